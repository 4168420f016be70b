"""Transformers, assembled from layers that the book already has."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.attention.multi_head import MultiHeadAttention
from nnkit.attention.positions import LearnedPositions
from nnkit.convolution.flatten import Embedding
from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array, Grads, IntArray, Rng
from nnkit.deep.normalization import LayerNorm
from nnkit.neurons.linear import Linear
from nnkit.neurons.rectifiers import GELU
from nnkit.regularization.dropout import Dropout


class Residual(Sequential):
    """Layers with a way round them: Y = X + f(X) (eq:residual); the gradient has the same way round.

    Source: He et al. (2016).
    """

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """X + f(X), which must have the shape of X."""
        Y, cache = super().forward(X, train=train, rng=rng)
        if tuple(Y.shape) != tuple(X.shape):
            raise ValueError(
                f"expected layers that keep the shape {tuple(X.shape)}, received {tuple(Y.shape)}"
            )
        return X + Y, cache  # (eq:residual)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X = ∂J/∂Y + ∂J/∂Y f′(X)."""
        dX, grads = super().backward(dY, cache)
        return dY + dX, grads

    def __repr__(self) -> str:
        return f"Residual({', '.join(map(repr, self.layers))})"


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


def generate(
    net: Layer, start: IntArray, steps: int, *, length: int, rng: Rng, temperature: float = 1.0
) -> IntArray:
    """Go on writing: draw `steps` symbols one after the other, each from `softmax(logits / temperature)`.

    `net` maps whole numbers (1, T) to logits (1, T, K) and sees at most the last `length` symbols; `start`
    (T,) is not part of the answer. A low temperature takes the likeliest, a high one anything
    (eq:temperature).
    """
    checks.whole(steps, "steps")
    checks.whole(length, "length")
    checks.positive(temperature, "temperature")
    checks.generator(rng)
    text = list(start)
    if not text:
        raise ValueError("expected at least one symbol to start from, received none")
    for _ in range(steps):
        logits = net(np.array([text[-length:]]))[0, -1]
        e = np.exp((logits - np.max(logits)) / temperature)  # (eq:temperature)
        text.append(int(rng.choice(len(e), p=e / np.sum(e))))
    return np.array(text[len(start) :])
