"""Cross-entropy of yes or no, from logits: no exponential overflows and no logarithm meets zero."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.losses.loss import Loss, paired, weighted
from nnkit.neurons.squashing import Sigmoid

_sigmoid = Sigmoid().value


class BCEWithLogitsLoss(Loss):
    """Binary cross-entropy of logits z and targets t in [0, 1] (eq:bce-logits); mean over all entries.

    J = −t ln σ(z) − (1 − t) ln(1 − σ(z)) = max(z, 0) − z t + ln(1 + e^(−|z|)), PyTorch's `BCEWithLogitsLoss`.
    With `positive_weight` p, a number or one for each column, the first term counts p times (PyTorch's
    `pos_weight`); the mean still divides by the number of entries.
    """

    def __init__(self, positive_weight: Any = None) -> None:
        if positive_weight is not None:
            positive_weight = checks.numbers(
                positive_weight, "positive_weight", "2.0, or one for each column"
            )
            checks.between(positive_weight, "positive_weight", 0, np.finfo(float).max)
        self.positive_weight = positive_weight

    def value(self, z: Array, t: Array, weights: Array | None = None) -> float:
        """J = mean of max(z, 0) − z t + ln(1 + e^(−|z|)) (eq:bce-logits)."""
        t = paired(z, t, "z", "t")
        checks.between(t, "t", 0, 1)
        return self._value(z, t, weights)

    def grad(self, z: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂z = (σ(z) − t) / number of entries (eq:bce-grad)."""
        t = paired(z, t, "z", "t")
        if self.positive_weight is not None:
            return weighted((1 - t) + self._factor(z, t) * (_sigmoid(z) - 1), weights) / z.size
        return weighted(_sigmoid(z) - t, weights) / z.size  # (eq:bce-grad)

    def value_and_grad(self, z: Array, t: Array, weights: Array | None = None) -> tuple[float, Array]:
        """Both at once, for the training loop: the shapes are looked at, the targets' values are not."""
        t = paired(z, t, "z", "t")
        return self._value(z, t, weights), self.grad(z, t, weights)

    def _value(self, z: Array, t: Array, weights: Array | None) -> float:
        if self.positive_weight is not None:
            minus_log = np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z)))  # −ln σ(z)
            return np.sum(weighted((1 - t) * z + self._factor(z, t) * minus_log, weights)) / z.size
        each = np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z)))  # (eq:bce-logits)
        return np.sum(weighted(each, weights)) / z.size

    def _factor(self, z: Array, t: Array) -> Array:
        """1 + (p − 1) t: what −ln σ(z) is multiplied by, once −(1 − t) ln(1 − σ) = (1 − t)(z − ln σ)."""
        p = self.positive_weight
        if p.ndim and p.shape != z.shape[z.ndim - p.ndim :]:
            raise ValueError(f"expected positive_weight for the columns of z {z.shape}, received {p.shape}")
        return 1 + (p.astype(z.dtype) - 1) * t
