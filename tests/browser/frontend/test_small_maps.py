"""Many small maps: however few or flat, each is large enough to be seen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from nnkit import live
from tests.helpers.pages import Figures

SIZES = """() => [...document.querySelectorAll(".nnkit-live-rasters canvas")].map((canvas) => {
  const { width, height } = canvas.getBoundingClientRect();
  return [width, height];
})"""
LEAST = 9  # pixels


@pytest.mark.parametrize("width", [390, 900])
@pytest.mark.parametrize("columns", [2, 4])
@pytest.mark.parametrize("alone", [False, True], ids=["beside", "alone"])
@pytest.mark.parametrize("shape", [(4, 3, 3), (4, 1, 8), (3, 8, 1), (1, 2, 2), (4, 28, 28), (8, 2, 9)])
def test_every_small_map_can_be_seen(
    make_figures: Callable[..., Figures], shape: tuple[int, int, int], columns: int, width: int, alone: bool
) -> None:
    z = np.random.default_rng(0).standard_normal(shape)

    @live.figure(s=live.slider(-1, 1, start=0.5))
    def small_maps(s: float) -> live.View:
        """Small maps beside a curve. **Move s**."""
        names = [f"kernel {k}" for k in range(len(z))]
        maps = live.rasters(s * z, names=names, columns=columns, bar="weight", title="Kernels")
        return live.view(
            *[maps, live.plot(live.line(np.arange(3.0), s * np.arange(3.0)))][: 1 if alone else 2]
        )

    figures = make_figures(viewport={"width": width, "height": 900})
    figures.open(small_maps.spec)
    sizes = figures.page.evaluate(SIZES)
    assert len(sizes) == shape[0]
    assert min(min(size) for size in sizes) >= LEAST, sizes
    assert figures.errors == []
