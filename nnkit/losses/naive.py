"""The forms the book takes apart: cross-entropy from probabilities, as the formula is printed."""

from __future__ import annotations

import numpy as np

from nnkit.core.types import Array
from nnkit.losses.loss import Loss, paired, weighted


class NaiveBCE(Loss):
    """Binary cross-entropy from probabilities, as the formula is printed: J = −t ln y − (1 − t) ln(1 − y).

    Kept to be taken apart: where y rounds to 0 or 1 it gives infinity or NaN. Train with `BCEWithLogitsLoss`.
    """

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """J = mean of −t ln y − (1 − t) ln(1 − y) (eq:bce)."""
        t = paired(y, t)
        return np.sum(weighted(-t * np.log(y) - (1 - t) * np.log(1 - y), weights)) / y.size  # (eq:bce)

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂y = (y − t) / (y (1 − y)) / number of entries."""
        t = paired(y, t)
        return weighted((y - t) / (y * (1 - y)) / y.size, weights)


class NaiveCrossEntropy(Loss):
    """Categorical cross-entropy from probabilities y (N, K) and one-hot rows t: J = −Σ_k t_k ln y_k.

    Kept to be taken apart, as `NaiveBCE`. Train with `CrossEntropyLoss`.
    """

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """J = −1/N Σ_n Σ_k t_nk ln y_nk."""
        t = paired(y, t)
        return -np.sum(weighted(t * np.log(y), weights)) / y.shape[0]

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂y = −t / y / N."""
        t = paired(y, t)
        return weighted(-t / y / y.shape[0], weights)


def naive_softmax(z: Array) -> Array:
    """e^z / Σ e^z without taking out the maximum: overflows beyond z ≈ 709. Kept to be taken apart."""
    return np.exp(z) / np.sum(np.exp(z), axis=-1, keepdims=True)
