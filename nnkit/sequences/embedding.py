"""Symbols to vectors: the first layer of a network that reads."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, IntArray, Rng


class Embedding(Layer):
    """A vector for each of K symbols: row k of the table E (K, d) is what symbol k means (eq:embedding).

    Input: whole numbers of any shape (N, …); output (N, …, d). The same as one-hot rows times E, without
    the zeros. The table starts from N(0, 1), as in PyTorch's `Embedding`.
    """

    def __init__(self, K: int, d: int, *, rng: Rng, std: float = 1.0, dtype: Any = np.float64) -> None:
        checks.whole(K, "K")
        checks.whole(d, "d")
        checks.generator(rng)
        checks.not_negative(std, "std")
        checks.floating(dtype)
        self.params: dict[str, Array] = {"E": (std * rng.standard_normal((K, d))).astype(dtype)}

    def forward(self, X: Any, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Row x of E for each symbol x (eq:embedding); the cache is X."""
        K = self.params["E"].shape[0]
        if not isinstance(X, np.ndarray) or X.dtype.kind not in "iu":
            received = getattr(X, "dtype", type(X).__name__)
            raise TypeError(f"expected X to be an array of whole numbers, received {received}")
        if X.size == 0:
            raise ValueError(f"expected at least one symbol in X, received shape {tuple(X.shape)}")
        checks.labels(X.reshape(-1), K, "X")
        return self.params["E"][X], X  # (eq:embedding)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Each row of E collects the gradients of its symbol's appearances: one-hot rowsᵀ times ∂J/∂Y.

        Symbols cannot move a little: their own gradient is zero.
        """
        K, d = self.params["E"].shape
        dE = _one_hot(cache, K, dY).T @ dY.reshape(-1, d)
        return np.zeros(cache.shape, dY.dtype), {"E": dE}

    def flops(self, X: Array, Y: Array) -> int:
        """None: numbers are looked up."""
        return 0

    def __repr__(self) -> str:
        K, d = self.params["E"].shape
        return f"Embedding({K}, {d})"


def _one_hot(symbols: IntArray, K: int, like: Array) -> Any:
    """The symbols as one-hot rows (·, K); for arrays that are no tracers, without storing the zeros."""
    symbols = symbols.reshape(-1)
    if checks.traced(like):
        return (symbols[:, None] == np.arange(K)).astype(like.dtype)
    from scipy.sparse import csr_array  # only here, so that importing nnkit stays light

    ones = np.ones(len(symbols), like.dtype)
    return csr_array((ones, symbols.astype(np.int64), np.arange(len(symbols) + 1)), shape=(len(symbols), K))
