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


def large_images(rng):
    """400 of them, as pictures."""
    X, t = large_digits(rng)
    return X[:400].reshape(400, 1, 28, 28), t[:400]


def waves(rng):
    """Sequences of 100 steps, and whether the wave in the noise is fast or slow."""
    t = rng.integers(0, 2, 256)
    phase, steps = rng.uniform(0, 6, (256, 1)), np.arange(100)
    X = np.sin(phase + steps * (0.1 + 0.1 * t[:, None])) + 0.5 * rng.standard_normal((256, 100))
    return X[:, :, None], t


def blobs(rng):
    """64 numbers around one of 1,000 centres."""
    t = rng.integers(0, 1000, 2048)
    return rng.standard_normal((1000, 64))[t] + rng.standard_normal((2048, 64)), t


def words(rng):
    """Sentences of 16 symbols out of 5,000, and which of two halves of the vocabulary they draw from more."""
    t = rng.integers(0, 2, 1024)
    half = rng.random((1024, 16)) < 0.3 + 0.4 * t[:, None]
    return rng.integers(0, 2500, (1024, 16)) + 2500 * half, t


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


def long_letters(rng):
    text = nn.make_text(300, rng=rng)
    return nn.windows_of(nn.Alphabet(text).encode(text), 128, step=60)


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


def large_cnn(rng):
    return nn.Sequential(
        *(nn.Conv2d(1, 32, 3, padding=1, rng=rng), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(32, 64, 3, padding=1, rng=rng), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Flatten(), nn.Linear(64 * 7 * 7, 10, rng=rng)),
    )


def recurrent(kind):
    def make(rng):
        return nn.Sequential(kind(1, 32, rng=rng), nn.LastStep(), nn.Linear(32, 10, rng=rng))

    return make


def transformer(length):
    def make(rng):
        return nn.character_transformer(32, length, 32, heads=4, blocks=2, rng=rng)

    return make


def bag_of_words(rng):
    return nn.Sequential(nn.Embedding(5000, 32, rng=rng), nn.MeanStep(), nn.Linear(32, 2, rng=rng))


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
    "CNN of 32 and 64 channels on 28 × 28": Job(large_images, large_cnn, CE, 64, 2),
    "RNN on MNIST-1D": Job(mnist1d, recurrent(nn.RNN), CE, 64, 4),
    "LSTM on MNIST-1D": Job(mnist1d, recurrent(nn.LSTM), CE, 64, 4),
    "LSTM on 100 steps": Job(waves, recurrent(nn.LSTM), CE, 64, 2),
    "small transformer on text": Job(letters, transformer(32), CE, 32, 2),
    "transformer on 128 steps": Job(long_letters, transformer(128), CE, 16, 1),
    "embedding of 5,000": Job(words, bag_of_words, CE, 64, 4),
    "MLP 64-128-1000, cross-entropy of 1,000 classes": Job(blobs, mlp(64, 128, 1000), CE, 128, 3),
}
