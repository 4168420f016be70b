"""Means, variances and what else describes data in a few numbers."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import FLOAT
from nnkit.live.stand_ins.reductions import axes_of, reduce_node, reduction
from nnkit.live.trace.tracer import node_of, tracer_of


def mean(
    a: Any, axis: Any = None, dtype: Any = None, out: None = None, keepdims: Any = False, *, where: Any = True
) -> Any:
    """np.mean."""
    node = cast(node_of(a), FLOAT if dtype is None else dtype)
    keep = keepdims is True
    if where is True or where is np._NoValue:
        count: Any = float(np.prod([node.shape[d] for d in axes_of(axis, len(node.shape))]))
        result = np.true_divide(tracer_of(reduce_node("sum", node, axis, keep)), count)
    else:
        count = np.sum(np.broadcast_to(where, node.shape), axis=axis, keepdims=keep)
        result = np.true_divide(reduction("sum")(tracer_of(node), axis, keepdims=keep, where=where), count)
    return result


def var(
    a: Any,
    axis: Any = None,
    dtype: Any = None,
    out: None = None,
    ddof: float = 0,
    keepdims: Any = False,
    *,
    where: Any = True,
    mean: Any = None,
    correction: Any = None,
) -> Any:
    """np.var, the mean squared distance from the mean."""
    if where is not True and where is not np._NoValue:
        raise LiveError(
            "np.var(…, where=…) is not available in live figures", "compute it from np.mean(…, where=…)"
        )
    x = tracer_of(cast(node_of(a), FLOAT if dtype is None else dtype), scalar=False)
    axes_of(axis, x.ndim)
    ddof = ddof if correction is None or correction is np._NoValue else correction
    given = mean is not None and mean is not np._NoValue
    centre = mean if given else np.mean(x, axis=axis, keepdims=True)
    total = reduction("sum")(np.square(x - centre), axis=axis, keepdims=keepdims is True)
    n = np.prod([x.shape[d] for d in axes_of(axis, x.ndim)])
    return total / float(max(n - ddof, 0))


@functools.wraps(var)
def std(*args: Any, **kwargs: Any) -> Any:
    """np.std."""
    return np.sqrt(var(*args, **kwargs))


def average(
    a: Any, axis: Any = None, weights: Any = None, returned: bool = False, *, keepdims: Any = False
) -> Any:
    """np.average."""
    if weights is None:
        weights = np.ones(np.shape(a))
    elif np.shape(weights) != np.shape(a):
        weights = np.reshape(weights, [-1 if d == axis % np.ndim(a) else 1 for d in range(np.ndim(a))])
        weights = weights * np.ones(np.shape(a))
    keep = keepdims is True
    total = np.sum(weights, axis=axis, keepdims=keep)
    mean = np.sum(a * weights, axis=axis, keepdims=keep) / total
    return (mean, total) if returned else mean


def _together(x: Any, y: Any, rowvar: bool) -> Any:
    """Each row of both is one variable, or each column."""
    return np.concatenate(
        [np.atleast_2d(a) if rowvar or np.ndim(a) == 1 else np.transpose(a) for a in (x, y)]
    )


def cov(
    m: Any, y: Any = None, rowvar: bool = True, bias: bool = False, ddof: Any = None, **kwargs: Any
) -> Any:
    """np.cov of the rows (or columns) of one array, or of two."""
    if kwargs:
        raise LiveError("np.cov takes no weights in live figures", "weigh the arrays before")
    if y is not None:
        m, rowvar = _together(m, y, rowvar), True
    x = np.atleast_2d(m) if rowvar or np.ndim(m) == 1 else np.transpose(m)
    x = x - np.mean(x, axis=1, keepdims=True)
    n = x.shape[1] - (ddof if ddof is not None else 0 if bias else 1)
    return np.squeeze(x @ x.T / float(n))


def corrcoef(x: Any, y: Any = None, rowvar: bool = True) -> Any:
    """np.corrcoef."""
    if y is not None:
        x, rowvar = _together(x, y, rowvar), True
    c = cov(x, rowvar=rowvar)
    if not np.shape(c):
        return c / c
    d = np.sqrt(np.diagonal(c))
    return np.clip(c / d[:, None] / d[None, :], -1, 1)


def histogram(a: Any, bins: Any = 10, range: Any = None, density: Any = None, weights: Any = None) -> Any:
    """np.histogram with given edges, or a number of bins between two numbers or the ends of the data."""
    if isinstance(bins, str):
        raise LiveError(f"np.histogram(bins={bins!r}) has as many bins as the data want", "give their number")
    if np.ndim(bins) == 0:
        low, high = (np.min(a), np.max(a)) if range is None else range
        half = np.where(np.equal(low, high), 0.5, 0.0)
        bins = np.linspace(low - half, high + half, int(bins) + 1)
    flat = np.ravel(a)[:, None]
    last = np.arange(np.size(bins) - 1) == np.size(bins) - 2
    inside = (flat >= bins[:-1]) & ((flat < bins[1:]) | (last & (flat == bins[1:])))
    count = np.sum(inside, axis=0) if weights is None else np.sum(inside * np.ravel(weights)[:, None], axis=0)
    if density:
        return count / np.sum(count) / np.diff(bins), bins
    return count, bins


def bincount(x: Any, weights: Any = None, minlength: int = 0) -> Any:
    """np.bincount with a minlength above all values."""
    if not minlength:
        raise LiveError(
            "np.bincount is as long as its largest value, and a program's shapes are fixed",
            "give minlength=k, one more than the largest value there can be",
        )
    each = np.equal(np.reshape(x, (-1, 1)), np.arange(minlength))
    return np.sum(each if weights is None else each * np.reshape(weights, (-1, 1)), axis=0)


def ptp(a: Any, axis: Any = None, out: None = None, keepdims: Any = False) -> Any:
    """np.ptp, largest minus smallest."""
    keep = keepdims is True
    return np.max(a, axis=axis, keepdims=keep) - np.min(a, axis=axis, keepdims=keep)


def count_nonzero(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """np.count_nonzero."""
    return np.sum(np.not_equal(a, 0), axis=axis, keepdims=keepdims)


def nan_ignored(function: Any, neutral: float) -> Any:
    """np.nansum and the like: NaN replaced by the neutral element; integers have none."""

    def stand_in(a: Any, axis: Any = None, **kwargs: Any) -> Any:
        known = np.where(np.isnan(a), neutral, a) if node_of(a).dtype == FLOAT else a
        return function(known, axis=axis, **kwargs)

    return stand_in


def nan_extreme(function: Any, neutral: float) -> Any:
    """np.nanmax and np.nanmin: NaN where there is nothing else."""

    def stand_in(a: Any, axis: Any = None, **kwargs: Any) -> Any:
        if node_of(a).dtype != FLOAT:  # whole numbers stay whole: there is no NaN among them
            return function(a, axis=axis, **kwargs)
        gone = np.isnan(a)
        found = function(np.where(gone, neutral, a), axis=axis, **kwargs)
        return np.where(np.all(gone, axis=axis, **kwargs), np.nan, found)

    return stand_in


def nanmean(a: Any, axis: Any = None, **kwargs: Any) -> Any:
    """np.nanmean."""
    return np.mean(a, axis=axis, where=~np.isnan(a), **kwargs)
