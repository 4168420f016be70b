"""`python -m book.experiments.record_attending` runs all that the chapter on transformers loads.

A quarter of an hour on one core, for `nnkit/data/attending.npz`; with names of parts after it, it runs these
and keeps the others as they are. Single precision throughout.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

import nnkit as nn
from book.experiments import attending, letters_attending
from book.experiments.fingerprint import fingerprint
from book.experiments.letters_attending import BEFORE, KINDS, surprise, texts
from nnkit.core.types import Array

TARGET = Path(nn.__file__).with_name("data") / "attending.npz"
SEEDS, SEARCHED = range(3), 100
READERS = ("two blocks", "one block", "no positions", "small start", "LSTM", "RNN")
SHORT = 500  # updates of the search for a rate
NORMS, NORM_RATES = ("before", "after", "nowhere"), (0.001, 0.003, 0.01, 0.03)


def rows() -> dict[str, Array]:
    """Rows that repeat: curves (reader, seed, measurement), the rates chosen, weights of each reader."""
    curves, rates, weights = [], [], []
    for kind in READERS:
        tried = {r: attending.repeats(kind, SEARCHED, r, SHORT)[1][-1] for r in attending.RATES}
        rate = max(tried, key=lambda r: tried[r])
        runs = [attending.repeats(kind, seed, rate) for seed in SEEDS]
        curves.append([curve for _, curve in runs])
        rates.append(rate)
        weights.append(attending.size(runs[0][0]))
        print(kind, rate, weights[-1], [round(c[-1], 2) for c in curves[-1]], flush=True)
    return {"rows": np.array(curves), "rows.rate": np.array(rates), "rows.size": np.array(weights)}


def letters() -> dict[str, Array]:
    """Nats a letter (kind, seed), rates, weights; of who counts (k); and one transformer, whole."""
    nats, rates, sizes, kept = [], [], [], {}
    for kind in KINDS:
        rate = letters_attending.chosen(kind, attending.RATES[:3])
        nets = [letters_attending.learned(kind, seed, rate) for seed in SEEDS]
        nats.append([surprise(net, texts()[1][1]) for net in nets])
        if kind == KINDS[0]:
            kept = {f"tale.{name}": w.astype(np.float16) for name, w in nets[0].params.items()}
        rates.append(rate)
        sizes.append(attending.size(nets[0]))
        print(kind, rate, sizes[-1], np.round(nats[-1], 3), flush=True)
    counted = [letters_attending.counting(k) for k in BEFORE]
    found: dict[str, Any] = {"nats": nats, "rate": rates, "size": sizes, "counted": counted}
    return {f"tale.{name}": np.array(table) for name, table in found.items()} | kept


def norms() -> dict[str, Array]:
    """The last losses (place of the normalisation, rate, seed); of one place and rate after 600 updates."""
    table = [[[attending.normed(where, r, seed) for seed in SEEDS] for r in NORM_RATES] for where in NORMS]
    longer = [attending.normed("after", 0.003, seed, updates=600) for seed in SEEDS]
    return {"norms": np.array(table), "norms.longer": np.array(longer)}


def inside() -> dict[str, Array]:
    """The weights of the first network of two blocks, to be looked into."""
    with np.load(TARGET, allow_pickle=False) as file:
        rate = float(file["rows.rate"][0])
    net, _ = attending.repeats(READERS[0], SEEDS[0], rate)
    return {f"rows.{name}": w.astype(np.float16) for name, w in net.params.items()}


PARTS = {
    "rows": rows,
    "inside": inside,
    "norms": norms,
    "letters": letters,
}


def script() -> str:
    """The hash of these scripts, kept beside what they made."""
    return fingerprint("attending", "cells", "letters_attending", "record_attending")


def main(parts: list[str]) -> None:
    """Run some parts and store them beside the others."""
    for part in parts or PARTS:
        made: dict[str, Any] = PARTS[part]()
        if TARGET.exists():
            with np.load(TARGET, allow_pickle=False) as file:
                made = {name: file[name] for name in file.files} | made
        np.savez_compressed(TARGET, **made | {"script": np.array(script())})


if __name__ == "__main__":
    main(sys.argv[1:])
