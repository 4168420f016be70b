"""`attend` and `attend_backward` once more, piece by piece: the same numbers, sooner.

The weights are kept before the division, as E = exp(scores) with the keys as rows and one column for each
query: NumPy takes maxima and sums down columns several times faster than along rows, and what divides a
column of E can divide the narrow rows of Y and ∂J/∂Y instead. A piece is some queries of all examples, with
the keys up to the last that any of them may look at: of the scores under a causal mask, little more than
half. In memory the heads lie within the rows of a piece, so that its columns stand close together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from nnkit.core.types import Array

BLOCK = 2**16  # scores at a time: few enough to stay near the processor through all that is done to them
QUERIES = 32  # of a piece


class Kept(NamedTuple):
    """What the way back needs: queries, keys, values, answers, the sums of E (N, heads, 1, T), E in pieces.

    A piece (N, heads, reach, queries) belongs to the queries after those of the pieces before it.
    """

    Q: Array
    K: Array
    V: Array
    Y: Array
    sums: Array
    pieces: list[Array]


def attend_in_blocks(Q: Array, K: Array, V: Array, mask: Any = None) -> Kept:
    """Y (N, heads, T, v), with all that `attend_backward_in_blocks` needs."""
    N, h, T, d = Q.shape
    Q, K, V = (A.copy() for A in (Q, K, V))  # each head's numbers side by side
    queries = np.swapaxes(Q / float(np.sqrt(d)), 2, 3).copy()
    mask = None if mask is None else np.broadcast_to(mask, (*mask.shape[:-2], T, K.shape[2]))
    barred = None if mask is None else np.where(np.swapaxes(mask, -1, -2), 0, -np.inf).astype(Q.dtype)
    Y, sums = np.empty_like(V, shape=(N, h, T, V.shape[3])), np.empty_like(Q, shape=(N, h, 1, T))
    pieces = []
    for asking, reach in _reaches(mask, T, K.shape[2]):
        E = np.swapaxes(np.empty_like(Q, shape=(N, reach, h, len(range(T)[asking]))), 1, 2)
        bar = None if barred is None else barred[..., :reach, asking]
        ones = np.ones((1, reach), Q.dtype)
        for now in _blocks(E):
            e = E[now]
            np.matmul(K[now, :, :reach], queries[now, ..., asking], out=e)
            if bar is not None:
                e += bar[now] if bar.ndim == 4 and len(bar) == N else bar
            e -= np.max(e, axis=2, keepdims=True)
            np.exp(e, out=e)  # 0 where the mask forbids
            np.matmul(ones, e, out=sums[now, ..., asking])  # sooner than np.sum
        np.matmul(np.swapaxes(E, 2, 3), V[:, :, :reach], out=Y[:, :, asking])
        pieces.append(E)
    return Kept(Q, K, V, Y / np.swapaxes(sums, 2, 3), sums, pieces)


def attend_backward_in_blocks(dY: Array, kept: Kept) -> tuple[Array, Array, Array]:
    """∂J/∂Q, ∂J/∂K, ∂J/∂V. Σ_s ∂J/∂A ⊙ A, taken over the keys, is Σ ∂J/∂Y ⊙ Y, taken over the columns."""
    Q, K, V, Y, sums, pieces = kept
    dY = (dY / np.swapaxes(sums, 2, 3)).copy()
    mean = np.swapaxes(np.sum(dY * Y, axis=3, keepdims=True), 2, 3)
    dQ, dK, dV = np.empty_like(Q), np.zeros_like(K), np.zeros_like(V)
    turned = np.swapaxes(dY, 2, 3).copy()
    first = 0
    for E in pieces:
        reach, asking = E.shape[2], slice(first, first + E.shape[3])
        for now in _blocks(E):
            dS = V[now, :, :reach] @ turned[now, ..., asking]
            dS -= mean[now, ..., asking]
            dS *= E[now]
            dQ[now, :, asking] = np.swapaxes(dS, 2, 3) @ K[now, :, :reach]
            dK[now, :, :reach] += dS @ Q[now, :, asking]
        dV[:, :, :reach] += E @ dY[:, :, asking]
        first = asking.stop
    root = float(np.sqrt(Q.shape[3]))
    return dQ / root, dK / root, dV


def _reaches(mask: Any, T: int, S: int) -> Iterator[tuple[slice, int]]:
    """Some queries at a time, and how many of the keys, from the first on, they may look at."""
    if mask is None:
        yield slice(0, T), S
        return
    seen = np.any(mask, axis=tuple(range(mask.ndim - 2)))
    for first in range(0, T, QUERIES):
        asking = slice(first, min(first + QUERIES, T))
        yield asking, 1 + int(np.max(np.nonzero(np.any(seen[asking], axis=0))[0]))


def _blocks(E: Array) -> Iterator[slice]:
    examples = max(1, BLOCK * len(E) // E.size)
    return (slice(n, n + examples) for n in range(0, len(E), examples))
