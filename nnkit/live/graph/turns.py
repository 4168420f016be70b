"""All turns of a recorded loop as one Python function, a line for each operation: it runs many times."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.graph.exact import checked
from nnkit.live.graph.graph import BOOL, INT, Loop, Node
from nnkit.live.graph.scalars import BOOLEAN_ARGUMENTS

NUMBERS = {
    "add": "{0} + {1}",
    "subtract": "{0} - {1}",
    "multiply": "{0} * {1}",
    "divide": "{0} / {1} if {1} else divide({0}, {1})",
    "negative": "-{0}",
    "square": "{0} * {0}",
    "cube": "{0} * {0} * {0}",
    "absolute": "abs({0})",
    "maximum": "{0} if {0} > {1} or {0} != {0} else {1}",
    "minimum": "{0} if {0} < {1} or {0} != {0} else {1}",
    "less": "{0} < {1}",
    "less_equal": "{0} <= {1}",
    "greater": "{0} > {1}",
    "greater_equal": "{0} >= {1}",
    "equal": "{0} == {1}",
    "not_equal": "{0} != {1}",
    "isnan": "{0} != {0}",
    "truth": "{0} != 0",
    "and": "{0} and {1}",
    "or": "{0} or {1}",
    "not": "not {0}",
    "where": "{1} if {0} else {2}",
    "without_minus_zero": "{0} + 0.0",
    "wrap": "({0} if {0} >= 0 else {0} + {1}) if -{1} <= {0} < {1} else nan",
    "sqrt": "sqrt({0}) if {0} >= 0 else nan",
}  # what Python does to single numbers as NumPy does to arrays, to the last digit, and ten times as fast
SPACE = {
    "float64": np.float64,
    "divide": np.divide,
    "asarray": np.asarray,
    "array": np.array,
    "sqrt": math.sqrt,
    "nan": math.nan,
}


def turns_of(
    loop: Loop, steps: Sequence[tuple[Node, Callable[..., Any]]], given: Sequence[Node]
) -> Callable[..., tuple[Any, ...]]:
    """A function of the number of turns, the start of what is carried, what is given, and the rows to fill.

    It gives what is carried in the end. Numbers are Python's own, arrays have the types of their nodes.
    """
    before, after = [old for old, _ in loop.carried], [new for _, new in loop.carried]
    names = {node: f"a{k}" for k, node in enumerate([*before, *given])}
    rows = [f"r{k}" for k in range(len(loop.collected))]
    space: dict[str, Any] = dict(SPACE)
    lines = [f"def turns({', '.join(['count', *names.values(), *rows])}):", "    for k in range(count):"]
    numbers = {node: f"s{k}" for k, node in enumerate(given) if _is_number(node)}
    lines[1:1] = [f"    {name} = float64({names[node]})" for node, name in numbers.items()]
    names[loop.counter] = "i"
    lines.append("        i = float(k)")
    for k, (node, function) in enumerate(steps):
        space[f"f{k}"], space[f"w{k}"] = function, partial(checked, node)
        best = numbers if node.op == "map" and node.shape else {}  # beside arrays NumPy's numbers are faster
        text = _written(node, k, [best.get(i, names[i]) for i in node.inputs])
        if text.startswith(f"f{k}(") and not node.shape and node.op != "loop":
            text = f"{'bool' if node.dtype == BOOL else 'float'}({text})"  # a number as Python's own
        lines.append(f"        v{k} = {text}")
        names[node] = f"v{k}"
    lines += [f"        {row}[k] = {names[node]}" for row, node in zip(rows, loop.collected, strict=True)]
    carried = ", ".join(names[node] for node in before)
    if before:
        lines.append(f"        {carried} = {', '.join(names[node] for node in after)}")
    lines.append(f"    return ({carried}{',' * bool(before)})")
    exec("\n".join(lines), space)
    turns: Callable[..., tuple[Any, ...]] = space["turns"]
    return turns


def _is_number(node: Node) -> bool:
    return not node.shape and node.dtype != BOOL and node.op != "loop"


def _written(node: Node, k: int, names: list[str]) -> str:
    if node.op == "map" and not node.shape and node.detail in NUMBERS and _is_plain(node):
        text = NUMBERS[node.detail].format(*names)
        return f"w{k}({text})" if node.dtype == INT else text
    if node.op == "view" and not node.shape and node.inputs[0].shape:
        return f"{names[0]}.item({node.detail[0]})"
    if node.op == "gather" and not node.shape and node.inputs[0].shape:
        return f"{names[0]}.item(int({names[1]})) if 0 <= {names[1]} < {node.inputs[0].size} else nan"
    if node.op == "assemble" and _is_of_numbers(node):
        offsets = [offset for offset, _ in node.detail]
        inside = ", ".join(name for _, name in sorted(zip(offsets, names[1:], strict=True)))
        return f"array([{inside}], float)" + (f".reshape({node.shape})" if len(node.shape) > 1 else "")
    if node.op in ("map", "item"):
        return f"f{k}({', '.join(names)})"
    single = [not i.shape and i.op != "loop" for i in node.inputs]
    arrays = [f"asarray({name})" if one else name for name, one in zip(names, single, strict=True)]
    return f"f{k}({', '.join(arrays)})"


def _is_plain(node: Node) -> bool:
    """Whether the number is made of numbers, and of conditions only where conditions belong."""
    conditions = BOOLEAN_ARGUMENTS.get(node.detail, ())
    return not any((i.dtype == BOOL) != (k in conditions) for k, i in enumerate(node.inputs))


def _is_of_numbers(node: Node) -> bool:
    """Whether an array is made of as many numbers as it has places."""
    _, *parts = node.inputs
    all_numbers = not any(part.shape for part in parts) and node.dtype != BOOL
    return all_numbers and {offset for offset, _ in node.detail} == set(range(node.size)) == set(
        range(len(parts))
    )
