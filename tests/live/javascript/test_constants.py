"""Constant arrays reach the page to the last bit, however they are written."""

from __future__ import annotations

import numpy as np
import pytest

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
