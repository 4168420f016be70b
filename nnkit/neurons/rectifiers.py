"""Activation functions that do not saturate above zero: ReLU and its smoother relatives."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Grads, Rng
from nnkit.neurons.activation import Activation


class ReLU(Activation):
    """The rectified linear unit v = max(0, z) (eq:relu). Its derivative at the corner z = 0 is taken as 0."""

    def value(self, z: Array) -> Array:
        """v = max(0, z) (eq:relu)."""
        return np.maximum(z, 0)  # (eq:relu)

    def derivative(self, z: Array) -> Array:
        """One where z > 0, else zero."""
        return (z > 0) * np.ones_like(z)

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂Z = ∂J/∂V where Z > 0, else 0."""
        Z = cache
        return dV * (Z > 0), {}


class LeakyReLU(Activation):
    """v = z where z > 0, else a·z (eq:leaky-relu), with a small slope a: no unit is ever wholly dead."""

    def __init__(self, negative_slope: float = 0.01) -> None:
        checks.not_negative(negative_slope, "negative_slope")
        self.negative_slope = checks.plain(negative_slope)

    def value(self, z: Array) -> Array:
        """v = z where z > 0, else a·z (eq:leaky-relu)."""
        return np.where(z > 0, z, self.negative_slope * z)  # (eq:leaky-relu)

    def derivative(self, z: Array) -> Array:
        """One where z > 0, else a."""
        one = np.ones_like(z)
        return np.where(z > 0, one, self.negative_slope * one)


class ELU(Activation):
    """The exponential linear unit: v = z where z > 0, else α (e^z − 1) (eq:elu). Levels off at −α."""

    def __init__(self, alpha: float = 1.0) -> None:
        checks.not_negative(alpha, "alpha")
        self.alpha = checks.plain(alpha)

    def value(self, z: Array) -> Array:
        """v = z where z > 0, else α (e^z − 1) (eq:elu)."""
        return np.where(z > 0, z, self.alpha * np.expm1(np.minimum(z, 0)))  # (eq:elu)

    def derivative(self, z: Array) -> Array:
        """One where z > 0, else α e^z = v + α."""
        return np.where(z > 0, np.ones_like(z), self.alpha * np.exp(np.minimum(z, 0)))


class GELU(Activation):
    """The Gaussian error linear unit v = z Φ(z), Φ the normal distribution function (eq:gelu).

    `approximate="tanh"` takes ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))) instead, at most 5·10⁻⁴ away.
    Hendrycks and Gimpel (2016); both forms and the option's name as in PyTorch.
    """

    def __init__(self, approximate: str = "none") -> None:
        if approximate not in ("none", "tanh"):
            raise ValueError(f'expected approximate to be "none" or "tanh", received {approximate!r}')
        self.approximate = approximate

    def value(self, z: Array) -> Array:
        """v = z Φ(z) (eq:gelu)."""
        return z * self._phi(z)  # (eq:gelu)

    def derivative(self, z: Array) -> Array:
        """Φ(z) + z Φ′(z), by the product rule, for the form in use."""
        Phi = self._phi(z)
        return Phi + z * self._phi_slope(z, Phi)

    def forward(self, Z: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """V = Z Φ(Z); the cache is Z and Φ(Z), which is the costly part."""
        checks.some(Z, "Z")
        Phi = self._phi(Z)
        return Z * Phi, (Z, Phi)  # (eq:gelu)

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂Z = ∂J/∂V ⊙ (Φ(Z) + Z Φ′(Z))."""
        Z, Phi = cache
        return dV * (Phi + Z * self._phi_slope(Z, Phi)), {}

    def _phi(self, z: Array) -> Array:
        """Φ(z), or ½ + ½ tanh(√(2/π) (z + 0.044715 z³)) in its place."""
        if self.approximate == "none":
            from scipy.special import ndtr  # only here, so that importing nnkit stays light

            return ndtr(z)
        return 0.5 + 0.5 * np.tanh(z * (_ROOT + _CUBIC * (z * z)))

    def _phi_slope(self, z: Array, Phi: Array) -> Array:
        """Φ′(z): the bell curve e^(−z²/2) / √(2π), or the derivative of what stands in Φ's place."""
        if self.approximate == "none":
            return np.exp(-0.5 * (z * z)) / _ROOT_2PI
        return Phi * (1 - Phi) * (2 * _ROOT + 6 * _CUBIC * (z * z))


class SiLU(Activation):
    """The sigmoid linear unit v = z σ(z), also called swish (eq:silu). Elfwing, Uchibe and Doya (2018)."""

    def value(self, z: Array) -> Array:
        """v = z σ(z) = z / (1 + e^(−z)) (eq:silu)."""
        with np.errstate(over="ignore"):  # e^(−z) = ∞ gives v = 0, which is right
            return z / (1 + np.exp(-z))  # (eq:silu)

    def derivative(self, z: Array) -> Array:
        """σ(z) (1 + z (1 − σ(z))), by the product rule (eq:silu)."""
        with np.errstate(over="ignore"):
            s = 1 / (1 + np.exp(-z))
        return s * (1 + z * (1 - s))  # (eq:silu)


_ROOT_2PI = float(np.sqrt(2 * np.pi))
_ROOT = float(np.sqrt(2 / np.pi))
_CUBIC = 0.044715 * _ROOT
