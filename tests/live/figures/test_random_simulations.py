"""Simulations and figures made at random, whose draws follow sliders, are the same in page and Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnkit import live
from nnkit.live.figures import parity
from nnkit.live.trace.rng import Rng

State = dict[str, Any]
A, N = live.slider(0, 3, start=1.5, step=0.25), live.slider(0, 6, start=2, step=1)


def put(**new: Callable[..., Any]) -> Callable[..., None]:
    """A part of a step: these entries of the state anew."""
    return lambda s, r, a, n: s.update({name: value(s, r, a, n) for name, value in new.items()})


def change(function: Callable[..., Any]) -> Callable[..., None]:
    """A part of a step that changes an array where it is."""
    return lambda s, r, a, n: function(s, r, a, n)


def walked(s: State, r: Any, a: Any, n: Any) -> Any:
    """A loop whose turns draw."""
    turn = {"k": s["k"], "r": r}
    return live.repeat(n, lambda t: {"k": t["k"] * 0.5 + t["r"].normal(a), "r": t["r"]}, turn, max_n=6)["k"]


PARTS: list[Callable[..., None]] = [
    put(x=lambda s, r, a, n: s["x"] * 0.9 + r.normal(a, 0.1, 5)),
    put(x=lambda s, r, a, n: r.uniform(-a, a + 1, 5)),
    put(x=lambda s, r, a, n: s["x"][r.permutation(5)]),
    put(x=lambda s, r, a, n: np.where(s["x"] > r.normal(size=5), s["x"], a)),
    put(x=lambda s, r, a, n: r.choice(s["x"], 5, p=np.exp(-a * np.arange(5)))),
    put(x=lambda s, r, a, n: np.sort(s["x"] + r.random(5))),
    put(x=lambda s, r, a, n: r.normal(np.tanh(s["x"]), a)),
    put(y=lambda s, r, a, n: r.permutation(s["y"])),
    put(y=lambda s, r, a, n: r.permuted(s["y"], axis=1) * 0.5),
    put(c=lambda s, r, a, n: r.integers(n, n + 4, 4)),
    put(c=lambda s, r, a, n: np.where(r.random(4) < a / 3, -s["c"], s["c"]) + r.integers(0, n + 1)),
    put(c=lambda s, r, a, n: r.choice(7, 4, replace=False)),
    put(c=lambda s, r, a, n: s["c"] // 2 + r.integers(-n, n, 4, endpoint=True) % 3),
    put(k=lambda s, r, a, n: s["k"] / 2 + r.exponential(a + 0.1)),
    put(k=lambda s, r, a, n: r.choice(s["x"]) + r.binomial(3, a / 3)),
    put(k=lambda s, r, a, n: r.spawn(2)[1].random() + a),
    put(k=walked),
    change(lambda s, r, a, n: np.add(s["y"], r.standard_normal((3, 2)) * a, out=s["y"])),
    change(lambda s, r, a, n: s["y"].__setitem__(r.integers(3), a)),
    change(lambda s, r, a, n: s["x"].__setitem__(r.integers(0, 5, 3), r.random(3))),
    change(lambda s, r, a, n: r.shuffle(s["c"])),
]


def begin(rng: Any, a: Any, n: Any) -> State:
    """Draws of every kind, whose parameters are sliders."""
    x, y = rng.normal(a, 1, 5), rng.uniform(-a, n, (3, 2))
    return {"x": x, "y": y, "k": rng.exponential(a + 1), "c": rng.integers(n, n + 9, 4)}


def seen(state: State, a: Any) -> Any:
    """All of the state."""
    y = state["y"]
    marks = live.line(np.arange(5), state["x"]), live.dots(y[:, 0], y[:, 1]), live.bars(range(4), state["c"])
    return live.view(live.plot(*marks), live.readout("k", state["k"] + 0 * a))


def simulated(parts: list[int], seed: int) -> live.Simulation:
    """A simulation whose step has these parts."""

    def step(state: State, rng: Any, a: Any, n: Any) -> State:
        for part in parts:
            PARTS[part](state, rng, a, n)
        return state

    return live.simulation(init=begin, step=step, seed=seed, a=A, n=N)(seen)


@settings(max_examples=20)
@given(st.lists(st.integers(0, len(PARTS) - 1), min_size=1, max_size=6), st.integers(0, 2**32 - 1))
def test_a_simulation_draws_the_same_in_page_and_python(parts: list[int], seed: int) -> None:
    assert parity.check(simulated(parts, seed), samples=2, seed=seed) > 0


@pytest.mark.parametrize("part", range(len(PARTS)))
def test_each_part_of_a_step_can_be_compiled(part: int) -> None:
    assert simulated([part], 1).spec["simulation"]["state"]


def test_a_draw_that_is_another_in_the_page_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    made = simulated([0, 7, 13], 3)
    monkeypatch.setattr(Rng, "exponential", lambda self, scale=1.0, size=None: scale * self.random(size))
    with pytest.raises(parity.ParityError):
        parity.check(made)


DRAWS: list[Callable[..., Any]] = [
    lambda g, a, n: g.normal(0, 1, 6) * a,
    lambda g, a, n: a + g.uniform(-1, 1, 6),
    lambda g, a, n: g.integers(n + 1, 9, 6),
    lambda g, a, n: g.permutation(6) * a,
    lambda g, a, n: np.cumsum(np.where(g.random(6) < a / 3, 1, -1)),
    lambda g, a, n: g.choice([-1, 1], 6) * np.sort(g.exponential(2, 6)) ** a,
    lambda g, a, n: g.normal(n, 1, (6, 2)).mean(axis=1) - a,
]


@settings(max_examples=10)
@given(st.lists(st.integers(0, len(DRAWS) - 1), min_size=1, max_size=3))
def test_numpys_generator_with_a_slider_as_seed_draws_the_same(draws: list[int]) -> None:
    @live.figure(seed=live.slider(0, 3, start=1, step=1), n=live.slider(0, 2, start=1, step=1), a=A)
    def figure(seed: Any, n: Any, a: Any) -> Any:
        rng = np.random.default_rng(seed)
        return live.plot(*[live.line(np.arange(6), DRAWS[k](rng, a, n)) for k in draws])

    assert parity.check(figure, samples=2) > 0
    assert len(figure.spec["variants"]) in (4, 12)
