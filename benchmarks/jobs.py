"""The training jobs of the book that the benchmarks time: data, network, loss, rule, batch size, epochs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

import nnkit as nn

Data = tuple[np.ndarray, Any]


@dataclass(frozen=True)
class Job:
    """`data(rng)` gives inputs and targets in float64; `network(rng)` a new network."""

    data: Callable[[np.random.Generator], Data]
    network: Callable[[np.random.Generator], nn.Layer]
    loss: nn.Loss
    batch: int
    epochs: int
    rule: str = "Adam"
    lr: float = 1e-3


def digits(rng):
    table = nn.load_digits()
    return table.X, table.t


def digit_images(rng):
    X, t = digits(rng)
    return nn.as_images(X), t


def large_digits(rng):
    """Digits of 28 × 28 pixels: each pixel three times in both directions, with a border."""
    images, t = digit_images(rng)
    large = np.pad(np.repeat(np.repeat(images[:, 0], 3, axis=1), 3, axis=2), ((0, 0), (2, 2), (2, 2)))
    return large.reshape(len(large), -1), t


def digits_themselves(rng):
    X, _ = digits(rng)
    return X, X


def mnist1d(rng):
    s = nn.load_mnist1d(1000)
    return s.X_train[:, :, None], s.T_train


def circles(rng):
    X, t = nn.make_circles(500, rng=rng)
    return X, nn.column(t)


def letters(rng):
    text = nn.make_text(100, rng=rng)
    return nn.windows_of(nn.Alphabet(text).encode(text), 32, step=6)


def mlp(*sizes, f=nn.ReLU):
    def make(rng):
        layers = []
        for p, m in pairwise(sizes):
            layers += [nn.Linear(p, m, rng=rng), f()]
        return nn.Sequential(*layers[:-1])

    return make


def cnn(rng):
    return nn.Sequential(
        *(nn.Conv2d(1, 8, 3, padding=1, rng=rng), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(8, 16, 3, padding=1, rng=rng), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Flatten(), nn.Linear(64, 10, rng=rng)),
    )


def recurrent(kind):
    def make(rng):
        return nn.Sequential(kind(1, 32, rng=rng), nn.LastStep(), nn.Linear(32, 10, rng=rng))

    return make


def transformer(rng):
    return nn.character_transformer(32, 32, 32, heads=4, blocks=2, rng=rng)


CE = nn.CrossEntropyLoss()
JOBS = {
    "playground 2-4-2-1": Job(
        circles, mlp(2, 4, 2, 1, f=nn.Tanh), nn.BCEWithLogitsLoss(), 10, 10, "SGD", 0.03
    ),
    "MLP 64-64-10 on digits": Job(digits, mlp(64, 64, 10), CE, 32, 6),
    "MLP 64-128-128-10 on digits": Job(digits, mlp(64, 128, 128, 10), CE, 128, 10),
    "MLP 784-256-10 on large digits": Job(large_digits, mlp(784, 256, 10), CE, 256, 5),
    "autoencoder 64-32-8-32-64 on digits": Job(
        digits_themselves, mlp(64, 32, 8, 32, 64, f=nn.Tanh), nn.MSELoss(), 64, 8
    ),
    "CNN on digits": Job(digit_images, cnn, CE, 64, 3),
    "RNN on MNIST-1D": Job(mnist1d, recurrent(nn.RNN), CE, 64, 4),
    "LSTM on MNIST-1D": Job(mnist1d, recurrent(nn.LSTM), CE, 64, 4),
    "small transformer on text": Job(letters, transformer, CE, 32, 2),
}
