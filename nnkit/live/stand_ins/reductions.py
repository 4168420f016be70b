"""Reductions and running reductions of tracers."""

from __future__ import annotations

import functools
import operator
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph import graph as _graph
from nnkit.live.graph.affine import Shape, c_strides
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Node
from nnkit.live.stand_ins.ufuncs import cast, into, truth, whole
from nnkit.live.trace.tracer import Tracer, broadcast, fresh, value

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
    graph = _graph.current()
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
        result = whole(result)
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
        node = value(a)
        graph = _graph.current()
        if where is not True:
            fill = _identity(name, node.dtype) if initial is None else initial
            node = graph.map(
                "where", truth(value(where)), node, cast(value(fill), node.dtype), dtype=node.dtype
            )
        if dtype is not None:
            node = cast(node, dtype)
        keep = bool(keepdims) if keepdims is not np._NoValue else False
        if initial is None or initial is np._NoValue:
            return fresh(reduce_node(name, node, axis, keep))
        first = fresh(
            cast(value(initial), INT if name in ("sum", "prod") and node.dtype == BOOL else node.dtype)
        )
        if node.size == 0:
            counts = reduce_node("sum", cast(node, FLOAT), axis, keep)
            return fresh(broadcast(value(first), counts.shape))
        return _COMBINE[name](fresh(reduce_node(name, node, axis, keep)), first)

    return stand_in


def _identity(name: str, dtype: np.dtype[Any]) -> float:
    if name in ("max", "min"):
        raise ValueError(
            f"reduction operation '{name}imum' does not have an identity, so to use a where mask one"
            " has to specify 'initial'"
        )
    return {"sum": 0, "prod": 1, "any": 0, "all": 1}[name]


_COMBINE = {
    "sum": np.add,
    "prod": np.multiply,
    "max": np.maximum,
    "min": np.minimum,
    "any": np.logical_or,
    "all": np.logical_and,
}


def ufunc_reduce(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.add.reduce and the like: their default axis is 0."""
    name = FROM_UFUNC.get(ufunc.__name__)
    if name is None:
        raise LiveError(f"np.{ufunc.__name__}.reduce is not available in live figures")
    kwargs.setdefault("axis", 0)
    out = kwargs.pop("out", None)
    result = reduction(name)(inputs[0], *inputs[1:], **kwargs)
    return result if out is None else into(out, result)


def ufunc_accumulate(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """np.maximum.accumulate and the like."""
    name = SCANS.get(ufunc.__name__)
    if name is None:
        raise LiveError(f"np.{ufunc.__name__}.accumulate is not available in live figures")
    out = kwargs.pop("out", None)
    result = running(name)(*inputs, **({"axis": 0} | kwargs))
    return result if out is None else into(out, result)


def running(name: str) -> Any:
    """np.cumsum, np.cumprod, np.maximum.accumulate."""

    def stand_in(a: Any, axis: Any = None, dtype: Any = None, out: None = None) -> Any:
        array = a if isinstance(a, Tracer) else fresh(value(a))
        if axis is None or array.ndim == 0:
            array, axis = array.ravel(), 0
        node = value(array) if dtype is None else cast(value(array), dtype)
        if node.dtype == BOOL and name in ("sum", "prod"):
            node = cast(node, INT)
        result = _graph.current().scan(name, node, axes_of(axis, len(node.shape))[0], node.dtype)
        return fresh(whole(result) if name == "prod" else result)

    return stand_in


def arg(name: str) -> Any:
    """np.argmax, np.argmin: the first of equals; NaN counts as largest and smallest."""

    def stand_in(a: Any, axis: Any = None, out: None = None, *, keepdims: Any = False) -> Any:
        node = value(a)
        if axis is None:
            flat = _graph.current().view(node, 0, (node.size,), (1,))
            result = _arg(name, flat, 0)
            shape: Shape = (1,) * len(node.shape) if keepdims is True else ()
            return fresh(_graph.current().view(result, 0, shape, (0,) * len(shape)))
        d = axes_of(axis, len(node.shape))[0]
        result = _arg(name, node, d)
        if keepdims is True:
            shape = (*node.shape[:d], 1, *node.shape[d + 1 :])
            result = _graph.current().view(result, 0, shape, c_strides(shape))
        return fresh(result)

    return stand_in


def _arg(name: str, node: Node, axis: int) -> Node:
    if node.shape[axis] == 0:
        raise ValueError(f"attempt to get {name} of an empty sequence")
    return _graph.current().reduce(name, node, (axis,), INT)


def mean(
    a: Any, axis: Any = None, dtype: Any = None, out: None = None, keepdims: Any = False, *, where: Any = True
) -> Any:
    """np.mean."""
    node = cast(value(a), FLOAT if dtype is None else dtype)
    keep = keepdims is True
    if where is True or where is np._NoValue:
        count: Any = float(np.prod([node.shape[d] for d in axes_of(axis, len(node.shape))]))
        result = np.true_divide(fresh(reduce_node("sum", node, axis, keep)), count)
    else:
        count = np.sum(np.broadcast_to(where, node.shape), axis=axis, keepdims=keep)
        result = np.true_divide(reduction("sum")(fresh(node), axis, keepdims=keep, where=where), count)
    return result


def var(
    a: Any,
    axis: Any = None,
    dtype: Any = None,
    out: None = None,
    ddof: float = 0,
    keepdims: Any = False,
    *,
    where: Any = True,
    mean: Any = None,
    correction: Any = None,
) -> Any:
    """np.var, the mean squared distance from the mean."""
    if where is not True and where is not np._NoValue:
        raise LiveError(
            "np.var(…, where=…) is not available in live figures", "compute it from np.mean(…, where=…)"
        )
    x = fresh(cast(value(a), FLOAT if dtype is None else dtype), scalar=False)
    axes_of(axis, x.ndim)
    ddof = ddof if correction is None or correction is np._NoValue else correction
    given = mean is not None and mean is not np._NoValue
    centre = mean if given else np.mean(x, axis=axis, keepdims=True)
    total = reduction("sum")(np.square(x - centre), axis=axis, keepdims=keepdims is True)
    n = np.prod([x.shape[d] for d in axes_of(axis, x.ndim)])
    return total / float(max(n - ddof, 0))


@functools.wraps(var)
def std(*args: Any, **kwargs: Any) -> Any:
    """np.std."""
    return np.sqrt(var(*args, **kwargs))
