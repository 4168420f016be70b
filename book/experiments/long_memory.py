"""How far back do recurrent networks remember, at equal weights, tuned alike, with as many updates?

`python -m book.experiments.long_memory` runs everything (half an hour) and writes `nnkit/data/memories.npz`
for the chapter on LSTM; with names such as `adding` or `adding:GRU` after it, it does these alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import nnkit as nn
from book.experiments import slow_digits
from book.experiments.cells import HELD, cell, hold
from book.experiments.fingerprint import fingerprint
from book.experiments.plan import DIGITS, TASK_PLAN

TARGET = Path(nn.__file__).with_name("data") / "memories.npz"
RATES = (0.003, 0.01, 0.03)  # of Adam, the same for every network and task
TUNING, SEEDS = (100, 101), range(5)  # the rate is chosen on the first; the second are reported
WEIGHTS, UPDATES, BATCH, CLIP, EVERY = 1200, 1500, 32, 1.0, 50
Row = tuple[str, str, int, float, int, float]  # experiment, network, length, rate, seed, result


class Task(NamedTuple):
    """How it is drawn, its inputs and outputs, the loss, and when it counts as solved."""

    draw: Callable[[int, int, Any], tuple[Any, Any]]
    p: int
    outputs: int
    loss: Any
    last: bool  # the answer is read off the last state alone
    solved: Callable[[Any, Any], bool]


def latch(n: int, length: int, rng: Any) -> tuple[Any, Any]:
    """Signs, of which the first and about two others are marked: was the last marked one +1?"""
    X = np.stack([rng.choice([-1.0, 1.0], (n, length)), 1.0 * (rng.random((n, length)) < 2 / length)], axis=2)
    X[:, 0, 1] = 1
    last = length - 1 - np.argmax(X[:, ::-1, 1], axis=1)
    return X, (X[np.arange(n), last, 0] > 0)[:, None] * 1.0


def copied(n: int, delay: int, rng: Any) -> tuple[Any, Any]:
    """Three of four symbols, to be said again after a delay; before that nothing is asked."""
    X, T = nn.data.make_copy(n, 4, 3, delay, rng=rng)
    return X, np.where(np.arange(T.shape[1]) < 3 + delay, -1, T)


def nearly_all(right: Any) -> bool:
    """At least 95 of 100."""
    return bool(np.mean(right) >= 0.95)


def added(y: Any, t: Any) -> bool:
    """A mean squared error below 0.01, where always answering 1 has 0.167."""
    return bool(np.mean((y - t) ** 2) < 0.01)


def said(y: Any, t: Any) -> bool:
    """95 of 100 symbols of the answers."""
    return nearly_all(np.argmax(y, axis=2)[t >= 0] == t[t >= 0])


def told(y: Any, t: Any) -> bool:
    """95 of 100 last answers, yes or no."""
    return nearly_all((y > 0).reshape(len(y), -1)[:, -1] == (t > 0.5).reshape(len(t), -1)[:, -1])


YES_NO = nn.BCEWithLogitsLoss()
TASKS = {
    "adding": Task(
        lambda n, T, rng: nn.data.make_adding(n, T, rng=rng), 2, 1, nn.SquaredError(), True, added
    ),
    "copy": Task(copied, 6, 5, nn.CrossEntropyLoss(ignore_label=-1), False, said),
    "parity": Task(lambda n, T, rng: nn.data.make_parity(n, T, rng=rng), 1, 1, YES_NO, False, told),
    "latch": Task(latch, 2, 1, YES_NO, True, told),
}


def network(task: Task, kind: str, rng: Any) -> nn.Sequential:
    """The cell and a linear answer, from the last state or from all."""
    layer = cell(kind, task.p, WEIGHTS, rng)
    parts = [nn.LastStep()] if task.last else []
    return nn.Sequential(layer, *parts, nn.Linear(layer.m, task.outputs, rng=rng))


def learns(name: str, kind: str, length: int, rate: float, seed: int) -> int:
    """After how many updates the task is solved on 500 other examples; 0 if within `UPDATES` it is not."""
    task, rng = TASKS[name], np.random.default_rng([length, seed])
    net = network(task, kind, rng)
    X, t = task.draw(500, length, np.random.default_rng([length, seed, 1]))
    rule = nn.Optimizer(nn.Adam(lr=rate), net.params)
    for update in range(1, UPDATES + 1):
        x, goal = task.draw(BATCH, length, rng)
        y, cache = net.forward(x, train=True)
        rule.step(nn.clip_by_norm(net.param_grads(task.loss.grad(y, goal), cache), CLIP))
        if kind in HELD:
            hold(net.layers[0], *HELD[kind])
        if update % EVERY == 0 and task.solved(net(X), t):
            return update
    return 0


def preference(updates: list[int]) -> tuple[int, float]:
    """What a rate is chosen by: how many tuning seeds are solved, then how soon on average."""
    return sum(u > 0 for u in updates), -sum(u or UPDATES for u in updates)


def rows(experiment: str, only: str = "") -> Iterator[Row]:
    """All rates on the tuning seeds, then the best of them on the reported seeds; for one network or all."""
    name, kinds, lengths = TASK_PLAN[experiment]
    for kind in (only,) if only else kinds:
        for length in lengths:
            tried = {rate: [learns(name, kind, length, rate, seed) for seed in TUNING] for rate in RATES}
            for rate, updates in tried.items():
                yield from (
                    (experiment, kind, length, rate, s, u) for s, u in zip(TUNING, updates, strict=True)
                )
            best = max(RATES, key=lambda rate: preference(tried[rate]))
            for seed in SEEDS:
                yield experiment, kind, length, best, seed, learns(name, kind, length, best, seed)


def script() -> str:
    """The hash of the scripts, kept beside what they made."""
    return fingerprint("cells", "long_memory", "slow_digits")


def store(made: list[Row]) -> None:
    """Put rows into the file, in place of the old ones of the same experiments and networks."""
    columns = ("experiment", "network", "length", "rate", "seed", "result")
    new: dict[str, Any] = dict(zip(columns, map(np.array, zip(*made, strict=True)), strict=True))
    new["script"], done = np.full(len(made), script()), {row[:2] for row in made}
    if TARGET.exists():
        with np.load(TARGET, allow_pickle=False) as file:
            known = zip(file["experiment"], file["network"], strict=True)
            others = np.array([pair not in done for pair in known], bool)
            new = {name: np.concatenate([file[name][others], new[name]]) for name in new}
    np.savez_compressed(TARGET, **new)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or [*TASK_PLAN, *DIGITS]:
        experiment, _, network_name = wanted.partition(":")
        store(list((rows if experiment in TASK_PLAN else slow_digits.rows)(experiment, network_name)))
