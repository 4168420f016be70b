"""Where in the sequence? Attention itself cannot tell; these layers add it to the input."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


def positional_encoding(T: int, p: int) -> Array:
    """A pattern for each of T positions, (T, p), from waves of growing length (eq:positional-encoding).

    PE(t, 2i) = sin(t / 10000^(2i/p)), PE(t, 2i + 1) = cos(t / 10000^(2i/p)). A shift in time turns each
    pair of columns by a fixed angle, whatever t. Source: Vaswani et al. (2017).
    """
    checks.whole(T, "T")
    checks.whole(p, "p")
    if p % 2:
        raise ValueError(f"expected an even width p, received {p}")
    angle = np.arange(T)[:, None] / 10000 ** (np.arange(0, p, 2) / p)
    return np.stack([np.sin(angle), np.cos(angle)], axis=2).reshape(T, p)  # (eq:positional-encoding)


class PositionalEncoding(Layer):
    """Adds the fixed waves to a sequence (N, T, p): Y = X + PE; nothing to train."""

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """X + PE."""
        checks.shape(X, "X", "N", "T", "p")
        return X + positional_encoding(X.shape[1], X.shape[2]).astype(X.dtype), None

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """A constant was added: the gradient passes."""
        return dY, {}

    def __repr__(self) -> str:
        return "PositionalEncoding()"


class LearnedPositions(Layer):
    """Adds a trained vector for each of at most `length` positions: Y_t = X_t + P_t, P (length, p)."""

    def __init__(self, length: int, p: int, *, rng: Rng, std: float = 0.02, dtype: Any = np.float64) -> None:
        checks.whole(length, "length")
        checks.whole(p, "p")
        checks.generator(rng)
        checks.not_negative(std, "std")
        checks.floating(dtype)
        self.params: dict[str, Array] = {"P": (std * rng.standard_normal((length, p))).astype(dtype)}

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """X + P, as far as the sequence goes."""
        length, p = self.params["P"].shape
        checks.shape(X, "X", "N", "T", p)
        if X.shape[1] > length:
            raise ValueError(f"expected sequences of at most {length} steps, received {X.shape[1]}")
        return X + self.params["P"][: X.shape[1]], None

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The gradient passes; each position collects it from all examples."""
        dP = np.zeros_like(dY, shape=self.params["P"].shape)
        dP[: dY.shape[1]] = np.sum(dY, axis=0)
        return dY, {"P": dP}

    def __repr__(self) -> str:
        length, p = self.params["P"].shape
        return f"LearnedPositions({length}, {p})"
