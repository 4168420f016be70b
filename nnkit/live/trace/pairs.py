"""Complex numbers that follow a control: pairs of real arrays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from nnkit.live.errors import LiveError
from nnkit.live.trace.nest import copied, walk

_WAY_OUT = (
    "of complex numbers z there are z.real, z.imag, np.abs, np.angle, np.conj, np.exp, +, −, ·, /, @, z**2 "
    "and other whole powers, z[…], np.where, np.stack, np.sum, np.mean, np.cumsum and np.fft; the rest, and "
    "the state of a simulation, by hand from two real arrays: (x + iy)² is x**2 - y**2 and 2*x*y"
)


class Pair(NDArrayOperatorsMixin):
    """Complex numbers whose real and imaginary parts are traced."""

    def __init__(self, real: Any, imag: Any) -> None:
        self.real, self.imag = real, imag

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(np.shape(self.real))

    @property
    def ndim(self) -> int:
        return len(self.shape)

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, key: Any) -> Pair:
        return Pair(self.real[key], self.imag[key])

    def __setitem__(self, key: Any, value: Any) -> None:
        value = as_pair(value)
        self.real[key], self.imag[key] = value.real, value.imag

    def conj(self) -> Pair:
        return Pair(+self.real, -self.imag)

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        if method != "__call__":
            raise LiveError(f"np.{ufunc.__name__}.{method} of complex numbers", _WAY_OUT)
        return elementwise(ufunc, inputs, kwargs)

    conjugate = conj

    def sum(self, axis: Any = None) -> Pair:
        return _each(np.sum)(self, axis=axis)

    def mean(self, axis: Any = None) -> Pair:
        return _each(np.mean)(self, axis=axis)

    def copy(self) -> Pair:
        return Pair(np.copy(self.real), np.copy(self.imag))

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        known = FUNCTIONS.get(func)
        if known is None:
            raise LiveError(f"np.{func.__name__} of complex numbers", _WAY_OUT)
        return known(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise LiveError(f"{name} of complex numbers", _WAY_OUT)

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        raise LiveError(
            "complex numbers that follow a control went into a plain array (np.array, a list, out[i] = …)",
            f"np.stack([…]) makes an array of them; {_WAY_OUT}",
        )

    __complex__ = __array__


def is_complex(x: Any) -> bool:
    """Whether this is a pair, or a complex constant."""
    return isinstance(x, Pair | complex | np.complexfloating) or (
        isinstance(x, np.ndarray) and x.dtype.kind == "c"
    )


def elementwise(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """A ufunc of which an input is complex."""
    rule = _RULES.get(ufunc)
    (out,) = kwargs.pop("out", (None,))
    if rule is None or kwargs:
        raise LiveError(f"np.{ufunc.__name__} of complex numbers", _WAY_OUT)
    result = rule(*(inputs if ufunc is np.matmul else map(as_pair, inputs)))
    if out is None:
        return result
    if not isinstance(out, Pair):
        raise LiveError(
            "complex numbers that follow a control were written into a plain array (in place, or with out=)",
            "write z = z + w in place of z += w",
        )
    out[...] = result
    return out


def as_pair(x: Any) -> Pair:
    return x if isinstance(x, Pair) else Pair(np.real(x), np.imag(x) if np.iscomplexobj(x) else 0.0)


def _multiply(a: Pair, b: Pair) -> Pair:
    return Pair(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)


def _product(function: Callable[..., Any]) -> Callable[..., Pair]:
    """A product of sums, of numbers of which some may be real."""

    def product(a: Any, b: Any) -> Pair:
        a, b = (_full(x) if is_complex(x) else x for x in (a, b))
        if not is_complex(a) or not is_complex(b):
            whole, other = (a, b) if is_complex(a) else (b, a)
            parts = [(x, other) if whole is a else (other, x) for x in (whole.real, whole.imag)]
            return Pair(*(function(*part) for part in parts))
        return Pair(
            function(a.real, b.real) - function(a.imag, b.imag),
            function(a.real, b.imag) + function(a.imag, b.real),
        )

    return product


def _divide(a: Pair, b: Pair) -> Pair:
    size = b.real * b.real + b.imag * b.imag
    product = _multiply(a, b.conj() if np.ndim(b.imag) else Pair(b.real, -b.imag))
    return Pair(product.real / size, product.imag / size)


def _exp(a: Pair) -> Pair:
    size = np.exp(a.real)
    return Pair(size * np.cos(a.imag), size * np.sin(a.imag))


def _power(a: Pair, b: Pair) -> Pair:
    """Whole powers, by products as in NumPy."""
    exponent = b.real if isinstance(b.real, int | float | np.number) and not np.any(b.imag) else np.nan
    if exponent not in range(1, 17):
        raise LiveError("a power of complex numbers that is no whole number from 1 to 16", _WAY_OUT)
    result, factor, n = None, a, int(exponent)
    while n:
        if n % 2:
            result = factor if result is None else _multiply(result, factor)
        factor, n = (_multiply(factor, factor), n // 2) if n > 1 else (factor, 0)
    assert result is not None
    return result


def _each(function: Callable[..., Any]) -> Callable[..., Pair]:
    """A function that treats real and imaginary parts alike."""

    def both(a: Any, *args: Any, **kwargs: Any) -> Pair:
        return Pair(function(a.real, *args, **kwargs), function(a.imag, *args, **kwargs))

    return both


def _together(function: Callable[..., Any]) -> Callable[..., Pair]:
    """A function of several arrays that treats their real and imaginary parts alike."""

    def both(arrays: Any, axis: int = 0) -> Pair:
        pairs = [_full(a) for a in arrays]
        return Pair(function([a.real for a in pairs], axis), function([a.imag for a in pairs], axis))

    return both


def _full(a: Any) -> Pair:
    """Both parts of one shape."""
    a = as_pair(a)
    shape = np.broadcast_shapes(np.shape(a.real), np.shape(a.imag))
    return Pair(np.broadcast_to(a.real, shape), np.broadcast_to(a.imag, shape))


def where(condition: Any, a: Any, b: Any) -> Pair:
    """np.where with complex choices."""
    a, b = as_pair(a), as_pair(b)
    return Pair(np.where(condition, a.real, b.real), np.where(condition, a.imag, b.imag))


def _size(a: Pair) -> Any:
    return np.hypot(a.real, a.imag)


_RULES: dict[Any, Callable[..., Any]] = {
    np.absolute: _size, np.conjugate: lambda a: Pair(+a.real, -a.imag),
    np.negative: lambda a: Pair(-a.real, -a.imag),
    np.add: lambda a, b: Pair(a.real + b.real, a.imag + b.imag),
    np.subtract: lambda a, b: Pair(a.real - b.real, a.imag - b.imag),
    np.multiply: _multiply, np.true_divide: _divide, np.square: lambda a: _multiply(a, a),
    np.positive: lambda a: Pair(+a.real, +a.imag),
    np.exp: _exp, np.power: _power, np.matmul: _product(np.matmul),
}  # fmt: skip


def angle(z: Any, deg: bool = False) -> Any:
    """np.angle."""
    turned = np.arctan2(z.imag if isinstance(z, Pair) else np.zeros_like(z, dtype=float), z.real)
    return turned * (180 / np.pi) if deg else turned


def with_pairs(state: Any) -> Any:
    """The nest with pairs in place of complex constants: a loop carries both parts."""
    found = {path: Pair(np.copy(x.real), np.copy(x.imag)) for path, x in walk(state) if is_complex(x)}
    return copied(state, found) if found else state


FUNCTIONS: dict[Any, Callable[..., Any]] = {
    np.real: lambda a: a.real, np.imag: lambda a: a.imag, np.angle: angle, np.shape: lambda a: a.shape,
    np.ndim: lambda a: a.ndim, np.iscomplexobj: lambda a: True, np.isrealobj: lambda a: False,
    np.sum: _each(np.sum), np.mean: _each(np.mean), np.cumsum: _each(np.cumsum), np.where: where,
    np.stack: _together(np.stack), np.concatenate: _together(np.concatenate),
}  # fmt: skip
