"""live.repeat: a loop that is traced once does what the plain loop does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.graph.evaluation import Evaluation
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import compiled, same
from tests.helpers.nodejs import NodeJS

A = np.array([[3.0, 1.0], [1.0, 2.0]])


def descent(w: Any, lr: Any) -> Any:
    def step(state: Any) -> Any:
        w, v = state
        v = 0.9 * v - lr * (A @ w)
        return w + v, v

    (w, v), path = live.repeat(
        30, step, (w, np.zeros(2)), collect=lambda s: {"w": s[0], "J": 0.5 * s[0] @ A @ s[0]}
    )
    return w, v, path["w"], path["J"]


def test_an_optimizer_path_agrees(nodejs: NodeJS) -> None:
    same(nodejs, descent, w=np.array([1.0, -2.0]), lr=0.05)


def test_a_thousand_steps_do_not_make_a_longer_program() -> None:
    def program(n: int) -> str:
        return compiled(lambda x: live.repeat(n, lambda s: s * 0.5 + x, x), {"x": np.ones(3)})[0]

    assert abs(len(program(1000)) - len(program(10))) <= 4


def test_the_counter_is_a_number_that_can_index(nodejs: NodeJS) -> None:
    table = live.constant(np.arange(12.0).reshape(4, 3))
    same(nodejs, lambda x: live.repeat(4, lambda s, i: s + table[i] * i, x), x=np.ones(3))


def test_swapping_and_shifting_states_reads_the_old_ones(nodejs: NodeJS) -> None:
    same(
        nodejs,
        lambda x: live.repeat(5, lambda s: (s[1], s[2] + 1, s[0]), (x, x * 2, x * 3)),
        x=np.array([1.0, 2.0]),
    )
    same(nodejs, lambda n: live.repeat(n, lambda s: (s[1], s[0] + s[1]), (0, 1), max_n=30), n=20.0)


@given(st.integers(0, 6))
def test_a_traced_number_of_steps_agrees_and_later_rows_are_nan(nodejs: NodeJS, n: int) -> None:
    def function(n: Any, x: Any) -> Any:
        last, rows = live.repeat(n, lambda s, i: s * 0.5 + i, x, collect=lambda s: (s, s.sum()), max_n=6)
        return last, *rows

    same(nodejs, function, n=float(n), x=np.array([1.0, 2.0]))


def test_state_changed_in_place_and_captured_arrays(nodejs: NodeJS) -> None:
    def function(x: Any, c: Any) -> Any:
        doubled = c * 2

        def step(s: Any) -> None:
            s["a"][1:] += doubled[1:]
            s["b"] *= 0.5
            s["n"] += 1

        s = live.repeat(4, step, {"a": x, "b": x.copy(), "n": 0})
        return s["a"], s["b"], s["n"], x

    same(nodejs, function, x=np.ones(3), c=np.array([1.0, 2.0, 3.0]))


def test_loops_in_loops_share_and_carry(nodejs: NodeJS) -> None:
    def function(x: Any) -> Any:
        def outer(s: Any, i: Any) -> Any:
            inner, rows = live.repeat(3, lambda u: u * 0.5 + x + i, s, collect=lambda u: u.sum())
            return inner + rows[0]

        return live.repeat(4, outer, x)

    same(nodejs, function, x=np.array([1.0, 2.0, 3.0]))


def test_what_does_not_change_is_computed_before_the_loop() -> None:
    source, _ = compiled(
        lambda x, a: live.repeat(9, lambda s: s + np.exp(a).sum(), x), {"x": 1.0, "a": np.ones(4)}
    )
    assert source.index("lib.exp") < source.index("for(let l")


def test_numbers_that_change_are_carried_and_others_stay_constants(nodejs: NodeJS) -> None:
    def function(x: Any) -> Any:
        def step(s: dict[str, Any]) -> None:
            s["total"] += s["rate"] * x
            s["count"] += 1
            s["best"] = np.minimum(s["best"], s["total"])

        s = live.repeat(3, step, {"total": 0, "rate": 0.25, "count": 0, "best": np.inf, "name": "run"})
        assert s["rate"] == 0.25
        assert s["name"] == "run"
        return s["total"], s["count"], s["best"]

    same(nodejs, function, x=-2.0)


def test_a_network_is_trained_by_its_own_optimizer(nodejs: NodeJS) -> None:
    X = np.random.default_rng(0).normal(size=(12, 2))
    T = np.sign(X[:, :1] * X[:, 1:])

    def function(lr: Any, seed: Any) -> Any:
        rng = live.Rng(seed)
        net = nn.Sequential(nn.Linear(2, 4, rng=rng), nn.Tanh(), nn.Linear(4, 1, rng=rng))
        state = {"net": net, "opt": nn.Optimizer(nn.Adam(lr), net.params), "rng": rng}

        def step(s: Any) -> None:
            chosen = s["rng"].permutation(12)[:5]
            x, t = live.constant(X)[chosen], live.constant(T)[chosen]
            y, cache = s["net"].forward(x, train=True, rng=s["rng"])
            s["opt"].step(s["net"].backward(nn.SquaredError().grad(y, t), cache)[1])

        last, losses = live.repeat(
            25, step, state, collect=lambda s: nn.SquaredError().value(s["net"].forward(X)[0], T)
        )
        return losses, last["net"].params["0.W"], last["rng"].state

    same(nodejs, function, lr=0.05, seed=3.0)


def test_python_leaves_the_start_alone() -> None:
    start = {"w": np.ones(2)}

    def step(s: Any) -> None:
        s["w"] *= 2

    assert live.repeat(3, step, start)["w"].tolist() == [8, 8]
    assert start["w"].tolist() == [1, 1]


@pytest.mark.parametrize("n", [-1, 2.5, 7])
def test_a_count_that_is_no_count_is_refused(n: Any) -> None:
    with pytest.raises(ValueError, match="expected n to be a whole number from 0 up to 6"):
        live.repeat(n, lambda s: s, 1.0, max_n=6)


def _appends(s: Any) -> Any:
    s["list"].append(1.0)


CHANGES: dict[str, tuple[Any, Any, str]] = {
    "shape": (np.ones(2), lambda s: np.concatenate([s, s]), "changed its shape"),
    "structure": ({"a": np.ones(2)}, lambda s: {"a": s["a"], "b": s["a"] * 2}, "added"),
    "length": ({"list": [1.0], "x": np.ones(1)}, _appends, "added"),
    "removed": ((np.ones(2), 1.0), lambda s: (s[0],), "removed"),
    "word": ({"a": np.ones(2), "w": "x"}, lambda s: {"a": s["a"], "w": s["w"] + "y"}, "from 'x' to 'xy'"),
    "one array": ((np.ones(2), np.zeros(2)), lambda s: (s[0] * 2,) * 2, "became one array"),
    "generator": ({"rng": np.random.default_rng(0)}, lambda s: s, "live.Rng"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_state_that_changes_its_form_is_refused(name: str) -> None:
    start, step, reason = CHANGES[name]
    with pytest.raises(LiveError, match=reason):
        trace(lambda x: live.repeat(3, step, start), {"x": 1.0})


def test_numbers_carried_by_a_loop_are_checked_where_python_and_numpy_differ() -> None:
    """Single numbers are Python's own in the check of a definition: 1 / 0, −0, ±∞ and NaN stay NumPy's."""

    def step(state: Any, i: Any) -> Any:
        x, low, seen = state
        x = np.where(x > 1e300, -x, np.abs(x * x) / (i - 3))
        return x, np.minimum(low, -x * 0), (seen & (x == x)) | (low != 0)

    def rows(w: Any) -> Any:
        collect = lambda s: np.stack([s[0], 1 / s[1], 1.0 * s[2]])  # noqa: E731
        return live.repeat(12, step, (w, 0.0, w > 0), collect=collect)[1]

    traced = trace(rows, {"w": 0.0})
    (found,) = [Evaluation([node]) for node in traced.nodes({"rows": traced.result}).values()]
    with np.errstate(all="ignore"):
        for w in (-1.5, -0.0, 0.0, 2.0, np.inf, np.nan):
            np.testing.assert_array_equal(found({"w": w})[0], rows(np.float64(w)))
