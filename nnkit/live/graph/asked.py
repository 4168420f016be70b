"""On which inputs of a figure's program a value depends."""

from __future__ import annotations

from nnkit.live.graph.graph import Node


def inputs_of(node: Node) -> frozenset[str]:
    """The names of the inputs that a node depends on; "" stands for what a loop carries."""
    found: set[str] = set()
    seen: set[Node] = set()
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        outer = [o for o, inner in node.graph.captures.items() if inner is node and o.graph is not node.graph]
        if node.op == "input" and node.graph.parent is None:
            found.add(node.detail)
        elif node.op == "input" and not outer:
            found.add("")
        waiting += outer[:1] or node.inputs
    return frozenset(found)
