"""Attention: layers that look at all steps at once."""

from nnkit.attention.attend import attend, attend_backward
from nnkit.attention.cached import Cached
from nnkit.attention.generate import generate, odds
from nnkit.attention.masks import causal_mask
from nnkit.attention.multi_head import MultiHeadAttention
from nnkit.attention.positions import LearnedPositions, PositionalEncoding, positional_encoding
from nnkit.attention.transformer import character_transformer, transformer_block

__all__ = [
    "Cached",
    "LearnedPositions",
    "MultiHeadAttention",
    "PositionalEncoding",
    "attend",
    "attend_backward",
    "causal_mask",
    "character_transformer",
    "generate",
    "odds",
    "positional_encoding",
    "transformer_block",
]
