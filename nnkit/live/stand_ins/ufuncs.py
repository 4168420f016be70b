"""Element-by-element operations: NumPy's ufuncs called on tracers."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph import graph as _graph
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Node
from nnkit.live.trace.tracer import Storage, Tracer, broadcast, fresh, value

Rule = Callable[..., Node]


def elementwise(ufunc: np.ufunc, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Record ufunc(*inputs, out=…, where=…)."""
    out = kwargs.pop("out", None)
    where = kwargs.pop("where", True)
    dtype = kwargs.pop("dtype", None)
    for name in ("casting", "order", "subok"):
        kwargs.pop(name, None)
    if kwargs:
        raise LiveError(f"np.{ufunc.__name__}(…, {next(iter(kwargs))}=…) is not available in live figures")
    rule = RULES.get(ufunc.__name__)
    if rule is None:
        raise LiveError(
            f"np.{ufunc.__name__} is not available in live figures",
            "the appendix on live figures lists what is",
        )
    if ufunc.nout == 2:
        parts = [(u, inputs) for u in _PAIRS[ufunc.__name__]]
        return tuple(elementwise(u, args, {}) for u, args in parts)
    nodes = [value(x) for x in inputs]
    result = rule(ufunc, _result_type(ufunc, inputs, nodes), *nodes)
    if dtype is not None:
        result = cast(result, dtype)
    return _deliver(result, inputs, out, where)


def _deliver(result: Node, inputs: tuple[Any, ...], out: Any, where: Any) -> Any:
    """The result as a new tracer, or written into `out`, where `where` holds."""
    if out is None:
        if where is not True:
            raise LiveError(
                "a ufunc with where= and no out= leaves elements without a value",
                "use np.where(condition, a, b), or give out=np.zeros_like(…)",
            )
        return fresh(result, layout=_layout(inputs, result))
    target = out[0] if isinstance(out, tuple) else out
    if not isinstance(target, Tracer):
        raise LiveError(
            "a traced value was written into a plain NumPy array (in place, or with out=)",
            "write W = W - step instead of W -= step, or make the array with np.zeros_like(traced),"
            " or hand it to the figure as an argument or part of the state",
        )
    if where is not True:
        graph = _graph.current()
        result = graph.map("where", value(where), result, value(target), dtype=target.dtype)
    if np.broadcast_shapes(result.shape, target.shape) != target.shape:
        raise ValueError(
            f"non-broadcastable output operand with shape {target.shape} doesn't match the "
            f"broadcast shape {np.broadcast_shapes(result.shape, target.shape)}"
        )
    target.write(result)
    return target


def into(out: Any, result: Any, where: Any = True) -> Any:
    """The result written into `out`, as out= and np.copyto ask."""
    return _deliver(value(result), (), out, where)


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


# -- one rule for each ufunc --------------------------------------------------------------------------------
def _plain(name: str) -> Rule:
    return lambda ufunc, dtype, *nodes: _graph.current().map(name, *nodes, dtype=dtype)


def _by_type(on_float: str, on_int: str) -> Rule:
    return lambda ufunc, dtype, *nodes: whole(
        _graph.current().map(on_int if dtype == INT else on_float, *nodes, dtype=dtype)
    )


def _by_bool(on_number: str, on_bool: str) -> Rule:
    def rule(ufunc: np.ufunc, dtype: np.dtype[Any], *nodes: Node) -> Node:
        return _graph.current().map(on_bool if dtype == BOOL else on_number, *nodes, dtype=dtype)

    return rule


def _multiply(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node, b: Node) -> Node:
    return whole(_graph.current().map("and" if dtype == BOOL else "multiply", a, b, dtype=dtype))


def _logical(name: str) -> Rule:
    return lambda ufunc, dtype, *nodes: _graph.current().map(name, *map(truth, nodes), dtype=BOOL)


def _bitwise(name: str) -> Rule:
    def rule(ufunc: np.ufunc, dtype: np.dtype[Any], *nodes: Node) -> Node:
        if dtype != BOOL:
            raise LiveError(
                f"np.{ufunc.__name__} of integers is not available in live figures",
                "it combines conditions here: (a > 0) & (b > 0)",
            )
        return _graph.current().map(name, *nodes, dtype=BOOL)

    return rule


def _same(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node) -> Node:
    return a if a.dtype == dtype else _graph.current().map("number", a, dtype=dtype)


def _rounding(name: str) -> Rule:
    def rule(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node) -> Node:
        if a.dtype == FLOAT:
            return _graph.current().map(name, a)
        return _same(ufunc, dtype, a)

    return rule


def _power(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node, b: Node) -> Node:
    graph = _graph.current()
    e = b.value
    if (
        e is not None
        and e.size
        and np.all(e == e.flat[0])
        and np.broadcast_shapes(a.shape, b.shape) == a.shape
    ):
        simple = {0.5: "sqrt", 2.0: "square", 3.0: "cube", -1.0: "reciprocal"}.get(float(e.flat[0]))
        if e.flat[0] == 1:
            return _same(ufunc, dtype, a)
        if e.flat[0] == 4:
            return graph.map("square", graph.map("square", a, dtype=dtype), dtype=dtype)
        if e.flat[0] < 0 and dtype == INT:
            raise ValueError("Integers to negative integer powers are not allowed.")
        if simple == "sqrt" and ufunc.__name__ == "power":
            # x ** 0.5 of −∞ and −0 differ from sqrt; NumPy's operator takes sqrt, np.power does not
            return graph.map("sqrt", a, dtype=dtype)
        if simple is not None:
            return graph.map(simple, a, dtype=dtype)
    return graph.map("power", a, b, dtype=dtype)


