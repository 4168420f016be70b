"""Noise in training: on the inputs, in place of inputs, on the weights."""

from __future__ import annotations

import copy
from typing import Any, TypeVar

from nnkit.core import checks
from nnkit.core.layer import Layer, a_layer
from nnkit.core.snapshot import each_once
from nnkit.core.types import Array, Grads, Rng

Net = TypeVar("Net", bound=Layer)


class GaussianNoise(Layer):
    """Fresh noise on the inputs at every training step: X + std · ε (eq:input-noise), none at test time."""

    def __init__(self, std: float) -> None:
        checks.not_negative(std, "std")
        self.std = checks.plain(std)

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """X + std · ε in training, X otherwise."""
        checks.some(X, "X")
        if not train or self.std == 0:
            return X, None
        checks.generator(rng)
        assert rng is not None
        return X + (self.std * rng.standard_normal(X.shape)).astype(X.dtype), None  # (eq:input-noise)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The noise is a constant: the gradient passes."""
        return dY, {}

    def flops(self, X: Array, Y: Array) -> int:
        """None at test time: the input passes."""
        return 0

    def __repr__(self) -> str:
        return f"GaussianNoise({self.std})"


class MaskingNoise(Layer):
    """In training each input is set to zero with probability p, and nothing is made up for it.

    The corruption of a denoising autoencoder (Vincent et al., 2008); `Dropout` would
    scale the rest by 1 / (1 − p).
    """

    def __init__(self, p: float) -> None:
        checks.fraction(p, "p")
        self.p = checks.plain(p)

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

    def flops(self, X: Array, Y: Array) -> int:
        """None at test time: the input passes."""
        return 0

    def __repr__(self) -> str:
        return f"MaskingNoise({self.p})"


def noisy_weights(net: Net, std: float, *, rng: Rng) -> Net:
    """A copy of the network with N(0, std²) added to every parameter."""
    a_layer(net)
    checks.not_negative(std, "std")
    checks.generator(rng)
    twin = copy.deepcopy(net)
    for w in each_once(twin.params):
        w += (std * rng.standard_normal(w.shape)).astype(w.dtype)
    return twin
