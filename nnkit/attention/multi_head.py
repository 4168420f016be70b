"""Several attentions side by side, as a layer."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.attention._fast_attend import attend_backward_in_blocks, attend_in_blocks
from nnkit.attention.masks import boolean, causal_mask, check_attention
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

    takes_mask = True

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
        """Y (N, T, p); `mask` (N, T) is True at real steps: nobody looks at the others, whose own Y is 0.

        A mask with four axes says who may look at whom: it broadcasts to (N, heads, T, T), True where the
        step of the third axis may look at that of the fourth.
        """
        p = self.params["W_q"].shape[0]
        checks.shape(X, "X", "N", "T", p)
        N, T, _ = X.shape
        real = mask[:, :, None] if getattr(mask, "ndim", 0) == 2 else None
        allowed = self._allowed(X, mask)
        X = X if real is None else np.where(real, X, 0)
        rows = X.reshape(N * T, p)
        W, b = self._stacked()
        Q, K, V = np.transpose((rows @ W + b).reshape(N, T, 3, self.heads, -1), (2, 0, 3, 1, 4))
        if mask is not None:
            check_attention(Q, K, V, allowed)
        kept = attend_in_blocks(Q, K, V, allowed)
        joined = np.transpose(kept.Y, (0, 2, 1, 3)).reshape(N * T, p)
        Y = (joined @ self.params["W_o"] + self.params["b_o"]).reshape(N, T, p)  # (eq:multi-head)
        return Y if real is None else np.where(real, Y, 0), (rows, kept, joined, real)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Back through the mixing, the heads and the three projections, whose gradients at X add up."""
        rows, kept, joined, real = cache
        N, T, p = dY.shape
        dY = (dY if real is None else np.where(real, dY, 0)).reshape(N * T, p)
        grads: Grads = {"W_o": joined.T @ dY, "b_o": np.sum(dY, axis=0)}
        dheads = np.transpose((dY @ self.params["W_o"].T).reshape(N, T, self.heads, -1), (0, 2, 1, 3))
        D = np.stack(attend_backward_in_blocks(dheads, kept))
        D = np.transpose(D, (1, 3, 0, 2, 4)).reshape(N * T, 3 * p)
        dW, db = (rows.T @ D).reshape(p, 3, p), np.sum(D, axis=0).reshape(3, p)
        for k, name in enumerate("qkv"):
            grads |= {f"W_{name}": dW[:, k], f"b_{name}": db[k]}
        return (D @ self._stacked()[0].T).reshape(N, T, p), grads

    def _stacked(self) -> tuple[Array, Array]:
        """The three projections side by side, (p, 3p) and (3p,): one product in place of three."""
        W, b = ([self.params[f"{kind}_{n}"] for n in "qkv"] for kind in "Wb")
        return np.concatenate(W, axis=1), np.concatenate(b)

    def _allowed(self, X: Array, mask: Any) -> Any:
        """Who may look at whom. A padded step may look at itself, so that it looks somewhere."""
        T = X.shape[1]
        ahead = causal_mask(T) if self.causal else None
        if mask is None:
            return ahead
        boolean(mask)
        if mask.ndim == 4:
            return mask if ahead is None else mask & ahead
        checks.real_steps(mask, X)
        allowed = mask[:, None, None, :]
        return allowed if ahead is None else allowed & ahead | ~mask[:, None, :, None] & np.eye(T, dtype=bool)

    def flops(self, X: Array, Y: Array) -> int:
        """2 (4 N T p² + 2 N T² p): four projections; scores and mixing, which grow with T²."""
        N, T, p = X.shape
        return 2 * (4 * N * T * p * p + 2 * N * T * T * p)

    def __repr__(self) -> str:
        return f"MultiHeadAttention({self.params['W_q'].shape[0]}, {self.heads}, causal={self.causal})"
