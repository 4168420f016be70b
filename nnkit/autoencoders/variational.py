"""The middle of a variational autoencoder: a code that is a small cloud, drawn towards the normal one."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class GaussianCode(Layer):
    """From means and log variances, (N, 2m), to a drawn code: z = μ + e^(s/2) ⊙ ε (eq:reparametrisation).

    Put it last in the encoder of an `Autoencoder`, behind a `Linear` of 2m units: the first m are μ, the
    others s = ln σ². Training draws z (N, m) and adds β/N Σ KL(N(μ, σ²) ‖ N(0, 1)) (eq:vae-kl) to the cost,
    through its gradient; `value(X)` gives it. With `SquaredError`, β is the variance of a pixel's noise.
    Outside of training the code is μ.

    Source: Kingma and Welling (2013).
    """

    def __init__(self, m: int, beta: float = 1.0) -> None:
        checks.whole(m, "m")
        checks.not_negative(beta, "beta")
        self.m, self.beta = m, checks.plain(beta)

    def value(self, X: Array) -> float:
        """β/N Σ_n Σ_j ½ (μ² + e^s − 1 − s) (eq:vae-kl)."""
        mean, s = self._split(X)
        return self.beta * np.sum(mean**2 + np.exp(s) - 1 - s) / 2 / len(X)  # (eq:vae-kl)

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """z = μ + e^(s/2) ⊙ ε with fresh ε ~ N(0, 1) in training, μ otherwise."""
        mean, s = self._split(X)
        if not train:
            return mean, None
        checks.generator(rng)
        assert rng is not None
        pull = np.exp(s / 2) * rng.standard_normal(s.shape).astype(X.dtype)
        return mean + pull, (mean, s, pull)  # (eq:reparametrisation)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """∂z/∂μ = 1, ∂z/∂s = ½ e^(s/2) ε, and the slopes of the KL, β μ/N and β (e^s − 1)/2N."""
        if cache is None:
            return np.concatenate([dY, np.zeros_like(dY)], axis=1), {}
        mean, s, pull = cache
        weight = self.beta / len(dY)
        d_mean = dY + weight * mean
        d_s = (dY * pull + weight * (np.exp(s) - 1)) / 2
        return np.concatenate([d_mean, d_s], axis=1), {}

    def flops(self, X: Array, Y: Array) -> int:
        """None at test time: the means pass."""
        return 0

    def _split(self, X: Array) -> tuple[Array, Array]:
        checks.batch(X, "X", 2 * self.m)
        return X[:, : self.m], X[:, self.m :]

    def __repr__(self) -> str:
        return f"GaussianCode({self.m}, beta={self.beta})"
