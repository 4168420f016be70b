"""Softmax: scores of K classes into K probabilities."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Softmax(Layer):
    """v_i = e^(z_i) / Σ_k e^(z_k) over the last axis (eq:softmax): positive numbers that add up to one.

    Adding one number to all z_i changes nothing; subtracting their maximum keeps the exponentials finite.
    """

    def value(self, z: Array) -> Array:
        """v_i = e^(z_i) / Σ_k e^(z_k) along the last axis (eq:softmax)."""
        e = np.exp(z - np.max(z, axis=-1, keepdims=True))
        return e / np.sum(e, axis=-1, keepdims=True)  # (eq:softmax)

    def jacobian(self, z: Array) -> Array:
        """∂v_i/∂z_j = v_i (δ_ij − v_j) for one row z (K,) (eq:softmax-jacobian)."""
        checks.floats(z, "z")
        if z.ndim != 1:
            raise ValueError(f"expected one row z of shape (K,), received shape {tuple(z.shape)}")
        v = self.value(z)
        return v[:, None] * (np.eye(v.shape[0], dtype=v.dtype) - v[None, :])  # (eq:softmax-jacobian)

    def forward(self, Z: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """V = softmax of each row; the cache is V."""
        checks.some(Z, "Z")
        V = self.value(Z)
        return V, V

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂Z = V ⊙ (∂J/∂V − Σ_k ∂J/∂v_k v_k): the Jacobian times ∂J/∂V, without building the Jacobian."""
        V = cache
        return V * (dV - np.sum(dV * V, axis=-1, keepdims=True)), {}  # (eq:softmax-jacobian)

    def flops(self, X: Array, Y: Array) -> int:
        """3 for each number: the exponential, its share of the sum, the quotient."""
        return 3 * Y.size

    def __repr__(self) -> str:
        return "Softmax()"
