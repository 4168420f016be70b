"""Sorting, and what follows from it: medians, quantiles, places in an ordered array."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.graph import FLOAT, INT
from nnkit.live.graph.recording import current_graph
from nnkit.live.stand_ins.reductions import axes_of
from nnkit.live.trace.tracer import node_of, tracer_of


def sort(a: Any, axis: Any = -1, kind: Any = None, order: Any = None, *, stable: Any = None) -> Any:
    """np.sort; NaN goes last."""
    return _sorted(a, axis, "sort")


def argsort(a: Any, axis: Any = -1, kind: Any = None, order: Any = None, *, stable: Any = None) -> Any:
    """np.argsort; equal elements keep their order."""
    return _sorted(a, axis, "argsort")


def _sorted(a: Any, axis: Any, name: str) -> Any:
    array = np.ravel(a) if axis is None else a
    last = np.swapaxes(array, -1 if axis is None else axis, -1)
    node = node_of(last)
    dtype = INT if name == "argsort" else node.dtype
    result = tracer_of(current_graph().call(name, (node,), node.shape, dtype, (node.shape[-1],)))
    return tracer_of(node_of(np.swapaxes(result, -1 if axis is None else axis, -1)))


def median(
    a: Any, axis: Any = None, out: None = None, overwrite_input: bool = False, keepdims: bool = False
) -> Any:
    """np.median: the middle one in order, or the mean of the middle two; NaN gives NaN."""
    ordered = np.sort(_with_last(a, axis)) * 1.0
    n = ordered.shape[-1]
    if n == 0:
        return np.mean(a, axis=axis, keepdims=keepdims)
    middle = (ordered[..., (n - 1) // 2] + ordered[..., n // 2]) / 2.0
    return _kept(np.where(np.isnan(ordered[..., -1]), np.nan, middle), a, axis, keepdims)


def percentile(a: Any, q: Any, axis: Any = None, **kwargs: Any) -> Any:
    """np.percentile."""
    return quantile(a, np.true_divide(q, 100.0), axis, **kwargs)


def quantile(
    a: Any,
    q: Any,
    axis: Any = None,
    out: None = None,
    overwrite_input: bool = False,
    method: str = "linear",
    keepdims: bool = False,
) -> Any:
    """np.quantile: an order statistic, or between two of them; NaN gives NaN."""
    if method not in _METHODS:
        raise LiveError(
            f"np.quantile(method={method!r}) is not available in live figures",
            f"one of {', '.join(_METHODS)}",
        )
    ordered = np.sort(_with_last(a, axis))
    n = ordered.shape[-1]
    at = _METHODS[method](np.ravel(np.multiply(q, n - 1.0)))
    low = np.clip(np.floor(at), 0, n - 1).astype(int)
    part = at - low
    below, above = np.take(ordered, low, axis=-1), np.take(ordered, np.clip(low + 1, 0, n - 1), axis=-1)
    gap = above - below
    between = np.where(part < 0.5, below + gap * part, above - gap * (1.0 - part))
    result = np.moveaxis(np.where(np.isnan(ordered[..., -1:]), np.nan, between), -1, 0)
    if method in ("lower", "higher", "nearest") and node_of(ordered).dtype != FLOAT:
        result = result.astype(int)
    return _kept(np.reshape(result, np.shape(q) + result.shape[1:]), a, axis, keepdims)


_METHODS: dict[str, Callable[[Any], Any]] = {
    "linear": lambda at: at,
    "lower": np.floor,
    "higher": np.ceil,
    "nearest": np.rint,
    "midpoint": lambda at: 0.5 * (np.floor(at) + np.ceil(at)),
}


def nanquantile(
    a: Any,
    q: Any,
    axis: Any = None,
    out: None = None,
    overwrite_input: bool = False,
    method: str = "linear",
    keepdims: bool = False,
) -> Any:
    """np.nanquantile: between two of those that are numbers, which a sort leaves in front."""
    if method != "linear":
        raise LiveError(f"np.nanquantile(method={method!r}) is not available in live figures", "leave it out")
    ordered = np.sort(_with_last(a, axis))
    last = np.sum(~np.isnan(ordered), axis=-1) - 1

    def at(place: Any) -> Any:
        low = np.maximum(np.floor(place), 0).astype(int)
        both = np.stack([low, np.clip(low + 1, 0, np.maximum(last, 0))], axis=-1)
        found = np.take_along_axis(ordered, both, axis=-1)
        return found[..., 0] + (found[..., 1] - found[..., 0]) * (place - low)

    each = [_kept(at(one * last), a, axis, keepdims) for one in np.ravel(q)]
    return np.stack(each) if np.ndim(q) else each[0]


def nanpercentile(a: Any, q: Any, axis: Any = None, **kwargs: Any) -> Any:
    """np.nanpercentile."""
    return nanquantile(a, np.true_divide(q, 100.0), axis, **kwargs)


def nanmedian(
    a: Any, axis: Any = None, out: None = None, overwrite_input: bool = False, keepdims: bool = False
) -> Any:
    """np.nanmedian."""
    return nanquantile(a, 0.5, axis, keepdims=keepdims)


def _with_last(a: Any, axis: Any) -> Any:
    """The array with these axes (None: all) as one last axis."""
    axes = axes_of(axis, np.ndim(a))
    rest = [n for d, n in enumerate(np.shape(a)) if d not in axes]
    moved = np.moveaxis(a, axes, range(len(rest), np.ndim(a)))
    return np.reshape(moved, (*rest, math.prod(np.shape(a)[d] for d in axes)))


def _kept(result: Any, a: Any, axis: Any, keepdims: bool) -> Any:
    """With keepdims, the axes that were taken together as axes of length 1."""
    if not keepdims:
        return result
    axes = axes_of(axis, np.ndim(a))
    front = np.shape(result)[: np.ndim(result) - (np.ndim(a) - len(axes))]
    return np.reshape(result, front + tuple(1 if d in axes else n for d, n in enumerate(np.shape(a))))


def searchsorted(a: Any, v: Any, side: str = "left", sorter: Any = None) -> Any:
    """np.searchsorted, by counting."""
    if sorter is not None:
        a = np.take(a, sorter)
    smaller = np.less if side == "left" else np.less_equal
    each = np.expand_dims(v, -1)
    before = smaller(a, each) | (np.isnan(each) & (~np.isnan(a) | (side == "right")))  # NaN comes last
    return np.sum(before, axis=-1)


def digitize(x: Any, bins: Any, right: bool = False) -> Any:
    """np.digitize with increasing or decreasing bins."""
    below = searchsorted(bins, x, "left" if right else "right")
    return np.where(np.less(bins[-1], bins[0]), np.size(bins) - below, below)
