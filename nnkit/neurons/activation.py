"""What every activation is: a function with its derivative, and a layer, in one object."""

from __future__ import annotations

from typing import Any

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Activation(Layer):
    """A function applied to each number of the batch by itself; subclasses give `value` and `derivative`."""

    def value(self, z: Array) -> Array:
        """v = σ(z), element by element, for an array of any shape."""
        raise checks.missing(self, "value(z)", "σ(z)")

    def derivative(self, z: Array) -> Array:
        """σ′(z), element by element."""
        raise checks.missing(self, "derivative(z)", "σ′(z)")

    def forward(self, Z: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """V = σ(Z); the cache is Z."""
        checks.some(Z, "Z")
        return self.value(Z), Z

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂Z = ∂J/∂V ⊙ σ′(Z): the chain rule, unit by unit."""
        return dV * self.derivative(cache), {}

    def __repr__(self) -> str:
        options = ", ".join(f"{k}={v}" for k, v in vars(self).items())
        return f"{type(self).__name__}({options})"
