"""Diagrams of networks: neurons, layers, graphs, cells, convolution, attention."""

from nnkit.diagrams.architecture import architecture
from nnkit.diagrams.cells import gru, lstm, unrolled
from nnkit.diagrams.graph import graph
from nnkit.diagrams.layers import attention, convolution
from nnkit.diagrams.network import network, neuron

__all__ = [
    "architecture",
    "attention",
    "convolution",
    "graph",
    "gru",
    "lstm",
    "network",
    "neuron",
    "unrolled",
]
