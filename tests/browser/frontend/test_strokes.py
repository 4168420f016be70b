"""The digits that the book draws with strokes are what the mouse draws on a pad in the page."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import nnkit as nn
from nnkit import live
from tests.helpers.pages import Figures

CELLS = """canvas => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return Array.from({ length: canvas.width * canvas.height }, (_, k) => data[4 * k + 3] / 255);
}"""


@live.figure(drawn=live.pad(28, 28, label="digit"))
def inked(drawn: Any) -> Any:
    """How much ink a drawing has."""
    return live.view(live.readout("ink", np.sum(drawn), digits=2))


@pytest.mark.parametrize("k", [2, 5, 18])
def test_the_mouse_draws_what_the_strokes_say(figures: Figures, k: int) -> None:
    """With the medium brush; a pointer's place is a whole number of pixels, a part of a cell."""
    strokes, _ = nn.load_strokes()
    figures.open(inked.spec)
    pad = figures.get("control-drawn")
    box = pad.bounding_box()
    assert box is not None
    cell, mouse = box["width"] / 28, figures.page.mouse
    for stroke in strokes[k]:
        for n, (x, y) in enumerate(stroke):
            mouse.move(box["x"] + cell * x, box["y"] + cell * y)
            if n == 0:
                mouse.down()
        mouse.up()
    figures.settle()
    drawn = np.reshape(pad.evaluate(CELLS), (28, 28))
    expected = nn.draw_strokes(strokes[k])
    assert np.abs(drawn - expected).mean() < 0.02
    assert np.abs(drawn - expected).max() < 0.35
