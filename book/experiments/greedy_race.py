"""Ways to train a deep network, with an equal amount of work: at once, layer by layer, pretrained, today's.

Digits of 14 × 14 pixels, hidden layers of 50 units. Work is counted in layers: a step that trains L layers on
one batch of 50 digits costs L. A stage of greedy training makes `STAGE` steps on two layers.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import numpy as np

import nnkit as nn
from book.experiments.autoencoding import division, pixels
from nnkit.core.types import Array, Rng

WIDTH, BATCH, STAGE = 50, 50, 1000
DEPTHS = (1, 2, 3, 4, 6, 8)
FEW, MANY = 100, 2000
OLD_RATES, NEW_RATES = (0.1, 0.3, 1.0), (0.003, 0.01, 0.03)
RELU_RATES = (0.01, 0.03, 0.1)  # with momentum; at those of sigmoids they diverge


class Digits(NamedTuple):
    """Digits to learn from, with labels; the same digits and others without; for choosing; for the test."""

    X: Array
    t: Array
    unlabelled: Array
    valid: tuple[Array, Array]
    test: tuple[Array, Array]


@cache
def digits(seed: int, labels: int) -> Digits:
    """`labels` digits with labels among 2,000 without; as many more to choose by, 1,000 at most."""
    train, valid, test = division(seed)
    X, t = pixels(), nn.load_mnist().t
    seen, chosen = train[:labels], valid[: min(labels, 1000)]
    return Digits(X[seen], t[seen], X[train[:MANY]], (X[chosen], t[chosen]), (X[test], t[test]))


def at_once(depth: int) -> int:
    """Steps on all depth + 1 layers that cost as much as `depth` stages."""
    return round(2 * depth * STAGE / (depth + 1))


def small(shape: tuple[int, ...], rng: Rng) -> Array:
    """The usual start of 2006: uniform between ±1/√p."""
    return rng.uniform(-1, 1, shape) / np.sqrt(shape[0])


def block(k: int, rng: Rng) -> nn.Sequential:
    """Hidden layer k as in 2006."""
    layer = nn.Linear(196 if k == 0 else WIDTH, WIDTH, rng=rng, init=small)
    return nn.Sequential(layer, nn.Sigmoid()).astype(np.float32)


def head(rng: Rng) -> nn.Layer:
    """Ten outputs."""
    return nn.Linear(WIDTH, 10, rng=rng, init=small).astype(np.float32)


def old(depth: int, rng: Rng) -> nn.Sequential:
    """A whole network as in 2006."""
    return nn.Sequential(*(block(k, rng) for k in range(depth)), head(rng))


def modern(
    depth: int, rng: Rng, *, init: Any = nn.he_normal, activation: Any = nn.ReLU, norm: bool = True
) -> nn.Sequential:
    """A whole network as today; each of the remedies can be taken away."""
    parts: list[nn.Layer] = []
    for k in range(depth):
        layer = nn.Linear(196 if k == 0 else WIDTH, WIDTH, rng=rng, init=init)
        parts.append(nn.Sequential(layer, *([nn.BatchNorm1d(WIDTH)] if norm else []), activation()))
    return nn.Sequential(*parts, nn.Linear(WIDTH, 10, rng=rng, init=init)).astype(np.float32)


def momentum(lr: float) -> Any:
    """What 2006 trained with."""
    return nn.SGD(lr=lr, momentum=0.9)


def learn(
    net: nn.Layer, rule: Any, X: Array, T: Any, steps: int, rng: Rng, loss: Any = None, **how: Any
) -> nn.History:
    """Train in place, for about so many steps, in whole epochs."""
    epochs = max(1, round(steps / np.ceil(len(X) / BATCH)))
    return nn.fit(
        net, loss or nn.CrossEntropyLoss(), rule, X, T,
        epochs=epochs, batch_size=BATCH, rng=rng, progress=False, **how,
    )  # fmt: skip


def errors(net: nn.Layer, d: Digits) -> tuple[float, float, float]:
    """Shares of wrong answers: training, validation, test."""
    sets = ((d.X, d.t), d.valid, d.test)
    return tuple(float(np.mean(net(X).argmax(axis=1) != t)) for X, t in sets)  # type: ignore[return-value]


def whole(make: Callable[..., nn.Sequential], rule: Callable[[float], Any], times: int = 1) -> Any:
    """All layers at once: the errors of one depth, rate and seed; `times` the work."""

    def run(depth: int, lr: float, seed: int, labels: int) -> tuple[float, float, float]:
        rng, d = np.random.default_rng([depth, seed]), digits(seed, labels)
        net = make(depth, rng)
        learn(net, rule(lr), d.X, d.t, times * at_once(depth), rng)
        return errors(net, d)

    return run


def greedy(lr: float, seed: int, labels: int, steps: int = STAGE, depth: int = DEPTHS[-1]) -> list[nn.Stage]:
    """The recipe of the notes, with labels: one network for each depth."""
    rng, d = np.random.default_rng([0, seed]), digits(seed, labels)
    return nn.greedy_supervised(
        lambda k: block(k, rng), head(rng),
        lambda net, X, T: learn(net, momentum(lr), X, T, steps, rng), d.X, d.t, depth=depth,
    )  # fmt: skip


def level(X: Array, new: Array, k: int, seed: int, times: int = 1) -> nn.Autoencoder:
    """One autoencoder of half a stage, or `times` that, at the rate that gives back new codes best."""
    loss, found = nn.BCEWithLogitsLoss(), []
    for lr in OLD_RATES:
        rng = np.random.default_rng([k, seed])
        decoder = nn.Linear(WIDTH, X.shape[1], rng=rng, init=small).astype(np.float32)
        net = nn.Autoencoder(block(k, rng), decoder)
        learn(net, momentum(lr), X, X, times * STAGE // 2, rng, loss)
        found.append((loss.value(net(new), new), net))
    return min(found, key=lambda pair: pair[0])[1]


@cache
def stack(seed: int, depth: int = DEPTHS[-1], times: int = 1) -> list[nn.Layer]:
    """Encoders trained without labels, each on the code of the one below, on 2,000 digits."""
    d, encoders = digits(seed, MANY), []
    X, new = d.unlabelled, d.valid[0]
    for k in range(depth):
        encoders.append(level(X, new, k, seed, times)[0])
        X, new = encoders[-1](X), encoders[-1](new)
    return encoders


def stacked(
    depth: int, seed: int, *, shuffled: bool = False, layers: list[nn.Layer] | None = None
) -> nn.Sequential:
    """Pretrained layers with a new head; shuffled: each layer's weights at random places, its biases too."""
    rng = np.random.default_rng([depth, seed, 1])
    net = nn.Sequential(*copy.deepcopy((layers or stack(seed))[:depth]), head(rng))
    for name, w in net.params.items():
        if shuffled and not name.startswith(f"{depth}."):
            w[...] = rng.permutation(w.ravel()).reshape(w.shape)
    return net


def tuned(net: nn.Sequential, lr: float, seed: int, labels: int) -> tuple[float, float, float]:
    """Half of the work that `depth` stages cost, on all layers of a pretrained network."""
    net, depth = copy.deepcopy(net), len(net) - 1
    d, rng = digits(seed, labels), np.random.default_rng([depth, seed, 2])
    learn(net, momentum(lr), d.X, d.t, at_once(depth) // 2, rng)
    return errors(net, d)
