"""Recurrent layers of about equal numbers of weights, and LSTMs with one gate held."""

from __future__ import annotations

from typing import Any

import numpy as np

import nnkit as nn

CELLS = ("RNN, small", "RNN, orthogonal", "GRU", "LSTM")
WITHOUT = ("LSTM", "f = 1", "f = 0", "f = 1/2", "i = 1", "o = 1", "bias 0", "bias 3")
HELD = {"f = 1": (1, 40.0), "f = 0": (1, -40.0), "f = 1/2": (1, 0.0), "i = 1": (2, 40.0), "o = 1": (0, 40.0)}


def count(kind: str, p: int, m: int) -> int:
    """Weights and biases of a layer: one set p m + m² + m for each gate and the candidate."""
    one = p * m + m * m + m
    return {"RNN": one, "GRU": 3 * one + m, "LSTM": 4 * one}[kind]


def units(kind: str, p: int, weights: int) -> int:
    """The number of units whose count comes nearest to `weights`."""
    return min(range(1, 200), key=lambda m: abs(count(kind, p, m) - weights))


def cell(name: str, p: int, weights: int, rng: Any) -> Any:
    """The recurrent layer of this name with about so many weights."""
    kind = name.split(",")[0] if name in CELLS else "LSTM"
    m = units(kind, p, weights)
    if kind == "GRU":
        return nn.GRU(p, m, rng=rng)
    if kind == "RNN":
        rnn = nn.RNN(p, m, rng=rng)
        if name == "RNN, small":
            rnn.params["W_h"][...] = rng.uniform(-1, 1, (m, m)) / np.sqrt(m)  # as PyTorch starts
        return rnn
    lstm = nn.LSTM(p, m, rng=rng, forget_bias={"bias 0": 0.0, "bias 3": 3.0}.get(name, 1.0))
    return hold(lstm, *HELD[name]) if name in HELD else lstm


def hold(lstm: Any, gate: int, bias: float) -> Any:
    """Take a gate's weights away and set its bias: 40 holds it open, −40 shut, 0 half open."""
    lstm.params["W_x"][gate] = lstm.params["W_h"][gate] = 0
    lstm.params["b"].reshape(4, lstm.m)[gate] = bias
    return lstm
