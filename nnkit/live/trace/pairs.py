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
FUNCTIONS: dict[Any, Callable[..., Any]] = {}  # NumPy's, of pairs: the room of stand-ins fills them
RULES: dict[Any, Callable[..., Any]] = {}  # and its ufuncs


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
    rule = RULES.get(ufunc)
    (out,) = kwargs.pop("out", (None,))
    if rule is None or kwargs:
        raise LiveError(f"np.{ufunc.__name__} of complex numbers", _WAY_OUT)
    result = rule(*(inputs if ufunc.__name__ == "matmul" else map(as_pair, inputs)))
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


def filled(a: Pair) -> Pair:
    """Both parts of one shape, and of memory of its own where they were not."""
    parts = (a.real, a.imag)
    if not any(isinstance(x, Tracer) for x in parts):
        return a
    shape = np.broadcast_shapes(*map(np.shape, parts))
    return Pair(*(x if np.shape(x) == shape else as_tracer(np.broadcast_to(x, shape)).copy() for x in parts))


def where(condition: Any, a: Any, b: Any) -> Pair:
    """np.where with complex choices."""
    a, b = as_pair(a), as_pair(b)
    return Pair(np.where(condition, a.real, b.real), np.where(condition, a.imag, b.imag))


def angle(z: Any, deg: bool = False) -> Any:
    """np.angle."""
    turned = np.arctan2(z.imag if isinstance(z, Pair) else np.zeros_like(z, dtype=float), z.real)
    return turned * (180 / np.pi) if deg else turned


def with_pairs(state: Any) -> Any:
    """The nest with pairs in place of complex constants: a loop carries both parts."""
    found = {path: Pair(np.copy(x.real), np.copy(x.imag)) for path, x in walk(state) if is_complex(x)}
    return copied(state, found) if found else state
