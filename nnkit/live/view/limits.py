"""The limits of a plot's axes when the author gave none: all finite data, with a little room around it."""

import numpy as np
from numpy.typing import NDArray

from nnkit.live.view.items import Axis, Plot
from nnkit.live.view.marks import Mark

Limits = tuple[float, float]
ROOM = 0.04  # of the data's extent, on either side


def limits(plot: Plot, points: NDArray[np.float64] | None = None) -> tuple[Limits, Limits]:
    """The limits of x and of y."""
    chosen = []
    for column, (side, axis) in enumerate((("x", plot.x), ("y", plot.y))):
        if axis.domain is not None:
            chosen.append(axis.domain)
            continue
        values = [np.ravel(v) for mark in plot.marks for v in _extent(mark, side)]
        if points is not None:
            values.append(points[:, column])
        tight = any(mark.type == "heatmap" for mark in plot.marks)
        chosen.append(_around(np.concatenate(values) if values else np.empty(0), axis, 0 if tight else ROOM))
    return chosen[0], chosen[1]


def _extent(mark: Mark, side: str) -> list[NDArray[np.float64]]:
    """The values of the mark that its axis has to show."""
    if mark.type == "heatmap":
        return [np.asarray(mark.style[side])]
    values = [value for name, value in mark.channels.items() if name in (side, f"{side}1", f"{side}2")]
    if mark.type == "bars":
        return _bar_extent(mark, side)
    return values


def _bar_extent(mark: Mark, side: str) -> list[NDArray[np.float64]]:
    if side == "y":
        return [mark.channels["height"], np.zeros(1)]
    half = bar_width(mark) / 2
    return [mark.channels["x"] - half, mark.channels["x"] + half]


def bar_width(mark: Mark) -> float:
    """The width of bars in units of x: given, or 0.8 of the smallest distance between two."""
    if mark.style["width"] is not None:
        return float(mark.style["width"])
    x = np.unique(np.ravel(mark.channels["x"]))
    x = x[np.isfinite(x)]
    return 0.8 * float(np.diff(x).min()) if len(x) > 1 else 0.8


def _around(values: NDArray[np.float64], axis: Axis, room: float) -> Limits:
    values = values[np.isfinite(values)]
    if axis.scale == "log":
        values = values[values > 0]
    if len(values) == 0:
        return (0.1, 10.0) if axis.scale == "log" else (0.0, 1.0)
    low, high = float(values.min()), float(values.max())
    if axis.scale == "log":
        return (low / 1.5, high * 1.5)
    if high - low <= 1e-12 * max(abs(low), abs(high)):
        half = 0.5 if low == 0 else abs(low) / 2
        return (low - half, high + half)
    return (low - room * (high - low), high + room * (high - low))
