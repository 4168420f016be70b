"""Products: matmul, dot, einsum and their relatives, as a sum over products of two broadcast views."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.affine import c_strides
from nnkit.live.graph.casts import cast, without_minus_zero
from nnkit.live.graph.graph import BOOL, Node
from nnkit.live.graph.places import broadcast
from nnkit.live.graph.recording import current_graph
from nnkit.live.stand_ins.ufuncs import into
from nnkit.live.trace.tracer import Tracer, node_of, tracer_of


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
    graph = current_graph()
    sizes = _sizes(subscripts, nodes)
    summed = "".join(dict.fromkeys(c for s in subscripts for c in s if c not in output))
    order = output + summed
    dtype = np.result_type(*(n.dtype for n in nodes))
    if dtype == BOOL and (summed or len(nodes) > 1):
        raise LiveError("a product of two boolean matrices", "convert first: a.astype(float)")
    views = [_aligned(cast(n, dtype), s, order, sizes) for n, s in zip(nodes, subscripts, strict=True)]
    product = views[0] if len(views) == 1 else without_minus_zero(graph.map("multiply", *views, dtype=dtype))
    if product.shape != tuple(sizes[c] for c in order):
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
    return current_graph().view(node, 0, shape, tuple(strides[c] for c in order))


def matmul(a: Any, b: Any) -> Tracer:
    """np.matmul, the operator @."""
    return tracer_of(_matmul(node_of(a), node_of(b)))


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


def matvec(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.matvec: stacks of matrices times stacks of vectors."""
    _refuse_axes(ufunc, kwargs, "")
    a, x = inputs
    return np.sum(np.multiply(a, np.expand_dims(x, -2)), axis=-1)


def vecmat(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.vecmat: stacks of vectors times stacks of matrices."""
    _refuse_axes(ufunc, kwargs, "")
    x, a = inputs
    return np.sum(np.multiply(np.expand_dims(x, -1), a), axis=-2)


def _refuse_axes(ufunc: np.ufunc, kwargs: dict[str, Any], known: str) -> None:
    for name in kwargs:
        if name != known:
            raise LiveError(
                f"np.{ufunc.__name__}(…, {name}=…) is not available in live figures",
                "move the axes first, with np.swapaxes or np.moveaxis",
            )


def dot(a: Any, b: Any, out: None = None) -> Any:
    """np.dot."""
    x, y = node_of(a), node_of(b)
    if not x.shape or not y.shape:
        return np.multiply(a, b)
    if len(x.shape) <= 2 and len(y.shape) <= 2:
        return tracer_of(_matmul(x, y))
    return tensordot(a, b, ([-1], [-2 if len(y.shape) > 1 else 0]))


def vdot(a: Any, b: Any) -> Any:
    """np.vdot."""
    return dot(np.ravel(a), np.ravel(b))


def inner(a: Any, b: Any) -> Any:
    """np.inner."""
    if not np.shape(a) or not np.shape(b):
        return np.multiply(a, b)
    return tracer_of(node_of(tensordot(a, b, ([-1], [-1]))))


def outer(a: Any, b: Any, out: None = None) -> Any:
    """np.outer."""
    return np.multiply(np.ravel(a)[:, None], np.ravel(b)[None, :])


def tensordot(a: Any, b: Any, axes: Any = 2) -> Any:
    """np.tensordot."""
    x, y = node_of(a), node_of(b)
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
    return tracer_of(contract(["".join(first), "".join(second)], "".join(output), [x, y]), scalar=False)


def einsum(*operands: Any, optimize: Any = False) -> Any:
    """np.einsum with a subscript string."""
    subscripts, *arrays = operands
    if not isinstance(subscripts, str):
        raise LiveError("np.einsum without a subscript string", 'write np.einsum("ij,jk->ik", a, b)')
    nodes = [node_of(a) for a in arrays]
    inputs, output = _subscripts(subscripts.replace(" ", ""), nodes)
    return tracer_of(contract(inputs, output, nodes))


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


def kron(a: Any, b: Any) -> Any:
    """np.kron: each element of a times all of b."""
    ndim = max(np.ndim(a), np.ndim(b))
    m, p = ((1,) * (ndim - np.ndim(x)) + np.shape(x) for x in (a, b))
    apart = [n for pair in zip(m, (1,) * ndim, strict=True) for n in pair]
    within = [n for pair in zip((1,) * ndim, p, strict=True) for n in pair]
    product = np.multiply(np.reshape(a, apart), np.reshape(b, within))
    return np.reshape(product, [i * j for i, j in zip(m, p, strict=True)])


def cross(a: Any, b: Any, axisa: int = -1, axisb: int = -1, axisc: int = -1, axis: Any = None) -> Any:
    """np.cross of vectors with three components."""
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = np.moveaxis(a, axisa, -1), np.moveaxis(b, axisb, -1)
    if np.shape(a)[-1] != 3 or np.shape(b)[-1] != 3:
        raise LiveError("np.cross needs vectors of three components", "write the components out")
    one, two = [1, 2, 0], [2, 0, 1]
    found = np.take(a, one, -1) * np.take(b, two, -1) - np.take(a, two, -1) * np.take(b, one, -1)
    return np.moveaxis(found, -1, axisc)
