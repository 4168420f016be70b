"""Functions that go element by element and are written as ufuncs: rounding, closeness, signs of infinity."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.graph.graph import INT


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


def array_equiv(a1: Any, a2: Any) -> Any:
    """np.array_equiv."""
    try:
        return np.all(np.equal(a1, a2))
    except ValueError:  # of shapes that do not go together
        return False


def isposinf(x: Any, out: None = None) -> Any:
    """np.isposinf."""
    return np.equal(x, np.inf)


def isneginf(x: Any, out: None = None) -> Any:
    """np.isneginf."""
    return np.equal(x, -np.inf)


def sinc(x: Any) -> Any:
    """np.sinc."""
    y = np.pi * np.where(np.equal(x, 0), 1.0e-20, x)
    return np.sin(y) / y
