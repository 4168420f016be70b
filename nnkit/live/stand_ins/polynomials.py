"""Polynomials as their coefficients, the highest power first: np.polyadd and its relatives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.trace.tracer import Tracer


def polyval(p: Any, x: Any) -> Any:
    """np.polyval, Horner's rule."""
    total = x * 0.0
    for k in range(np.shape(p)[0]):
        total = total * x + p[k]
    return total


def _of_two(function: Callable[[Any, Any], Any]) -> Callable[..., Any]:
    """A sum or a difference of polynomials: zeros before the shorter one."""

    def both(a1: Any, a2: Any) -> Any:
        a, b = np.atleast_1d(a1), np.atleast_1d(a2)
        n = max(np.size(a), np.size(b))
        return function(*(np.concatenate([np.zeros(n - np.size(p), int), p]) for p in (a, b)))

    return both


polyadd, polysub = _of_two(np.add), _of_two(np.subtract)


def polymul(a1: Any, a2: Any) -> Any:
    """np.polymul; of what is always zero in front nothing is left, as in NumPy."""
    given = [
        np.atleast_1d(p) if isinstance(p, Tracer) else np.trim_zeros(np.atleast_1d(p), "f") for p in (a1, a2)
    ]
    first, second = (p if np.size(p) else np.zeros(1) for p in given)
    return np.convolve(first, second)


def polydiv(u: Any, v: Any) -> Any:
    """np.polydiv; a remainder keeps the zeros in its front."""
    rest, divisor = list(1.0 * np.atleast_1d(u)), np.atleast_1d(v)
    quotient = []
    for k in range(len(rest) - np.size(divisor) + 1):
        quotient.append(rest[k] / divisor[0])
        for j in range(np.size(divisor)):
            rest[k + j] = rest[k + j] - quotient[k] * divisor[j]
    remainder = rest[len(quotient) :] or rest[-1:]
    return np.stack(quotient or [np.zeros(())]), np.stack(remainder)


def polyder(p: Any, m: int = 1) -> Any:
    """np.polyder."""
    for _ in range(m):
        n = np.size(p) - 1
        p = p[:-1] * np.arange(n, 0, -1)
    return p


def polyint(p: Any, m: int = 1, k: Any = None) -> Any:
    """np.polyint."""
    constants = np.zeros(m) if k is None else np.broadcast_to(k, m)
    for each in range(m):
        p = np.concatenate([p / np.arange(np.size(p), 0, -1), np.reshape(constants[each], 1)])
    return p


def poly(seq_of_zeros: Any) -> Any:
    """np.poly of the roots: the product of x − root."""
    if np.ndim(seq_of_zeros) > 1:
        raise LiveError(
            "np.poly of a matrix asks for its eigenvalues, which may be complex",
            "np.poly(np.linalg.eigvalsh(A)) of a symmetric one",
        )
    product: Any = np.ones(1)
    for root in np.atleast_1d(seq_of_zeros):
        product = np.convolve(product, np.stack([np.ones_like(root), -root]))
    return product
