"""NumPy functions written as other NumPy functions, so that they work on tracers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph import graph as _graph
from nnkit.live.graph.graph import FLOAT, INT
from nnkit.live.stand_ins.reductions import axes_of
from nnkit.live.stand_ins.ufuncs import cast
from nnkit.live.trace.tracer import fresh, value


def round_(a: Any, decimals: int = 0, out: None = None) -> Any:
    """np.round: halves to even, as NumPy scales, rounds and scales back; integers stay integers."""
    scale = 10.0 ** abs(decimals)
    if a.dtype == INT and decimals >= 0:
        return a.copy() if a.shape else a
    if decimals == 0:
        return np.rint(a)
    if decimals > 0:
        return np.rint(a * scale) / scale
    rounded = np.rint(a / scale) * scale
    return rounded.astype(int) if a.dtype == INT else rounded


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


def linspace(
    start: Any,
    stop: Any,
    num: int = 50,
    endpoint: bool = True,
    retstep: bool = False,
    dtype: Any = None,
    axis: int = 0,
) -> Any:
    """np.linspace with traced ends."""
    start, stop = start * 1.0, stop * 1.0
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts > 0 else start * np.nan
    steps = np.arange(num, dtype=float).reshape((-1,) + (1,) * max(np.ndim(start), np.ndim(stop)))
    grid = steps * step + start if parts > 0 else steps * (stop - start) + start
    if endpoint and num > 1:
        last = np.broadcast_to(stop, grid.shape[1:])[None]
        grid = np.concatenate([grid[:-1], last])
    if axis != 0:
        grid = np.moveaxis(grid, 0, axis)
    if dtype is not None:
        grid = grid.astype(dtype)
    return (grid, step) if retstep else grid


def logspace(
    start: Any,
    stop: Any,
    num: int = 50,
    endpoint: bool = True,
    base: Any = 10.0,
    dtype: Any = None,
    axis: int = 0,
) -> Any:
    """np.logspace with traced ends."""
    powers = np.power(base, linspace(start, stop, num, endpoint, axis=axis))
    return powers if dtype is None else powers.astype(dtype)


def select(condlist: Any, choicelist: Any, default: Any = 0) -> Any:
    """np.select: the first condition that holds decides."""
    result = default
    for condition, choice in list(zip(condlist, choicelist, strict=True))[::-1]:
        result = np.where(condition, choice, result)
    return result


def nan_to_num(x: Any, copy: bool = True, nan: float = 0.0, posinf: Any = None, neginf: Any = None) -> Any:
    """np.nan_to_num."""
    big = np.finfo(float).max
    high, low = big if posinf is None else posinf, -big if neginf is None else neginf
    return np.where(np.isnan(x), nan, np.where(x == np.inf, high, np.where(x == -np.inf, low, x)))


def nan_ignored(function: Any, neutral: float) -> Any:
    """np.nansum and the like: NaN replaced by the neutral element; integers have none."""

    def stand_in(a: Any, axis: Any = None, **kwargs: Any) -> Any:
        known = np.where(np.isnan(a), neutral, a) if value(a).dtype == FLOAT else a
        return function(known, axis=axis, **kwargs)

    return stand_in


def nan_extreme(function: Any, neutral: float) -> Any:
    """np.nanmax and np.nanmin: NaN where there is nothing else."""

    def stand_in(a: Any, axis: Any = None, **kwargs: Any) -> Any:
        gone = np.isnan(a)
        found = function(np.where(gone, neutral, a), axis=axis, **kwargs)
        return np.where(np.all(gone, axis=axis, **kwargs), np.nan, found)

    return stand_in


def nanmean(a: Any, axis: Any = None, **kwargs: Any) -> Any:
    """np.nanmean."""
    return np.mean(a, axis=axis, where=~np.isnan(a), **kwargs)


def ptp(a: Any, axis: Any = None, out: None = None, keepdims: Any = False) -> Any:
    """np.ptp, largest minus smallest."""
    keep = keepdims is True
    return np.max(a, axis=axis, keepdims=keep) - np.min(a, axis=axis, keepdims=keep)


def count_nonzero(a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    """np.count_nonzero."""
    return np.sum(np.not_equal(a, 0), axis=axis, keepdims=keepdims)


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
    nodes = [cast(value(v), FLOAT) for v in (x, xp, fp)]
    if len(nodes[1].shape) != 1 or nodes[1].shape != nodes[2].shape:
        raise ValueError("fp and xp are not of the same length.")
    low = cast(value(fp[0] if left is None else left), FLOAT)
    high = cast(value(fp[-1] if right is None else right), FLOAT)
    return fresh(_graph.current().call("interp", (*nodes, low, high), nodes[0].shape, FLOAT))


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


def sort(a: Any, axis: Any = -1, kind: Any = None, order: Any = None, *, stable: Any = None) -> Any:
    """np.sort; NaN goes last."""
    return _sorted(a, axis, "sort")


def argsort(a: Any, axis: Any = -1, kind: Any = None, order: Any = None, *, stable: Any = None) -> Any:
    """np.argsort; equal elements keep their order."""
    return _sorted(a, axis, "argsort")


def _sorted(a: Any, axis: Any, name: str) -> Any:
    array = np.ravel(a) if axis is None else a
    last = np.swapaxes(array, -1 if axis is None else axis, -1)
    node = value(last)
    dtype = INT if name == "argsort" else node.dtype
    result = fresh(_graph.current().call(name, (node,), node.shape, dtype, (node.shape[-1],)))
    return fresh(value(np.swapaxes(result, -1 if axis is None else axis, -1)))


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
    """np.quantile by linear interpolation between order statistics; NaN gives NaN."""
    if method != "linear":
        raise LiveError(
            f"np.quantile(method={method!r}) is not available in live figures", "use the default, linear"
        )
    ordered = np.sort(_with_last(a, axis))
    n = ordered.shape[-1]
    at = np.ravel(np.multiply(q, n - 1.0))
    low = np.clip(np.floor(at), 0, n - 1).astype(int)
    part = at - low
    below, above = np.take(ordered, low, axis=-1), np.take(ordered, np.clip(low + 1, 0, n - 1), axis=-1)
    gap = above - below
    between = np.where(part < 0.5, below + gap * part, above - gap * (1.0 - part))
    result = np.moveaxis(np.where(np.isnan(ordered[..., -1:]), np.nan, between), -1, 0)
    return _kept(np.reshape(result, np.shape(q) + result.shape[1:]), a, axis, keepdims)


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


def histogram(a: Any, bins: Any = 10, range: Any = None, density: Any = None, weights: Any = None) -> Any:
    """np.histogram with given edges, or a number of bins and a constant range."""
    if np.ndim(bins) == 0:
        if range is None:
            raise LiveError(
                "np.histogram finds its edges from the data; a program's are fixed",
                "give range=(low, high) or the edges",
            )
        bins = np.linspace(range[0], range[1], int(bins) + 1)
    flat = np.ravel(a)[:, None]
    last = np.arange(np.size(bins) - 1) == np.size(bins) - 2
    inside = (flat >= bins[:-1]) & ((flat < bins[1:]) | (last & (flat == bins[1:])))
    count = np.sum(inside, axis=0) if weights is None else np.sum(inside * np.ravel(weights)[:, None], axis=0)
    if density:
        return count / np.sum(count) / np.diff(bins), bins
    return count, bins


def cov(
    m: Any, y: Any = None, rowvar: bool = True, bias: bool = False, ddof: Any = None, **kwargs: Any
) -> Any:
    """np.cov of the rows (or columns) of one array."""
    if y is not None or kwargs:
        raise LiveError("np.cov takes one array and no weights in live figures", "stack the arrays first")
    x = np.atleast_2d(m) if rowvar or np.ndim(m) == 1 else np.transpose(m)
    x = x - np.mean(x, axis=1, keepdims=True)
    n = x.shape[1] - (ddof if ddof is not None else 0 if bias else 1)
    return np.squeeze(x @ x.T / float(n))


def corrcoef(x: Any, y: Any = None, rowvar: bool = True) -> Any:
    """np.corrcoef."""
    c = cov(x if y is None else np.stack([x, y]), rowvar=rowvar)
    if not np.shape(c):
        return c / c
    d = np.sqrt(np.diagonal(c))
    return np.clip(c / d[:, None] / d[None, :], -1, 1)


def isclose(a: Any, b: Any, rtol: float = 1e-05, atol: float = 1e-08, equal_nan: bool = False) -> Any:
    """np.isclose."""
    near = (np.abs(np.subtract(a, b)) <= atol + rtol * np.abs(b)) & np.isfinite(b)
    near = near | np.equal(a, b)
    return near | (np.isnan(a) & np.isnan(b)) if equal_nan else near


def allclose(a: Any, b: Any, **kwargs: Any) -> Any:
    """np.allclose."""
    return np.all(isclose(a, b, **kwargs))


def array_equal(a1: Any, a2: Any, equal_nan: bool = False) -> Any:
    """np.array_equal."""
    if np.shape(a1) != np.shape(a2):
        return False
    same = np.equal(a1, a2)
    return np.all(same | (np.isnan(a1) & np.isnan(a2)) if equal_nan else same)


def cross(a: Any, b: Any) -> Any:
    """np.cross of vectors with three components in the last axis."""
    if np.shape(a)[-1] != 3 or np.shape(b)[-1] != 3:
        raise LiveError("np.cross needs three components in the last axis", "write the components out")
    one, two = [1, 2, 0], [2, 0, 1]
    return np.take(a, one, -1) * np.take(b, two, -1) - np.take(a, two, -1) * np.take(b, one, -1)


def kron(a: Any, b: Any) -> Any:
    """np.kron: each element of a times all of b."""
    ndim = max(np.ndim(a), np.ndim(b))
    m, p = ((1,) * (ndim - np.ndim(x)) + np.shape(x) for x in (a, b))
    apart = [n for pair in zip(m, (1,) * ndim, strict=True) for n in pair]
    within = [n for pair in zip((1,) * ndim, p, strict=True) for n in pair]
    product = np.multiply(np.reshape(a, apart), np.reshape(b, within))
    return np.reshape(product, [i * j for i, j in zip(m, p, strict=True)])


def polyval(p: Any, x: Any) -> Any:
    """np.polyval, Horner's rule."""
    total = x * 0.0
    for k in range(np.shape(p)[0]):
        total = total * x + p[k]
    return total


def sinc(x: Any) -> Any:
    """np.sinc."""
    y = np.pi * np.where(np.equal(x, 0), 1.0e-20, x)
    return np.sin(y) / y
