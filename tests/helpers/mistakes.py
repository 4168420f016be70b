"""A mistake is refused at the entry point, by an error that says what was expected and received.

In a mistake's line `R()` is a generator, `f(shape)` an array of ones, `writer()` a character transformer.
"""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from nnkit import diagrams, plots


def R() -> np.random.Generator:
    """A generator."""
    return np.random.default_rng(0)


def writer() -> nn.Sequential:
    """A character transformer of three symbols."""
    return nn.character_transformer(3, 4, 4, heads=2, blocks=1, rng=R())


NAMES = {"nn": nn, "np": np, "f": np.ones, "inf": np.inf, "nan": np.nan, "R": R, "writer": writer}


def assert_refused(mistake: str) -> None:
    """Run one line; it must raise, and not with Python's own words about arguments."""
    with pytest.raises(
        (ValueError, TypeError, KeyError), match=r"expected (?!\d+ (positional|, got))[\s\S]*received"
    ):
        eval(mistake, NAMES | {"plots": plots, "diagrams": diagrams})
