"""What stands for the functions of Python's math that NumPy has by another name, or not at all."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.trace.registry import Function

_SHIFT = 8  # from here on, Stirling's series has all digits
_STIRLING = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360)


def lgamma(x: Any) -> Any:
    """math.lgamma: Stirling's series eight further on, and Euler's reflection left of one half."""
    x = 1.0 * x
    right = _right_of_half(x)
    return np.where(x < 0.5, np.log(np.pi / np.abs(np.sin(np.pi * x))) - right, right)


def gamma(x: Any) -> Any:
    """math.gamma."""
    x = 1.0 * x
    right = np.exp(_right_of_half(x))
    return np.where(x < 0.5, np.pi / (np.sin(np.pi * x) * right), right)


def _right_of_half(x: Any) -> Any:
    """The logarithm of the gamma function at x or, left of one half, at 1 − x."""
    x = np.where(x < 0.5, 1.0 - x, x)
    z = x + _SHIFT
    product = x
    for k in range(1, _SHIFT):
        product = product * (x + k)
    inverse = 1.0 / z
    series = sum(c * inverse ** (2 * k + 1) for k, c in enumerate(_STIRLING))
    return (z - 0.5) * np.log(z) - z + 0.5 * np.log(2 * np.pi) + series - np.log(product)


def beta(a: Any, b: Any) -> Any:
    """scipy.special.beta of positive numbers."""
    return np.exp(betaln(a, b))


def betaln(a: Any, b: Any) -> Any:
    """scipy.special.betaln of positive numbers."""
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def isclose(a: Any, b: Any, *, rel_tol: Any = 1e-09, abs_tol: Any = 0.0) -> Any:
    """math.isclose."""
    room = np.maximum(rel_tol * np.maximum(np.abs(a), np.abs(b)), abs_tol)
    finite = np.isfinite(a) & np.isfinite(b)
    return np.equal(a, b) | (finite & (np.abs(np.subtract(a, b)) <= room))


def dist(p: Any, q: Any) -> Any:
    """math.dist."""
    return hypot(*np.subtract(np.stack(list(p)), np.stack(list(q))))


def hypot(*coordinates: Any) -> Any:
    """math.hypot of any number of coordinates."""
    if len(coordinates) == 2:
        return np.hypot(*coordinates)
    return np.sqrt(sum(np.square(1.0 * x) for x in coordinates))


def remainder(x: Any, y: Any) -> Any:
    """math.remainder: of the nearest multiple."""
    return x - y * np.rint(x / y)


_SAME = (
    "sqrt exp expm1 exp2 log2 log10 log1p sin cos tan sinh cosh tanh degrees radians fabs copysign "
    "fmod isnan isinf isfinite cbrt modf ldexp"
)
OF_NUMBERS: dict[str, Function] = {name: getattr(np, name) for name in _SAME.split()} | {
    "asin": np.arcsin, "acos": np.arccos, "atan": np.arctan, "atan2": np.arctan2, "asinh": np.arcsinh,
    "acosh": np.arccosh, "atanh": np.arctanh, "pow": np.float_power,
    "log": lambda x, *base: np.log(x) / np.log(base[0]) if base else np.log(x),
    "floor": lambda x: np.floor(x).astype(int),
    "ceil": lambda x: np.ceil(x).astype(int),
    "trunc": lambda x: np.trunc(x).astype(int),
    "gamma": gamma, "lgamma": lgamma, "isclose": isclose, "dist": dist, "hypot": hypot,
    "remainder": remainder,
}  # fmt: skip
OF_MANY: dict[str, Function] = {
    "fsum": lambda values: np.sum(1.0 * np.stack(values)),
    "prod": lambda values: np.prod(np.stack(values)),
}
