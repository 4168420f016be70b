"""Losses for regression: how far the answers are from the targets."""

from __future__ import annotations

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.losses.loss import Loss, paired, weighted


class SquaredError(Loss):
    """The book's J = 1/N Σ_n ½ Σ_j (y_nj − t_nj)² (eq:squared-error): averaged over the rows.

    For one output it is half of `MSELoss`; for m outputs, m/2 times.
    """

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """J = 1/N Σ_n ½ Σ_j (y_nj − t_nj)² (eq:squared-error)."""
        t = paired(y, t)
        if y.ndim == 0:
            raise ValueError("expected y of shape (N, …) with examples as rows, received a single number")
        e = y - t
        return 0.5 * np.sum(weighted(e * e, weights)) / y.shape[0]  # (eq:squared-error)

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂y = (y − t) / N."""
        t = paired(y, t)
        return weighted(y - t, weights) / y.shape[0]


class MSELoss(Loss):
    """The mean of (y − t)² over all entries (eq:mse), as PyTorch's `MSELoss`."""

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """J = mean (y − t)² (eq:mse)."""
        t = paired(y, t)
        e = y - t
        return np.sum(weighted(e * e, weights)) / y.size  # (eq:mse)

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂y = 2 (y − t) / number of entries."""
        t = paired(y, t)
        return (2 / y.size) * weighted(y - t, weights)


class L1Loss(Loss):
    """The mean of |y − t| over all entries (eq:mae), PyTorch's `L1Loss`; its best constant is the median."""

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """J = mean |y − t| (eq:mae)."""
        t = paired(y, t)
        return np.sum(weighted(np.abs(y - t), weights)) / y.size  # (eq:mae)

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂y = sign(y − t) / number of entries; at y = t, where there is a corner, zero."""
        t = paired(y, t)
        return weighted(np.sign(y - t), weights) / y.size


class HuberLoss(Loss):
    """Squared for small errors, absolute for large ones (eq:huber), as PyTorch's `HuberLoss`.

    Per entry, with e = y − t: ½ e² where |e| ≤ δ, else δ (|e| − ½ δ); then the mean over all entries.
    """

    def __init__(self, delta: float = 1.0) -> None:
        checks.positive(delta, "delta")
        self.delta = checks.plain(delta)

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """J = mean of ½ e² where |e| ≤ δ, else δ (|e| − ½ δ) (eq:huber)."""
        t = paired(y, t)
        e = np.abs(y - t)
        inner = np.minimum(e, self.delta)
        return np.sum(weighted(inner * (e - 0.5 * inner), weights)) / y.size  # (eq:huber)

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂y = e, kept within ±δ, / number of entries."""
        t = paired(y, t)
        return weighted(np.minimum(np.maximum(y - t, -self.delta), self.delta), weights) / y.size
