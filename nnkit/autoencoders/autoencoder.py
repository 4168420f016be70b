"""Networks that learn to give back their input through a narrow, noisy or sparse middle."""

from __future__ import annotations

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array


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


def reconstruction_error(autoencoder: Layer, X: Array) -> Array:
    """How badly each example is given back, (N,): its mean squared difference (eq:reconstruction-error).

    Examples unlike those trained on stand out: a score for novelty.
    """
    checks.function(autoencoder, "autoencoder", "X", such_as="a trained nn.Autoencoder")
    X_hat = autoencoder(X)
    checks.same_shape(X, X_hat, "X", "the reconstruction")
    return np.mean(((X_hat - X) ** 2).reshape(len(X), -1), axis=1)  # (eq:reconstruction-error)
