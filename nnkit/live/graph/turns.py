"""One turn of a recorded loop as one Python function, a line for each operation: it runs many times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from nnkit.live.graph.graph import BOOL, INT, Node

NUMBERS = {
    "add": "{0} + {1}",
    "subtract": "{0} - {1}",
    "multiply": "{0} * {1}",
    "divide": "{0} / {1} if {1} else divide({0}, {1})",
    "negative": "-{0}",
    "square": "{0} * {0}",
    "cube": "{0} * {0} * {0}",
    "absolute": "abs({0})",
    "less": "{0} < {1}",
    "less_equal": "{0} <= {1}",
    "greater": "{0} > {1}",
    "greater_equal": "{0} >= {1}",
    "equal": "{0} == {1}",
    "not_equal": "{0} != {1}",
    "where": "{1} if {0} else {2}",
}  # what Python does to single numbers as NumPy does to arrays, ten times as fast


def turn_of(
    steps: Sequence[tuple[Node, Callable[..., Any]]], arguments: Sequence[Node], results: Sequence[Node]
) -> Callable[..., tuple[Any, ...]]:
    """A function of the arguments' values that gives those of the results; numbers may be Python's own."""
    names = {node: f"a{k}" for k, node in enumerate(arguments)}
    space: dict[str, Any] = {"divide": np.divide, "asarray": np.asarray}
    lines = [f"def turn({', '.join(names.values())}):"]
    for k, (node, function) in enumerate(steps):
        space[f"f{k}"] = function
        lines.append(f"    v{k} = {_written(node, f'f{k}', [names[i] for i in node.inputs])}")
        names[node] = f"v{k}"
    lines.append(f"    return ({''.join(f'{names[node]}, ' for node in results)})")
    exec("\n".join(lines), space)
    turn: Callable[..., tuple[Any, ...]] = space["turn"]
    return turn


def _written(node: Node, function: str, names: list[str]) -> str:
    if node.op == "map" and not node.shape and node.detail in NUMBERS and _is_plain(node):
        return NUMBERS[node.detail].format(*names)
    if node.op == "view" and not node.shape and node.inputs[0].shape:
        return f"{names[0]}.item({node.detail[0]})"
    if node.op in ("map", "item"):
        return f"{function}({', '.join(names)})"
    single = [not i.shape and i.op != "loop" for i in node.inputs]
    arrays = [f"asarray({name})" if one else name for name, one in zip(names, single, strict=True)]
    return f"{function}({', '.join(arrays)})"


def _is_plain(node: Node) -> bool:
    """Whether the number is no whole one, whose size is looked at, and is made of numbers alone."""
    numbers = node.inputs[1:] if node.detail == "where" else node.inputs
    return node.dtype != INT and not any(i.dtype == BOOL for i in numbers)
