"""A function that is compiled once must do the same each time: it is traced twice, the programs compared."""

from __future__ import annotations

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.graph import FLOAT, Graph, Node


def check_same(one: Graph, two: Graph, what: str) -> None:
    """Refuse a function that records another program when run again: it remembers outside its arguments."""
    for a, b in zip(one.nodes, two.nodes, strict=False):
        if a.op == b.op == "loop":
            check_same(a.detail.body, b.detail.body, "the step of live.repeat")
        if not _equal(a, b):
            raise LiveError(
                f"{what} does something else each time it runs: a random generator of NumPy, a "
                f"counter or a list"
                " outside its arguments changes",
                "put it into the state; draw random numbers with live.Rng(seed) made inside or in the state",
                place=b.place,
            )
    if len(one.nodes) != len(two.nodes):
        raise LiveError(
            f"{what} does something else each time it runs", "it must depend on its arguments only"
        )


def _equal(a: Node, b: Node) -> bool:
    same = (a.op, a.shape, a.dtype) == (b.op, b.shape, b.dtype)
    if not same or [i.number for i in a.inputs if i.graph is a.graph] != [
        i.number for i in b.inputs if i.graph is b.graph
    ]:
        return False
    if a.op == "const":
        return np.array_equal(a.detail, b.detail, equal_nan=a.dtype == FLOAT)
    if a.op == "loop":
        return (a.detail.count, a.detail.most) == (b.detail.count, b.detail.most)
    return bool(a.detail == b.detail)
