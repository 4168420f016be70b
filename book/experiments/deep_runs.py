"""Networks of many depths, starts and norms, each trained at six learning rates from five starting points.

`python -m book.experiments.deep_runs` trains them all with the functions that the chapter on deep networks
defines (ten minutes) and writes their errors to `nnkit/data/deep_runs.npz`; with kinds after it, such
as `"5 layers, He"`, it trains these and prints.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import nnkit as nn
from book.experiments.fingerprint import fingerprint
from book.running.definitions import cells, definitions
from nnkit.core.types import Array, Rng

TARGET = Path(nn.__file__).with_name("data") / "deep_runs.npz"
RATES, SEEDS = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0), range(5)
TAKEN = ("DIGITS", "tower", "learn", "scaled", "after", "once", "Jolted", "Shaken", "Cut")
STARTS = ("0.01", "He", "4 × He")


class Kind(NamedTuple):
    """How a network is made, and what is special about its training."""

    make: Callable[..., nn.Layer]
    training: dict[str, Any]


@cache
def chapter() -> dict[str, Any]:
    """The chapter's own functions."""
    return definitions("deep_networks", *TAKEN)


@cache
def kinds() -> dict[str, Kind]:
    """All kinds of runs by name: of 200 steps each, if nothing else is said."""
    return depths() | starts() | norms() | clips() | batches()


def start(name: str) -> Callable[..., Array]:
    """A rule for starting weights by its name in the table."""
    known = {"0.01": chapter()["tiny"], "He": nn.he_normal}
    return known.get(name) or chapter()["scaled"](nn.he_normal, 4)


def tower(depth: int, init: Callable[..., Array], **how: Any) -> Callable[[Rng], nn.Layer]:
    """The chapter's tower, but for the generator."""
    return lambda rng: chapter()["tower"](depth, rng, init, **how)


def depths() -> dict[str, Kind]:
    """Five to forty layers, with and without a way round; twenty with batch norm, and with rotations."""
    table = {}
    for depth in (5, 10, 20, 40):
        for name in ("0.01", "He"):
            table[f"{depth} layers, {name}"] = Kind(tower(depth, start(name)), {})
            table[f"{depth} layers, {name}, way round"] = Kind(tower(depth, start(name), residual=True), {})
    normed = partial(tower, 20, nn.he_normal, norm=nn.BatchNorm1d)
    table["20 layers, He, batch norm"] = Kind(normed(), {})
    table["20 layers, He, batch norm and way round"] = Kind(normed(residual=True), {})
    table["20 layers, orthogonal, tanh"] = Kind(tower(20, nn.orthogonal, activation=nn.Tanh), {})
    return table


def starts() -> dict[str, Kind]:
    """Three starts, two depths, trained for longer."""
    return {
        f"{depth} layers, {name}, 800 steps": Kind(tower(depth, start(name)), {"steps": 800})
        for depth in (2, 5)
        for name in STARTS
    }


def norms() -> dict[str, Kind]:
    """Five layers, normalised in one way or another."""
    table: dict[str, Kind] = {}
    for name in STARTS[:2]:
        init = start(name)
        layers = {"batch norm": nn.BatchNorm1d, "layer norm": nn.LayerNorm} | {
            "jolted": chapter()["Jolted"],
            "gradient cut short": chapter()["Cut"],
            "jolted, not normalised": chapter()["Shaken"],
        }
        makers = {key: tower(5, init, norm=layer) for key, layer in layers.items()}
        makers["batch norm on a"] = partial(chapter()["after"], 5, init=init)
        makers["normalised once"] = partial(chapter()["once"], 5, init=init)
        table |= {f"5 layers, {name}, {key}": Kind(make, {}) for key, make in makers.items()}
    return table


def clips() -> dict[str, Kind]:
    """Ten layers, their gradients clipped."""
    return {
        f"10 layers, He, clipped at {clip}": Kind(tower(10, nn.he_normal), {"clip": clip})
        for clip in (1.0, 0.1)
    }


def batches() -> dict[str, Kind]:
    """Three layers on 400 digits, in batches of a few."""
    layers = {"nothing": None, "batch norm": nn.BatchNorm1d, "layer norm": nn.LayerNorm}
    return {
        f"3 layers, {name}, batches of {k}": Kind(
            tower(3, nn.he_normal, norm=norm), {"steps": 400, "n": 400, "batch": k}
        )
        for name, norm in layers.items()
        for k in (2, 8, 50)
    }


@np.errstate(all="ignore")  # some are meant to diverge
def run(kind: str, lr: float, seed: int) -> Array:
    """Train one network; the shares of training and of test digits that it gets wrong."""
    make, training = kinds()[kind]
    errors: Array = chapter()["learn"](make(rng=np.random.default_rng(seed)), seed, lr, **training)
    return errors


def all_runs(kind: str) -> Array:
    """Errors (rates, seeds, 2) of a kind."""
    return np.array([[run(kind, lr, seed) for seed in SEEDS] for lr in RATES], np.float32)


def script() -> str:
    """The hash of this script and of the cells that it takes from the chapter."""
    return fingerprint("deep_runs", cells=cells("deep_networks", *TAKEN))


def store(errors: list[Array]) -> None:
    """Write the errors of all kinds, in their order."""
    np.savez_compressed(TARGET, kinds=list(kinds()), rates=RATES, errors=np.array(errors), script=script())


def main(wanted: list[str]) -> None:
    """Run and store (all kinds), or run and print (some)."""
    errors = [all_runs(kind) for kind in wanted or kinds()]
    if not wanted:
        store(errors)
    for kind, table in zip(wanted, errors, strict=False):
        print(kind, table.mean(axis=1).round(2).tolist())


if __name__ == "__main__":
    main(sys.argv[1:])
