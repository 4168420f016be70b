"""States of any form as named arrays: what is one array stays one, what is constant stays constant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import pytest

import nnkit as nn
from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.figures import parity
from nnkit.live.trace.state import Changed, Lifted


class Pair(NamedTuple):
    left: Any
    right: Any


class Slotted:
    __slots__ = ("unset", "w")

    def __init__(self, w: Any) -> None:
        self.w = w


@dataclass(frozen=True)
class Frozen:
    w: Any
    tags: list[str] = field(default_factory=list)


def test_every_container_is_walked_and_copied() -> None:
    state = {"a": [np.ones(2)], "b": (np.zeros(3), "word"), "c": Pair(np.ones(1), None), "d": Slotted(np.ones(4)),
             "e": Frozen(np.ones(5)), 3: {"deep": np.eye(2)}}  # fmt: skip
    lifted = Lifted(state)
    assert [leaf.shape for leaf in lifted.leaves] == [(2,), (3,), (1,), (4,), (5,), (2, 2)]
    copy = lifted.rebuild({leaf.name: k for k, leaf in enumerate(lifted.leaves)})
    assert copy["a"] == [0]
    assert copy["b"] == (1, "word")
    assert copy["c"] == Pair(2, None)
    assert copy["d"].w == 3
    assert copy["e"].w == 4
    assert copy[3]["deep"] == 5
    assert np.array_equal(state["d"].w, np.ones(4))


def test_one_array_at_two_places_is_one_leaf() -> None:
    rng = np.random.default_rng(0)
    net = nn.Sequential(nn.Linear(2, 3, rng=rng), nn.Tanh(), nn.Linear(3, 1, rng=rng))
    lifted = Lifted({"net": net, "opt": nn.Optimizer(nn.SGD(0.1), net.params)})
    assert len(lifted.leaves) == 4
    copy = lifted.rebuild({leaf.name: leaf.example.copy() for leaf in lifted.leaves})
    assert copy["opt"].params["0.W"] is copy["net"].layers[0].params["W"]
    assert copy["opt"].params["0.W"] is not net.params["0.W"]


def test_an_object_that_holds_itself_is_copied_once() -> None:
    state: dict[str, Any] = {"w": np.ones(2)}
    state["self"] = state
    copy = Lifted(state).rebuild({"s0": "new"})
    assert copy["w"] == "new"
    assert copy["self"] is copy


def test_a_bound_method_follows_its_object() -> None:
    rng = live.Rng(3)
    copy = Lifted({"rng": rng, "draw": rng.random}).rebuild({"s0": np.array([3.0, 0.0])})
    copy["draw"]()
    assert copy["rng"].state[1] == 1
    assert rng.state[1] == 0


def test_lowering_gives_the_leaves_of_the_new_state() -> None:
    lifted = Lifted([np.ones(2), 5, np.zeros(1)])
    assert lifted.lower([np.full(2, 7.0), 5, np.ones(1)])["s0"].tolist() == [7, 7]
    with pytest.raises(Changed) as more:
        lifted.lower([np.ones(2), 6, np.zeros(1)])
    assert more.value.numbers == {("[1]",)}


GROWING = {
    "a list": ({"h": []}, {"h": [1.0]}, "h'], which is empty at the start", "h = np.full(200, np.nan)"),
    "a dictionary": ({"v": {}}, {"v": {"w": 1.0}}, "v'], which is empty", "all its keys in init"),
    "None": ({"best": None}, {"best": 1.0}, "from None to 1.0", "NaN where nothing is known yet"),
    "a real start": ({"z": 1.0}, {"z": 1j}, "from 1.0 to 1j", "z + 0j"),
}


@pytest.mark.parametrize("name", GROWING)
def test_what_grows_is_told_how_to_begin(name: str) -> None:
    before, after, reason, way_out = GROWING[name]
    with pytest.raises(LiveError) as caught:
        Lifted(before).lower(after)
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out


def test_the_last_numbers_are_kept_as_the_error_says() -> None:
    def begin() -> Any:
        return {"h": np.full(4, np.nan), "x": 1.0}

    def step(state: Any, w: Any) -> None:
        h = state["h"]
        h[:-1] = h[1:]
        h[-1] = state["x"]
        state["x"] = state["x"] * w

    @live.simulation(init=begin, step=step, w=live.slider(0, 2, start=0.5))
    def kept(state: Any) -> Any:
        return live.plot(live.dots(np.arange(4), state["h"]))

    assert parity.check(kept) > 0


def test_arrays_that_share_memory_are_refused() -> None:
    w = np.ones(4)
    with pytest.raises(LiveError, match="share memory"):
        Lifted({"w": w, "first": w[:2]})


def test_two_arrays_that_were_one_are_refused() -> None:
    w = np.ones(2)
    with pytest.raises(LiveError, match="were one array and now are two"):
        Lifted({"a": w, "b": w}).lower({"a": np.ones(2), "b": np.ones(2)})
