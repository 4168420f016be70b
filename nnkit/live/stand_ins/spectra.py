"""Complex numbers as far as spectra need them: np.fft gives pairs of real arrays."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import FLOAT
from nnkit.live.graph.places import broadcast
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace.tracer import Tracer, node_of, tracer_of

_WAY_OUT = "of a spectrum F there are F.real, F.imag, np.abs, np.angle, +, −, ·, / and F[…]; the rest by hand"


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
        value = _pair(value)
        self.real[key], self.imag[key] = value.real, value.imag

    def conj(self) -> Pair:
        return Pair(self.real, -self.imag)

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        rule = _RULES.get(ufunc)
        kwargs.pop("out", None)  # F *= 2 makes a new one
        if rule is None or method != "__call__" or kwargs:
            raise LiveError(f"np.{ufunc.__name__} of complex numbers", _WAY_OUT)
        return rule(*map(_pair, inputs))

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        known = _FUNCTIONS.get(func)
        if known is None:
            raise LiveError(f"np.{func.__name__} of complex numbers", _WAY_OUT)
        return known(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise LiveError(f"{name} of complex numbers", _WAY_OUT)

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        raise LiveError("complex numbers went where only real ones can go", _WAY_OUT)


def _pair(x: Any) -> Pair:
    return x if isinstance(x, Pair) else Pair(np.real(x), np.imag(x) if np.iscomplexobj(x) else 0.0)


def _multiply(a: Pair, b: Pair) -> Pair:
    return Pair(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)


def _divide(a: Pair, b: Pair) -> Pair:
    size = b.real * b.real + b.imag * b.imag
    product = _multiply(a, b.conj() if np.ndim(b.imag) else Pair(b.real, -b.imag))
    return Pair(product.real / size, product.imag / size)


def _size(a: Pair) -> Any:
    return np.hypot(a.real, a.imag)


_RULES: dict[Any, Callable[..., Any]] = {
    np.absolute: _size, np.conjugate: lambda a: Pair(a.real, -a.imag),
    np.negative: lambda a: Pair(-a.real, -a.imag),
    np.add: lambda a, b: Pair(a.real + b.real, a.imag + b.imag),
    np.subtract: lambda a, b: Pair(a.real - b.real, a.imag - b.imag),
    np.multiply: _multiply, np.true_divide: _divide, np.square: lambda a: _multiply(a, a),
}  # fmt: skip


def angle(z: Any, deg: bool = False) -> Any:
    """np.angle."""
    turned = np.arctan2(z.imag if isinstance(z, Pair) else np.zeros_like(z, dtype=float), z.real)
    return turned * (180 / np.pi) if deg else turned


# -- transforms -------------------------------------------------------------------------------------------
def fft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Pair:
    """np.fft.fft, any length."""
    return _scaled(
        _transform(_fitted(a, n, axis), axis), np.shape(a)[axis] if n is None else n, norm, "forward"
    )


def ifft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Pair:
    """np.fft.ifft."""
    there = _transform(np.conjugate(_pair(_fitted(a, n, axis))), axis)
    back = Pair(there.real, -there.imag)
    return _scaled(back, np.shape(there.real)[axis], norm, "backward")


def rfft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Pair:
    """np.fft.rfft: the half of the spectrum of real numbers that says all."""
    whole = fft(a, n, axis, norm)
    half = whole.shape[axis] // 2 + 1
    return whole[(slice(None),) * (axis % whole.ndim) + (slice(half),)]


def irfft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Any:
    """np.fft.irfft: real numbers from half of their spectrum."""
    a = _pair(a)
    n = 2 * (a.shape[axis] - 1) if n is None else n
    half = _fitted(a, n // 2 + 1, axis)
    front = (slice(None),) * (axis % a.ndim)
    mirrored = half[(*front, slice(1, (n + 1) // 2))][(*front, slice(None, None, -1))]
    real = np.concatenate([half.real, mirrored.real], axis=axis)
    first = np.zeros_like(half.imag)  # the imaginary parts of the first and the middle one are not looked at
    first[(*front, slice(1, (n + 1) // 2))] = half.imag[(*front, slice(1, (n + 1) // 2))]
    imag = np.concatenate([first, -mirrored.imag], axis=axis)
    return ifft(Pair(real, imag), None, axis, norm).real


def _fitted(a: Any, n: Any, axis: int) -> Any:
    """The array cut, or filled with zeros, to length n along the axis."""
    have = np.shape(a.real)[axis]
    if n is None or n == have:
        return a
    if isinstance(a, Pair):
        return Pair(_fitted(a.real, n, axis), _fitted(a.imag, n, axis))
    if n < have:
        return a[(slice(None),) * (axis % np.ndim(a)) + (slice(n),)]
    return np.pad(a, [(0, n - have if d == axis % np.ndim(a) else 0) for d in range(np.ndim(a))])


def _transform(a: Any, axis: int) -> Pair:
    pair = _pair(a)
    shape = np.shape(pair.real)
    moved = np.moveaxis(np.empty(shape), axis, -1).shape
    nodes = [np.moveaxis(np.broadcast_to(part, shape), axis, -1) for part in (pair.real, pair.imag)]
    re, im = (broadcast(cast(node_of(x), FLOAT), moved) for x in nodes)
    both = current_graph().call("fft", (re, im), (2, *moved), FLOAT, (math.prod(moved[:-1]), moved[-1]))
    parts: Tracer = tracer_of(both, scalar=False)
    return Pair(np.moveaxis(parts[0], -1, axis).copy(), np.moveaxis(parts[1], -1, axis).copy())


def _scaled(a: Pair, n: int, norm: Any, here: str) -> Pair:
    """Divided by n, √n or 1, as `norm` asks in this direction."""
    by = math.sqrt(n) if norm == "ortho" else float(n) if (norm or "backward") == here else 1.0
    return a if by == 1.0 else Pair(a.real / by, a.imag / by)


_FUNCTIONS: dict[Any, Callable[..., Any]] = {
    np.real: lambda a: a.real, np.imag: lambda a: a.imag, np.angle: angle, np.shape: lambda a: a.shape,
    np.ndim: lambda a: a.ndim, np.iscomplexobj: lambda a: True,
    np.sum: lambda a, axis=None: Pair(np.sum(a.real, axis=axis), np.sum(a.imag, axis=axis)),
    np.fft.fft: fft, np.fft.ifft: ifft, np.fft.irfft: irfft,
    np.fft.fftshift: lambda a, axes=None: Pair(np.fft.fftshift(a.real, axes), np.fft.fftshift(a.imag, axes)),
}  # fmt: skip
