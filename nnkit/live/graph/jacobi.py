"""Eigenvalues of a symmetric matrix by Jacobi's rotations: the page's runtime has its twin, step for step."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

SWEEPS = 60
LARGE = 0.7371  # of the largest component; an odd number, so that no two of simple vectors tie
Array = NDArray[Any]


def eigh(a: Any) -> tuple[Array, Array]:
    """The eigenvalues in increasing order; their vectors as columns, the first large component positive."""
    m = np.array(a, dtype=float)
    n = len(m)
    if m.shape != (n, n):
        raise np.linalg.LinAlgError(f"expected a square matrix, received shape {m.shape}")
    m, v = np.tril(m) + np.tril(m, -1).T, np.eye(n)
    for _ in range(SWEEPS):
        if not _sweep(m, v):
            break
    order = np.argsort(np.diagonal(m), kind="stable")
    v = v[:, order]
    large = np.abs(v) > LARGE * np.max(np.abs(v), axis=0, initial=0.0)
    signs = np.where(v[np.argmax(large, axis=0), np.arange(n)] < 0, -1.0, 1.0)
    return np.diagonal(m)[order], v * signs


def _sweep(m: Array, v: Array) -> bool:
    """One rotation for each element beside the diagonal; whether there was anything to do."""
    turned = False
    for p in range(len(m)):
        for q in range(p + 1, len(m)):
            d, e, g = m[p, p], m[q, q], m[p, q]
            if not abs(g) > 1e-17 * (abs(d) + abs(e)):
                continue
            turned = True
            z = (e - d) / (2 * g)
            t = (-1.0 if z < 0 else 1.0) / (abs(z) + np.sqrt(z * z + 1))
            c = 1 / np.sqrt(t * t + 1)
            s = t * c
            for x in (m, m.T, v):
                x[:, p], x[:, q] = c * x[:, p] - s * x[:, q], s * x[:, p] + c * x[:, q]
            m[p, q] = m[q, p] = 0.0
    return turned
