"""Deep networks: normalization, several heads, what a network costs, and how it is made smaller."""

from nnkit.deep.compression import Quantised, dequantise, prune, quantise, quantise_network, share_of_zeros
from nnkit.deep.heads import Heads
from nnkit.deep.normalization import BatchNorm, BatchNorm1d, BatchNorm2d, LayerNorm
from nnkit.deep.residual import Residual
from nnkit.deep.summary import Line, Summary, summary

__all__ = [
    "BatchNorm",
    "BatchNorm1d",
    "BatchNorm2d",
    "Heads",
    "LayerNorm",
    "Line",
    "Quantised",
    "Residual",
    "Summary",
    "dequantise",
    "prune",
    "quantise",
    "quantise_network",
    "share_of_zeros",
    "summary",
]
