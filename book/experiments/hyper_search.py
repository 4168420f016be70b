"""Six ways to search seven hyper-parameters of a network for the digits, each at the same budget of epochs.

`python -m book.experiments.hyper_search` runs all seeds (some minutes) and writes the result to
`nnkit/data/searches.npz`, for the chapter on deep networks; with seeds after it, it runs these and prints.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

import nnkit as nn
from book.experiments.fingerprint import fingerprint
from nnkit.validation.ranges import Draw

TARGET = Path(nn.__file__).with_name("data") / "searches.npz"
SEEDS, TRIALS, LONGEST = range(8), 36, 9
BUDGET = TRIALS * LONGEST  # epochs
METHODS = ("defaults", "grid", "linear scale", "random", "TPE", "Hyperband", "TPE + Hyperband")

RANGES: dict[str, Draw] = {
    "lr": nn.log_uniform(1e-5, 1),
    "one_minus_beta": nn.log_uniform(0.01, 1),
    "log2_batch": nn.integer(4, 7),
    "log2_hidden": nn.integer(4, 7),
    "layers": nn.integer(1, 4),
    "decay": nn.uniform_between(0.5, 1),  # what is left of the learning rate after each epoch
    "one_minus_gamma": nn.log_uniform(1e-4, 0.1),
}
DEFAULTS = dict(zip(RANGES, (0.001, 0.1, 5, 6, 2, 1.0, 0.001), strict=True))
Choice = dict[str, Any]
Errors = tuple[float, float]  # on the validation digits; on the test digits, NaN before the last epoch
Trial = tuple[Choice, list[Errors]]


@cache
def digits(seed: int) -> list[tuple[Any, Any]]:
    """500 digits for training, 500 for validation, 1,000 for the test: 14 × 14 pixels less their mean."""
    order, labels = np.random.default_rng(seed).permutation(6000), nn.load_mnist().t
    return [(pixels()[part], labels[part]) for part in (order[:500], order[500:1000], order[-1000:])]


@cache
def pixels() -> Any:
    """14 × 14 of them, less their mean."""
    return (nn.load_mnist(size=14).X - 0.13).astype(np.float32)


def network(rng: np.random.Generator, hidden: int, layers: int) -> nn.Sequential:
    """196 pixels, hidden layers of ReLU, ten logits."""
    sizes, parts = [196] + [hidden] * layers, []
    for p, m in pairwise(sizes):
        parts += [nn.Linear(p, m, rng=rng), nn.ReLU()]
    return nn.Sequential(*parts, nn.Linear(hidden, 10, rng=rng)).astype(np.float32)


def training(seed: int, choice: Choice) -> Iterator[Errors]:
    """Train a network with these hyper-parameters; its errors after each epoch."""
    (X, t), valid, test = digits(seed)
    rng = np.random.default_rng([7, seed])
    net = network(rng, 2 ** choice["log2_hidden"], choice["layers"])
    rule = nn.Adam(choice["lr"], betas=(1 - choice["one_minus_beta"], 1 - choice["one_minus_gamma"]))
    optimizer = nn.Optimizer(rule, net.params)
    for epoch in range(1, LONGEST + 1):
        one_epoch(net, optimizer, nn.minibatches(X, t, 2 ** choice["log2_batch"], rng=rng))
        rule.lr *= choice["decay"]
        yield error(net, *valid), error(net, *test) if epoch == LONGEST else np.nan


@np.errstate(all="ignore")  # some choices diverge
def one_epoch(net: nn.Layer, optimizer: nn.Optimizer, batches: Iterable[tuple[Any, Any]]) -> None:
    """A step for each batch."""
    loss = nn.CrossEntropyLoss()
    for x, t in batches:
        y, cached = net.forward(x, train=True)
        optimizer.step(net.param_grads(loss.grad(y, t), cached))


@np.errstate(all="ignore")
def error(net: nn.Layer, X: Any, t: Any) -> float:
    """The share of wrong answers; outputs that are no numbers, after divergence, answer 0."""
    return float(np.mean(net(X).argmax(axis=1) != t))


def searches(seed: int) -> dict[str, list[Trial]]:
    """All seven, each on the same digits, with the same beginning of each network."""
    found: dict[str, list[Trial]] = {method: [] for method in METHODS}

    def recorded(method: str) -> Callable[..., Iterator[float]]:
        def run(**choice: Any) -> Iterator[float]:
            errors: list[Errors] = []
            found[method].append((choice, errors))
            for pair in training(seed, choice):
                errors.append(pair)
                yield pair[0]

        return run

    def to_the_end(method: str) -> Callable[..., float]:
        return lambda **choice: list(recorded(method)(**choice))[-1]

    def rng() -> np.random.Generator:
        return np.random.default_rng([11, seed])

    nn.try_all(to_the_end("defaults"), [DEFAULTS])
    nn.try_all(to_the_end("grid"), grid_of_three())
    linear = RANGES | {"lr": nn.uniform_between(1e-5, 1)}
    for method, ranges in (("linear scale", linear), ("random", RANGES)):
        nn.try_all(to_the_end(method), nn.random_search(TRIALS, rng=rng(), **ranges))
    nn.tpe_search(to_the_end("TPE"), TRIALS, rng=rng(), **RANGES)
    for method, guided in (("Hyperband", False), ("TPE + Hyperband", True)):
        nn.hyperband_search(recorded(method), BUDGET, longest=LONGEST, rng=rng(), guided=guided, **RANGES)
    return found


def grid_of_three() -> list[Choice]:
    """4 × 3 × 3 values of the first three, evenly spread over their ranges; the others as in `DEFAULTS`."""
    three = nn.grid(lr=[10**u for u in (-4.375, -3.125, -1.875, -0.625)],
                    one_minus_beta=[10**u for u in (-5 / 3, -1, -1 / 3)], log2_batch=[4, 5, 7])  # fmt: skip
    return [DEFAULTS | choice for choice in three]


def as_arrays(found: dict[str, list[Trial]], seed: int) -> dict[str, Any]:
    """One row a trial: method, seed, choice, validation error after each epoch, test error (NaN: none)."""
    trials = [(k, trial) for k, method in enumerate(METHODS) for trial in found[method]]
    errors = np.full((len(trials), LONGEST, 2), np.nan, np.float32)
    for row, (_, (_, pairs)) in zip(errors, trials, strict=True):
        row[: len(pairs)] = pairs
    return {
        "method": np.array([k for k, _ in trials], np.uint8),
        "seed": np.full(len(trials), seed, np.uint8),
        "choice": np.array([[choice[name] for name in RANGES] for _, (choice, _) in trials], np.float32),
        "valid": errors[:, :, 0],
        "test": errors[:, -1, 1],
    }


def script() -> str:
    """The hash of this script, kept beside what it made."""
    return fingerprint("hyper_search")


def main(seeds: list[int]) -> None:
    """Run and store (all seeds), or run and print (some)."""
    parts = [as_arrays(searches(seed), seed) for seed in seeds or SEEDS]
    table = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    if seeds:
        for k, method in enumerate(METHODS):
            print(f"{method:15s} lowest validation error", np.nanmin(table["valid"][table["method"] == k]))
        return
    np.savez_compressed(TARGET, methods=METHODS, names=list(RANGES), script=script(), **table)


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]])
