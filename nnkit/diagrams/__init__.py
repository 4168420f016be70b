"""Diagrams of networks: neurons, layers, graphs, cells, convolution, attention."""

from nnkit.diagrams.cells import gru, lstm, unrolled
from nnkit.diagrams.layers import attention, convolution
from nnkit.diagrams.network import graph, network, neuron

__all__ = ["attention", "convolution", "graph", "gru", "lstm", "network", "neuron", "unrolled"]
