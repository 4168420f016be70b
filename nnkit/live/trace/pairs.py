"""Complex numbers that follow a control: pairs of real arrays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from nnkit.live.errors import LiveError
from nnkit.live.trace.nest import copied, walk
from nnkit.live.trace.registry import asked_by, original
from nnkit.live.trace.tracer import Tracer, as_tracer

_WAY_OUT = (
    "of complex numbers z there are z.real, z.imag, np.abs, np.angle, np.conj, np.exp, np.log, np.sqrt, +, "
    "−, ·, /, @, **, ==, z[…], np.where, sums, means, running sums, differences, np.fft, and what makes, "
    "joins or rearranges arrays; the rest, and the state of a simulation, by hand from two real arrays: "
    "(x + iy)² is x**2 - y**2 and 2*x*y"
)
FUNCTIONS: dict[Any, Callable[..., Any]] = {}  # NumPy's, of pairs: the room of stand-ins fills it


class Pair(NDArrayOperatorsMixin):
    """Complex numbers whose real and imaginary parts are traced."""

    def __init__(self, real: Any, imag: Any) -> None:
        self.real, self.imag = real, imag

    dtype = np.dtype(complex)
    over_tracers = True  # NumPy asks this first, what to do with both

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(np.shape(self.real))

    @property
    def ndim(self) -> int:
        return len(self.shape)

    @property
    def size(self) -> int:
        return int(np.size(self.real))

    @property
    def T(self) -> Pair:
        return Pair(np.transpose(self.real), np.transpose(self.imag))

    @property
    def is_scalar(self) -> bool:
        """Whether NumPy would have a scalar here, which cannot be changed in place."""
        return not any(isinstance(x, Tracer) and not x.is_scalar for x in (self.real, self.imag))

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, key: Any) -> Pair:
        return Pair(self.real[key], self.imag[key])

    def __setitem__(self, key: Any, value: Any) -> None:
        value = as_pair(value)
        self.real[key], self.imag[key] = value.real, value.imag

    def __bool__(self) -> bool:
        return bool(self != 0)  # which asks a tracer

    def __format__(self, spec: str) -> str:
        raise LiveError(
            "a complex number was put into a text",
            'its parts: f"{z.real:.2f} and {z.imag:.2f}"',
            asked=asked_by(self.real, self.imag),
        )

    def conj(self) -> Pair:
        return Pair(+self.real, -self.imag)

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        if method != "__call__":
            raise LiveError(f"np.{ufunc.__name__}.{method} of complex numbers", _WAY_OUT)
        return elementwise(ufunc, inputs, kwargs)

    conjugate = conj

    def copy(self) -> Pair:
        return Pair(np.copy(self.real), np.copy(self.imag))

    def reshape(self, *shape: Any) -> Pair:
        return Pair(np.reshape(self.real, shape[0] if len(shape) == 1 else shape), self.imag.reshape(*shape))

    def flatten(self) -> Pair:
        return Pair(np.copy(np.ravel(self.real)), np.copy(np.ravel(self.imag)))

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        known = FUNCTIONS.get(func)
        if known is None:
            raise LiveError(f"np.{func.__name__} of complex numbers", _WAY_OUT)
        return known(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        function = FUNCTIONS.get(original(getattr(np, name, None))) if hasattr(np.ndarray, name) else None
        if function is None:
            raise LiveError(f"{name} of complex numbers", _WAY_OUT)
        return lambda *args, **kwargs: function(self, *args, **kwargs)

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        raise LiveError(
            "complex numbers that follow a control went into a plain array (np.array, a list, out[i] = …)",
            "np.stack([…]) makes an array of them; np.copy(y) and np.zeros(n, complex), made in the figure, "
            f"can be written into; {_WAY_OUT}",
            asked=asked_by(self.real, self.imag),
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
    result = filled(result) if isinstance(result, Pair) else result
    if out is None or (isinstance(out, Pair) and out.is_scalar):
        return result
    if not isinstance(out, Pair):
        raise LiveError(
            "complex numbers that follow a control were written into a plain array (in place, or with out=)",
            "write z = z + w in place of z += w",
            asked=asked_by(result.real, result.imag) if isinstance(result, Pair) else asked_by(result),
        )
    out[...] = result
    return out


def as_pair(x: Any) -> Pair:
    return x if isinstance(x, Pair) else Pair(np.real(x), np.imag(x) if np.iscomplexobj(x) else 0.0)


def _multiply(a: Pair, b: Pair) -> Pair:
    return Pair(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)


def product(function: Callable[..., Any]) -> Callable[..., Pair]:
    """A product of sums, of numbers of which some may be real."""

    def both(a: Any, b: Any) -> Pair:
        a, b = (full(x) if is_complex(x) else x for x in (a, b))
        if not is_complex(a) or not is_complex(b):
            whole, other = (a, b) if is_complex(a) else (b, a)
            parts = [(x, other) if whole is a else (other, x) for x in (whole.real, whole.imag)]
            return Pair(*(function(*part) for part in parts))
        return Pair(
            function(a.real, b.real) - function(a.imag, b.imag),
            function(a.real, b.imag) + function(a.imag, b.real),
        )

    return both


def _divide(a: Pair, b: Pair) -> Pair:
    size = b.real * b.real + b.imag * b.imag
    product = _multiply(a, b.conj() if np.ndim(b.imag) else Pair(b.real, -b.imag))
    return Pair(product.real / size, product.imag / size)


def _exp(a: Pair) -> Pair:
    size = np.exp(a.real)
    return Pair(size * np.cos(a.imag), size * np.sin(a.imag))


def _log(a: Pair) -> Pair:
    return Pair(np.log(_size(a)), np.arctan2(a.imag, a.real))


def _sqrt(a: Pair) -> Pair:
    """The root to the right of the imaginary axis, without loss where the two parts are nearly opposite."""
    larger = np.sqrt((np.abs(a.real) + _size(a)) / 2)
    smaller = np.abs(a.imag) / np.where(larger == 0, 1.0, 2 * larger)
    right = a.real >= 0
    return Pair(np.where(right, larger, smaller), np.copysign(np.where(right, smaller, larger), 1.0 * a.imag))


def _power(a: Pair, b: Pair) -> Pair:
    """Whole powers by products, as in NumPy; all others by the logarithm."""
    exponent = b.real if isinstance(b.real, int | float | np.number) and not np.any(b.imag) else np.nan
    if exponent == 0:
        return Pair(np.ones(a.shape), np.zeros(a.shape))
    if exponent in range(-99, 0):
        return _divide(Pair(1.0, 0.0), _power(a, Pair(-exponent, 0.0)))
    if exponent not in range(1, 100):
        return where(_size(a) == 0, 0.0, _exp(_multiply(b, _log(a))))
    result, factor, n = None, a, int(exponent)
    while n:
        if n % 2:
            result = factor if result is None else _multiply(result, factor)
        factor, n = (_multiply(factor, factor), n // 2) if n > 1 else (factor, 0)
    assert result is not None
    return result


def filled(a: Pair) -> Pair:
    """Both parts of one shape, and of memory of its own where they were not."""
    parts = (a.real, a.imag)
    if not any(isinstance(x, Tracer) for x in parts):
        return a
    shape = np.broadcast_shapes(*map(np.shape, parts))
    return Pair(*(x if np.shape(x) == shape else as_tracer(np.broadcast_to(x, shape)).copy() for x in parts))


def full(a: Any) -> Pair:
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
    np.exp: _exp, np.log: _log, np.sqrt: _sqrt, np.power: _power, np.matmul: product(np.matmul),
    np.equal: lambda a, b: np.equal(a.real, b.real) & np.equal(a.imag, b.imag),
    np.not_equal: lambda a, b: np.not_equal(a.real, b.real) | np.not_equal(a.imag, b.imag),
    np.isnan: lambda a: np.isnan(a.real) | np.isnan(a.imag),
    np.isinf: lambda a: np.isinf(a.real) | np.isinf(a.imag),
    np.isfinite: lambda a: np.isfinite(a.real) & np.isfinite(a.imag),
}  # fmt: skip


def angle(z: Any, deg: bool = False) -> Any:
    """np.angle."""
    turned = np.arctan2(z.imag if isinstance(z, Pair) else np.zeros_like(z, dtype=float), z.real)
    return turned * (180 / np.pi) if deg else turned


def with_pairs(state: Any) -> Any:
    """The nest with pairs in place of complex constants: a loop carries both parts."""
    found = {path: Pair(np.copy(x.real), np.copy(x.imag)) for path, x in walk(state) if is_complex(x)}
    return copied(state, found) if found else state
