"""Whole numbers are floats in the page: beyond 2⁵³ they are rounded there, and not in Python."""

from __future__ import annotations

import math

from nnkit.live.errors import LiveError
from nnkit.live.graph.graph import Node

EXACT = 2.0**53  # from here on, a float stands for several whole numbers


def checked(node: Node, most: float) -> float:
    """The number, or the largest of an array; a LiveError where floats do not tell it from its neighbours."""
    if EXACT < abs(most) < math.inf:
        raise LiveError(
            f"a whole number here is {abs(most):.3g}; beyond 2⁵³ the page rounds them, and Python does not",
            "keep them below 2**53 (take the remainder after each step), or make them floats at the start, "
            "which are rounded in Python too; draw random numbers with live.Rng(seed)",
            place=node.place,
        )
    return most
