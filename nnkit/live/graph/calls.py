"""What the helpers of the page's runtime on whole arrays compute, in NumPy: one twin for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.graph import jacobi

Array = NDArray[Any]


def _rows(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda a, n: function(a, axis=-1)


def _scatter(add: bool) -> Callable[..., Any]:
    def scatter(a: Array, index: Array, part: Array) -> Array:
        if np.isnan(index).any():  # past the end
            return np.full(a.shape, np.nan)
        out, at = a.astype(float, copy=True), index.ravel().astype(np.int64)
        if add:
            np.add.at(out.reshape(-1), at, part.ravel())
        else:
            out.reshape(-1)[at] = part.ravel()
        return out

    return scatter


def _solve(a: Array, b: Array, count: int, n: int, k: int) -> Array:
    systems, right = a.reshape(count, n, n), b.reshape(count, n, k)
    out = np.full(right.shape, np.nan)
    for s in range(count):
        try:
            out[s] = np.linalg.solve(systems[s], right[s])
        except np.linalg.LinAlgError:
            continue
    return out


def _cholesky(a: Array, count: int, n: int) -> Array:
    out = np.full((count, n, n), np.nan)
    for s, matrix in enumerate(a.reshape(count, n, n)):
        try:
            out[s] = np.linalg.cholesky(matrix)
        except np.linalg.LinAlgError:
            continue
    return out


def _eigh(a: Array, count: int, n: int) -> Array:
    pairs = [jacobi.eigh(matrix) for matrix in a.reshape(count, n, n)]
    return np.array([np.concatenate([values[None], vectors]) for values, vectors in pairs])


def _fft(re: Array, im: Array, count: int, n: int) -> Array:
    z = np.fft.fft(re + 1j * im)
    return np.stack([z.real, z.imag])


CALLS: dict[str, Callable[..., Any]] = {
    "sort": _rows(np.sort),
    "argsort": lambda a, n: np.argsort(a, axis=-1, kind="stable"),
    "scatter": _scatter(add=False),
    "scatterAdd": _scatter(add=True),
    "interp": lambda x, xp, fp, left, right: np.interp(x, xp, fp, float(left), float(right)),
    "solve": _solve,
    "cholesky": _cholesky,
    "eigh": _eigh,
    "svdvals": lambda a, count, m, n: np.linalg.svd(a, compute_uv=False),
    "lstsq": lambda a, b, m, n, k, cut: np.linalg.lstsq(a, b, cut)[0],
    "fft": _fft,
    "det": lambda a, count, n: np.linalg.det(a),
}
