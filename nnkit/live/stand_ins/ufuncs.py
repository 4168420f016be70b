"""Ufuncs of NumPy called on tracers: their type, their rule, and where the result goes."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Node, refuse_narrow
from nnkit.live.graph.recording import current_graph
from nnkit.live.stand_ins.ufunc_rules import PAIRS, RULES
from nnkit.live.trace.registry import asked_by, unavailable
from nnkit.live.trace.tracer import Tracer, node_of, tracer_of

Inputs = tuple[Any, ...]


def elementwise(ufunc: np.ufunc, inputs: Inputs, kwargs: dict[str, Any]) -> Any:
    """Record ufunc(*inputs, out=…, where=…)."""
    out = kwargs.pop("out", None)
    where = kwargs.pop("where", True)
    dtype = kwargs.pop("dtype", None)
    for name in ("casting", "order", "subok"):
        kwargs.pop(name, None)
    if kwargs:
        raise LiveError(f"np.{ufunc.__name__}(…, {next(iter(kwargs))}=…) is not available in live figures")
    rule = RULES.get(ufunc.__name__)
    if ufunc.__name__.endswith("(vectorized)"):
        raise LiveError(
            "np.frompyfunc calls a function with one plain number after the other",
            "call the function itself with the whole array, with np.where in place of if",
            asked=asked_by(*inputs),
        )
    if rule is None:
        raise unavailable(f"np.{ufunc.__name__}", *inputs)
    if ufunc.nout == 2:
        return tuple(part(*inputs) for part in PAIRS[ufunc.__name__])
    nodes = [node_of(x) for x in inputs]
    result = rule(ufunc, _result_type(ufunc, inputs, nodes), *nodes)
    if dtype is not None:
        result = cast(result, dtype)
    return _deliver(result, inputs, out, where)


def widened(inputs: Inputs) -> Inputs:
    """Narrow constants in the type that NumPy takes for all together, where programs have that type."""
    arrays = [x.dtype for x in inputs if isinstance(x, Tracer | np.ndarray | np.generic)]
    if all(dtype in (FLOAT, INT, BOOL) for dtype in arrays):
        return inputs
    if any(isinstance(x, Tracer) and x.is_scalar and x.dtype != FLOAT for x in inputs):
        for dtype in arrays:  # Python's whole numbers take the type of the array, and overflow in it
            refuse_narrow(dtype, "a constant")
    common = np.result_type(*arrays)
    if common not in (FLOAT, INT):
        return inputs
    return tuple(x.astype(common) if isinstance(x, np.ndarray | np.generic) else x for x in inputs)


def _deliver(result: Node, inputs: tuple[Any, ...], out: Any, where: Any) -> Any:
    """The result as a new tracer, or written into `out`, where `where` holds."""
    if out is None:
        if where is not True:
            raise LiveError(
                "a ufunc with where= and no out= leaves elements without a value",
                "use np.where(condition, a, b), or give out=np.zeros_like(…)",
            )
        return tracer_of(result, layout=_layout(inputs, result))
    target = out[0] if isinstance(out, tuple) else out
    if not isinstance(target, Tracer):
        raise LiveError(
            "a traced value was written into a plain NumPy array (in place, or with out=)",
            "write W = W - step instead of W -= step, or make the array with np.zeros_like(traced),"
            " or hand it to the figure as an argument or part of the state",
            asked=inputs_of(result),
        )
    if where is not True:
        graph = current_graph()
        result = graph.map("where", node_of(where), result, node_of(target), dtype=target.dtype)
    if np.broadcast_shapes(result.shape, target.shape) != target.shape:
        raise ValueError(
            f"non-broadcastable output operand with shape {target.shape} doesn't match the "
            f"broadcast shape {np.broadcast_shapes(result.shape, target.shape)}"
        )
    target.write(result)
    return target


def into(out: Any, result: Any, where: Any = True) -> Any:
    """The result written into `out`, as out= and np.copyto ask."""
    return _deliver(node_of(result), (), out, where)


def _layout(inputs: tuple[Any, ...], result: Node) -> Any:
    """NumPy's memory order of the result, where it is not C (it decides whether a later ravel is a copy)."""
    arrays = [x.index if isinstance(x, Tracer) else x for x in inputs if np.ndim(x) > 1]
    if all(a.flags.c_contiguous for a in map(np.asarray, arrays)) or len(result.shape) < 2:
        return None
    like = np.asarray(sum(np.zeros_like(a, dtype=np.int64) for a in arrays))
    if like.shape != result.shape or like.flags.c_contiguous:
        return None
    like[...] = np.arange(result.size).reshape(result.shape)
    return like


def _result_type(ufunc: np.ufunc, inputs: tuple[Any, ...], nodes: list[Node]) -> np.dtype[Any]:
    kinds = tuple(type(x) if type(x) in (int, float) else n.dtype for x, n in zip(inputs, nodes, strict=True))
    return _resolve(ufunc, kinds)


@functools.lru_cache(maxsize=4096)
def _resolve(ufunc: np.ufunc, kinds: tuple[Any, ...]) -> np.dtype[Any]:
    """The type NumPy gives the result; NumPy's own TypeError when there is none."""
    given = ufunc.resolve_dtypes((*kinds, *(None,) * ufunc.nout))
    dtype = np.dtype(given[ufunc.nin])
    if dtype not in (FLOAT, INT, BOOL):
        if dtype.kind in "iu":
            return INT
        raise LiveError(
            f"np.{ufunc.__name__} of {kinds[0]} gives {dtype}, which live figures do not compute with",
            "convert first: x.astype(float)",
        )
    return dtype
