"""Pictures as rows, for the layers that know no pictures."""

from __future__ import annotations

from typing import Any

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Flatten(Layer):
    """(N, a, b, …) to (N, a·b·…): pictures as rows, for the fully connected layers after a convolution."""

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """All axes but the first, laid end to end; the cache is the old shape."""
        checks.some(X, "X")
        if X.ndim < 2:
            raise ValueError(
                f"expected X of shape (N, …) with at least two axes, received shape {tuple(X.shape)}"
            )
        return X.reshape(X.shape[0], X.size // X.shape[0]), X.shape

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Back to the old shape."""
        return dY.reshape(cache), {}

    def flops(self, X: Array, Y: Array) -> int:
        """None: nothing is computed."""
        return 0

    def __repr__(self) -> str:
        return "Flatten()"
