"""Reductions and running reductions of tracers."""

from __future__ import annotations

import functools
import operator
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.affine import Shape, c_strides
from nnkit.live.graph.casts import cast, truth, without_minus_zero
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Node
from nnkit.live.graph.places import broadcast
from nnkit.live.graph.recording import current_graph
from nnkit.live.stand_ins.ufuncs import into
from nnkit.live.trace.registry import asked_by
from nnkit.live.trace.tracer import as_tracer, node_of, tracer_of

FROM_UFUNC = {
    "add": "sum",
    "multiply": "prod",
    "maximum": "max",
    "minimum": "min",
    "logical_and": "all",
    "logical_or": "any",
    "bitwise_and": "all",
    "bitwise_or": "any",
}


SCANS = {"add": "sum", "multiply": "prod", "maximum": "max", "minimum": "min"}


_COMBINE = {
    "sum": np.add,
    "prod": np.multiply,
    "max": np.maximum,
    "min": np.minimum,
    "any": np.logical_or,
    "all": np.logical_and,
}
_IDENTITY = {"sum": 0, "prod": 1, "any": 0, "all": 1}  # of those that have one


def axes_of(axis: Any, ndim: int) -> Shape:
    """NumPy's axis argument as a tuple of axes from 0; NumPy's own error when it is out of range."""
    if axis is None:
        return tuple(range(ndim))
    given = axis if isinstance(axis, tuple) else (axis,)
    for a in given:
        if not -ndim <= a < ndim:
            raise np.exceptions.AxisError(a, ndim)
    return tuple(operator.index(a) % ndim for a in given)


def reduce_node(name: str, a: Node, axis: Any = None, keepdims: bool = False) -> Node:
    """Reduce over these axes; the type as NumPy has it."""
    graph = current_graph()
    number = not a.shape and axis in (0, -1)  # NumPy lets a number be reduced along "its" axis
    axes = () if number else axes_of(axis, len(a.shape))
    dtype: np.dtype[Any] = a.dtype
    if name in ("max", "min") and a.size == 0 and any(a.shape[d] == 0 for d in axes):
        raise ValueError(f"zero-size array to reduction operation {name}imum which has no identity")
    if name in ("any", "all"):
        a, dtype = truth(a), BOOL
    elif name in ("sum", "prod") and a.dtype == BOOL:
        dtype = INT
    result = graph.reduce(name, a, axes, dtype)
    if name == "prod":
        result = without_minus_zero(result)
    if keepdims:
        shape = tuple(1 if d in axes else n for d, n in enumerate(a.shape))
        result = graph.view(result, 0, shape, c_strides(shape))
    return result


def reduction(name: str) -> Any:
    """np.sum, np.max, …: the function that stands in for it."""

    def stand_in(
        a: Any,
        axis: Any = None,
        dtype: Any = None,
        out: None = None,
        keepdims: Any = False,
        initial: Any = None,
        where: Any = True,
    ) -> Any:
        node = node_of(a)
        graph = current_graph()
        if where is not True:
            fill = _identity(name) if initial is None else _IDENTITY.get(name, initial)
            node = graph.map(
                "where", truth(node_of(where)), node, cast(node_of(fill), node.dtype), dtype=node.dtype
            )
        if dtype is not None:
            node = cast(node, dtype)
        keep = bool(keepdims) if keepdims is not np._NoValue else False
        if initial is None or initial is np._NoValue:
            return tracer_of(reduce_node(name, node, axis, keep))
        first = tracer_of(
            cast(node_of(initial), INT if name in ("sum", "prod") and node.dtype == BOOL else node.dtype)
        )
        if node.size == 0:
            counts = reduce_node("sum", cast(node, FLOAT), axis, keep)
            return tracer_of(broadcast(node_of(first), counts.shape))
        return _COMBINE[name](tracer_of(reduce_node(name, node, axis, keep)), first)

    return stand_in


def _identity(name: str) -> float:
    if name not in _IDENTITY:
        raise ValueError(
            f"reduction operation '{name}imum' does not have an identity, so to use a where mask one"
            " has to specify 'initial'"
        )
    return _IDENTITY[name]


def running(name: str) -> Any:
    """np.cumsum, np.cumprod, np.maximum.accumulate."""

    def stand_in(a: Any, axis: Any = None, dtype: Any = None, out: None = None) -> Any:
        array = as_tracer(a, scalar=True)
        if axis is None or array.ndim == 0:
            array, axis = array.ravel(), 0
        node = node_of(array) if dtype is None else cast(node_of(array), dtype)
        if node.dtype == BOOL and name in ("sum", "prod"):
            node = cast(node, INT)
        result = current_graph().scan(name, node, axes_of(axis, len(node.shape))[0], node.dtype)
        return tracer_of(without_minus_zero(result) if name == "prod" else result)

    return stand_in


def arg(name: str) -> Any:
    """np.argmax, np.argmin: the first of equals; NaN counts as largest and smallest."""

    def stand_in(a: Any, axis: Any = None, out: None = None, *, keepdims: Any = False) -> Any:
        node = node_of(a)
        if axis is None:
            flat = current_graph().view(node, 0, (node.size,), (1,))
            result = _arg(name, flat, 0)
            shape: Shape = (1,) * len(node.shape) if keepdims is True else ()
            return tracer_of(current_graph().view(result, 0, shape, (0,) * len(shape)))
        d = axes_of(axis, len(node.shape))[0]
        result = _arg(name, node, d)
        if keepdims is True:
            shape = (*node.shape[:d], 1, *node.shape[d + 1 :])
            result = current_graph().view(result, 0, shape, c_strides(shape))
        return tracer_of(result)

    return stand_in


def _arg(name: str, node: Node, axis: int) -> Node:
    if node.shape[axis] == 0:
        raise ValueError(f"attempt to get {name} of an empty sequence")
    return current_graph().reduce(name, node, (axis,), INT)


def ufunc_reduce(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.add.reduce and the like: their default axis is 0."""
    name = FROM_UFUNC.get(ufunc.__name__)
    if name is None:
        raise LiveError(
            f"np.{ufunc.__name__}.reduce is not available in live figures",
            f"functools.reduce(np.{ufunc.__name__}, x), which takes one row of x after the other",
            asked=asked_by(*inputs),
        )
    kwargs.setdefault("axis", 0)
    out = kwargs.pop("out", None)
    bits = ufunc.__name__.startswith("bitwise") and node_of(inputs[0]).dtype == INT
    result = _bits(ufunc, *inputs, **kwargs) if bits else reduction(name)(*inputs, **kwargs)
    return result if out is None else into(out, result)


def ufunc_accumulate(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.maximum.accumulate and the like."""
    name = SCANS.get(ufunc.__name__)
    if name is None:
        raise LiveError(f"np.{ufunc.__name__}.accumulate is not available in live figures")
    out = kwargs.pop("out", None)
    result = running(name)(*inputs, **({"axis": 0} | kwargs))
    return result if out is None else into(out, result)


def _bits(ufunc: np.ufunc, a: Any, axis: int = 0) -> Any:
    """The bits of whole numbers along one axis, one after the other."""
    return functools.reduce(ufunc, np.moveaxis(a, axis, 0)) if np.ndim(a) else a
