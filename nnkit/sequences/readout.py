"""From a sequence to one answer: at the end, or for the average."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class LastStep(Layer):
    """What a sequence layer says at the end: (N, T, m) → (N, m), the last time step."""

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The last time step; the cache is the shape."""
        checks.shape(X, "X", "N", "T", "m")
        return X[:, -1], X.shape

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The gradient enters at the last step alone."""
        dX = np.zeros_like(dY, shape=cache)
        dX[:, -1] = dY
        return dX, {}

    def __repr__(self) -> str:
        return "LastStep()"


class MeanStep(Layer):
    """The average over time: (N, T, m) → (N, m)."""

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The mean over the time steps; the cache is their number."""
        checks.shape(X, "X", "N", "T", "m")
        return np.mean(X, axis=1), X.shape[1]

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Every step gets the same share."""
        return np.repeat(dY[:, None] / cache, cache, axis=1), {}

    def __repr__(self) -> str:
        return "MeanStep()"
