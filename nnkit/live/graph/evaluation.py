"""The meaning of a recorded program in NumPy: all numbers are floats here, as they are in the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.graph.affine import Shape
from nnkit.live.graph.calls import CALLS
from nnkit.live.graph.exact import checked
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Loop, Node
from nnkit.live.graph.needed import needed
from nnkit.live.graph.scalars import BOOLEAN_ARGUMENTS, SCALARS, reduce, scan
from nnkit.live.graph.turns import turns_of

Array = NDArray[Any]
Values = dict[Node, Any]


class Evaluation:
    """Computes some nodes of a graph, for any values of its inputs."""

    def __init__(self, outputs: list[Node]) -> None:
        self._outputs = outputs
        order = needed(outputs)
        self._constants: Values = {n: _array(n.detail, n) for n in order if n.op == "const"}
        self._inputs = [n for n in order if n.op == "input"]
        self._steps = [_bound(n) for n in order if n.op not in ("const", "input")]

    def __call__(self, given: Mapping[str, Any]) -> list[Array]:
        """The values of the outputs for these values of the inputs."""
        values = dict(self._constants)
        values.update((n, _array(given[n.detail], n)) for n in self._inputs)
        for node, function in self._steps:
            values[node] = function(*map(values.__getitem__, node.inputs))
        return [values[node] for node in self._outputs]


def _bound(node: Node) -> tuple[Node, Callable[..., Any]]:
    """The node, and what computes it from its inputs: looked up once."""
    function = _BINDERS[node.op](node) if node.op in _BINDERS else partial(_RULES[node.op], node)
    whole = node.dtype == INT and node.op in ("map", "reduce", "scan")
    return node, partial(_exact, node, function) if whole else function


def _exact(node: Node, function: Callable[..., Any], *inputs: Array) -> Array:
    result: Array = function(*inputs)
    if result.size:
        checked(node, np.abs(result).max())
    return result


def _array(value: Any, node: Node) -> Array:
    return np.asarray(value, dtype=BOOL if node.dtype == BOOL else FLOAT, order="C").reshape(node.shape)


def _map(node: Node) -> Callable[..., Array]:
    dtype, function = BOOL if node.dtype == BOOL else FLOAT, _OWN.get(node.detail, SCALARS[node.detail].numpy)
    conditions = BOOLEAN_ARGUMENTS.get(node.detail, ())
    if not any(k not in conditions and x.dtype == BOOL for k, x in enumerate(node.inputs)):
        if isinstance(function, np.ufunc) and (dtype == BOOL) == SCALARS[node.detail].boolean:
            return function
        return lambda *inputs: np.asarray(function(*inputs), dtype)
    return lambda *inputs: np.asarray(
        function(*(x if k in conditions else np.asarray(x, FLOAT) for k, x in enumerate(inputs))), dtype
    )


def _zero_by_zero(function: Callable[..., Any]) -> Callable[..., Any]:
    """Division of whole numbers: by zero it gives 0."""
    return lambda a, b: np.where(b == 0, 0.0, function(a, np.where(b == 0, 1.0, b)))


def _wrap(index: Array, n: Array) -> Array:
    inside = (index >= -n) & (index < n)
    return np.where(inside, np.where(index < 0, index + n, index), np.nan)


_UFUNCS = {
    "sum": np.add, "prod": np.multiply, "max": np.maximum, "min": np.minimum,
    "any": np.logical_or, "all": np.logical_and,
}  # fmt: skip
_OWN: dict[str, Callable[..., Any]] = {
    "remainder_int": _zero_by_zero(np.remainder),
    "floor_divide_int": _zero_by_zero(np.floor_divide),
    "fmod_int": _zero_by_zero(np.fmod),
    "wrap": _wrap,
    "without_minus_zero": lambda a: a + 0.0,  # here whole numbers are floats
}


def _view(node: Node, base: Array) -> Array:
    return np.asarray(_seen(base, node.shape, *node.detail), order="C")


def _seen(base: Array, shape: Shape, offset: int, strides: Shape) -> Array:
    """The elements of a contiguous array by the rule offset + i · strides."""
    size = base.itemsize
    return np.ndarray(shape, base.dtype, base, offset * size, tuple(s * size for s in strides))


def _gather(node: Node, base: Array, index: Array) -> Array:
    flat = base.ravel()
    inside = (index >= 0) & (index < flat.size)
    found = flat[np.where(inside, index, 0).astype(np.int64)]
    return found if inside.all() else np.where(inside, found, np.nan)


def _reduce(node: Node) -> Callable[..., Array]:
    name, axes = node.detail
    whole = node.inputs[0].dtype == BOOL and name not in ("any", "all")
    if name in _UFUNCS and not whole:
        return partial(_UFUNCS[name].reduce, axis=axes)
    return lambda a: np.asarray(reduce(name, a.astype(FLOAT) if whole else a, axes), FLOAT)


def _scan(node: Node, a: Array) -> Array:
    name, axis = node.detail
    return np.asarray(scan(name, a.astype(FLOAT), axis))


def _assemble(node: Node, base: Array, *parts: Array) -> Array:
    whole = np.array(base, BOOL if node.dtype == BOOL else FLOAT, order="C")
    for part, (offset, strides) in zip(parts, node.detail, strict=True):
        if part.size:
            _seen(whole, part.shape, offset, strides)[...] = part
    return whole


def _call(node: Node, *inputs: Array) -> Array:
    name, parameters = node.detail
    return _array(CALLS[name](*inputs, *parameters), node)


def _loop(node: Node) -> Callable[..., list[Array]]:
    """Start values, turn after turn; what cannot be a number of turns leaves nothing but NaN."""
    loop: Loop = node.detail
    first = len(loop.carried)
    order = [n for n in needed([*(new for _, new in loop.carried), *loop.collected]) if n.op != "input"]
    unmoved = set(_unmoved(loop, order))
    fixed = [_bound(n) for n in order if n in unmoved]
    given = [*(i for _, i in loop.captured), *(n for n, _ in fixed)]
    before = [old for old, _ in loop.carried]
    run_turns = turns_of(loop, [_bound(n) for n in order if n not in unmoved], given)

    def run(*inputs: Array) -> list[Array]:
        values: Values = dict(zip((i for _, i in loop.captured), inputs[first:], strict=False))
        state = [_state(start, old) for old, start in zip(before, inputs, strict=False)]
        turns = loop.count if loop.count is not None else _turns(float(inputs[-1]), loop.most)
        for n, function in fixed:
            values[n] = function(*map(values.__getitem__, n.inputs))
        still = [values[n] if n.op == "loop" else _state(values[n], n) for n in given]
        rows = [np.full((loop.most, *c.shape), np.nan) for c in loop.collected]
        end = run_turns(turns or 0, *state, *still, *rows)
        last = [_array(value, old) for value, old in zip(end, before, strict=True)]
        return [*(last if turns is not None else [np.full(x.shape, np.nan) for x in last]), *rows]

    return run


def _state(value: Any, node: Node) -> Any:
    """The value as a turn receives it: a number, or an array."""
    return _array(value, node) if node.shape else bool(value) if node.dtype == BOOL else float(value)


def _turns(n: float, most: int) -> int | None:
    return int(n) if 0 <= n <= most and n == int(n) else None


def _unmoved(loop: Loop, order: list[Node]) -> list[Node]:
    """What every turn computes alike."""
    moving = {loop.counter, *(i for i, _ in loop.carried)}
    for n in order:
        if any(i in moving for i in n.inputs):
            moving.add(n)
    return [n for n in order if n not in moving]


def _item(node: Node, results: list[Array]) -> Array:
    return results[node.detail]


_RULES: dict[str, Callable[..., Any]] = {
    "const": lambda node: _array(node.detail, node),
    "view": _view,
    "gather": _gather,
    "scan": _scan,
    "assemble": _assemble,
    "call": _call,
    "item": _item,
}
_BINDERS: dict[str, Callable[[Node], Callable[..., Any]]] = {"map": _map, "reduce": _reduce, "loop": _loop}
