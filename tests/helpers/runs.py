"""A small task and network, and short training runs on them."""

from __future__ import annotations

from typing import Any

import numpy as np

import nnkit as nn


def xor_task(seed: int = 0, N: int = 40) -> tuple[np.ndarray, np.ndarray]:
    """Two inputs; the target is 1 where they have the same sign: no line tells them apart."""
    X = np.random.default_rng(seed).standard_normal((N, 2))
    return X, (X[:, :1] * X[:, 1:] > 0).astype(float)


def network(seed: int = 0, dropout: float = 0.0) -> nn.Sequential:
    rng = np.random.default_rng(seed)
    return nn.Sequential(nn.Linear(2, 8, rng=rng), nn.Tanh(), nn.Dropout(dropout), nn.Linear(8, 1, rng=rng))


def weights(net: nn.Layer) -> dict[str, np.ndarray]:
    return {name: w.copy() for name, w in net.params.items()}


def assert_weights(net: nn.Layer, expected: dict[str, np.ndarray]) -> None:
    for name, w in net.params.items():
        np.testing.assert_array_equal(w, expected[name])


def fit(net: nn.Layer, X: Any, T: Any, **options: Any) -> nn.History:
    options = {"epochs": 5, "progress": False} | options
    return nn.fit(net, nn.BCEWithLogitsLoss(), options.pop("rule", nn.SGD(0.5)), X, T, **options)
