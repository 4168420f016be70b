"""Batch and layer normalisation: mean 0 and variance 1 inside the network, then a learned scale and shift."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class BatchNorm1d(Layer):
    """Normalises each column by its mean and variance over the batch (Ioffe and Szegedy, 2015).

    μ = 1/N Σ_n x_n (eq:batch-norm-mean), s² = 1/N Σ_n (x_n − μ)² (eq:batch-norm-variance),
    x̂ = (x − μ) / √(s² + ε) (eq:batch-norm-normalise), y = γ x̂ + β (eq:batch-norm-scale).
    γ and β are trained. At test time running averages stand in for μ and s², updated in training by
    average ← (1 − m) average + m · value, the variance with N − 1 in place of N, as in PyTorch's
    `BatchNorm1d`.
    """

    def __init__(self, p: int, *, momentum: float = 0.1, eps: float = 1e-5, dtype: Any = np.float64) -> None:
        checks.whole(p, "p")
        checks.fraction(momentum, "momentum")
        checks.positive(eps, "eps")
        checks.floating(dtype)
        self.momentum = momentum
        self.eps = eps
        self.params: dict[str, Array] = {"gamma": np.ones(p, dtype), "beta": np.zeros(p, dtype)}
        self.buffers: dict[str, Array] = {"mean": np.zeros(p, dtype), "var": np.ones(p, dtype)}

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """y = γ x̂ + β; the cache is x̂, √(s² + ε) and whether the statistics came from this batch."""
        checks.batch(X, "X", self.params["gamma"].shape[0])
        if train:
            mean, var = self._batch_statistics(X)
        else:
            mean, var = self.buffers["mean"], self.buffers["var"]
        std = np.sqrt(var + self.eps)
        X_hat = (X - mean) / std  # (eq:batch-norm-normalise)
        Y = self.params["gamma"] * X_hat + self.params["beta"]  # (eq:batch-norm-scale)
        return Y, (X_hat, std, train)

    def _batch_statistics(self, X: Array) -> tuple[Array, Array]:
        N = X.shape[0]
        if N < 2:
            raise ValueError(
                f"expected at least 2 examples to normalise over in training, received {N} "
                "(in the last batch? Choose another batch_size)"
            )
        mean = np.sum(X, axis=0) / N  # (eq:batch-norm-mean)
        d = X - mean
        var = np.sum(d * d, axis=0) / N  # (eq:batch-norm-variance)
        self.buffers["mean"] += self.momentum * (mean - self.buffers["mean"])
        self.buffers["var"] += self.momentum * (var * (N / (N - 1)) - self.buffers["var"])
        return mean, var

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """In training μ and s² depend on every example: two means are taken out (eq:batch-norm-backward)."""
        X_hat, std, train = cache
        grads = {"gamma": np.sum(dY * X_hat, axis=0), "beta": np.sum(dY, axis=0)}
        dX_hat = dY * self.params["gamma"]
        if not train:
            return dX_hat / std, grads
        mean_d, mean_dx = np.mean(dX_hat, axis=0), np.mean(dX_hat * X_hat, axis=0)
        return (dX_hat - mean_d - X_hat * mean_dx) / std, grads  # (eq:batch-norm-backward)

    def __repr__(self) -> str:
        return f"BatchNorm1d({self.params['gamma'].shape[0]})"


class LayerNorm(Layer):
    """Normalises each example by the mean and variance of its own features, the last axis (eq:layer-norm).

    y = γ (x − μ) / √(s² + ε) + β, the same in training and at test time; any number of axes before the last.
    Ba, Kiros and Hinton (2016); PyTorch's `LayerNorm`.
    """

    def __init__(self, p: int, *, eps: float = 1e-5, dtype: Any = np.float64) -> None:
        checks.whole(p, "p")
        checks.positive(eps, "eps")
        checks.floating(dtype)
        self.eps = eps
        self.params: dict[str, Array] = {"gamma": np.ones(p, dtype), "beta": np.zeros(p, dtype)}

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """y = γ x̂ + β (eq:layer-norm); the cache is x̂ and √(s² + ε)."""
        p = self.params["gamma"].shape[0]
        checks.features(X, "X", p)
        d = X - _row_mean(X)
        std = np.sqrt(_row_mean(d * d) + self.eps)
        X_hat = d / std
        return self.params["gamma"] * X_hat + self.params["beta"], (X_hat, std)  # (eq:layer-norm)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """As in `BatchNorm1d`, along the other axis."""
        X_hat, std = cache
        before = tuple(range(dY.ndim - 1))
        grads = {"gamma": np.sum(dY * X_hat, axis=before), "beta": np.sum(dY, axis=before)}
        dX_hat = dY * self.params["gamma"]
        mean_d, mean_dx = _row_mean(dX_hat), _row_mean(dX_hat * X_hat)
        return (dX_hat - mean_d - X_hat * mean_dx) / std, grads

    def __repr__(self) -> str:
        return f"LayerNorm({self.params['gamma'].shape[0]})"


def _row_mean(X: Array) -> Array:
    """The mean over the last axis, as a product with a column of 1/p: on short rows far faster than `sum`."""
    p = X.shape[-1]
    return X @ np.full((p, 1), 1 / p, X.dtype)
