"""Functions of NumPy that are a few of its others in a row."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.graph.graph import INT
from nnkit.live.stand_ins import statistics
from nnkit.live.trace.tracer import Tracer, as_tracer, node_of


def fix(x: Any, out: None = None) -> Any:
    """np.fix: towards zero."""
    return np.trunc(x)


def vander(x: Any, N: Any = None, increasing: bool = False) -> Any:
    """np.vander: a column for each power."""
    n = np.size(x) if N is None else N
    powers = [np.ones_like(x)]
    for _ in range(1, n):
        powers.append(powers[-1] * x)
    columns = powers[:n] if increasing else powers[:n][::-1]
    return np.stack(columns, axis=1) if columns else np.zeros((np.size(x), 0))


def ediff1d(ary: Any, to_end: Any = None, to_begin: Any = None) -> Any:
    """np.ediff1d: the differences of the flattened array, between given numbers."""
    ends = [() if end is None else (np.ravel(end),) for end in (to_begin, to_end)]
    return np.concatenate([*ends[0], np.diff(np.ravel(ary)), *ends[1]])


def geomspace(
    start: Any, stop: Any, num: int = 50, endpoint: bool = True, dtype: Any = None, axis: int = 0
) -> Any:
    """np.geomspace with traced ends of one sign."""
    low, high = np.log10(np.abs(start)), np.log10(np.abs(stop))
    grid = np.sign(start) * 10.0 ** np.linspace(low, high, num, endpoint, axis=axis)
    return grid if dtype is None else grid.astype(dtype)


def unwrap(p: Any, discont: Any = None, axis: int = -1, *, period: float = 2 * np.pi) -> Any:
    """np.unwrap: jumps of more than half a period taken out."""
    step = np.diff(p, axis=axis)
    if node_of(p).dtype == INT and isinstance(period, int):
        raise LiveError("np.unwrap of whole numbers is not available in live figures", "np.unwrap(1.0 * x)")
    half = period / 2
    turned = (step + half) % period - half
    turned = np.where((turned == -half) & (step > 0), half, turned) - step
    turned = np.where(np.abs(step) < (half if discont is None else discont), 0.0, turned)
    first = np.take(1.0 * p, [0], axis=axis)
    rest = np.take(1.0 * p, range(1, np.shape(p)[axis]), axis=axis) + np.cumsum(turned, axis=axis)
    return np.concatenate([first, rest], axis=axis)


def isin(element: Any, test_elements: Any, *, invert: bool = False, kind: Any = None) -> Any:
    """np.isin: whether each element is one of those."""
    shape = np.shape(element)
    found = np.any(np.equal(np.reshape(element, (*shape, 1)), np.ravel(test_elements)), axis=-1)
    return np.logical_not(found) if invert else found


def cumulative_sum(x: Any, /, *, axis: Any = None, dtype: Any = None, include_initial: bool = False) -> Any:
    """np.cumulative_sum."""
    return _cumulative(np.cumsum, 0, x, axis, dtype, include_initial)


def cumulative_prod(x: Any, /, *, axis: Any = None, dtype: Any = None, include_initial: bool = False) -> Any:
    """np.cumulative_prod."""
    return _cumulative(np.cumprod, 1, x, axis, dtype, include_initial)


def _cumulative(function: Any, first: int, x: Any, axis: Any, dtype: Any, include_initial: bool) -> Any:
    if axis is None and np.ndim(x) > 1:
        raise ValueError("For arrays which have more than one dimension ``axis`` argument is required.")
    axis = 0 if axis is None else axis
    found = function(x if dtype is None else x.astype(dtype), axis=axis)
    start = np.full_like(np.take(found, [0], axis=axis), first)
    return np.concatenate([start, found], axis=axis) if include_initial else found


def extract(condition: Any, arr: Any) -> Any:
    """np.extract: as arr[condition]."""
    return compress(np.ravel(condition), np.ravel(arr))


def compress(condition: Any, a: Any, axis: Any = None) -> Any:
    """np.compress: as a[condition], along one axis."""
    array, axis = (np.ravel(a), 0) if axis is None else (a, axis)
    if isinstance(condition, Tracer):
        length = np.shape(array)[axis]
        if axis % np.ndim(array) or np.shape(condition) != (length,):
            raise LiveError(
                "np.compress or np.extract picks by a traced condition of another length or axis",
                f"one yes or no for each of the {length}, and x.T for another axis",
                asked=inputs_of(condition.node),
            )
        return as_tracer(array)[condition.astype(bool)]
    return np.take(array, np.flatnonzero(condition), axis=axis)


def histogram_bin_edges(a: Any, bins: Any = 10, range: Any = None, weights: Any = None) -> Any:
    """np.histogram_bin_edges."""
    return statistics.histogram(a, bins, range, weights=weights)[1]


def nanvar(a: Any, axis: Any = None, **kwargs: Any) -> Any:
    """np.nanvar: of what is a number."""
    known = ~np.isnan(a)
    ddof, keep = kwargs.pop("ddof", 0), kwargs.pop("keepdims", False)
    if kwargs:
        raise LiveError("np.nanvar takes no more than axis, ddof and keepdims in live figures")
    centre = np.mean(a, axis=axis, where=known, keepdims=True)
    total = np.sum(np.where(known, np.square(a - centre), 0.0), axis=axis, keepdims=keep)
    count = np.sum(known, axis=axis, keepdims=keep) - ddof
    return np.where(count > 0, total, np.nan) / np.where(count > 0, count, 1)


def nanstd(a: Any, axis: Any = None, **kwargs: Any) -> Any:
    """np.nanstd."""
    return np.sqrt(nanvar(a, axis, **kwargs))


def matrix_power(a: Any, n: int) -> Any:
    """np.linalg.matrix_power, by squaring."""
    if n < 0:
        return matrix_power(np.linalg.inv(a), -n)
    power = np.zeros_like(a) + np.eye(np.shape(a)[-1], dtype=a.dtype)
    while n:
        power = power @ a if n % 2 else power
        a, n = a @ a, n // 2
    return power
