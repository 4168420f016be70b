"""Handwritten digits, read step by step: with a silence before the answer, and in smaller and smaller bites.

`rows` is what `long_memory` stores: the test error at the rate that was best on validation digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np

import nnkit as nn
from book.experiments.cells import CELLS, cell
from book.experiments.plan import DIGITS

KINDS, RATES, SEEDS = CELLS[1:], (0.01, 0.03), range(4)
WEIGHTS, EPOCHS, BATCH, CLIP, N = 3500, 12, 25, 1.0, 1000


@cache
def pictures() -> Any:
    """14 × 14 pixels, each the mean of four."""
    return nn.as_images(nn.data.load_mnist().X)[:, 0].reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4))


def sequences(experiment: str, length: int) -> Any:
    """Rows of 14 pixels and then `length` blank steps; or all 196 pixels in `length` equal bites."""
    if experiment == "silence":
        return np.pad(pictures(), ((0, 0), (0, length), (0, 0)))
    return pictures().reshape(len(pictures()), length, 196 // length)


def errors(experiment: str, kind: str, length: int, rate: float, seed: int) -> tuple[float, float]:
    """Train on 1,000 digits; the share of wrong answers on 500 others and on 1,000 for the test."""
    rng, X, t = np.random.default_rng(seed), sequences(experiment, length), nn.data.load_mnist().t
    order = rng.permutation(len(X))
    train, valid, test = order[:N], order[N : N + 500], order[-1000:]
    layer = cell(kind, X.shape[2], WEIGHTS, rng)
    net = nn.Sequential(layer, nn.LastStep(), nn.Linear(layer.m, 10, rng=rng))
    nn.fit(net, nn.CrossEntropyLoss(), nn.Adam(lr=rate), X[train], t[train], epochs=EPOCHS, batch_size=BATCH,
           rng=rng, clip=CLIP, progress=False)  # fmt: skip
    return wrong(net, X[valid], t[valid]), wrong(net, X[test], t[test])


def wrong(net: Any, X: Any, t: Any) -> float:
    """The share of wrong answers, some hundred examples at a time."""
    return 1 - float(
        np.mean([nn.accuracy(t[i : i + 250], net(X[i : i + 250])) for i in range(0, len(X), 250)])
    )


def rows(experiment: str, only: str = "") -> Iterator[tuple[str, str, int, float, int, float]]:
    """For each network (or one), length and seed the rate that validation likes best, and its test error."""
    for kind in (only,) if only else KINDS:
        for length in DIGITS[experiment]:
            for seed in SEEDS:
                tried = {rate: errors(experiment, kind, length, rate, seed) for rate in RATES}
                best = min(RATES, key=lambda rate: tried[rate][0])
                yield experiment, kind, length, best, seed, tried[best][1]
