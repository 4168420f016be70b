"""Cholesky, eigenvalues, singular values and least squares: np.linalg, np.polyfit, and live.eigh."""

from __future__ import annotations

import math
from typing import Any, NoReturn

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph import jacobi
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import FLOAT
from nnkit.live.graph.recording import current_graph
from nnkit.live.stand_ins.linalg import square
from nnkit.live.trace.tracer import Tracer, as_tracer, node_of, tracer_of


def cholesky(a: Any, /, *, upper: bool = False) -> Any:
    """np.linalg.cholesky; where NumPy raises, since the matrix is not positive, NaN."""
    x = cast(node_of(a), FLOAT)
    shape = (math.prod(x.shape[:-2]), square(x))
    lower = tracer_of(current_graph().call("cholesky", (x,), x.shape, FLOAT, shape))
    return np.swapaxes(lower, -1, -2) if upper else lower


def eigvalsh(a: Any, UPLO: str = "L") -> Any:
    """np.linalg.eigvalsh."""
    return _eigh(a if UPLO == "L" else np.swapaxes(a, -1, -2))[0]


def refused_eigh(a: Any, UPLO: str = "L") -> NoReturn:
    """np.linalg.eigh: LAPACK says nothing about the signs of its vectors."""
    raise LiveError(
        f"np.linalg.eigh is not available in live figures: it leaves the signs of the vectors of this"
        f" {np.shape(a)} matrix ({UPLO}) open, and page and Python would differ",
        "use live.eigh(A), the same with a rule for the signs, or np.linalg.eigvalsh for the values alone",
    )


def eigh(a: Any) -> tuple[Any, Any]:
    """Eigenvalues of a symmetric matrix in increasing order, and a matrix whose columns are the vectors.

    np.linalg.eigh with a rule for the signs: the first large component of a vector is positive. By Jacobi's
    rotations, the same in Python and in the page, so that vectors of equal eigenvalues agree, too.
    """
    if isinstance(a, Tracer):
        return _eigh(a)
    return jacobi.eigh(a)


def _eigh(a: Any) -> tuple[Any, Any]:
    x = cast(node_of(a), FLOAT)
    stack, n = x.shape[:-2], square(x)
    both = current_graph().call("eigh", (x,), (*stack, n + 1, n), FLOAT, (math.prod(stack), n))
    rows = tracer_of(both, scalar=False)
    return rows[..., 0, :].copy(), rows[..., 1:, :].copy()


def svd(a: Any, full_matrices: bool = True, compute_uv: bool = True, hermitian: bool = False) -> Any:
    """np.linalg.svd(a, compute_uv=False): the singular values."""
    if compute_uv:
        raise LiveError(
            f"np.linalg.svd leaves the signs of its vectors open ({full_matrices=}, {hermitian=})",
            "np.linalg.svd(a, compute_uv=False) gives the values; live.eigh(a.T @ a) the vectors",
        )
    return svdvals(a)


def svdvals(x: Any, /) -> Any:
    """np.linalg.svdvals, the largest first."""
    node = cast(node_of(x), FLOAT)
    *stack, m, n = node.shape
    shape = (*stack, min(m, n))
    return tracer_of(current_graph().call("svdvals", (node,), shape, FLOAT, (math.prod(stack), m, n)))


def lstsq(a: Any, b: Any, rcond: Any = None) -> Any:
    """np.linalg.lstsq: the shortest of the best solutions, residuals, rank, singular values."""
    x, y = cast(node_of(a), FLOAT), cast(node_of(b), FLOAT)
    (m, n), k = x.shape, 1 if len(y.shape) == 1 else y.shape[1]
    if y.shape[0] != m:
        raise np.linalg.LinAlgError("Incompatible dimensions")
    cut = np.finfo(float).eps * max(m, n) if rcond is None else max(float(rcond), 0.0)
    shape = (n,) if len(y.shape) == 1 else (n, k)
    best = tracer_of(current_graph().call("lstsq", (x, y), shape, FLOAT, (m, n, k, cut)), scalar=False)
    s = svdvals(a)
    rest = tracer_of(y, scalar=False) - np.matmul(a, best)
    residuals = np.sum(np.square(np.reshape(rest, (m, k))), axis=0) if m > n else np.zeros(0)
    return best, residuals, np.sum(s > cut * s[0]), s


def pinv(a: Any, rcond: Any = 1e-15) -> Any:
    """np.linalg.pinv of one matrix."""
    if np.ndim(a) != 2:
        raise LiveError("np.linalg.pinv of a stack of matrices", "take them one by one, in a Python loop")
    return lstsq(a, np.eye(np.shape(a)[0]), rcond)[0]


def polyfit(
    x: Any, y: Any, deg: int, rcond: Any = None, full: bool = False, w: Any = None, cov: Any = False
) -> Any:
    """np.polyfit: the coefficients of the best polynomial, the highest power first."""
    if full or cov:
        raise LiveError("np.polyfit gives its coefficients alone in live figures", "leave full and cov out")
    x = as_tracer(x)
    columns = np.stack([x**k for k in range(deg, 0, -1)] + [np.ones_like(x, dtype=float)], axis=1)
    if w is not None:
        columns, y = columns * np.reshape(w, (-1, 1)), np.multiply(y, w)
    scale = np.sqrt(np.sum(np.square(columns), axis=0))
    cut = np.shape(x)[0] * np.finfo(float).eps if rcond is None else rcond
    found = lstsq(columns / scale, y, cut)[0]
    return found / (scale if found.ndim == 1 else scale[:, None])
