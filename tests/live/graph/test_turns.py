"""What a turn does to single numbers is what NumPy does to arrays, also to infinities, zeros and NaN."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.graph.evaluation import _OWN, Evaluation
from nnkit.live.graph.scalars import BOOLEAN_ARGUMENTS, SCALARS
from nnkit.live.graph.turns import NUMBERS, SPACE
from nnkit.live.trace.trace import trace
from tests.helpers.samples import HARD


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_is_treated_as_an_array_of_one(name: str) -> None:
    count = 1 + max(k for k in range(3) if f"{{{k}}}" in NUMBERS[name])
    conditions = BOOLEAN_ARGUMENTS.get(name, ())
    kinds = [[True, False] if k in conditions else HARD.tolist() for k in range(count)]
    if name == "wrap":
        kinds = [[np.nan, 0.0, 1.0, 4.0, 5.0, -5.0, -6.0], [5.0]]
    function = _OWN.get(name, SCALARS[name].numpy)
    for values in itertools.product(*kinds):
        names = [f"a{k}" for k in range(count)]
        with np.errstate(all="ignore"):
            found = eval(NUMBERS[name].format(*names), {**SPACE, **dict(zip(names, values, strict=True))})
            wanted = np.asarray(function(*map(np.asarray, values)))
        assert np.array_equal(np.asarray(found, wanted.dtype), wanted, equal_nan=wanted.dtype == float), (
            values
        )


def test_arrays_made_of_numbers_and_numbers_taken_out_of_arrays() -> None:
    table = np.arange(12.0).reshape(3, 4)

    def function(w: float, k: int) -> np.ndarray:
        def step(state: tuple[np.ndarray, int, bool]) -> tuple[np.ndarray, int, bool]:
            x, i, flag = state
            i = (i * 3 + k) % 12
            x = np.stack([x[1] * w, x[0] + live.constant(table.ravel())[i]]) - w
            return x, i, np.logical_not(flag) & (x[0] > -50)

        x, i, flag = live.repeat(9, step, (np.stack([1.0, w]), 1, True))
        return np.append(x, [i, 1.0 * flag])

    for w, k in ((0.5, 2), (-1.25, 5)):
        traced = trace(lambda w, k: {"y": function(w, k)}, {"w": np.float64(w), "k": k})
        (found,) = Evaluation(list(traced.nodes().values()))({"w": w, "k": k})
        np.testing.assert_allclose(found, function(np.float64(w), k), rtol=1e-13)


def test_a_whole_number_cut_off_a_negative_one_is_no_minus_zero() -> None:
    @live.figure(w=live.slider(-0.5, 0.5, start=-0.25))
    def turned(w: float) -> live.View:
        return live.view(live.readout("angle", np.angle(np.trunc(w * np.ones(2)).astype(int)).sum()))

    assert turned(w=-0.5).readouts["angle"] == 0


def test_a_whole_number_that_grows_too_large_in_a_loop_is_refused() -> None:
    @live.figure(k=live.slider(1, 4, start=2, step=1))
    def small(k: int) -> live.View:
        return live.view(live.readout("n", live.repeat(20, lambda n: n * k + 1, 1)))

    assert small(k=2).readouts["n"] == 2**21 - 1
    with pytest.raises(LiveError, match="a whole number here is"):
        live.figure(k=live.slider(1, 9, start=2, step=1))(
            lambda k: live.view(live.readout("n", live.repeat(20, lambda n: n * k + 1, 1)))
        )
