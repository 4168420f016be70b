"""Several attentions side by side, as a layer."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.attention.attend import attend, attend_backward
from nnkit.attention.masks import boolean, causal_mask
from nnkit.core import checks
from nnkit.core.initializers import Initializer, initial_weights, xavier_uniform
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class MultiHeadAttention(Layer):
    """Several attentions side by side, each in its own part of the width: (N, T, p) → (N, T, p).

    Q = X W_q + b_q, K = X W_k + b_k, V = X W_v + b_v are cut into `heads` slices of p / heads columns, each
    slice attends by itself, and the results, side by side again, are mixed: Y = [Y_1, …, Y_h] W_o + b_o
    (eq:multi-head). All W are (p, p), all b (p,). PyTorch's `MultiheadAttention` stacks the transposes of
    W_q, W_k, W_v in one array. With `causal` no step sees a later one.

    Raises
    ------
    ValueError : a width that the heads do not divide; an input that is not (N, T, p).
    """

    def __init__(
        self,
        p: int,
        heads: int,
        *,
        rng: Rng,
        causal: bool = False,
        init: Initializer = xavier_uniform,
        dtype: Any = np.float64,
    ) -> None:
        checks.whole(p, "p")
        checks.whole(heads, "heads")
        if p % heads != 0:
            raise ValueError(f"expected heads to divide the width p = {p}, received {heads}")
        self.heads = heads
        self.causal = causal
        self.params: dict[str, Array] = {}
        for name in "qkvo":
            self.params[f"W_{name}"] = initial_weights(init, (p, p), rng, dtype)
            self.params[f"b_{name}"] = np.zeros(p, dtype)

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
    ) -> tuple[Array, Any]:
        """Y (N, T, p); `mask`, True where a step may look, broadcasts to (N, heads, T, T).

        To hide the padding of shorter sequences, give `real[:, None, None, :]` with `real` (N, T) True at
        real steps.
        """
        params = self.params
        p = params["W_q"].shape[0]
        checks.shape(X, "X", "N", "T", p)
        N, T, _ = X.shape
        rows = X.reshape(N * T, p)
        Q, K, V = (self._split(rows @ params[f"W_{n}"] + params[f"b_{n}"], N, T) for n in "qkv")
        if mask is not None:
            boolean(mask)
        if self.causal:
            mask = causal_mask(T) if mask is None else mask & causal_mask(T)
        heads, A = attend(Q, K, V, mask=mask)
        joined = self._join(heads)
        Y = joined @ params["W_o"] + params["b_o"]  # (eq:multi-head)
        return Y.reshape(N, T, p), (rows, Q, K, V, A, joined)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Back through the mixing, the heads and the three projections, whose gradients at X add up."""
        rows, Q, K, V, A, joined = cache
        N, T, p = dY.shape
        dY = dY.reshape(N * T, p)
        grads: Grads = {"W_o": joined.T @ dY, "b_o": np.sum(dY, axis=0)}
        dheads = self._split(dY @ self.params["W_o"].T, N, T)
        dX = np.zeros_like(rows)
        for name, d in zip("qkv", attend_backward(dheads, Q, K, V, A), strict=True):
            d = self._join(d)
            grads |= {f"W_{name}": rows.T @ d, f"b_{name}": np.sum(d, axis=0)}
            dX += d @ self.params[f"W_{name}"].T
        return dX.reshape(N, T, p), grads

    def _split(self, rows: Array, N: int, T: int) -> Array:
        """(N·T, p) → (N, heads, T, p / heads)."""
        return np.transpose(rows.reshape(N, T, self.heads, -1), (0, 2, 1, 3))

    def _join(self, heads: Array) -> Array:
        """(N, heads, T, p / heads) → (N·T, p)."""
        N, h, T, d = heads.shape
        return np.transpose(heads, (0, 2, 1, 3)).reshape(N * T, h * d)

    def flops(self, X: Array, Y: Array) -> int:
        """2 (4 N T p² + 2 N T² p): four projections; scores and mixing, which grow with T²."""
        N, T, p = X.shape
        return 2 * (4 * N * T * p * p + 2 * N * T * T * p)

    def __repr__(self) -> str:
        return f"MultiHeadAttention({self.params['W_q'].shape[0]}, {self.heads}, causal={self.causal})"
