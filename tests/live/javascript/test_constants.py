"""Constant arrays reach the page to the last bit, however they are written."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.figures.agreement import Case
from nnkit.live.figures.selfcheck import SelfCheck
from nnkit.live.javascript import constants, literals
from tests.helpers.agreement import compiled
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import HARD

R = np.random.default_rng(7)
CONSTANTS = {
    "steps": np.linspace(-1, 1, 241),
    "whole numbers": np.arange(100),
    "few values": np.tile(np.linspace(0, 1, 7), 20),
    "many of few values": np.tile(np.sort(R.normal(size=150)), 5),
    "a grid": np.column_stack(
        [g.ravel() for g in np.meshgrid(np.linspace(-1, 1, 40), np.linspace(0, 3, 30))]
    ),
    "bytes": R.normal(size=200),
    "hard": np.tile(HARD, 30),
    "zeros": np.tile([0.0, 0.0, -0.0, -0.0], 60),
    "booleans": R.random((20, 20)) > 0.5,
    "empty": np.zeros((0, 3)),
    "rows alike": np.tile(R.normal(size=30), (20, 1)),
}


@pytest.mark.parametrize("name", CONSTANTS)
def test_constants_are_the_same_to_the_last_bit(nodejs: NodeJS, name: str) -> None:
    source, _ = compiled(lambda x: (CONSTANTS[name], CONSTANTS[name] * x), {"x": 1.0})
    result = nodejs.run(source, {"x": 1.0})[0]
    for found in result.values():
        wanted = CONSTANTS[name].ravel().astype(float)
        assert np.array_equal(found, wanted, equal_nan=True)
        assert np.array_equal(np.signbit(found), np.signbit(wanted))


def test_a_figure_that_is_too_large_is_refused_before_its_numbers_are_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of 1.6 million numbers no more are written than a program may have, and none is computed to compare."""
    counts = {"written": 0, "compared": 0}
    number, run = literals.number, SelfCheck.run

    def counted(x: float) -> str:
        counts["written"] += 1
        return number(x)

    def compared(check: SelfCheck, fixed: Case) -> None:
        counts["compared"] += 1
        run(check, fixed)

    monkeypatch.setattr(literals, "number", counted)
    monkeypatch.setattr(SelfCheck, "run", compared)
    parts = np.random.default_rng(0).normal(size=(40, 200, 200))

    def total(w: Any) -> Any:
        return live.view(live.readout("total", sum((part * w).sum() for part in parts)))

    with pytest.raises(LiveError, match="1 MB is the most"):
        live.figure(w=live.slider(0, 1))(total)
    assert counts == {"written": counts["written"], "compared": 0}
    assert counts["written"] < 5 * 200 * 200
    counts["written"] = 0
    with pytest.raises(LiveError, match="1 MB is the most"):
        live.figure(w=live.slider(0, 1))(lambda w: live.view(live.readout("total", (parts * w).sum())))
    assert counts["written"] < 100


def test_constants_are_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long program is written a second time, shorter: its constants stay."""
    count, table = [], literals.array_source
    monkeypatch.setattr(constants, "array_source", lambda *args: count.append(1) or table(*args))
    parts = R.normal(size=(3, 2000))
    compiled(lambda x: tuple(x * part for part in parts), {"x": 1.0})
    assert len(count) == 3
