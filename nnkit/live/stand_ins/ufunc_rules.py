"""What each ufunc of NumPy records, element by element: one rule for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import truth, without_minus_zero
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Node
from nnkit.live.graph.recording import current_graph

Rule = Callable[..., Node]


def _plain(name: str) -> Rule:
    return lambda ufunc, dtype, *nodes: current_graph().map(name, *nodes, dtype=dtype)


def _by_type(on_float: str, on_int: str) -> Rule:
    return lambda ufunc, dtype, *nodes: without_minus_zero(
        current_graph().map(on_int if dtype == INT else on_float, *nodes, dtype=dtype)
    )


def _by_bool(on_number: str, on_bool: str) -> Rule:
    def rule(ufunc: np.ufunc, dtype: np.dtype[Any], *nodes: Node) -> Node:
        return current_graph().map(on_bool if dtype == BOOL else on_number, *nodes, dtype=dtype)

    return rule


def _multiply(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node, b: Node) -> Node:
    return without_minus_zero(current_graph().map("and" if dtype == BOOL else "multiply", a, b, dtype=dtype))


def _logical(name: str) -> Rule:
    return lambda ufunc, dtype, *nodes: current_graph().map(name, *map(truth, nodes), dtype=BOOL)


def _same(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node) -> Node:
    return a if a.dtype == dtype else current_graph().map("number", a, dtype=dtype)


def _rounding(name: str) -> Rule:
    def rule(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node) -> Node:
        if a.dtype == FLOAT:
            return current_graph().map(name, a)
        return _same(ufunc, dtype, a)

    return rule


def _is_negated(node: Node) -> bool:
    inner = node.inputs[0] if node.op == "map" and node.detail == "without_minus_zero" else node
    return inner.op == "map" and inner.detail == "negative"


def _power(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node, b: Node) -> Node:
    graph = current_graph()
    e = b.value
    below = _is_negated(b) or (e is not None and e.size and np.all(e < 0))
    if dtype == INT and below and not a.shape + b.shape:
        dtype = FLOAT  # Python's whole numbers: 2 ** -1 is 0.5
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
    return current_graph().map("reciprocal", a)


def _scaled(factor: float) -> Rule:
    return lambda ufunc, dtype, a: current_graph().map("multiply", a, current_graph().const(factor))


def _not(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node) -> Node:
    graph = current_graph()
    if dtype == BOOL:
        return graph.map("not", truth(a), dtype=BOOL)
    return graph.map("subtract", graph.const(-1), a, dtype=INT)


def _different(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node, b: Node) -> Node:
    return current_graph().map("not_equal", truth(a), truth(b), dtype=BOOL)


def _scaled_by_two(ufunc: np.ufunc, dtype: np.dtype[Any], a: Node, b: Node) -> Node:
    return current_graph().map("multiply", a, current_graph().map("exp2", b))


def _fraction(x: Any) -> Any:
    """What is left behind the point, with the sign of x."""
    return np.copysign(np.where(np.isinf(x), 0.0, x - np.trunc(x)), x)


PAIRS: dict[str, tuple[Callable[..., Any], ...]] = {  # the results of ufuncs that have two, each by another
    "divmod": (np.floor_divide, np.remainder),
    "modf": (_fraction, lambda x: np.trunc(1.0 * x)),
}


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
    "modf": _plain("modf"),
    "ldexp": _scaled_by_two,
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
    "bitwise_and": _by_bool("bit_and", "and"),
    "bitwise_or": _by_bool("bit_or", "or"),
    "bitwise_xor": _by_bool("bit_xor", "not_equal"),
    "left_shift": _plain("left_shift"),
    "right_shift": _plain("right_shift"),
    "invert": _not,
}
