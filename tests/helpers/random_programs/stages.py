"""The ways a program can be written: small ones take each of them in turn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nnkit.live.javascript import shared_functions
from nnkit.live.javascript.emit import LONG

WAYS = ((LONG, 50), (0, 50), (0, 1))  # written out; short; short, and every statement shared that can be


@contextmanager
def stage(seed: int) -> Iterator[int]:
    """From how many characters on the program of this seed is written short."""
    long, least = WAYS[seed % len(WAYS)]
    usual = shared_functions.SHORT
    shared_functions.SHORT = least
    try:
        yield long
    finally:
        shared_functions.SHORT = usual
