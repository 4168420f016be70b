"""Which nodes of a graph some others need."""

from __future__ import annotations

from collections.abc import Iterable

from nnkit.live.graph.graph import Node


def needed(outputs: Iterable[Node]) -> list[Node]:
    """The nodes that these need, in the order they were recorded."""
    seen: set[Node] = set()
    stack = list(outputs)
    while stack:
        n = stack.pop()
        if n not in seen:
            seen.add(n)
            stack.extend(n.inputs)
    return sorted(seen, key=lambda n: n.number)
