"""How large a program may become; recording stops where it is passed."""

from __future__ import annotations

import math

from nnkit.live.errors import LiveError

MAX_SIZE = 2_000_000  # elements of one array
MAX_NODES = 20_000  # operations of one program
MAX_RECORDED = 30_000_000  # elements of all arrays of one program, or of one turn of a loop


def refuse_large(shape: tuple[int, ...], nodes: int, recorded: int) -> None:
    """Refuse an array of this shape after so many operations that recorded so many elements."""
    size = math.prod(shape)
    if size > MAX_SIZE:
        raise LiveError(
            f"an array of shape {shape} has {size:,} elements; a figure may hold {MAX_SIZE:,}",
            "use fewer points, or sum over parts instead of one large broadcast",
        )
    if nodes >= MAX_NODES:
        raise LiveError(
            f"the program has more than {MAX_NODES:,} operations",
            "a long Python loop is unrolled; write it as live.repeat(n, step, state)",
        )
    if recorded + size > MAX_RECORDED:
        raise LiveError(
            f"the program computes more than {MAX_RECORDED:,} numbers each time a control moves",
            "smaller arrays; live.repeat(n, step, state) in place of a Python loop; whole arrays in place of "
            "one element after the other",
        )
