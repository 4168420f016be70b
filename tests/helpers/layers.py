"""Every layer and every loss of nnkit, each with an input of random size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

import nnkit as nn
from tests.helpers.strategies import away_from

Rng = np.random.Generator
Case = tuple[nn.Layer, np.ndarray]


def _size(rng: Rng, least: int = 1) -> int:
    return int(rng.integers(least, least + 3))


def _normal(rng: Rng, *shape: int) -> np.ndarray:
    return away_from(rng.standard_normal(shape))


def _rows(make: Callable[[int, Rng], nn.Layer], least: int = 1) -> Callable[[Rng], Case]:
    """A layer of p inputs, made by `make(p, rng)`, and rows (N, p)."""

    def case(rng: Rng) -> Case:
        p = _size(rng)
        return make(p, rng), _normal(rng, _size(rng, least), p)

    return case


def _steps(make: Callable[[int, Rng], nn.Layer], width: int = 0) -> Callable[[Rng], Case]:
    """The same for sequences (N, T, p)."""

    def case(rng: Rng) -> Case:
        p = width or _size(rng)
        return make(p, rng), _normal(rng, _size(rng), _size(rng), p)

    return case


def _pictures(make: Callable[[int, Rng], nn.Layer]) -> Callable[[Rng], Case]:
    """The same for images (N, C, H, W) of at least 3 × 3 pixels, no two of them equal."""

    def case(rng: Rng) -> Case:
        shape = (_size(rng), _size(rng), _size(rng, 3), _size(rng, 3))
        pixels = rng.permutation(np.arange(1.0, 1 + np.prod(shape))) / 10 + 0.001
        return make(shape[1], rng), pixels.reshape(shape)

    return case


def _signals(make: Callable[[int, Rng], nn.Layer]) -> Callable[[Rng], Case]:
    """The same for signals (N, C, L)."""

    def case(rng: Rng) -> Case:
        c = _size(rng)
        return make(c, rng), _normal(rng, _size(rng), c, _size(rng, 3))

    return case


def _symbols(rng: Rng) -> Case:
    return nn.Embedding(4, _size(rng), rng=rng), rng.integers(0, 4, (_size(rng), _size(rng)))


def _shares(rng: Rng) -> np.ndarray:
    return rng.uniform(0.1, 0.9, (_size(rng, 2), _size(rng)))


LAYERS: dict[str, Callable[[Rng], Case]] = {
    "Identity": _rows(lambda p, rng: nn.Identity()),
    "Threshold": _rows(lambda p, rng: nn.Threshold()),
    "PiecewiseLinear": lambda rng: (nn.PiecewiseLinear(), away_from(_normal(rng, 3, 3), (-0.5, 0.5))),
    "Sigmoid": _rows(lambda p, rng: nn.Sigmoid(slope=2.0)),
    "Tanh": _rows(lambda p, rng: nn.Tanh()),
    "ReLU": _rows(lambda p, rng: nn.ReLU()),
    "LeakyReLU": _rows(lambda p, rng: nn.LeakyReLU(0.2)),
    "ELU": _rows(lambda p, rng: nn.ELU(0.7)),
    "GELU": _rows(lambda p, rng: nn.GELU()),
    "GELU tanh": _rows(lambda p, rng: nn.GELU("tanh")),
    "SiLU": _rows(lambda p, rng: nn.SiLU()),
    "Softmax": _rows(lambda p, rng: nn.Softmax()),
    "GaussianKernel": _rows(lambda p, rng: nn.GaussianKernel(p, 2, rng=rng, width=1.5)),
    "Linear": _rows(lambda p, rng: nn.Linear(p, p, rng=rng)),
    "Linear without bias": _rows(lambda p, rng: nn.Linear(p, 2, rng=rng, bias=False)),
    "Sequential": _rows(lambda p, rng: nn.Sequential(nn.Linear(p, 2, rng=rng), nn.Tanh())),
    "Flatten": _pictures(lambda c, rng: nn.Flatten()),
    "Embedding": _symbols,
    "Dropout": _rows(lambda p, rng: nn.Dropout(0.4)),
    "RescaledDropout": _rows(lambda p, rng: nn.RescaledDropout(0.4)),
    "GaussianNoise": _rows(lambda p, rng: nn.GaussianNoise(0.3)),
    "MaskingNoise": _rows(lambda p, rng: nn.MaskingNoise(0.3)),
    "BatchNorm1d": _rows(lambda p, rng: nn.BatchNorm1d(p, eps=0.01), least=3),
    "LayerNorm": _steps(lambda p, rng: nn.LayerNorm(p, eps=0.01)),
    "Conv2d": _pictures(lambda c, rng: nn.Conv2d(c, 2, (2, 3), rng=rng, stride=(2, 1), padding=(0, 1))),
    "BatchNorm2d": _pictures(lambda c, rng: nn.BatchNorm2d(c, eps=0.01)),
    "Conv2d, same size": _pictures(
        lambda c, rng: nn.Conv2d(c, 2 * c, (2, 3), rng=rng, padding="same", dilation=(1, 2), groups=c)
    ),
    "Conv1d": _signals(lambda c, rng: nn.Conv1d(c, 2, 3, rng=rng, stride=2, padding=1)),
    "ConvTranspose2d": _pictures(
        lambda c, rng: nn.ConvTranspose2d(c, 2, 3, rng=rng, stride=2, padding=1, output_padding=(0, 1))
    ),
    "Upsample": _pictures(lambda c, rng: nn.Upsample((2, 1))),
    "AdaptiveAvgPool2d": _pictures(lambda c, rng: nn.AdaptiveAvgPool2d((1, 2))),
    "AdaptiveMaxPool2d": _pictures(lambda c, rng: nn.AdaptiveMaxPool2d(2)),
    "MaxPool2d": _pictures(lambda c, rng: nn.MaxPool2d(2, stride=1)),
    "MaxPool2d with a border": _pictures(lambda c, rng: nn.MaxPool2d(2, stride=1, padding=1, dilation=2)),
    "AvgPool2d": _pictures(lambda c, rng: nn.AvgPool2d((2, 3))),
    "AvgPool2d with a border": _pictures(lambda c, rng: nn.AvgPool2d((2, 3), padding=(1, 0))),
    "RNN": _steps(lambda p, rng: nn.RNN(p, 3, rng=rng)),
    "LSTM": _steps(lambda p, rng: nn.LSTM(p, 3, rng=rng)),
    "GRU": _steps(lambda p, rng: nn.GRU(p, 3, rng=rng)),
    "Bidirectional": _steps(lambda p, rng: nn.Bidirectional(nn.RNN(p, 2, rng=rng), nn.GRU(p, 3, rng=rng))),
    "LastStep": _steps(lambda p, rng: nn.LastStep()),
    "MeanStep": _steps(lambda p, rng: nn.MeanStep()),
    "MultiHeadAttention": _steps(lambda p, rng: nn.MultiHeadAttention(p, 2, rng=rng, causal=True), width=4),
    "PositionalEncoding": _steps(lambda p, rng: nn.PositionalEncoding(), width=4),
    "LearnedPositions": _steps(lambda p, rng: nn.LearnedPositions(5, p, rng=rng)),
    "Residual": _rows(lambda p, rng: nn.Residual(nn.Linear(p, p, rng=rng), nn.Tanh())),
    "a transformer block": _steps(lambda p, rng: nn.transformer_block(p, 2, rng=rng, hidden=3), width=4),
    "Heads": _rows(lambda p, rng: nn.Heads(nn.Linear(p, 2, rng=rng), nn.Linear(p, 1, rng=rng))),
    "Autoencoder": _rows(lambda p, rng: nn.Autoencoder(nn.Linear(p, 2, rng=rng), nn.Linear(2, p, rng=rng))),
    "TiedAutoencoder": _rows(lambda p, rng: nn.TiedAutoencoder(p, 2, rng=rng)),
    # in training these three add a cost to the gradient; their own tests check that
    "ActivityL1": _rows(lambda p, rng: nn.ActivityL1(0.1)),
    "ActivityKL": lambda rng: (nn.ActivityKL(0.1), _shares(rng)),
    "GaussianCode": lambda rng: (nn.GaussianCode(2, 0.3), rng.standard_normal((_size(rng), 4))),
}
COST_IN_TRAINING = ("ActivityL1", "ActivityKL", "GaussianCode")


def _like(make: Callable[[Rng, np.ndarray], Any], loss: nn.Loss) -> Callable[[Rng], tuple[nn.Loss, Any, Any]]:
    def case(rng: Rng) -> tuple[nn.Loss, Any, Any]:
        y = rng.standard_normal((_size(rng), _size(rng, 2)))
        return loss, y, make(rng, y)

    return case


def _numbers(rng: Rng, y: np.ndarray) -> np.ndarray:
    """Targets none of which is at a corner of the loss."""
    return y - away_from(2 * rng.standard_normal(y.shape), (-0.7, 0.0, 0.7))


def _labels(rng: Rng, y: np.ndarray) -> np.ndarray:
    return rng.integers(0, y.shape[1], len(y))


def _probabilities(rng: Rng) -> tuple[np.ndarray, np.ndarray]:
    y, t = (nn.Softmax().value(rng.standard_normal((_size(rng), 3))) for _ in range(2))
    t = t[: len(y)]
    return y[: len(t)], t


LOSSES: dict[str, Callable[[Rng], tuple[nn.Loss, Any, Any]]] = {
    "SquaredError": _like(_numbers, nn.SquaredError()),
    "MSELoss": _like(_numbers, nn.MSELoss()),
    "L1Loss": _like(_numbers, nn.L1Loss()),
    "HuberLoss": _like(_numbers, nn.HuberLoss(0.7)),
    "BCEWithLogitsLoss": _like(lambda rng, y: rng.uniform(0, 1, y.shape), nn.BCEWithLogitsLoss()),
    "CrossEntropyLoss": _like(_labels, nn.CrossEntropyLoss()),
    "CrossEntropyLoss, rows": lambda rng: (nn.CrossEntropyLoss(), *_probabilities(rng)),
    "BCEWithLogitsLoss, positives weighted": _like(
        lambda rng, y: rng.uniform(0, 1, y.shape), nn.BCEWithLogitsLoss(3.0)
    ),
    "CrossEntropyLoss, smoothed": _like(_labels, nn.CrossEntropyLoss(label_smoothing=0.2)),
    "CrossEntropyLoss, ignoring": _like(
        lambda rng, y: np.where(np.arange(len(y)) == 1, -1, _labels(rng, y)),
        nn.CrossEntropyLoss(ignore_label=-1),
    ),
    "NaiveBCE": lambda rng: (nn.NaiveBCE(), *_probabilities(rng)),
    "NaiveCrossEntropy": lambda rng: (nn.NaiveCrossEntropy(), *_probabilities(rng)),
    "JointLoss": lambda rng: (
        nn.JointLoss([nn.MSELoss(), nn.SquaredError()], [1, 2], [1.0, 0.3]),
        *rng.standard_normal((2, 4, 3)),
    ),
}
