"""Constants made of two vectors are written as these two, and are the same numbers in the page."""

from __future__ import annotations

import gzip
from typing import Any

import numpy as np
import pytest

from nnkit import live
from tests.helpers.agreement import compiled, same
from tests.helpers.nodejs import NodeJS

LINE = np.linspace(-3, 3, 60) + np.sin(np.arange(60.0)) / 50
A, B = np.meshgrid(LINE, LINE**3 / 9)
GRIDS = {
    "rows": A,
    "columns": B,
    "sums": A**2 + B**2,
    "products": np.exp(-(A**2) - B**2),
    "three axes": np.broadcast_to(LINE, (4, 5, 60)).copy(),
    "minus zero": np.where(A < 9, -0.0, 1.0) * np.ones((60, 60)),
}
OTHERS = {
    "nothing of the kind": np.random.default_rng(0).normal(size=(60, 60)),
    "all but one": np.where(np.arange(3600).reshape(60, 60) == 77, A + 1e-9, A),
    "nan": np.where(np.arange(60) == 3, np.nan, A),
    "sums near zero": A - B,
}


@pytest.mark.parametrize("name", GRIDS)
def test_a_grid_is_short_and_the_same(nodejs: NodeJS, name: str) -> None:
    def times(w: Any) -> Any:
        return w * GRIDS[name], 1 / (w * GRIDS[name])

    assert len(compiled(times, {"w": 1.5})[0]) < 4_000
    same(nodejs, times, w=1.5)


@pytest.mark.parametrize("name", OTHERS)
def test_whatever_else_there_is_stays_what_it_is(nodejs: NodeJS, name: str) -> None:
    same(nodejs, lambda w: w * OTHERS[name], w=1.5)


def test_a_heat_map_of_300_by_300_from_two_vectors_is_small() -> None:
    X, Y = np.meshgrid(np.linspace(-2, 2, 300), np.linspace(-2, 2, 300))
    source, _ = compiled(lambda w: np.exp(-w * (X**2 + Y**2)) + w * X, {"w": 1.0})
    assert len(gzip.compress(source.encode())) < 8_000


def test_quantised_weights_are_few_numbers_and_small() -> None:
    W = np.random.default_rng(1).normal(size=(64, 784))
    Q = live.quantised(W, bits=6)
    assert len(np.unique(Q)) <= 64
    assert np.abs(Q - W).max() <= (W.max() - W.min()) / 63 / 2 * (1 + 1e-12)
    assert (Q.min(), Q.max()) == (W.min(), pytest.approx(W.max()))
    source, _ = compiled(lambda w: w * Q, {"w": 1.0})
    assert len(gzip.compress(source.encode())) < 60_000
    assert np.array_equal(live.quantised(np.ones(3)), np.ones(3))


@pytest.mark.parametrize(("values", "bits"), [([1.0], 0), ([1.0], 13), ([], 8), ([np.nan], 8)])
def test_what_cannot_be_quantised_is_refused(values: Any, bits: int) -> None:
    with pytest.raises(ValueError, match="expected"):
        live.quantised(values, bits)
