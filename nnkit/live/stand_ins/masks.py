"""`x[mask]` with a mask known only in the page: how many it picks is open, what they sum to is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.trace.registry import original
from nnkit.live.trace.tracer import Tracer, node_of

_OPEN = (
    "keep the shape: np.where(mask, x, 0) to go on computing, np.where(mask, x, np.nan) to draw only these;"
    " of x[mask] itself there are sum, mean, max, min, std, median …, and x[mask].size counts"
)
_LARGE = 2**53


class Picked(NDArrayOperatorsMixin):
    """The elements where a traced mask holds: computed for all, told apart in reductions and assignments.

    `whole` has the mask's axes first; the picked elements would have one axis in their place.
    """

    def __init__(self, whole: Tracer, mask: Tracer) -> None:
        self.whole, self.mask = whole, mask

    @property
    def ndim(self) -> int:
        return self.whole.ndim - self.mask.ndim + 1

    @property
    def dtype(self) -> np.dtype[Any]:
        return self.whole.dtype

    @property
    def size(self) -> Any:
        """How many there are, a traced number."""
        rest = self.whole.shape[self.mask.ndim :]
        return np.sum(self.mask) * int(np.prod(rest, dtype=int))

    def filled(self, value: float) -> Any:
        """All elements, with this value where the mask does not hold."""
        extra = (1,) * (self.whole.ndim - self.mask.ndim)
        return np.where(np.reshape(self.mask, self.mask.shape + extra), self.whole, value)

    def like(self, other: Any) -> bool:
        """Whether both are picked by the same mask."""
        return isinstance(other, Picked) and node_of(other.mask) is node_of(self.mask)

    def astype(self, dtype: Any) -> Picked:
        return Picked(self.whole.astype(dtype), self.mask)

    # -- NumPy's protocols ------------------------------------------------------------------------------
    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        kwargs.pop("out", None)  # x[mask] += 1 makes a new one, which is then assigned
        if method == "reduce" and not kwargs.keys() - {"axis"} and ufunc in _FROM_UFUNC:
            return _FROM_UFUNC[ufunc](self, axis=kwargs.get("axis", 0))
        if ufunc.__name__ == "matmul" and not kwargs:
            return dot(*inputs)
        if method != "__call__" or kwargs or ufunc.nout > 1:
            raise self._open(f"np.{ufunc.__name__} of x[mask]")
        return Picked(ufunc(*map(self._beside, inputs)), self.mask)

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        known = _FUNCTIONS.get(func)
        if known is None:
            raise self._open(f"np.{func.__name__} of x[mask]")
        return known(*args, **kwargs)

    def _beside(self, other: Any) -> Any:
        """The other operand as it stands beside all elements."""
        if self.like(other):
            return other.whole
        if not isinstance(other, Picked) and np.ndim(other) < self.ndim:
            return other
        raise self._open("elements picked by one mask met others")

    # -- what has no answer -----------------------------------------------------------------------------
    @staticmethod
    def _open(what: str) -> LiveError:
        return LiveError(f"{what}: how many elements a traced condition picks is not known", _OPEN)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        method = _FUNCTIONS.get(original(getattr(np, name, None)))
        if method is not None:
            return lambda *args, **kwargs: method(self, *args, **kwargs)
        raise self._open(f"x[mask].{name}")

    def __len__(self) -> NoReturn:
        raise LiveError(
            "len(x[mask]) asks how many elements a traced condition picks",
            "use mask.sum()",
            asked=inputs_of(node_of(self.mask)),
        )

    def __bool__(self) -> NoReturn:
        raise self._open("x[mask] as a condition")

    def __iter__(self) -> NoReturn:
        raise self._open("a loop over x[mask]")

    def __getitem__(self, key: Any) -> NoReturn:
        raise self._open("x[mask][…]")

    def __setitem__(self, key: Any, value: Any) -> NoReturn:
        raise LiveError("x[mask][…] = value writes into a copy, also in NumPy", "use x[mask & …] = value")

    def __array__(self, dtype: Any = None, copy: Any = None) -> NoReturn:
        raise self._open("x[mask] as an array")


def _reduction(function: Callable[..., Any], fill: Callable[[Picked], float]) -> Callable[..., Any]:
    """A reduction for which the others have a neutral value."""

    def reduced(a: Picked, axis: Any = None, keepdims: Any = False) -> Any:
        if keepdims is not False and keepdims is not np._NoValue:
            raise Picked._open("keepdims for x[mask]")
        if axis is not None and axis % a.ndim:
            return Picked(function(a.whole, axis=axis % a.ndim + a.mask.ndim - 1), a.mask)
        return function(a.filled(fill(a)), axis=None if axis is None else tuple(range(a.mask.ndim)))

    return reduced


def _count(a: Picked, axis: Any) -> Any:
    return a.size if axis is None else np.sum(a.mask)


def _extreme(function: Callable[..., Any], sign: float) -> Callable[..., Any]:
    """Largest or smallest; NaN where nothing is picked (NumPy raises there)."""
    reduced = _reduction(function, lambda a: sign * np.inf if a.dtype == float else int(sign) * _LARGE)

    def found(a: Picked, axis: Any = None) -> Any:
        result = reduced(a, axis)
        if isinstance(result, Picked) or a.dtype != float:
            return result
        return np.where(_count(a, axis) > 0, result, np.nan)

    return found


def mean(a: Picked, axis: Any = None) -> Any:
    """The mean of the picked elements: NaN of none."""
    if axis is not None and axis % a.ndim:
        return Picked(np.mean(a.whole, axis=axis % a.ndim + a.mask.ndim - 1), a.mask)
    return _sum(a, axis) / _count(a, axis)


def var(a: Picked, axis: Any = None, ddof: float = 0) -> Any:
    """The variance of the picked elements."""
    if axis is not None and axis % a.ndim:
        return Picked(np.var(a.whole, axis=axis % a.ndim + a.mask.ndim - 1, ddof=ddof), a.mask)
    return _sum(np.square(a - mean(a, axis)), axis) / np.maximum(_count(a, axis) - ddof, 0)


def std(a: Picked, axis: Any = None, ddof: float = 0) -> Any:
    """The standard deviation of the picked elements."""
    return np.sqrt(var(a, axis, ddof))


def median(a: Picked, axis: Any = None) -> Any:
    """The middle one of the picked elements: NaN of none, or where one of them is NaN."""
    if a.ndim > 1 and axis is not None:
        raise Picked._open("np.median along an axis of x[mask]")
    ordered = np.sort(np.ravel(a.filled(np.nan)))  # NaN goes last
    n = a.size
    middle = (ordered[(n - 1) // 2] + ordered[n // 2 - (n == 0)]) / 2.0
    return np.where(np.any(np.isnan(a.filled(0.0))), np.nan, middle)


def dot(a: Any, b: Any) -> Any:
    """The sum of products of elements that one mask picks."""
    picked = a if isinstance(a, Picked) else b
    if not (picked.like(a) and picked.like(b)) or a.ndim > 1 or b.ndim > 1:
        raise Picked._open("a product with x[mask]")
    return _sum(a * b)


def count_nonzero(a: Picked, axis: Any = None) -> Any:
    """How many of the picked elements differ from zero."""
    return _sum(np.not_equal(a, 0), axis)


_sum = _reduction(np.sum, lambda a: 0)
_max, _min = _extreme(np.max, -1.0), _extreme(np.min, 1.0)
_FUNCTIONS: dict[Any, Callable[..., Any]] = {
    np.sum: _sum, np.prod: _reduction(np.prod, lambda a: 1), np.max: _max, np.min: _min,
    np.any: _reduction(np.any, lambda a: 0), np.all: _reduction(np.all, lambda a: 1),
    np.mean: mean, np.var: var, np.std: std, np.median: median, np.dot: dot, np.count_nonzero: count_nonzero,
    np.size: lambda a: a.size, np.ndim: lambda a: a.ndim,
}  # fmt: skip
_FROM_UFUNC = {np.add: _sum, np.multiply: _FUNCTIONS[np.prod], np.maximum: _max, np.minimum: _min}
