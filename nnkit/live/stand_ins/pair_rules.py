"""NumPy's ufuncs of complex numbers that follow a control, by their real and imaginary parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.trace.pairs import Pair, as_pair, is_complex, where


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


def full(a: Any) -> Pair:
    """Both parts of one shape."""
    a = as_pair(a)
    shape = np.broadcast_shapes(np.shape(a.real), np.shape(a.imag))
    return Pair(np.broadcast_to(a.real, shape), np.broadcast_to(a.imag, shape))


def _size(a: Pair) -> Any:
    return np.hypot(a.real, a.imag)


RULES: dict[Any, Callable[..., Any]] = {
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
