"""`attend` and `attend_backward` once more, a few examples at a time: the same numbers, sooner.

The weights are kept before the division, as E = exp(scores) (N, heads, S, T) and its sums over the keys, one
column for each query: NumPy takes maxima and sums down columns several times faster than along rows, and what
divides a column of E can divide the narrow rows of Y and ∂J/∂Y instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from nnkit.core.types import Array

BLOCK = 2**16  # scores at a time: few enough to stay near the processor through all that is done to them


class Kept(NamedTuple):
    """What the way back needs: queries, keys, values, answers, E and its sums (N, heads, 1, T)."""

    Q: Array
    K: Array
    V: Array
    Y: Array
    E: Array
    sums: Array


def attend_in_blocks(Q: Array, K: Array, V: Array, mask: Any = None) -> Kept:
    """Y (N, heads, T, v), with all that `attend_backward_in_blocks` needs."""
    N, h, T, d = Q.shape
    E = np.empty_like(Q, shape=(N, h, K.shape[2], T))
    sums = np.empty_like(Q, shape=(N, h, 1, T))
    queries = np.swapaxes(Q / float(np.sqrt(d)), 2, 3)
    barred = None if mask is None else np.where(np.swapaxes(mask, -1, -2), 0, -np.inf).astype(Q.dtype)
    for now in _blocks(E):
        e = E[now]
        np.matmul(K[now], queries[now], out=e)
        if barred is not None:
            e += barred[now] if barred.ndim == 4 and len(barred) == N else barred
        e -= np.max(e, axis=2, keepdims=True)
        np.exp(e, out=e)  # 0 where the mask forbids
        np.sum(e, axis=2, keepdims=True, out=sums[now])
    return Kept(Q, K, V, np.swapaxes(E, 2, 3) @ V / np.swapaxes(sums, 2, 3), E, sums)


def attend_backward_in_blocks(dY: Array, kept: Kept) -> tuple[Array, Array, Array]:
    """∂J/∂Q, ∂J/∂K, ∂J/∂V. Σ_s ∂J/∂A ⊙ A, taken over the keys, is Σ ∂J/∂Y ⊙ Y, taken over the columns."""
    Q, K, V, Y, E, sums = kept
    dY = dY / np.swapaxes(sums, 2, 3)
    mean = np.swapaxes(np.sum(dY * Y, axis=3, keepdims=True), 2, 3)
    dQ, dK, turned = np.empty_like(Q), np.empty_like(K), np.swapaxes(dY, 2, 3)
    for now in _blocks(E):
        dS = V[now] @ turned[now]
        dS -= mean[now]
        dS *= E[now]
        dQ[now] = np.swapaxes(dS, 2, 3) @ K[now]
        dK[now] = dS @ Q[now]
    root = float(np.sqrt(Q.shape[3]))
    return dQ / root, dK / root, E @ dY


def _blocks(E: Array) -> Iterator[slice]:
    examples = max(1, BLOCK * len(E) // E.size)
    return (slice(n, n + examples) for n in range(0, len(E), examples))
