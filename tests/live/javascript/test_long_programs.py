"""Long programs share functions between statements that are alike, and still compute what NumPy computes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.javascript import shared_functions
from tests.helpers.agreement import compiled, same
from tests.helpers.nodejs import NodeJS

DATA = np.random.default_rng(0).normal(size=(60, 2))


def clusters(C: Any) -> Any:
    """One name is declared twice in a statement: both searches run over the same loop."""
    for _ in range(8):
        a = np.argmin(((DATA[:, None] - C) ** 2).sum(-1), axis=1)
        C = np.stack([np.where((a == k)[:, None], DATA, 0).sum(0) / (a == k).sum() for k in range(3)])
    return C


def several_loops(x: Any) -> Any:
    """`.set` and `.fill` belong to no name: arrays that loops carry are what differs between statements."""
    for _ in range(10):
        x = live.repeat(3, lambda s: s * 0.9 + 0.1 * s[::-1], x)
        x = np.tanh(x @ np.cov(x.T))
    return x


def loops_of_traced_length(x: Any, n: Any) -> Any:
    """What a statement names for later ones may be a number of turns."""
    for _ in range(6):
        x, rows = live.repeat(n, lambda s: s * 0.9 + s.sum(), x, collect=lambda s: s.max(), max_n=5)
        x = np.tanh(x + rows[0])
    return x


def loops_that_carry_numbers(x: Any) -> Any:
    """A statement that gives a number of those around another value stays where it is."""
    total = x.sum()
    for _ in range(6):
        total, last = live.repeat(4, lambda s: (s[0] * 0.7 + 0.1, s[1] + s[0]), (total, 0.0 * total))
        total = np.tanh(total + last)
    return total


def loops_inside_loops(x: Any) -> Any:
    """Loops share functions with the loops around them."""
    for _ in range(4):
        x = live.repeat(3, lambda s: live.repeat(2, lambda r: r * 0.9 + r.mean() * np.cos(r), s) + 0.1, x)
    return x


PROGRAMS: dict[Any, dict[str, Any]] = {
    clusters: {"C": DATA[:3]},
    several_loops: {"x": DATA[:7]},
    loops_of_traced_length: {"x": DATA[:3], "n": 3.0},
    loops_that_carry_numbers: {"x": DATA[:3]},
    loops_inside_loops: {"x": DATA[:5]},
}


@pytest.mark.parametrize("least", [1, shared_functions.SHORT])
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_shared_functions_compute_what_the_statements_compute(
    nodejs: NodeJS, program: Any, least: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_functions, "SHORT", least)
    assert (
        least > 1
        or "const f0=(" in compiled(program, PROGRAMS[program], long=0)[0].partition("return (p)")[0]
    )
    same(nodejs, program, _long=0, **PROGRAMS[program])
