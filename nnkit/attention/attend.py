"""Attention: every step asks all others, and mixes their answers by how well they fit the question."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.attention.masks import check_attention
from nnkit.core.types import Array


def attend(Q: Array, K: Array, V: Array, *, mask: Any = None) -> tuple[Array, Array]:
    """Scaled dot-product attention; returns the mixed values Y (…, T, v) and the weights A (…, T, S).

    A = softmax(Q Kᵀ / √d) over the S keys (eq:attention-weights), Y = A V (eq:attention), with queries Q
    (…, T, d), keys K (…, S, d), values V (…, S, v). `mask` is boolean, broadcast to (…, T, S): True where
    the query may look, as in PyTorch's `scaled_dot_product_attention` (its `MultiheadAttention` means the
    opposite). Every query must be allowed at least one key, or there is nothing to mix.

    Raises
    ------
    ValueError, TypeError : shapes that do not fit; a mask not boolean, or one that leaves a query no key.

    Source: Vaswani et al. (2017).
    """
    check_attention(Q, K, V, mask)
    scores = Q @ np.swapaxes(K, -1, -2) / float(np.sqrt(Q.shape[-1]))
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    e = np.exp(scores - np.max(scores, axis=-1, keepdims=True))  # 0 where the mask forbids
    A = e / np.sum(e, axis=-1, keepdims=True)  # (eq:attention-weights)
    return A @ V, A  # (eq:attention)


def attend_backward(dY: Array, Q: Array, K: Array, V: Array, A: Array) -> tuple[Array, Array, Array]:
    """∂J/∂Q, ∂J/∂K, ∂J/∂V from ∂J/∂Y and the weights A.

    Through the softmax, query by query: ∂J/∂S = A ⊙ (∂J/∂A − Σ_s ∂J/∂A ⊙ A) (eq:attention-backward). Where
    the mask forbade, A is 0 and so is the gradient.
    """
    dA = dY @ np.swapaxes(V, -1, -2)
    dS = A * (dA - np.sum(dA * A, axis=-1, keepdims=True))  # (eq:attention-backward)
    dS = dS / float(np.sqrt(Q.shape[-1]))
    return dS @ K, np.swapaxes(dS, -1, -2) @ Q, np.swapaxes(A, -1, -2) @ dY
