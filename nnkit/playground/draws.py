"""What the page draws at random, compiled: data, first weights, the order of the examples."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit import live
from nnkit.playground.data import SETS, scattered
from nnkit.playground.network import INITS
from nnkit.playground.rows import for_rows, for_sizes

ZERO = np.float64(0)


def first_weights(name: str, shape: Callable[[int], tuple[int, ...]]) -> str:
    """What an initializer draws, whose scale does not depend on the number of rows n."""

    def run(seed: Any, count: Any, like: Any) -> dict[str, Any]:
        return _drawn(name, shape(len(like)), seed, count)

    return for_rows(run, lambda n: {**random_state(), "like": np.zeros(n)})


def he(p: int) -> str:
    """What `he_uniform` draws for p inputs, on which its scale depends, and any number of units."""
    return first_weights("he", lambda n: (p, n))


def xavier(p: int, m: int) -> str:
    """What `xavier_uniform` draws for a layer of p inputs and m units, both of which its scale depends on."""
    return for_sizes(lambda seed, count: _drawn("xavier", (p, m), seed, count), random_state())


def _drawn(name: str, shape: tuple[int, ...], seed: Any, count: Any) -> dict[str, Any]:
    rng: Any = generator(seed, count)
    return {"W": INITS[name](shape, rng), "count": rng.state[1]}


def points(name: str) -> str:
    """A data set."""

    def run(noise: Any, seed: Any, like: Any) -> dict[str, Any]:
        X, t = SETS[name](len(like), noise, live.Rng(seed))
        return {"X": X, "t": t}

    return for_rows(run, lambda n: {"noise": ZERO, "seed": ZERO, "like": np.zeros(n)})


def somewhere() -> str:
    """The points of a formula."""

    def run(noise: Any, seed: Any, like: Any) -> dict[str, Any]:
        X, moved = scattered(len(like), noise, live.Rng(seed))
        return {"X": X, "moved": moved}

    return for_rows(run, lambda n: {"noise": ZERO, "seed": ZERO, "like": np.zeros(n)})


def order() -> str:
    """Numbers below the number of rows, in random order."""
    return for_rows(_order, lambda n: {**random_state(), "like": np.zeros(n)})


def _order(seed: Any, count: Any, like: Any) -> dict[str, Any]:
    rng = generator(seed, count)
    return {"order": rng.permutation(len(like)), "count": rng.state[1]}


def generator(seed: Any, count: Any) -> live.Rng:
    """A generator that has drawn so many numbers already."""
    rng = live.Rng(seed)
    rng.state = np.stack([rng.state[0], count * 1.0])
    return rng


def random_state() -> dict[str, Any]:
    """Examples of a generator's seed and count."""
    return {"seed": ZERO, "count": ZERO}
