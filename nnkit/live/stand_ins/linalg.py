"""Norms, linear systems, inverses and determinants: np.linalg."""

from __future__ import annotations

import functools
import math
from typing import Any, NamedTuple

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.affine import Shape
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import FLOAT, Node
from nnkit.live.graph.places import broadcast
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace.tracer import Tracer, node_of, tracer_of


def norm(x: Any, ord: Any = None, axis: Any = None, keepdims: bool = False) -> Any:
    """np.linalg.norm: 1, 2, ∞, 0 and p for vectors; Frobenius, 1 and ∞ for matrices."""
    ndim = np.ndim(x)
    if axis is None and ord is None:
        total = np.sqrt(np.sum(np.square(x)))
        return np.reshape(total, (1,) * ndim) if keepdims else total
    if axis is None:
        axis = tuple(range(ndim))
    if isinstance(axis, tuple) and len(axis) == 2:
        return _matrix_norm(x, ord, axis, keepdims)
    size = np.abs(x)
    if ord is None or ord == 2:
        return np.sqrt(np.sum(np.square(x), axis=axis, keepdims=keepdims))
    if ord == np.inf:
        return np.max(size, axis=axis, keepdims=keepdims)
    if ord == -np.inf:
        return np.min(size, axis=axis, keepdims=keepdims)
    if ord == 0:
        return np.sum((np.asarray(0) != x).astype(float), axis=axis, keepdims=keepdims)
    if ord == 1:
        return np.sum(size, axis=axis, keepdims=keepdims)
    return np.sum(size**ord, axis=axis, keepdims=keepdims) ** (1.0 / ord)


def _matrix_norm(x: Any, ord: Any, axis: tuple[int, int], keepdims: bool) -> Any:
    if ord in (None, "fro"):
        return np.sqrt(np.sum(np.square(x), axis=axis, keepdims=keepdims))
    if ord not in (1, -1, np.inf, -np.inf):
        raise LiveError(
            f"np.linalg.norm(…, ord={ord!r}) of a matrix is not available in live figures",
            "use the Frobenius norm (ord=None)",
        )
    first, second = (axis[0], axis[1]) if ord in (1, -1) else (axis[1], axis[0])
    sums = np.sum(np.abs(x), axis=first, keepdims=True)
    result = (np.max if ord > 0 else np.min)(sums, axis=second, keepdims=True)
    return result if keepdims else np.squeeze(result, axis)


def solve(a: Any, b: Any) -> Tracer:
    """np.linalg.solve for one or a stack of square systems (elimination with pivots)."""
    x, y = cast(node_of(a), FLOAT), cast(node_of(b), FLOAT)
    n = square(x)
    vector = len(y.shape) == 1
    columns = 1 if vector else y.shape[-1]
    stack = () if vector else np.broadcast_shapes(x.shape[:-2], y.shape[:-2])
    stack = x.shape[:-2] if vector else stack
    shape = (*stack, n) if vector else (*stack, n, columns)
    x, y = broadcast(x, (*stack, n, n)), broadcast(y, shape)
    return tracer_of(current_graph().call("solve", (x, y), shape, FLOAT, (math.prod(stack), n, columns)))


def inv(a: Any) -> Any:
    """np.linalg.inv of one or a stack of square matrices."""
    return solve(a, np.eye(square(node_of(a))))


def det(a: Any) -> Tracer:
    """np.linalg.det."""
    x = cast(node_of(a), FLOAT)
    n = square(x)
    stack: Shape = x.shape[:-2]
    return tracer_of(current_graph().call("det", (x,), stack, FLOAT, (math.prod(stack), n)))


def matrix_rank(A: Any, tol: Any = None, hermitian: bool = False, *, rtol: Any = None) -> Any:
    """np.linalg.matrix_rank: how many singular values are larger than rounding."""
    if hermitian:
        raise LiveError(
            "np.linalg.matrix_rank(hermitian=True) is not available in live figures", "leave it out"
        )
    if np.ndim(A) < 2:
        return np.any(np.not_equal(A, 0)).astype(int)
    values = np.linalg.svd(A, compute_uv=False)
    relative = max(np.shape(A)[-2:]) * np.finfo(float).eps if rtol is None else rtol
    least = np.max(values, axis=-1, keepdims=True) * relative if tol is None else np.expand_dims(tol, -1)
    return np.sum(values > least, axis=-1)


def cond(x: Any, p: Any = None) -> Any:
    """np.linalg.cond: the largest singular value over the smallest; for other norms, of x and its inverse."""
    if p in (None, 2, -2):
        values = np.linalg.svd(x, compute_uv=False)
        return values[..., -1] / values[..., 0] if p == -2 else values[..., 0] / values[..., -1]
    return norm(x, p, axis=(-2, -1)) * norm(inv(x), p, axis=(-2, -1))


class SignAndLog(NamedTuple):
    """A determinant as its sign and the logarithm of its size."""

    sign: Any
    logabsdet: Any


def slogdet(a: Any) -> SignAndLog:
    """np.linalg.slogdet."""
    found = det(a)
    return SignAndLog(np.sign(found), np.log(np.abs(found)))


def multi_dot(arrays: Any) -> Any:
    """np.linalg.multi_dot, from the left."""
    return functools.reduce(np.dot, arrays)


def vector_norm(x: Any, /, *, axis: Any = None, keepdims: bool = False, ord: Any = 2) -> Any:
    """np.linalg.vector_norm: of all elements as one vector, or along one axis."""
    if axis is not None:
        return norm(x, ord, axis, keepdims)
    found = norm(np.ravel(x), ord, 0)
    return np.reshape(found, (1,) * np.ndim(x)) if keepdims else found


def matrix_norm(x: Any, /, *, keepdims: bool = False, ord: Any = "fro") -> Any:
    """np.linalg.matrix_norm."""
    return norm(x, ord, (-2, -1), keepdims)


ALIASES: dict[str, Any] = {
    "vector_norm": vector_norm,
    "matrix_norm": matrix_norm,
    "matrix_transpose": lambda x: np.swapaxes(x, -1, -2),
    "diagonal": lambda x, /, *, offset=0: np.diagonal(x, offset, -2, -1),
    "trace": lambda x, /, *, offset=0: np.sum(np.diagonal(x, offset, -2, -1), axis=-1),
    "cross": lambda x1, x2, /, *, axis=-1: np.cross(x1, x2, axis=axis),
    "outer": lambda x1, x2, /: np.outer(x1, x2),
    "tensordot": lambda x1, x2, /, *, axes=2: np.tensordot(x1, x2, axes),
    "matmul": lambda x1, x2, /: np.matmul(x1, x2),
    "vecdot": lambda x1, x2, /, *, axis=-1: np.sum(np.multiply(x1, x2), axis=axis),
}  # what NumPy 2 has of its other functions in np.linalg


def square(x: Node) -> int:
    if len(x.shape) < 2 or x.shape[-1] != x.shape[-2]:
        raise np.linalg.LinAlgError("Last 2 dimensions of the array must be square")
    return x.shape[-1]
