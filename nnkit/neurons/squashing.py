"""Activation functions that squeeze: threshold, ramp, sigmoid, tanh; each with its derivative."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Grads, Rng
from nnkit.neurons.activation import Activation


class Identity(Activation):
    """v = z: the output unit of a regression network."""

    def value(self, z: Array) -> Array:
        """v = z."""
        return z

    def derivative(self, z: Array) -> Array:
        """One everywhere."""
        return np.ones_like(z)


class Threshold(Activation):
    """The step of the first artificial neurons: v = 1 where z ≥ 0, else 0 (eq:threshold).

    At z = 0 it is 1, by convention. Its derivative is 0 wherever it has one, so no gradient comes through and
    no network learns through it.
    """

    def value(self, z: Array) -> Array:
        """v = 1 where z ≥ 0, else 0 (eq:threshold)."""
        return (z >= 0) * np.ones_like(z)  # (eq:threshold)

    def derivative(self, z: Array) -> Array:
        """Zero everywhere (at z = 0, where there is none, too)."""
        return np.zeros_like(z)


class PiecewiseLinear(Activation):
    """A ramp from 0 to 1 about z = 0: v = min(1, max(0, z + ½)) (eq:piecewise-linear)."""

    def value(self, z: Array) -> Array:
        """v = min(1, max(0, z + ½)) (eq:piecewise-linear)."""
        return np.minimum(np.maximum(z + 0.5, 0), 1)  # (eq:piecewise-linear)

    def derivative(self, z: Array) -> Array:
        """One on the ramp |z| < ½, zero outside; at the two corners, zero."""
        return (np.abs(z) < 0.5) * np.ones_like(z)


class Sigmoid(Activation):
    """The logistic function v = 1 / (1 + e^(−a z)) with slope a (eq:sigmoid-slope); a = 1 is (eq:sigmoid).

    Range (0, 1), v(0) = ½, steepest there: a/4. Both tails saturate.
    """

    def __init__(self, slope: float = 1.0) -> None:
        checks.positive(slope, "slope")
        self.slope = checks.plain(slope)

    def value(self, z: Array) -> Array:
        """v = 1 / (1 + e^(−a z)) (eq:sigmoid, eq:sigmoid-slope)."""
        with np.errstate(over="ignore"):  # e^(−a z) = ∞ gives v = 0, which is right
            return 1 / (1 + np.exp(-self.slope * z))  # (eq:sigmoid) (eq:sigmoid-slope)

    def derivative(self, z: Array) -> Array:
        """dv/dz = a v (1 − v) (eq:sigmoid-derivative)."""
        v = self.value(z)
        return self.slope * v * (1 - v)  # (eq:sigmoid-derivative)

    def forward(self, Z: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """V = σ(Z); the cache is V, since the derivative needs nothing else."""
        checks.some(Z, "Z")
        V = self.value(Z)
        return V, V

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂Z = ∂J/∂V ⊙ a V (1 − V)."""
        V = cache
        return dV * (self.slope * V * (1 - V)), {}  # (eq:sigmoid-derivative)


class Tanh(Activation):
    """The hyperbolic tangent (eq:tanh): a sigmoid stretched to (−1, 1).

    tanh z = 2 σ(2z) − 1 (eq:tanh-sigmoid). Zero-centred, steepest at 0 with slope 1; both tails saturate.
    """

    def value(self, z: Array) -> Array:
        """v = (e^z − e^(−z)) / (e^z + e^(−z)) (eq:tanh)."""
        return np.tanh(z)  # (eq:tanh)

    def derivative(self, z: Array) -> Array:
        """dv/dz = 1 − v² (eq:tanh-derivative)."""
        v = self.value(z)
        return 1 - v * v  # (eq:tanh-derivative)

    def forward(self, Z: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """V = tanh(Z); the cache is V, since the derivative needs nothing else."""
        checks.some(Z, "Z")
        V = self.value(Z)
        return V, V

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂Z = ∂J/∂V ⊙ (1 − V²)."""
        V = cache
        return dV * (1 - V * V), {}  # (eq:tanh-derivative)


def tanh_from_sigmoid(z: Array) -> Array:
    """tanh z = 2 σ(2z) − 1 (eq:tanh-sigmoid): the two functions differ only by stretching and shifting."""
    return 2 * Sigmoid(slope=2.0).value(z) - 1  # (eq:tanh-sigmoid)
