"""One matrix for both ways: the decoder is the encoder's transpose."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.initializers import Initializer, initial_weights, xavier_uniform
from nnkit.core.layer import Layer, all_layers
from nnkit.core.types import Array, Grads, Rng
from nnkit.neurons.activation import Activation
from nnkit.neurons.squashing import Sigmoid


class TiedAutoencoder(Layer):
    """One matrix both ways: H = σ(X W + b), X̂ = H Wᵀ + c (eq:tied-autoencoder); W (p, m), b (m,), c (p,).

    W is used twice, so its gradient is the sum of two: Xᵀ ∂J/∂Z + (∂J/∂X̂)ᵀ H (eq:tied-gradient).
    """

    def __init__(
        self,
        p: int,
        m: int,
        *,
        rng: Rng,
        activation: Activation | None = None,
        init: Initializer = xavier_uniform,
        dtype: Any = np.float64,
    ) -> None:
        checks.whole(p, "p")
        checks.whole(m, "m")
        self.activation = Sigmoid() if activation is None else activation
        all_layers([self.activation])
        self.params: dict[str, Array] = {
            "W": initial_weights(init, (p, m), rng, dtype),
            "b": np.zeros(m, dtype),
            "c": np.zeros(p, dtype),
        }

    def encode(self, X: Array) -> Array:
        """H = σ(X W + b)."""
        checks.batch(X, "X", self.params["W"].shape[0])
        return self.activation(X @ self.params["W"] + self.params["b"])

    def decode(self, H: Array) -> Array:
        """X̂ = H Wᵀ + c."""
        checks.batch(H, "H", self.params["W"].shape[1])
        return H @ self.params["W"].T + self.params["c"]

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """X̂ = σ(X W + b) Wᵀ + c (eq:tied-autoencoder)."""
        W, b, c = (self.params[name] for name in "Wbc")
        checks.batch(X, "X", W.shape[0])
        H, cache = self.activation.forward(X @ W + b, train=train, rng=rng)
        return H @ W.T + c, (X, H, cache)  # (eq:tied-autoencoder)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Through the second use of W, then through the first."""
        X, H, activation_cache = cache
        W = self.params["W"]
        dZ, _ = self.activation.backward(dY @ W, activation_cache)
        dW = X.T @ dZ + dY.T @ H  # (eq:tied-gradient)
        return dZ @ W.T, {"W": dW, "b": np.sum(dZ, axis=0), "c": np.sum(dY, axis=0)}

    def flops(self, X: Array, Y: Array) -> int:
        """2 p m there and 2 p m back for each example, and the activation."""
        p, m = self.params["W"].shape
        Z = np.zeros((len(X), m), Y.dtype)
        return 4 * len(X) * p * m + self.activation.flops(Z, Z)

    def __repr__(self) -> str:
        p, m = self.params["W"].shape
        return f"TiedAutoencoder({p}, {m}, activation={self.activation!r})"
