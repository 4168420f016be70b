"""live.Rng: the same numbers in Python and in the page, with the distributions promised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnkit.live.graph.hashing import hash32
from nnkit.live.javascript.emit import emit
from nnkit.live.trace.rng import Rng
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

DRAWS: dict[str, Callable[[Rng], Any]] = {
    "random": lambda r: (r.random(), r.random(3), r.random((2, 3))),
    "uniform": lambda r: (r.uniform(), r.uniform(-1, 2, 4), r.uniform([0.0, 1.0], [1.0, 3.0]), r.uniform(size=2)),
    "integers": lambda r: (r.integers(5), r.integers(2, 9, 6), r.integers(1, 3, (2, 2), endpoint=True)),
    "normal": lambda r: (r.normal(), r.normal(1, 2, 3), r.standard_normal((2, 2)), r.normal([0.0, 5.0], 1.0)),
    "exponential": lambda r: r.exponential(2.0, 4),
    "binomial": lambda r: (r.binomial(1, 0.3, 5), r.binomial(10, 0.5)),
    "permutation": lambda r: (r.permutation(7), r.permutation(np.arange(6.0).reshape(3, 2)), r.permuted(np.arange(5))),
    "choice": lambda r: (r.choice(5), r.choice([-1.0, 1.0], 6), r.choice(9, 4, replace=False), r.choice(3, 8, p=[0.2, 0.5, 0.3]),
                         r.choice(4, 2, replace=False, p=[0.1, 0.2, 0.3, 0.4]), r.choice(np.eye(3), 2)),
    "spawn": lambda r: tuple(child.random(2) for child in r.spawn(2)),
    "state": lambda r: (r.random(3), r.state),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAWS)
def test_a_draw_agrees_for_a_seed_known_only_in_the_page(nodejs: NodeJS, name: str) -> None:
    for seed in (0.0, 1.0, 2.0**31, 4294967295.0):
        same(nodejs, lambda seed: DRAWS[name](Rng(seed)), seed=seed)


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**40))
def test_the_bits_are_equal_to_the_last(nodejs: NodeJS, seed: int, start: int) -> None:
    def draw(state: Any) -> Any:
        rng = Rng()
        rng.state = state
        return {"bits": rng._bits(9), "uniform": rng.random(9), "whole": rng.integers(0, 1000, 9)}

    state = np.array([float(seed), float(start)])
    program = trace(draw, {"state": state})
    found = nodejs.run(emit(program.graph, program.nodes()), {"state": state})[0]
    for name, want in draw(state).items():
        assert np.array_equal(found[name], want)


def test_numbers_are_spread_as_they_should_be() -> None:
    rng = Rng(3)
    u, z = rng.random(40_000), rng.normal(size=40_000)
    assert abs(u.mean() - 0.5) < 0.006
    assert abs(u.var() - 1 / 12) < 0.002
    assert abs(np.corrcoef(u[1:], u[:-1])[0, 1]) < 0.02
    assert np.abs(np.histogram(u, 20, (0, 1))[0] - 2000).max() < 200
    assert abs(z.mean()) < 0.02
    assert abs(z.std() - 1) < 0.02
    assert abs((z**4).mean() - 3) < 0.15


def test_one_bit_of_seed_or_counter_changes_half_of_the_bits() -> None:
    base = hash32(5.0, np.arange(2000.0)).astype(np.uint64)
    for other in (hash32(4.0, np.arange(2000.0)), hash32(5.0, np.arange(2000.0) + 2**20)):
        flips = [int(x).bit_count() for x in base ^ other.astype(np.uint64)]
        assert abs(np.mean(flips) - 16) < 0.4


def test_streams_of_neighbouring_seeds_are_independent() -> None:
    a, b = Rng(1).random(20_000), Rng(2).random(20_000)
    assert abs(np.corrcoef(a, b)[0, 1]) < 0.03
    assert not np.intersect1d(a[:2000], b[:2000]).size > 5


def test_a_permutation_has_every_number_once_and_choices_without_replacement_differ() -> None:
    rng = Rng(0)
    for n in (1, 2, 17):
        assert sorted(rng.permutation(n)) == list(range(n))
        assert len(set(rng.choice(n, n, replace=False).tolist())) == n
    with pytest.raises(ValueError, match="expected size ≤ 3"):
        rng.choice(3, 4, replace=False)


def test_shuffle_reorders_rows_in_place() -> None:
    x = np.arange(10.0).reshape(5, 2)
    Rng(1).shuffle(x)
    assert sorted(x[:, 0]) == [0, 2, 4, 6, 8]
    assert np.array_equal(x[:, 1], x[:, 0] + 1)
