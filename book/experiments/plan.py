"""Which networks were tried on what, and at which lengths: each row of the record says so again."""

from __future__ import annotations

from book.experiments.cells import CELLS, WITHOUT

TASK_PLAN: dict[str, tuple[str, tuple[str, ...], tuple[int, ...]]] = {
    "adding": ("adding", CELLS[1:], (10, 20, 40)),
    "copy": ("copy", CELLS[1:], (2, 6, 18)),
    "parity": ("parity", CELLS[1:], (10, 20, 40)),
    "adding without": ("adding", WITHOUT, (40,)),
    "latch without": ("latch", WITHOUT, (30,)),
}
DIGITS = {"silence": (0, 40), "bites": (98,)}  # blank steps before the answer; steps in all
