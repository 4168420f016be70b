"""A way round: what a layer adds to its input, instead of what it makes of it."""

from __future__ import annotations

from typing import Any

from nnkit.core.sequential import Sequential
from nnkit.core.types import Array, Grads, Rng


class Residual(Sequential):
    """Layers with a way round them: Y = X + f(X) (eq:residual); the gradient has the same way round.

    Source: He et al. (2016).
    """

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
    ) -> tuple[Array, Any]:
        """X + f(X), which must have the shape of X."""
        Y, cache = super().forward(X, train=train, rng=rng, mask=mask)
        if tuple(Y.shape) != tuple(X.shape):
            raise ValueError(
                f"expected layers that keep the shape {tuple(X.shape)}, received {tuple(Y.shape)}"
            )
        return X + Y, cache  # (eq:residual)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X = ∂J/∂Y + ∂J/∂Y f′(X)."""
        dX, grads = super().backward(dY, cache)
        return dY + dX, grads

    def flops(self, X: Array, Y: Array) -> int:
        """Those of the layers, and one sum for every number."""
        return super().flops(X, Y) + Y.size

    def __repr__(self) -> str:
        return f"Residual({', '.join(map(repr, self.layers))})"
