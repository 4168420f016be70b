"""Autoencoders of the digits: code sizes, novelty, corruption, sparsity, maps.

Every run is a function of its seed; `book.experiments.record_autoencoding` runs them all.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

import nnkit as nn
from book.running.definitions import definitions
from nnkit.core.types import Array, Rng

SIZES = (2, 4, 8, 16, 32, 64)
RATES = (0.001, 0.003)
NOISE = 0.3
TAKEN = ("division", "bottleneck", "nearest", "convolutional")


@cache
def chapter() -> dict[str, Any]:
    """The chapter's own functions."""
    return definitions("autoencoders", *TAKEN)


@cache
def pixels() -> Array:
    """All digits, of 14 × 14 pixels: (6000, 196)."""
    return np.asarray(nn.load_mnist(size=14).X, np.float32)


@cache
def division(seed: int) -> tuple[Array, Array, Array]:
    """Numbers of 4,000 digits for training, 1,000 for validation, 1,000 for the test: the chapter's."""
    parts: tuple[Array, Array, Array] = chapter()["division"](seed)
    return parts


def dense(m: int, rng: Rng, hidden: int = 100) -> nn.Autoencoder:
    """196 → hidden → m → hidden → 196: the chapter's network."""
    net: nn.Autoencoder = chapter()["bottleneck"](196, hidden, m, rng)
    return net


def trained(net: nn.Layer, X: Array, rng: Rng, rate: float, epochs: int = 25, loss: Any = None) -> nn.Layer:
    """Adam, batches of 50, single precision, the rate falling to zero along half a cosine."""
    net = net.astype(np.float32)
    nn.fit(net, loss or nn.MSELoss(), nn.Adam(lr=rate), X, X, epochs=epochs, batch_size=50, rng=rng,
           schedule=lambda e: rate * (1 + np.cos(np.pi * e / epochs)) / 2, progress=False)  # fmt: skip
    return net


def principal(X: Array, sizes: tuple[int, ...]) -> list[nn.PCA]:
    """PCA at several sizes of code, by one decomposition."""
    whole = nn.PCA.fit(X, max(sizes))
    return [nn.PCA(whole.mean, whole.components[:, :m], whole.variances[:m]) for m in sizes]


def error(model: Any, X: Array) -> float:
    """The mean squared difference from what goes in."""
    return float(np.mean(nn.reconstruction_error(model, X)))


def of_size(m: int, seed: int, epochs: int = 25) -> tuple[nn.Autoencoder, Array]:
    """The better of two rates, by validation digits; and errors on training, validation, test digits."""
    parts, runs = [pixels()[part] for part in division(seed)], []
    for rate in RATES:
        rng = np.random.default_rng([2, seed, m])
        net = trained(dense(m, rng), parts[0], rng, rate, epochs)
        runs.append((net, np.array([error(net, X) for X in parts])))
    return min(runs, key=lambda run: run[1][1])


def novelty(left_out: int, seed: int, m: int = 8, epochs: int = 15) -> tuple[Array, Array]:
    """Scores of all test digits, by an autoencoder and by PCA that never saw one digit."""
    train, _, test = division(seed)
    X = pixels()[train][nn.load_mnist().t[train] != left_out]
    rng = np.random.default_rng([3, seed, left_out])
    models = trained(dense(m, rng), X, rng, 0.003, epochs), nn.PCA.fit(X, m)
    one, other = (nn.reconstruction_error(model, pixels()[test]) for model in models)
    return one, other


def repairer(X: Array, seed: int, hidden: int, noise: float, epochs: int = 25) -> nn.Autoencoder:
    """One hidden layer; what goes in is noisy in training, the targets are clean."""
    rng = np.random.default_rng([4, seed, hidden])
    encoder = nn.Sequential(nn.GaussianNoise(noise), nn.Linear(196, hidden, rng=rng), nn.ReLU())
    return trained(nn.Autoencoder(encoder, nn.Linear(hidden, 196, rng=rng)), X, rng, 0.003, epochs)


def repaired(seed: int, epochs: int = 25) -> list[float]:
    """Errors after repair of noisy test digits: nothing done, PCA, trained without noise, with noise."""
    train, valid, test = (pixels()[part] for part in division(seed))
    noise = NOISE * np.random.default_rng([5, seed]).standard_normal((2, 1000, 196)).astype(np.float32)

    def off(model: Any, X: Array, e: Array) -> float:
        return float(np.mean((model(X + e) - X) ** 2))

    planes = principal(train, tuple(range(5, 100, 5)))
    best = min(planes, key=lambda plane: off(plane, valid, noise[0]))
    nets = [repairer(train, seed, 300, std, epochs) for std in (0.0, NOISE)]
    models = [lambda X: X, best, *nets]
    return [off(model, test, noise[1]) for model in models] + [error(nets[0], test)]


def convolutional(rng: Rng) -> nn.Autoencoder:
    """14 × 14 → 7 × 7 → a code of 4 × 4 numbers, and back: the chapter's network."""
    net: nn.Autoencoder = chapter()["convolutional"](rng)
    return net


def shifted(X: Array) -> Array:
    """All pictures moved two pixels to the right and down, what leaves at one side entering at the other."""
    return np.roll(X, (2, 2), axis=(-2, -1))


def maps(seed: int, epochs: int = 15) -> list[list[float]]:
    """Test errors of a dense and a convolutional code of 16 numbers: as they are, and all moved."""
    train, _, test = (pixels()[part].reshape(-1, 1, 14, 14) for part in division(seed))
    flat, rows = nn.Flatten(), []
    for kind in ("dense", "convolutional"):
        rng = np.random.default_rng([6, seed])
        as_rows = kind == "dense"
        net = dense(16, rng) if as_rows else convolutional(rng)
        net = trained(net, flat(train) if as_rows else train, rng, 0.003, epochs)
        rows.append([error(net, flat(X) if as_rows else X) for X in (test, shifted(test))])
    return rows


def sparse(kind: str, lam: float, seed: int, epochs: int = 25) -> tuple[nn.Autoencoder, list[float]]:
    """100 hidden units with a penalty on what they say: the network; its error, share of units above 0.1,
    mean activation, and mean length of the decoder's rows."""
    train, _, test = (pixels()[part] for part in division(seed))
    rng = np.random.default_rng([13, seed])
    squeeze = {"L1": (nn.ReLU(), nn.ActivityL1(lam)), "KL": (nn.Sigmoid(), nn.ActivityKL(lam, 0.05))}[kind]
    net = nn.Autoencoder(nn.Sequential(nn.Linear(196, 100, rng=rng), *squeeze), nn.Linear(100, 196, rng=rng))
    net = trained(net, train, rng, 0.003, epochs, nn.SquaredError())
    H, length = net.encode(test), np.linalg.norm(net.params["1.W"], axis=1)
    return net, [error(net, test), float(np.mean(H > 0.1)), float(H.mean()), float(length.mean())]
