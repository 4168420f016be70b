"""tanh and its like take long arrays as a whole, and are as exact there; long sequences of steps stay short."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import scipy.special

from nnkit import live
from nnkit.live.javascript.plan import MANY
from tests.helpers.agreement import compiled, same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import HARD

R = np.random.default_rng(3)
X = np.concatenate(
    [
        HARD,
        R.normal(size=MANY),
        R.uniform(-30, 30, size=MANY),
        10 ** R.uniform(-300, 1, MANY),
        (np.arange(400) + 0.5) / 64,
    ]
)  # the last: halfway between two entries of a table
FUNCTIONS = {
    "tanhs": np.tanh,
    "exps": np.exp,
    "expits": scipy.special.expit,
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_long_arrays_go_through_the_runtimes_loop_and_short_ones_do_not(nodejs: NodeJS, name: str) -> None:
    function = FUNCTIONS[name]
    assert f"lib.{name}(" in compiled(lambda x: function(x), {"x": X})[0]
    assert f"lib.{name}(" not in compiled(lambda x: function(x), {"x": X[: MANY - 1]})[0]
    same(nodejs, lambda x: function(x) * 2, x=X)
    same(nodejs, lambda x: live.repeat(3, lambda s: function(s) - s, x), x=X)


@pytest.mark.parametrize("name", ["tanhs", "exps"])
def test_they_are_correct_to_the_last_digits(nodejs: NodeJS, name: str) -> None:
    """Against long doubles, rounded: at most two units in the last place."""
    x = X[np.isfinite(X) & (np.abs(X) < 700)]
    found = nodejs.run(compiled(lambda x: FUNCTIONS[name](x), {"x": x})[0], {"x": x})[0]["o0"]
    with np.errstate(under="ignore"):
        exact = FUNCTIONS[name](x.astype(np.longdouble)).astype(float)
    np.testing.assert_array_max_ulp(found, exact, 3)


def steps(x: Any, w: Any) -> Any:
    """Each row from the one before, as a recurrent layer writes them."""
    rows = live.zeros((60, 9))
    for t in range(1, 60):
        rows[t] = np.tanh(rows[t - 1] * w + x[t]) * 0.5 + 0.5
    return rows


def test_late_steps_of_a_long_sequence_are_written_as_the_early_ones(nodejs: NodeJS) -> None:
    """No chain is broken for its length where an assignment has ended it already."""
    inputs = {"x": R.normal(size=(60, 9)), "w": R.normal(size=9)}
    assert compiled(steps, inputs)[0].count("new Float64Array") == 1
    same(nodejs, steps, **inputs)


def test_what_is_still_read_is_not_overwritten(nodejs: NodeJS) -> None:
    """Parts of an array computed from parts of the same that overlap, lie reversed, or are written by a neighbour."""

    def moved(x: Any) -> Any:
        a, b, c = live.zeros(12), live.zeros(12), live.zeros(12)
        a[:], b[:], c[:] = x, x * 2, x * 3
        a[1:] = a[:-1] + 1
        b[2:10] = b[9:1:-1] - b[4:12]
        c[::2], c[1::2] = c[1::2] * 2, c[::2] - 1
        return a, b, c

    same(nodejs, moved, x=np.arange(12.0))
