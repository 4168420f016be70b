"""Networks that learn to give back their input through a narrow, noisy or sparse middle."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.initializers import Initializer, initial_weights, xavier_uniform
from nnkit.core.layer import Layer, all_layers
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array, Grads, Rng
from nnkit.neurons.activation import Activation
from nnkit.neurons.squashing import Sigmoid


class Autoencoder(Sequential):
    """An encoder, then a decoder: x̂ = g(f(x)) (eq:autoencoder), whose target is its own input.

    `nn.fit(autoencoder, nn.MSELoss(), rule, X, X, …)`. Both parts are layers, usually `Sequential`; put a
    `MaskingNoise` or `GaussianNoise` first in the encoder for a denoising autoencoder, whose target stays
    clean.
    """

    def __init__(self, encoder: Layer, decoder: Layer) -> None:
        super().__init__(encoder, decoder)  # (eq:autoencoder)

    def encode(self, X: Array) -> Array:
        """The code h = f(x): what is kept when the decoder is thrown away."""
        return self.layers[0](X)

    def decode(self, H: Array) -> Array:
        """The reconstruction from a code, also from one that no input gave: the decoder as a generator."""
        return self.layers[1](H)

    def __repr__(self) -> str:
        return f"Autoencoder({self.layers[0]!r}, {self.layers[1]!r})"


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

    def __repr__(self) -> str:
        p, m = self.params["W"].shape
        return f"TiedAutoencoder({p}, {m}, activation={self.activation!r})"


def reconstruction_error(autoencoder: Layer, X: Array) -> Array:
    """How badly each example is given back, (N,): its mean squared difference (eq:reconstruction-error).

    Examples unlike those trained on stand out: a score for novelty.
    """
    X_hat = autoencoder(X)
    checks.same_shape(X, X_hat, "X", "the reconstruction")
    return np.mean(((X_hat - X) ** 2).reshape(len(X), -1), axis=1)  # (eq:reconstruction-error)


class MaskingNoise(Layer):
    """In training each input is set to zero with probability p, and nothing is made up for it.

    The corruption of a denoising autoencoder (Vincent et al., 2008); `Dropout` would
    scale the rest by 1 / (1 − p).
    """

    def __init__(self, p: float) -> None:
        checks.fraction(p, "p")
        self.p = p

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """X ⊙ mask in training (eq:masking-noise), X otherwise."""
        checks.some(X, "X")
        if not train or self.p == 0:
            return X, None
        checks.generator(rng)
        assert rng is not None
        mask = (rng.random(X.shape) >= self.p).astype(X.dtype)
        return X * mask, mask  # (eq:masking-noise)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The gradient passes where the input did."""
        return (dY if cache is None else dY * cache), {}

    def __repr__(self) -> str:
        return f"MaskingNoise({self.p})"