def _reciprocal(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node) -> Node:
    if dtype != FLOAT:
        raise LiveError("np.reciprocal of integers rounds to 0 or ±1", "convert first: x.astype(float)")
    return _graph.current().map("reciprocal", a)


def _scaled(factor: float) -> Rule:
    return lambda ufunc, dtype, a: _graph.current().map("multiply", a, _graph.current().const(factor))


def _not(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node) -> Node:
    graph = _graph.current()
    if dtype == BOOL:
        return graph.map("not", truth(a), dtype=BOOL)
    return graph.map("subtract", graph.const(-1), a, dtype=INT)


def _different(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node, b: Node) -> Node:
    return _graph.current().map("not_equal", truth(a), truth(b), dtype=BOOL)


def whole(node: Node) -> Node:
    """The node; integers without the −0 that JavaScript makes of 0 · −1."""
    return _graph.current().map("whole", node, dtype=INT) if node.dtype == INT else node


def truth(node: Node) -> Node:
    """The node as a condition: is it different from zero?"""
    return node if node.dtype == BOOL else _graph.current().map("truth", node, dtype=BOOL)


def cast(node: Node, dtype: Any) -> Node:
    """The node converted to float64, int64 or bool; other types are refused."""
    graph = _graph.current()
    want = np.dtype(dtype)
    if want == node.dtype:
        return node
    if want == FLOAT:
        return graph.map("number", node, dtype=FLOAT)
    if want == BOOL:
        return truth(node)
    if want == INT:
        return whole(graph.map("trunc" if node.dtype == FLOAT else "number", node, dtype=INT))
    raise LiveError(f"{want} arrays are not available in live figures", "use float, int or bool")


def astype(x: Any, dtype: Any) -> Tracer:
    """x.astype(dtype): always a copy."""
    return fresh(cast(value(x), dtype), scalar=False)


def where(condition: Any, *choices: Any) -> Tracer:
    """np.where(condition, a, b)."""
    if len(choices) != 2:
        raise LiveError(
            "np.where(condition) alone gives as many indices as are true, and a program's shapes are fixed",
            "use np.where(condition, a, b)",
        )
    a, b = (value(x) for x in choices)
    weak = [type(x) if type(x) in (int, float) else n.dtype for x, n in zip(choices, (a, b), strict=True)]
    dtype = np.result_type(*(np.zeros(1, k) if isinstance(k, np.dtype) else k() for k in weak))
    return fresh(
        _graph.current().map("where", truth(value(condition)), cast(a, dtype), cast(b, dtype), dtype=dtype),
        scalar=False,
    )


def clip(
    a: Any, a_min: Any = None, a_max: Any = None, out: None = None, *, min: Any = None, max: Any = None
) -> Any:
    """np.clip(a, low, high)."""
    low, high = a_min if a_min is not None else min, a_max if a_max is not None else max
    result = a
    if low is not None:
        result = np.maximum(result, low)
    if high is not None:
        result = np.minimum(result, high)
    return result


def like(a: Any, fill: Any, dtype: Any = None, shape: Any = None) -> Tracer:
    """np.zeros_like and its relatives: an array of its own, which can be written to."""
    dtype = np.dtype(dtype if dtype is not None else value(a).dtype)
    if dtype not in (FLOAT, INT, BOOL):
        raise LiveError(f"{dtype} arrays are not available in live figures", "use float, int or bool")
    size = value(a).shape if shape is None else tuple(np.atleast_1d(shape).tolist())
    return Tracer(Storage(broadcast(cast(value(fill), dtype), size)))


_PAIRS = {"divmod": (np.floor_divide, np.remainder)}
_SAME_NAME = [
    "subtract", "divide", "sqrt", "cbrt", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin",
    "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "arcsinh", "arccosh", "arctanh",
    "arctan2", "hypot", "maximum", "minimum", "fmax", "fmin", "less", "less_equal", "greater",
    "greater_equal", "equal", "not_equal", "isnan", "isfinite", "isinf", "signbit", "copysign",
    "heaviside", "logaddexp", "logaddexp2", "absolute", "sign", "square", "erf", "erfc",
    "ndtr", "expit",
]  # fmt: skip
RULES: dict[str, Rule] = {name: _plain(name) for name in _SAME_NAME} | {
    "add": _by_bool("add", "or"),
    "multiply": _multiply,
    "negative": _by_type("negative", "negative"),
    "true_divide": _plain("divide"),
    "floor_divide": _by_type("floor_divide", "floor_divide_int"),
    "remainder": _by_type("remainder", "remainder_int"),
    "fmod": _by_type("fmod", "fmod_int"),
    "divmod": _plain("divmod"),
    "power": _power,
    "float_power": _power,
    "fabs": _plain("absolute"),
    "positive": _same,
    "conjugate": _same,
    "reciprocal": _reciprocal,
    "degrees": _scaled(180.0 / np.pi),
    "rad2deg": _scaled(180.0 / np.pi),
    "radians": _scaled(np.pi / 180.0),
    "deg2rad": _scaled(np.pi / 180.0),
    "floor": _rounding("floor"),
    "ceil": _rounding("ceil"),
    "trunc": _rounding("trunc"),
    "rint": _rounding("rint"),
    "logical_and": _logical("and"),
    "logical_or": _logical("or"),
    "logical_not": _logical("not"),
    "logical_xor": _different,
    "bitwise_and": _bitwise("and"),
    "bitwise_or": _bitwise("or"),
    "bitwise_xor": _bitwise("not_equal"),
    "invert": _not,
}
