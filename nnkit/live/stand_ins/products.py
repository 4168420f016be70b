"""Products: matmul, dot, einsum and their relatives, as a sum over products of two broadcast views."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph import graph as _graph
from nnkit.live.graph.affine import Shape, c_strides
from nnkit.live.graph.graph import BOOL, FLOAT, Node
from nnkit.live.stand_ins.ufuncs import cast, into, whole
from nnkit.live.trace.tracer import Tracer, fresh, value


def contract(subscripts: list[str], output: str, nodes: list[Node]) -> Node:
    """The Einstein sum of the nodes, two at a time from the left."""
    if len(nodes) > 2:
        keep = "".join(
            dict.fromkeys(
                c for c in subscripts[0] + subscripts[1] if c in output or any(c in s for s in subscripts[2:])
            )
        )
        first = contract(subscripts[:2], keep, nodes[:2])
        return contract([keep, *subscripts[2:]], output, [first, *nodes[2:]])
    graph = _graph.current()
    sizes = _sizes(subscripts, nodes)
    summed = "".join(dict.fromkeys(c for s in subscripts for c in s if c not in output))
    order = output + summed
    dtype = np.result_type(*(n.dtype for n in nodes))
    if dtype == BOOL and (summed or len(nodes) > 1):
        raise LiveError("a product of two boolean matrices", "convert first: a.astype(float)")
    views = [_aligned(cast(n, dtype), s, order, sizes) for n, s in zip(nodes, subscripts, strict=True)]
    product = views[0] if len(views) == 1 else whole(graph.map("multiply", *views, dtype=dtype))
    if product.shape != tuple(sizes[c] for c in order):
        from nnkit.live.trace.tracer import broadcast

        product = broadcast(product, tuple(sizes[c] for c in order))
    return graph.reduce("sum", product, tuple(range(len(output), len(order))), dtype)


def _sizes(subscripts: list[str], nodes: list[Node]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for s, node in zip(subscripts, nodes, strict=True):
        for c, n in zip(s, node.shape, strict=True):
            if sizes.setdefault(c, n) != n and n != 1:
                if sizes[c] != 1:
                    raise ValueError(
                        f"operands could not be broadcast together: axis {c} is {sizes[c]} and {n}"
                    )
                sizes[c] = n
    return sizes


def _aligned(node: Node, own: str, order: str, sizes: dict[str, int]) -> Node:
    """The node as a view with one axis for each letter of `order`; a letter twice is the diagonal."""
    strides = dict.fromkeys(order, 0)
    for c, n, s in zip(own, node.shape, c_strides(node.shape), strict=True):
        strides[c] += 0 if n == 1 and sizes[c] > 1 else s
    shape = tuple(sizes[c] if c in own else 1 for c in order)
    return _graph.current().view(node, 0, shape, tuple(strides[c] for c in order))


def matmul(a: Any, b: Any) -> Tracer:
    """np.matmul, the operator @."""
    return fresh(_matmul(value(a), value(b)))


def _matmul(a: Node, b: Node) -> Node:
    if not a.shape or not b.shape:
        raise ValueError("matmul: Input operand does not have enough dimensions")
    inner_a, inner_b = a.shape[-1], b.shape[-2 if len(b.shape) > 1 else 0]
    if inner_a != inner_b:
        raise ValueError(f"matmul: the inner sizes differ: shapes {a.shape} and {b.shape}")
    stack = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    names = "abcdefghijklmnopqrstuvw"[: len(stack)]
    left = names[len(stack) - max(len(a.shape) - 2, 0) :] if len(a.shape) > 2 else ""
    right = names[len(stack) - max(len(b.shape) - 2, 0) :] if len(b.shape) > 2 else ""
    row, column = "x" if len(a.shape) > 1 else "", "z" if len(b.shape) > 1 else ""
    return contract([left + row + "y", right + "y" + column], names + row + column, [a, b])


def ufunc_matmul(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.matmul as a ufunc, with out=."""
    _refuse_axes(ufunc, kwargs, "out")
    result = matmul(*inputs)
    return into(kwargs["out"], result) if "out" in kwargs else result


