"""Twenty digits made of strokes, as a pad paints them; typed in, none is copied from MNIST."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array

LEVELS = 15  # a cell's steps from empty to full, as on `live.pad`


def draw_strokes(strokes: Sequence[Any], size: int = 28, radius: float = 1.0) -> Array:
    """Strokes, each a list of places (x, y) in cells from the upper left corner, as a drawing (size, size).

    As the brush of `live.pad` draws: dabs along each stroke, full within the radius and fading over one cell.
    """
    checks.whole(size, "size")
    middle, drawing = np.arange(size) + 0.5, np.zeros((size, size))
    for stroke in strokes:
        places = np.asarray(stroke, dtype=float)
        checks.shape(places, "stroke", "points", 2)
        for (x0, y0), (x1, y1) in pairwise(places):
            dabs = max(1, int(np.ceil(2 * np.hypot(x1 - x0, y1 - y0))))
            for x, y in zip(np.linspace(x0, x1, dabs + 1), np.linspace(y0, y1, dabs + 1), strict=True):
                ink = radius + 0.5 - np.hypot(middle[:, None] - y, middle - x)
                drawing = np.maximum(drawing, np.clip(ink, 0, 1))
    return np.round(drawing * LEVELS) / LEVELS


def load_strokes() -> tuple[list[Any], Any]:
    """The strokes of twenty digits, two of each, on a pad of 28 × 28 cells, and what they are meant to be.

    The first ten are large and in the middle, the others of all sizes and in all places. They were made
    for this book, before any network had read them: places typed in, joined smoothly, with a tremor.
    """
    drawn = json.loads(Path(__file__).with_name("strokes.json").read_text(encoding="utf-8"))
    return [one["strokes"] for one in drawn], np.array([one["digit"] for one in drawn])


def centre_ink(drawing: Array, box: int = 20) -> Array:
    """A drawing (size, size), scaled to fit a box and moved to have its centre of mass where MNIST's lie.

    Row i of the result looks up row c + (i − size / 2) s of the drawing (eq:centre-ink), where c is the
    centre of mass and s the longer side of the ink over `box`; columns likewise, mixing neighbours.
    """
    size = len(drawing)
    place = np.arange(size)
    rows, columns = np.sum(drawing, axis=1), np.sum(drawing, axis=0)
    scale = np.maximum(_length(rows), _length(columns)) / box

    def looked_up(ink: Array) -> Array:
        centre = np.sum(ink * place) / np.maximum(np.sum(ink), 1e-9)
        source = centre + (place - size / 2) * scale  # (eq:centre-ink)
        width = np.maximum(scale, 1)
        return np.maximum(1 - np.abs(source[:, None] - place) / width, 0) / width

    return np.minimum(looked_up(rows) @ drawing @ looked_up(columns).T, 1)


def _length(ink: Array) -> Any:
    """From the first row that holds ink to the last, at least one."""
    there = ink > 0.2
    return np.maximum(len(ink) - np.argmax(there) - np.argmax(there[::-1]), 1)
