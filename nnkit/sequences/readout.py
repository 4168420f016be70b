"""From a sequence to one answer: at the end, or for the average."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class LastStep(Layer):
    """What a sequence layer says at the end: (N, T, m) → (N, m), the last time step, or the last real one."""

    takes_mask = True

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
    ) -> tuple[Array, Any]:
        """The last step that is True in `mask` (N, T); the cache is the shape and where that is."""
        checks.shape(X, "X", "N", "T", "m")
        if mask is None:
            return X[:, -1], (X.shape, None)
        checks.real_steps(mask, X)
        T = X.shape[1]
        last = np.arange(T) == T - 1 - np.argmax(mask[:, ::-1], axis=1)[:, None]  # (N, T), one True a row
        return np.sum(np.where(last[:, :, None], X, 0), axis=1), (X.shape, last)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The gradient enters at the last step alone."""
        shape, last = cache
        if last is not None:
            return np.where(last[:, :, None], dY[:, None], 0), {}
        dX = np.zeros_like(dY, shape=shape)
        dX[:, -1] = dY
        return dX, {}

    def flops(self, X: Array, Y: Array) -> int:
        """None: numbers are looked up."""
        return 0

    def __repr__(self) -> str:
        return "LastStep()"


class MeanStep(Layer):
    """The average over time: (N, T, m) → (N, m), over the real steps if a mask says which."""

    takes_mask = True

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
    ) -> tuple[Array, Any]:
        """The mean over the time steps that are True in `mask` (N, T); the cache is each step's share."""
        checks.shape(X, "X", "N", "T", "m")
        T = X.shape[1]
        if mask is None:
            return np.mean(X, axis=1), np.full((1, T, 1), 1 / T, X.dtype)
        checks.real_steps(mask, X)
        share = (mask / np.sum(mask, axis=1, keepdims=True)).astype(X.dtype)[:, :, None]
        return np.sum(share * np.where(mask[:, :, None], X, 0), axis=1), share

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Every step that counted gets the same share."""
        return dY[:, None] * cache, {}

    def flops(self, X: Array, Y: Array) -> int:
        """T for each output: T − 1 sums and a quotient."""
        return X.size

    def __repr__(self) -> str:
        return "MeanStep()"
