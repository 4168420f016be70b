"""The attributes, methods and in-place operators of an ndarray, by way of NumPy's functions."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from nnkit.live.trace.no_value import NoValue, number
from nnkit.live.trace.registry import unavailable

_SAME_NAME = (
    np.all, np.any, np.argmax, np.argmin, np.argsort, np.clip, np.cumprod, np.cumsum, np.diagonal, np.mean,
    np.prod, np.ravel, np.repeat, np.searchsorted, np.squeeze, np.std, np.sum, np.swapaxes,
    np.take, np.trace, np.var,
)  # fmt: skip
METHODS: dict[str, Any] = {function.__name__: function for function in _SAME_NAME} | {
    "max": np.max, "min": np.min, "round": np.round,
}  # fmt: skip


class ArrayMethods(NDArrayOperatorsMixin, NoValue):
    """What an array can be asked and told by name, given its shape, its type and its items."""

    __slots__ = ()
    __hash__ = NoValue.__hash__  # the operators' own == would take it away, with an error that names no line

    @property
    def shape(self) -> tuple[int, ...]:
        raise NotImplementedError

    @property
    def dtype(self) -> np.dtype[Any]:
        raise NotImplementedError

    @property
    def is_scalar(self) -> bool:
        """Whether NumPy would have a scalar here, which cannot be changed in place."""
        raise NotImplementedError

    def __getitem__(self, key: Any) -> Any:
        raise NotImplementedError

    def __setitem__(self, key: Any, value: Any) -> None:
        raise NotImplementedError

    # -- attributes -----------------------------------------------------------------------------------
    @property
    def ndim(self) -> int:
        return len(self.shape)

    @property
    def size(self) -> int:
        return int(np.prod(self.shape, dtype=np.int64))

    @property
    def itemsize(self) -> int:
        return int(self.dtype.itemsize)

    @property
    def nbytes(self) -> int:
        return self.size * self.itemsize

    @property
    def T(self) -> Any:
        return np.transpose(self)

    @property
    def mT(self) -> Any:
        return np.swapaxes(self, -1, -2)

    @property
    def real(self) -> Self:
        return self

    @property
    def imag(self) -> Any:
        return np.zeros_like(self) if self.shape else self.dtype.type(0)

    # -- methods --------------------------------------------------------------------------------------
    def reshape(self, *shape: Any, order: Any = "C") -> Any:
        new = shape[0] if len(shape) == 1 else shape
        return np.reshape(self, new, order=order)

    def transpose(self, *axes: Any) -> Any:
        order = None if not axes else axes[0] if len(axes) == 1 else axes
        return np.transpose(self, order)

    def copy(self, order: Any = "C") -> Any:
        return np.copy(self)

    def conj(self) -> Self:
        return self

    conjugate = conj  # of real numbers the array itself, no copy

    def dot(self, other: Any) -> Any:
        return np.dot(self, other)

    def flatten(self, order: Any = "C") -> Any:
        return np.copy(np.ravel(self, order))

    def compress(self, condition: Any, axis: Any = None) -> Any:
        return np.compress(condition, self, axis)

    def fill(self, value: Any) -> None:
        self[...] = value

    def sort(self, axis: int = -1, **kwargs: Any) -> None:
        self[...] = np.sort(self, axis=axis)

    def partition(self, kth: Any, axis: int = -1, **kwargs: Any) -> None:
        self[...] = np.partition(self, kth, axis)

    def item(self, *args: Any) -> Any:
        one = self[args] if args else self.reshape(())
        return number(one.node, "item()")

    def __getattr__(self, name: str) -> Any:
        method = METHODS.get(name)
        if method is None:
            numpys = self.dtype.type if self.is_scalar else np.ndarray
            if self.is_scalar and name == "is_integer":
                return lambda: np.isfinite(self) & (np.floor(self) == self)
            if self.is_scalar and not name.startswith("__") and hasattr(int, name):
                number(self.node, f".{name}")
            if name.startswith("__") or not hasattr(numpys, name):
                raise AttributeError(f"'numpy.{numpys.__name__}' object has no attribute '{name}'")
            raise unavailable(f"ndarray.{name}", self)
        return lambda *args, **kwargs: method(self, *args, **kwargs)

    def __round__(self, digits: int | None = None) -> Any:
        if self.shape:
            raise TypeError("type numpy.ndarray doesn't define __round__ method")
        return np.rint(self).astype(int) if digits is None else np.round(self, digits)

    def __copy__(self) -> Any:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Any:
        return self.copy()

    # -- in-place operators: a scalar is replaced, an array is written to --------------------------------
    def _in_place(self, ufunc: np.ufunc, other: Any) -> Any:
        return ufunc(self, other) if self.is_scalar else ufunc(self, other, out=(self,))

    def __iadd__(self, other: Any) -> Any:
        return self._in_place(np.add, other)

    def __isub__(self, other: Any) -> Any:
        return self._in_place(np.subtract, other)

    def __imul__(self, other: Any) -> Any:
        return self._in_place(np.multiply, other)

    def __itruediv__(self, other: Any) -> Any:
        return self._in_place(np.true_divide, other)

    def __ifloordiv__(self, other: Any) -> Any:
        return self._in_place(np.floor_divide, other)

    def __imod__(self, other: Any) -> Any:
        return self._in_place(np.remainder, other)

    def __ipow__(self, other: Any) -> Any:
        return self._in_place(np.power, other)

    def __iand__(self, other: Any) -> Any:
        return self._in_place(np.bitwise_and, other)

    def __ior__(self, other: Any) -> Any:
        return self._in_place(np.bitwise_or, other)

    def __ixor__(self, other: Any) -> Any:
        return self._in_place(np.bitwise_xor, other)

    def __imatmul__(self, other: Any) -> Any:
        return self._in_place(np.matmul, other)