def vecdot(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.vecdot over the last axis."""
    _refuse_axes(ufunc, kwargs, "axis")
    return np.sum(np.multiply(*inputs), axis=kwargs.get("axis", -1))


def _refuse_axes(ufunc: np.ufunc, kwargs: dict[str, Any], known: str) -> None:
    for name in kwargs:
        if name != known:
            raise LiveError(
                f"np.{ufunc.__name__}(…, {name}=…) is not available in live figures",
                "move the axes first, with np.swapaxes or np.moveaxis",
            )


def dot(a: Any, b: Any, out: None = None) -> Any:
    """np.dot."""
    x, y = value(a), value(b)
    if not x.shape or not y.shape:
        return np.multiply(a, b)
    if len(x.shape) <= 2 and len(y.shape) <= 2:
        return fresh(_matmul(x, y))
    return tensordot(a, b, ([-1], [-2 if len(y.shape) > 1 else 0]))


def vdot(a: Any, b: Any) -> Any:
    """np.vdot."""
    return dot(np.ravel(a), np.ravel(b))


def inner(a: Any, b: Any) -> Any:
    """np.inner."""
    if not np.shape(a) or not np.shape(b):
        return np.multiply(a, b)
    return fresh(value(tensordot(a, b, ([-1], [-1]))))


def outer(a: Any, b: Any, out: None = None) -> Any:
    """np.outer."""
    return np.multiply(np.ravel(a)[:, None], np.ravel(b)[None, :])


def tensordot(a: Any, b: Any, axes: Any = 2) -> Any:
    """np.tensordot."""
    x, y = value(a), value(b)
    nx, ny = len(x.shape), len(y.shape)
    if isinstance(axes, int):
        pairs = [(nx - axes + k, k) for k in range(axes)]
    else:
        left, right = (np.atleast_1d(side).tolist() for side in axes)
        pairs = [(i % nx, j % ny) for i, j in zip(left, right, strict=True)]
    if any(x.shape[i] != y.shape[j] for i, j in pairs):
        raise ValueError("shape-mismatch for sum")
    first, second = list("abcdefghijklm"[:nx]), list("nopqrstuvwxyz"[:ny])
    for i, j in pairs:
        second[j] = first[i]
    gone = {first[i] for i, _ in pairs}
    output = [c for c in first if c not in gone] + [c for c in second if c not in gone]
    return fresh(contract(["".join(first), "".join(second)], "".join(output), [x, y]), scalar=False)


def einsum(*operands: Any, optimize: Any = False) -> Any:
    """np.einsum with a subscript string."""
    subscripts, *arrays = operands
    if not isinstance(subscripts, str):
        raise LiveError("np.einsum without a subscript string", 'write np.einsum("ij,jk->ik", a, b)')
    nodes = [value(a) for a in arrays]
    inputs, output = _subscripts(subscripts.replace(" ", ""), nodes)
    return fresh(contract(inputs, output, nodes))


def _subscripts(text: str, nodes: list[Node]) -> tuple[list[str], str]:
    """Input and output letters, the ellipsis written out."""
    left, arrow, output = text.partition("->")
    inputs = left.split(",")
    if len(inputs) != len(nodes):
        raise ValueError("einsum: as many subscripts as operands expected")
    free = "".join(c for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if c not in text)
    wide = max(
        (len(n.shape) - len(s.replace("...", "")) for s, n in zip(inputs, nodes, strict=True) if "..." in s),
        default=0,
    )
    for k, (s, n) in enumerate(zip(inputs, nodes, strict=True)):
        count = len(n.shape) - len(s.replace("...", ""))
        if count < 0 or (count and "..." not in s):
            raise ValueError(f"einsum: the subscripts {s!r} do not fit an array of {len(n.shape)} axes")
        inputs[k] = s.replace("...", free[wide - count : wide])
    if not arrow:
        letters = "".join(inputs)
        output = "..." + "".join(
            sorted(c for c in set(letters) if letters.count(c) == 1 and c not in free[:wide])
        )
    return inputs, output.replace("...", free[:wide])


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
    x, y = cast(value(a), FLOAT), cast(value(b), FLOAT)
    n = _square(x)
    vector = len(y.shape) == 1
    columns = 1 if vector else y.shape[-1]
    stack = () if vector else np.broadcast_shapes(x.shape[:-2], y.shape[:-2])
    stack = x.shape[:-2] if vector else stack
    shape = (*stack, n) if vector else (*stack, n, columns)
    from nnkit.live.trace.tracer import broadcast

    x, y = broadcast(x, (*stack, n, n)), broadcast(y, shape)
    return fresh(_graph.current().call("solve", (x, y), shape, FLOAT, (math.prod(stack), n, columns)))


def inv(a: Any) -> Any:
    """np.linalg.inv of one or a stack of square matrices."""
    return solve(a, np.eye(_square(value(a))))


def det(a: Any) -> Tracer:
    """np.linalg.det."""
    x = cast(value(a), FLOAT)
    n = _square(x)
    stack: Shape = x.shape[:-2]
    return fresh(_graph.current().call("det", (x,), stack, FLOAT, (math.prod(stack), n)))


def _square(x: Node) -> int:
    if len(x.shape) < 2 or x.shape[-1] != x.shape[-2]:
        raise np.linalg.LinAlgError("Last 2 dimensions of the array must be square")
    return x.shape[-1]
