"""`python -m book.experiments.record_greedy` runs all that the chapter on greedy pretraining loads.

Twenty minutes on one core, for `nnkit/data/greedy.npz`. Each part is kept in the temporary folder, so parts
may run side by side: with numbers after it, it makes these parts; without, those missing, and the table.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

import nnkit as nn
from book.experiments import auxiliary
from book.experiments import greedy_race as race
from book.experiments.fingerprint import fingerprint
from nnkit.core.types import Array

TARGET = Path(nn.__file__).with_name("data") / "greedy.npz"
SEEDS, LABELS = range(3), (race.FEW, race.MANY)
WAYS = ("at once, 2006", "greedy", "greedy, tuned", "stacked, tuned", "at once, today")
MIXED = (2, 4, 8)  # depths with shuffled weights
PATIENT = (1, 2, 4)  # depths with ten times the pretraining
STARTS = ("small random", "stacked", "stacked, shuffled", "greedy", "today")
EPOCHS = (0, 1, 2, 5, 10, 25)  # of the greedy run, with pictures
UNITS = 8


def contest(seed: int, labels: int) -> Array:
    """Errors (way, depth, rate, training | validation | test)."""
    old, today = race.whole(race.old, race.momentum), race.whole(race.modern, nn.Adam)
    d, found = race.digits(seed, labels), np.zeros((len(WAYS), len(race.DEPTHS), 3, 3), np.float32)
    for r, (lr, new) in enumerate(zip(race.OLD_RATES, race.NEW_RATES, strict=True)):
        full, half = (race.greedy(lr, seed, labels, steps) for steps in (race.STAGE, race.STAGE // 2))
        for i, depth in enumerate(race.DEPTHS):
            found[:, i, r] = (
                old(depth, lr, seed, labels),
                race.errors(full[depth - 1].net, d),
                race.tuned(half[depth - 1].net, lr, seed, labels),
                race.tuned(race.stacked(depth, seed), lr, seed, labels),
                today(depth, new, seed, labels),
            )
    return found


def mixed(seed: int, labels: int) -> Array:
    """Errors (depth, rate, set) from pretrained weights at random places."""
    nets = [race.stacked(depth, seed, shuffled=True) for depth in MIXED]
    return np.array([[race.tuned(net, lr, seed, labels) for lr in race.OLD_RATES] for net in nets])


def remedies(seed: int) -> Array:
    """Eight layers of 2006 with one remedy of today, (remedy, rate, set): start and ReLU, norm, Adam."""
    old: dict[str, Any] = {"init": race.small, "activation": nn.Sigmoid, "norm": False}
    kinds = (
        ({"norm": False}, race.momentum, race.RELU_RATES),
        (old | {"norm": True}, race.momentum, race.OLD_RATES),
        (old, nn.Adam, race.NEW_RATES),
    )
    return np.array([
        [race.whole(lambda d, rng, how=how: race.modern(d, rng, **how), rule)(8, lr, seed, race.MANY)
         for lr in rates]
        for how, rule, rates in kinds
    ])  # fmt: skip


def longer(seed: int) -> Array:
    """Four layers of 2006, at once, with ten times the work, (rate, set)."""
    run = race.whole(race.old, race.momentum, times=10)
    return np.array([run(4, lr, seed, race.MANY) for lr in race.OLD_RATES])


def patient(seed: int) -> Array:
    """Stacked and tuned, ten times the pretraining, errors (labels, depth 1 | 2 | 4, rate, set)."""
    layers = race.stack(seed, PATIENT[-1], times=10)
    nets = [race.stacked(depth, seed, layers=layers) for depth in PATIENT]
    return np.array([
        [[race.tuned(net, lr, seed, labels) for lr in race.OLD_RATES] for net in nets] for labels in LABELS
    ])  # fmt: skip


def norms(net: nn.Sequential, d: race.Digits) -> list[float]:
    """How long the gradient of each layer's weights is, on 500 digits, before the first step."""
    Y, cache = net.forward(d.X[:500], train=True)
    _, grads = net.backward(nn.CrossEntropyLoss().grad(Y, d.t[:500]), cache)
    long = [float(np.linalg.norm(g)) for name, g in grads.items() if name.endswith("W")]
    return [*long, *[np.nan] * (race.DEPTHS[-1] + 1 - len(long))]


