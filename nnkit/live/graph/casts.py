"""Nodes converted from one type to another: float64, int64 and bool, as NumPy casts them."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Node
from nnkit.live.graph.recording import current_graph


def without_minus_zero(node: Node) -> Node:
    """The node; integers without the −0 that JavaScript makes of 0 · −1."""
    return current_graph().map("without_minus_zero", node, dtype=INT) if node.dtype == INT else node


def truth(node: Node) -> Node:
    """The node as a condition: is it different from zero?"""
    return node if node.dtype == BOOL else current_graph().map("truth", node, dtype=BOOL)


def cast(node: Node, dtype: Any) -> Node:
    """The node converted to float64, int64 or bool; other types are refused."""
    graph = current_graph()
    want = np.dtype(dtype)
    if want == node.dtype:
        return node
    if want == FLOAT:
        return graph.map("number", node, dtype=FLOAT)
    if want == BOOL:
        return truth(node)
    if want == INT:
        return without_minus_zero(graph.map("trunc" if node.dtype == FLOAT else "number", node, dtype=INT))
    raise LiveError(f"{want} arrays are not available in live figures", "use float, int or bool")
