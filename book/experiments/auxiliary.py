"""A second question for the same features: does training start faster, are the features more general?

Each is trained for 25 epochs at each of three rates; what is asked besides has weights fixed beforehand.
"""

from __future__ import annotations

from typing import Any

import numpy as np

import nnkit as nn
from book.experiments.greedy_race import BATCH, NEW_RATES, OLD_RATES, block, digits, head, modern, momentum
from book.experiments.labels import best, linear
from nnkit.core.types import Array, Rng

EPOCHS, DEPTH, TAP, WEIGHT = 25, 4, 2, 0.3
STARTS = ("nothing", "the digit", "shuffled digits")
ASKED = ("nothing", "the pixels", "another digit's pixels")
PIXELS = 0.1  # weight of the squared error of the pixels


def with_tap(layers: list[nn.Layer], aux: nn.Layer) -> nn.Sequential:
    """A network with a second head on what its first layers put out; the auxiliary outputs come first."""
    return nn.Sequential(*layers[:TAP], nn.Heads(aux, nn.Sequential(*layers[TAP:])))


def faster(old: bool, asked: str, lr: float, seed: int) -> Array:
    """Wrong answers on validation and test digits after each epoch, (epochs, 2), with a head half-way up."""
    d, rng = digits(seed, 2000), np.random.default_rng([11, seed])
    layers = [*(block(k, rng) for k in range(DEPTH)), head(rng)] if old else modern(DEPTH, rng).layers
    second = d.t if asked == "the digit" else np.random.default_rng([12, seed]).permutation(d.t)
    T, loss = nn.one_hot(d.t, 10), nn.CrossEntropyLoss()
    net = nn.Sequential(*layers)
    if asked != "nothing":
        net, T = with_tap(list(layers), head(rng)), np.hstack([nn.one_hot(second, 10), T])
        loss = nn.JointLoss([loss, loss], widths=[10, 10], weights=[WEIGHT, 1.0])
    seen: list[list[float]] = []

    def look(net: nn.Layer, _: nn.History) -> None:
        seen.append([np.mean(net(X)[:, -10:].argmax(axis=1) != t) for X, t in (d.valid, d.test)])

    nn.fit(
        net, loss, momentum(lr) if old else nn.Adam(lr=lr), d.X, T.astype(np.float32),
        epochs=EPOCHS, batch_size=BATCH, rng=rng, on_epoch=look, progress=False,
    )  # fmt: skip
    return np.array(seen)


def starts(seed: int) -> Array:
    """Curves (2006 | today, asked, rate, epoch, validation | test)."""
    return np.array([
        [[faster(old, asked, lr, seed) for lr in (OLD_RATES if old else NEW_RATES)] for asked in STARTS]
        for old in (True, False)
    ])  # fmt: skip


def trunk(rng: Rng) -> list[nn.Layer]:
    """Three hidden layers of today."""
    return modern(3, rng).layers[:-1]  # type: ignore[no-any-return]


def generic(asked: str, labels: int, lr: float, seed: int) -> tuple[float, float, float]:
    """Is the digit at least five? Errors on validation and test, and of a linear probe for all ten digits."""
    d, rng = digits(seed, labels), np.random.default_rng([13, seed])
    body = nn.Sequential(*trunk(rng))
    main = nn.Linear(50, 1, rng=rng).astype(np.float32)
    T: Any = (d.t >= 5).astype(np.float32)[:, None]
    loss: nn.Loss = nn.BCEWithLogitsLoss()
    net = nn.Sequential(body, main)
    if asked != "nothing":
        given = d.X if asked == "the pixels" else d.X[np.random.default_rng([14, seed]).permutation(len(d.X))]
        net = nn.Sequential(body, nn.Heads(nn.Linear(50, 196, rng=rng).astype(np.float32), main))
        T = np.hstack([given, T])
        loss = nn.JointLoss([nn.SquaredError(), loss], widths=[196, 1], weights=[PIXELS, 1.0])
    nn.fit(
        net, loss, nn.Adam(lr=lr), d.X, T, epochs=max(EPOCHS, EPOCHS * 1000 // len(d.X)),
        batch_size=BATCH, rng=rng, progress=False,
    )  # fmt: skip
    wrong = [float(np.mean((net(X)[:, -1] > 0) != (t >= 5))) for X, t in (d.valid, d.test)]
    return wrong[0], wrong[1], probe(body, seed)


def probe(body: nn.Layer, seed: int) -> float:
    """Ten digits, read off the features by softmax regression on 300 labels; wrong on the test digits."""
    d = digits(seed, 300)
    H, chosen, new = (body(X).astype(float) for X in (d.X, d.valid[0], d.test[0]))
    answer = best(linear(H, d.t), chosen, d.valid[1])
    return float(np.mean(answer(new) != d.test[1]))


def features(seed: int, labels: int) -> Array:
    """Errors (asked, rate, main validation | main test | probe); last row of `asked`: not trained at all."""
    tables = [[generic(asked, labels, lr, seed) for lr in NEW_RATES] for asked in ASKED]
    untrained = probe(nn.Sequential(*trunk(np.random.default_rng([13, seed]))), seed)
    return np.array([*tables, [[0.5, 0.5, untrained]] * len(NEW_RATES)])
