"""Sequences: layers that read step by step."""

from nnkit.sequences.bidirectional import Bidirectional
from nnkit.sequences.embedding import Embedding
from nnkit.sequences.gru import GRU
from nnkit.sequences.lstm import LSTM
from nnkit.sequences.readout import LastStep, MeanStep
from nnkit.sequences.rnn import RNN

__all__ = [
    "GRU",
    "LSTM",
    "RNN",
    "Bidirectional",
    "Embedding",
    "LastStep",
    "MeanStep",
]
