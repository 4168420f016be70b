"""The limits of a plot's axes when the author gave none: all finite data, between round numbers.

The page's `limits.js` computes the same, so that the picture and the live figure have one frame.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nnkit.live.view.items import Axis, Plot
from nnkit.live.view.marks import Mark
from nnkit.live.view.nice import Limits, nice, nice_log

AREAS = ("heatmap", "image")  # marks that fill their place to its very edge


def limits(plot: Plot, reach: Sequence[tuple[Limits, Limits]] = ()) -> tuple[Limits, Limits]:
    """The limits of x and of y; `reach` says how far points can be dragged, in x and in y."""
    tight = any(mark.type in AREAS for mark in plot.marks)
    chosen = []
    for column, (side, axis) in enumerate((("x", plot.x), ("y", plot.y))):
        given = _given(axis)
        if given is not None:
            chosen.append(given)
            continue
        values = [np.ravel(v) for mark in plot.marks for v in _extent(mark, side)]
        values += [np.asarray(ends[column], dtype=float) for ends in reach]
        chosen.append(_around(np.concatenate(values) if values else np.empty(0), axis, tight))
    return chosen[0], chosen[1]


def _given(axis: Axis) -> Limits | None:
    """The author's limits, if they are some at the present place of the controls."""
    if axis.domain is None:
        return None
    low, high = (float(end) for end in axis.domain)
    good = np.isfinite(low) and np.isfinite(high) and low < high and (axis.scale != "log" or low > 0)
    return (low, high) if good else None


def _extent(mark: Mark, side: str) -> list[NDArray[np.float64]]:
    """The values of the mark that its axis has to show."""
    if mark.type in AREAS:
        return [np.asarray(mark.style[side])]
    if mark.type == "bars":
        return _bar_extent(mark, side)
    return [value for name, value in mark.channels.items() if name in (side, f"{side}1", f"{side}2")]


def _bar_extent(mark: Mark, side: str) -> list[NDArray[np.float64]]:
    if side == "y":
        return [mark.channels["height"], np.zeros(1)]
    half = bar_width(mark) / 2
    return [mark.channels["x"] - half, mark.channels["x"] + half]


def bar_width(mark: Mark) -> float:
    """The width of bars in units of x: given, or a part of the smallest distance between two."""
    if mark.style["width"] is not None:
        return float(mark.style["width"])
    part = float(mark.style.get("part", 0.8))
    x = np.unique(np.ravel(mark.channels["x"]))
    x = x[np.isfinite(x)]
    return part * float(np.diff(x).min()) if len(x) > 1 else part


def _around(values: NDArray[np.float64], axis: Axis, tight: bool) -> Limits:
    values = values[np.isfinite(values)]
    if axis.scale == "log":
        values = values[values > 0]
    if len(values) == 0:
        return (1.0, 10.0) if axis.scale == "log" else (0.0, 1.0)
    low, high = float(values.min()), float(values.max())
    if tight and low < high:
        return low, high
    return nice_log(low, high) if axis.scale == "log" else nice(low, high)
