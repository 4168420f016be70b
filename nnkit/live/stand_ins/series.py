"""Arrays as samples along an axis: differences, integrals, interpolation, convolution."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import FLOAT
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace.tracer import node_of, tracer_of


def diff(a: Any, n: int = 1, axis: int = -1, prepend: Any = np._NoValue, append: Any = np._NoValue) -> Any:
    """np.diff."""
    parts = [a]
    for extra, front in ((prepend, True), (append, False)):
        if extra is not np._NoValue:
            shape = list(a.shape)
            shape[axis] = 1
            piece = np.broadcast_to(extra, shape) if np.ndim(extra) == 0 else extra
            parts = [piece, *parts] if front else [*parts, piece]
    result = np.concatenate(parts, axis=axis) if len(parts) > 1 else a
    for _ in range(n):
        k = result.shape[axis]
        later, earlier = _span(result, 1, k, axis), _span(result, 0, k - 1, axis)
        result = np.not_equal(later, earlier) if result.dtype == bool else later - earlier
    return result


def _span(a: Any, start: int, stop: int, axis: int) -> Any:
    """The slice start:stop along one axis."""
    return a[(slice(None),) * (axis % np.ndim(a)) + (slice(start, max(stop, 0)),)]


def trapezoid(y: Any, x: Any = None, dx: Any = 1.0, axis: int = -1) -> Any:
    """np.trapezoid."""
    k = np.shape(y)[axis]
    right, left = _span(y, 1, k, axis), _span(y, 0, k - 1, axis)
    if x is not None:
        dx = np.diff(x) if np.ndim(x) == 1 else np.diff(x, axis=axis)
        if np.ndim(x) == 1:
            dx = np.reshape(dx, [-1 if d == axis % np.ndim(y) else 1 for d in range(np.ndim(y))])
    return np.sum(dx * (right + left) / 2.0, axis=axis)


def interp(x: Any, xp: Any, fp: Any, left: Any = None, right: Any = None, period: Any = None) -> Any:
    """np.interp; the grid xp must increase."""
    if period is not None:
        raise LiveError(
            "np.interp(…, period=…) is not available in live figures", "bring x into one period with %"
        )
    nodes = [cast(node_of(v), FLOAT) for v in (x, xp, fp)]
    if len(nodes[1].shape) != 1 or nodes[1].shape != nodes[2].shape:
        raise ValueError("fp and xp are not of the same length.")
    low = cast(node_of(fp[0] if left is None else left), FLOAT)
    high = cast(node_of(fp[-1] if right is None else right), FLOAT)
    return tracer_of(current_graph().call("interp", (*nodes, low, high), nodes[0].shape, FLOAT))


def convolve(a: Any, v: Any, mode: str = "full") -> Any:
    """np.convolve: the flipped kernel slides over the signal."""
    if np.size(v) > np.size(a):
        a, v = v, a
    n, k = np.size(a), np.size(v)
    if mode == "valid":
        padded, length = a, n - k + 1
    elif mode == "same":
        padded, length = np.pad(a, (k // 2, (k - 1) // 2)), n
    else:
        padded, length = np.pad(a, (k - 1, k - 1)), n + k - 1
    windows = np.take(padded, np.arange(length)[:, None] + np.arange(k))
    return windows @ np.flip(v)


def correlate(a: Any, v: Any, mode: str = "valid") -> Any:
    """np.correlate."""
    if np.size(v) > np.size(a):
        return np.flip(convolve(v, np.flip(a), mode))
    n, k = np.size(a), np.size(v)
    if mode == "same":
        return np.take(convolve(a, np.flip(v)), np.arange(n) + (k - 1) // 2)
    return convolve(a, np.flip(v), mode)


def gradient(f: Any, *varargs: Any, axis: Any = None, edge_order: int = 1) -> Any:
    """np.gradient: central differences inside, one-sided ones at the ends."""
    if edge_order != 1:
        raise LiveError("np.gradient(…, edge_order=2) is not available in live figures", "leave it out")
    axes = range(np.ndim(f)) if axis is None else np.atleast_1d(axis).tolist()
    steps = varargs if len(varargs) == len(axes) else (varargs or (1.0,)) * len(axes)
    found = [_slope(f, step, d) for step, d in zip(steps, axes, strict=True)]
    return found[0] if len(found) == 1 else tuple(found)


def _slope(f: Any, step: Any, axis: int) -> Any:
    n = np.shape(f)[axis]
    if n < 2:
        raise ValueError("np.gradient needs at least two elements along the axis")
    y = np.moveaxis(f, axis, -1)
    if np.ndim(step) == 0:
        inside = (y[..., 2:] - y[..., :-2]) / (2.0 * step)
        ends = (y[..., 1:2] - y[..., :1]) / step, (y[..., -1:] - y[..., -2:-1]) / step
    else:
        h = np.diff(step)
        a, b = h[:-1], h[1:]
        inside = (-b / (a * (a + b))) * y[..., :-2] + ((b - a) / (a * b)) * y[..., 1:-1]
        inside = inside + (a / (b * (a + b))) * y[..., 2:]
        ends = (y[..., 1:2] - y[..., :1]) / h[0], (y[..., -1:] - y[..., -2:-1]) / h[-1]
    return np.moveaxis(np.concatenate([ends[0], inside, ends[1]], axis=-1), -1, axis)