def gradients(seed: int) -> Array:
    """(start, depth, layer), each with a new head; greedy training at the middle rate."""
    d, stages = race.digits(seed, race.MANY), race.greedy(race.OLD_RATES[1], seed, race.MANY)
    found = []
    for depth in race.DEPTHS:
        rng = np.random.default_rng([depth, seed])
        below = stages[depth - 1].net.layers[:-1]
        nets = (
            race.old(depth, rng), race.stacked(depth, seed), race.stacked(depth, seed, shuffled=True),
            nn.Sequential(*below, race.head(rng)), race.modern(depth, rng),
        )  # fmt: skip
        found.append([norms(net, d) for net in nets])
    return np.array(found, np.float32).transpose(1, 0, 2)


def answers_to(v: Array, X: Array) -> Array:
    """For each unit the digits weighted by how far its output is above its mean, (units, pixels)."""
    v = v - v.mean(axis=0)
    return np.asarray(v.T @ (X - X.mean(axis=0)) / (np.abs(v).sum(axis=0)[:, None] + 1e-9))


def one_run() -> dict[str, Array]:
    """Seed 0, greedy, 25 epochs a stage: errors (stage, epoch, training | validation), pictures."""
    d = race.digits(0, race.MANY)
    curves: list[list[float]] = []
    pictures: list[Array] = []

    def train(net: nn.Sequential, X: Array, T: Array) -> nn.History:
        new = d.valid[0]
        for layer in frozen:
            new = layer(new)

        def look(net: nn.Layer, history: nn.History | None) -> None:
            curves.append(
                [float(np.mean(net(H).argmax(axis=1) != t)) for H, t in ((X, T), (new, d.valid[1]))]
            )
            if (history.epochs if history else 0) in EPOCHS:
                pictures.append(answers_to(net.layers[0](X)[:, :UNITS], d.X))

        look(net, None)
        history = race.learn(net, race.momentum(race.OLD_RATES[1]), X, T, race.STAGE, rng, on_epoch=look)
        frozen.append(net.layers[0])
        return history

    rng, frozen = np.random.default_rng([0, 0]), []
    nn.greedy_supervised(lambda k: race.block(k, rng), race.head(rng), train, d.X, d.t, depth=8)
    seen = np.array(pictures).reshape(8, len(EPOCHS), UNITS, 196)
    scale = np.abs(seen).max(axis=(2, 3), keepdims=True)
    return {
        "curves": np.array(curves, np.float32).reshape(8, -1, 2),
        "pictures": np.rint(7 * seen / scale).astype(np.int8),
    }


def part(number: int) -> dict[str, Array]:
    """Numbers 0 … 2: a seed with few labels; 3 … 5: with many; 6 … 8: all else of it; 9 … 11: patience."""
    kind, seed = divmod(number, len(SEEDS))
    if kind < len(LABELS):
        return {"race": contest(seed, LABELS[kind]), "shuffled": mixed(seed, LABELS[kind])}
    if kind > len(LABELS):
        return {"patient": patient(seed)}
    return {
        "remedies": remedies(seed), "longer": longer(seed), "gradients": gradients(seed),
        "starts": auxiliary.starts(seed),
        "features": np.array([auxiliary.features(seed, labels) for labels in (300, race.MANY)]),
    }  # fmt: skip


def script() -> str:
    """The hash of these scripts, kept beside what they made."""
    return fingerprint("greedy_race", "auxiliary", "record_greedy")


def kept(number: int) -> dict[str, Array]:
    """A part, from the temporary folder where these scripts have made it already."""
    folder = Path(tempfile.gettempdir()) / f"greedy-{script()[:12]}"
    folder.mkdir(exist_ok=True)
    path = folder / f"{number}.npz"
    if not path.exists():
        np.savez_compressed(path, **part(number))  # type: ignore[arg-type]
    return dict(np.load(path))


def store(parts: list[dict[str, Array]]) -> None:
    """All seeds in one table for each name, the greedy run and the hash."""
    n = len(SEEDS)
    tables = {
        name: np.stack([np.array([p[name] for p in parts[i * n : (i + 1) * n]]) for i in range(2)], axis=1)
        for name in ("race", "shuffled")
    }
    for rest in (parts[2 * n : 3 * n], parts[3 * n :]):
        tables |= {name: np.array([p[name] for p in rest]) for name in rest[0]}
    small = {name: table.astype(np.float32) for name, table in tables.items()}
    np.savez_compressed(TARGET, script=script(), **small, **one_run())  # type: ignore[arg-type]


def main(numbers: list[int]) -> None:
    """Make some parts, or all that are missing and the table."""
    parts = [kept(number) for number in numbers or range(4 * len(SEEDS))]
    if not numbers:
        store(parts)


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]])
