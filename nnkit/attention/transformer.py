"""Transformers, assembled from layers that the book already has."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.attention.multi_head import MultiHeadAttention
from nnkit.attention.positions import LearnedPositions
from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.sequential import Sequential
from nnkit.core.types import Rng
from nnkit.deep.normalization import LayerNorm
from nnkit.deep.residual import Residual
from nnkit.neurons.linear import Linear
from nnkit.neurons.rectifiers import GELU
from nnkit.regularization.dropout import Dropout
from nnkit.sequences.embedding import Embedding


def transformer_block(
    p: int,
    heads: int,
    *,
    rng: Rng,
    hidden: int | None = None,
    causal: bool = True,
    dropout: float = 0.0,
    dtype: Any = np.float64,
) -> Sequential:
    """Attention between the steps, then a network at each, both with a way round (eq:transformer-block).

    `X + attention(norm(X))`, then `X + network(norm(X))`, with `hidden` units (4 p unless given) and GELU in
    its tanh form (as in GPT-2; in NumPy many times faster than the exact one). The normalisation comes first
    in each branch ("pre-norm"), as in PyTorch's `TransformerEncoderLayer(norm_first=True)`.
    """
    checks.fraction(dropout, "dropout")
    m = 4 * p if hidden is None else hidden
    rest = [Dropout(dropout)] if dropout > 0 else []
    attention = MultiHeadAttention(p, heads, rng=rng, causal=causal, dtype=dtype)
    network = Sequential(Linear(p, m, rng=rng, dtype=dtype), GELU("tanh"), Linear(m, p, rng=rng, dtype=dtype))
    return Sequential(
        Residual(LayerNorm(p, dtype=dtype), attention, *rest),  # (eq:transformer-block)
        Residual(LayerNorm(p, dtype=dtype), network, *rest),
    )


def character_transformer(
    K: int,
    length: int,
    p: int,
    *,
    heads: int,
    blocks: int,
    rng: Rng,
    dropout: float = 0.0,
    dtype: Any = np.float64,
) -> Sequential:
    """A network that predicts each next symbol: (N, T ≤ length) whole numbers below K → logits (N, T, K).

    Embedding, learned positions, causal blocks, normalisation, a linear layer at every step.
    """
    checks.whole(blocks, "blocks")
    middle: list[Layer] = [
        transformer_block(p, heads, rng=rng, dropout=dropout, dtype=dtype) for _ in range(blocks)
    ]
    return Sequential(
        Embedding(K, p, rng=rng, std=0.02, dtype=dtype),
        LearnedPositions(length, p, rng=rng, dtype=dtype),
        *middle,
        LayerNorm(p, dtype=dtype),
        Linear(p, K, rng=rng, dtype=dtype),
    )
