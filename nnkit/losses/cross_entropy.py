"""Losses for classification, from logits: no exponential overflows and no logarithm meets zero."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.losses.regression import Loss
from nnkit.neurons.softmax import Softmax
from nnkit.neurons.squashing import Sigmoid

_sigmoid = Sigmoid().value
_softmax = Softmax().value


def log_sum_exp(z: Array) -> Array:
    """ln Σ_k e^(z_k) of each row (last axis), with the row's maximum taken out first (eq:log-sum-exp)."""
    checks.some(z, "z")
    m = np.max(z, axis=-1, keepdims=True)
    return m[..., 0] + np.log(np.sum(np.exp(z - m), axis=-1))  # (eq:log-sum-exp)


def one_hot(t: Any, classes: int, dtype: Any = np.float64) -> Array:
    """Labels (N,) as rows (N, K) with a single 1 each."""
    checks.whole(classes, "classes")
    checks.labels(t, classes)
    rows = np.zeros((len(t), classes), dtype)
    rows[np.arange(len(t)), t] = 1
    return rows


class BCEWithLogitsLoss(Loss):
    """Binary cross-entropy of logits z and targets t in [0, 1] (eq:bce-logits); mean over all entries.

    J = −t ln σ(z) − (1 − t) ln(1 − σ(z)) = max(z, 0) − z t + ln(1 + e^(−|z|)), PyTorch's `BCEWithLogitsLoss`.
    """

    def value(self, z: Array, t: Array) -> float:
        """J = mean of max(z, 0) − z t + ln(1 + e^(−|z|)) (eq:bce-logits)."""
        checks.same_shape(z, t)
        checks.between(t, "t", 0, 1)
        return self._value(z, t)

    def grad(self, z: Array, t: Array) -> Array:
        """∂J/∂z = (σ(z) − t) / number of entries (eq:bce-grad)."""
        checks.same_shape(z, t)
        return (_sigmoid(z) - t) / z.size  # (eq:bce-grad)

    def value_and_grad(self, z: Array, t: Array) -> tuple[float, Array]:
        """Both at once, for the training loop: the shapes are looked at, the targets' values are not."""
        grad = self.grad(z, t)
        return self._value(z, t), grad

    def _value(self, z: Array, t: Array) -> float:
        return np.sum(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z)))) / z.size  # (eq:bce-logits)


class CrossEntropyLoss(Loss):
    """Categorical cross-entropy of logits z (N, K) and labels t (eq:cross-entropy); mean over the N rows.

    Targets are whole-number labels (N,), or rows of K probabilities such as one-hot rows (N, K). For
    sequences, z (N, T, K) and t (N, T) count as N·T rows. J = −1/N Σ_n Σ_k t_nk ln softmax(z_n)_k, computed
    as ln Σ e^z − Σ t z: PyTorch's `CrossEntropyLoss`, which wants its classes on the second axis.
    """

    def value(self, z: Array, t: Any) -> float:
        """J = 1/N Σ_n (ln Σ_k e^(z_nk) − Σ_k t_nk z_nk) (eq:cross-entropy)."""
        rows, t = self._rows(z, t)
        checks.between(t, "t", 0, 1)
        checks.between(np.sum(t, axis=-1), "the sums of t's rows", 1 - 1e-3, 1 + 1e-3)
        return np.sum(log_sum_exp(rows) - np.sum(t * rows, axis=-1)) / rows.shape[0]  # (eq:cross-entropy)

    def grad(self, z: Array, t: Any) -> Array:
        """∂J/∂z = (softmax(z) − t) / N (eq:cross-entropy-grad)."""
        rows, t = self._rows(z, t)
        dz = (_softmax(rows) - t) / rows.shape[0]  # (eq:cross-entropy-grad)
        return dz.reshape(z.shape)

    def value_and_grad(self, z: Array, t: Any) -> tuple[float, Array]:
        """Both at once; the exponentials are taken once."""
        rows, t = self._rows(z, t)
        shifted = rows - np.max(rows, axis=-1, keepdims=True)
        e = np.exp(shifted)
        total = np.sum(e, axis=-1, keepdims=True)
        value = (np.sum(np.log(total)) - np.sum(t * shifted)) / rows.shape[0]  # (eq:cross-entropy)
        dz = (e / total - t) / rows.shape[0]  # (eq:cross-entropy-grad)
        return value, dz.reshape(z.shape)

    def _rows(self, z: Array, t: Any) -> tuple[Array, Array]:
        """Logits and target probabilities as rows (N, K)."""
        checks.floats(z, "z")
        if z.ndim < 2 or z.size == 0:
            raise ValueError(f"expected z of shape (N, K) or (N, …, K), received shape {tuple(z.shape)}")
        K = z.shape[-1]
        if getattr(t, "ndim", None) == z.ndim:
            checks.same_shape(z, t, "z", "t")
            return z.reshape(-1, K), t.reshape(-1, K)
        if getattr(t, "shape", z.shape[:-1]) != z.shape[:-1]:
            raise ValueError(
                f"expected t of shape {z.shape[:-1]}, one label per row, received shape {t.shape}"
            )
        flat = t.reshape(-1) if hasattr(t, "reshape") else t
        checks.labels(flat, K)
        return z.reshape(-1, K), one_hot(flat, K, z.dtype)


class NaiveBCE(Loss):
    """Binary cross-entropy from probabilities, as the formula is printed: J = −t ln y − (1 − t) ln(1 − y).

    Kept to be taken apart: where y rounds to 0 or 1 it gives infinity or NaN. Train with `BCEWithLogitsLoss`.
    """

    def value(self, y: Array, t: Array) -> float:
        """J = mean of −t ln y − (1 − t) ln(1 − y) (eq:bce)."""
        checks.same_shape(y, t)
        return np.sum(-t * np.log(y) - (1 - t) * np.log(1 - y)) / y.size  # (eq:bce)

    def grad(self, y: Array, t: Array) -> Array:
        """∂J/∂y = (y − t) / (y (1 − y)) / number of entries."""
        checks.same_shape(y, t)
        return (y - t) / (y * (1 - y)) / y.size


class NaiveCrossEntropy(Loss):
    """Categorical cross-entropy from probabilities y (N, K) and one-hot rows t: J = −Σ_k t_k ln y_k.

    Kept to be taken apart, as `NaiveBCE`. Train with `CrossEntropyLoss`.
    """

    def value(self, y: Array, t: Array) -> float:
        """J = −1/N Σ_n Σ_k t_nk ln y_nk."""
        checks.same_shape(y, t)
        return -np.sum(t * np.log(y)) / y.shape[0]

    def grad(self, y: Array, t: Array) -> Array:
        """∂J/∂y = −t / y / N."""
        checks.same_shape(y, t)
        return -t / y / y.shape[0]


def naive_softmax(z: Array) -> Array:
    """e^z / Σ e^z without taking out the maximum: overflows beyond z ≈ 709. Kept to be taken apart."""
    return np.exp(z) / np.sum(np.exp(z), axis=-1, keepdims=True)
