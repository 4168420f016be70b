"""`python -m book.experiments.record_autoencoding` runs all that the chapter on autoencoders loads.

A few minutes on one core, for `nnkit/data/autoencoding.npz`; with seeds after it, it runs these and prints.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

import nnkit as nn
from book.experiments import autoencoding, generating, labels
from book.experiments.autoencoding import SIZES, division, error, of_size, pixels, principal, repairer
from book.experiments.fingerprint import fingerprint
from book.running.definitions import cells
from nnkit.core.types import Array

TARGET = Path(nn.__file__).with_name("data") / "autoencoding.npz"
SEEDS, SOME = range(3), range(2)
PENALTIES = {"L1": (0.0, 0.01, 0.03, 0.1), "KL": (0.0, 0.03, 0.1, 0.3)}
LONGER = 100  # epochs, for the widest code once more
SHOWN = 12  # test digits of seed 0 whose reconstructions are kept


def part(seed: int) -> dict[str, Array]:
    """All measurements of one seed."""
    found = {
        **sizes(seed),
        "repaired": autoencoding.repaired(seed),
        "few": labels.few_labels(seed),
        "other": labels.other_task(seed),
        "drawn": [generating.drawings(m, seed) for m in (2, 8)],
    }
    found["novelty"] = np.array([autoencoding.novelty(d, seed) for d in range(10)], np.float16)
    found["maps"] = autoencoding.maps(seed)
    if seed in SOME:
        found["longer"] = of_size(SIZES[-1], seed, LONGER)[1][2]
    found["sparse"] = [[autoencoding.sparse(kind, lam, seed)[1] for lam in all_of]
                           for kind, all_of in PENALTIES.items()]  # fmt: skip
    return {name: np.asarray(table) for name, table in found.items()}


def sizes(seed: int) -> dict[str, Array]:
    """Errors and probes of autoencoder and PCA, (size, which, training | test) and (size, which)."""
    (train, _, test), t = division(seed), nn.load_mnist().t
    X, new = pixels()[train], pixels()[test]
    errors, read, given_back = [], [], []
    for m, plane in zip(SIZES, principal(X, SIZES), strict=True):
        models = of_size(m, seed)[0], plane
        errors.append([[error(model, part) for part in (X, new)] for model in models])
        read.append([labels.probe(model.encode(X), t[train], model.encode(new), t[test]) for model in models])
        given_back.append(models[0](new[:SHOWN]))
    tables = {"errors": np.array(errors), "read": np.array(read)}
    if seed == 0:
        tables["given_back"] = np.round(255 * np.clip(given_back, 0, 1)).astype(np.uint8)
    return tables


def networks() -> dict[str, Array]:
    """What the figures hold: a small denoiser, two decoders with the codes of the test digits."""
    train, _, test = (pixels()[part] for part in division(0))
    kept = {f"repair.{name}": w for name, w in repairer(train, 0, 64, autoencoding.NOISE).params.items()}
    for kind in ("AE", "VAE"):
        net = generating.coder(kind, 2, 0)
        kept |= {f"{kind}.{name}": w for name, w in net.layers[1].params.items()}
        kept[f"{kind}.codes"] = net.encode(test)
    return {name: np.asarray(w, np.float16) for name, w in kept.items()}


def script() -> str:
    """The hash of these scripts and of the cells that they take from the chapter."""
    names = ("autoencoding", "labels", "generating", "record_autoencoding")
    return fingerprint(*names, cells=cells("autoencoders", *autoencoding.TAKEN))


def store(parts: list[dict[str, Array]], kept: dict[str, Array]) -> None:
    """All seeds in one table for each name, the networks and the hash."""
    tables = {name: np.array([part[name] for part in parts if name in part]) for name in parts[0]}
    np.savez_compressed(TARGET, script=script(), **tables, **kept)


def main(seeds: list[int]) -> None:
    """Run and store (all seeds), or run and print (some)."""
    if seeds:
        for seed in seeds:
            print(seed, {name: table.tolist() for name, table in part(seed).items() if table.size < 100})
        return
    store([part(seed) for seed in SEEDS], networks())


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]])
