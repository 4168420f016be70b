"""How large a program may become, and of what types; recording stops where it is passed."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

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


_INSTEAD = {
    "c": "compute with real numbers: (x + iy)² is x**2 - y**2 and 2*x*y, exp(iw) is cos(w) and sin(w)",
    "O": "`x is None` in place of x == None, and whole numbers below 2**53",
    "U": "a text is chosen by a live.choice, or in a title and a note by an f-string: "
    "f\"{np.where(w > 1, 'above', 'below')} 1\"",
}


def foreign(dtype: np.dtype[Any]) -> LiveError:
    """The error for a constant that is neither number nor condition."""
    return LiveError(
        f"a constant of type {dtype} met a traced array",
        _INSTEAD.get(dtype.kind, "compute with numbers and conditions alone"),
    )
