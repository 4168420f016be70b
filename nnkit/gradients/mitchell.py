"""Backpropagation as Mitchell's textbook prints it (table 4.2): one example at a time, unit by unit.

Weights are written w_ji, from unit i to unit j, so row j of an array belongs to the receiving unit: the
transpose of the book's orientation. Every unit has one more input x_0 = 1, whose weight is the bias.
"""

from __future__ import annotations

from math import exp

import numpy as np

from nnkit.core import checks
from nnkit.core.rows import rows
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array, Rng
from nnkit.neurons.linear import Linear
from nnkit.neurons.squashing import Sigmoid


class Mitchell:
    """Sigmoid units with one hidden layer, trained by the printed loop (Mitchell, 1997, T4.3–T4.5).

    Weights start "small", uniform between −0.05 and 0.05. The same as `SGD` on batches of one example with
    `SquaredError` on `Linear`, `Sigmoid`, `Linear`, `Sigmoid`.
    """

    def __init__(self, inputs: int, hidden: int, outputs: int, *, rng: Rng, limit: float = 0.05) -> None:
        for n, name in ((inputs, "inputs"), (hidden, "hidden"), (outputs, "outputs")):
            checks.whole(n, name)
        checks.generator(rng)
        checks.not_negative(limit, "limit")
        self.w_hidden = rng.uniform(-limit, limit, (hidden, inputs + 1))
        self.w_output = rng.uniform(-limit, limit, (outputs, hidden + 1))

    def outputs(self, x: Array) -> tuple[list[float], list[float]]:
        """Step 1: the outputs of all hidden units, and of all output units, for one input x (p,)."""
        checks.shape(x, "x", self.w_hidden.shape[1] - 1)
        o_hidden = [_unit(w, x) for w in self.w_hidden]
        o_output = [_unit(w, o_hidden) for w in self.w_output]
        return o_hidden, o_output

    def train_example(self, x: Array, t: Array, eta: float) -> None:
        """Steps 1–4 for one example: outputs, errors, updates.

        The errors of the output units (eq:mitchell-output), those of the hidden units (eq:mitchell-hidden),
        and the weights' updates (eq:mitchell-update).
        """
        checks.shape(t, "t", self.w_output.shape[0])
        o_hidden, o_output = self.outputs(x)
        delta_output = [
            o_k * (1 - o_k) * (t_k - o_k)  # (eq:mitchell-output)
            for o_k, t_k in zip(o_output, t, strict=True)
        ]
        delta_hidden = [
            o_h
            * (1 - o_h)
            * sum(self.w_output[k, h + 1] * d for k, d in enumerate(delta_output))  # (eq:mitchell-hidden)
            for h, o_h in enumerate(o_hidden)
        ]
        _move(self.w_output, delta_output, o_hidden, eta)
        _move(self.w_hidden, delta_hidden, x, eta)

    def train(self, X: Array, T: Array, *, eta: float, epochs: int) -> None:
        """Until the termination condition is met (here: so many epochs), for each example in turn."""
        rows(X, T)
        checks.batch(X, "X", self.w_hidden.shape[1] - 1)
        checks.batch(T, "T", self.w_output.shape[0])
        checks.finite(X, "X")
        checks.finite(T, "T")
        checks.positive(eta, "eta")
        checks.whole(epochs, "epochs")
        for _ in range(epochs):
            for x, t in zip(X, T, strict=True):
                self.train_example(x, t, eta)

    def as_network(self) -> Sequential:
        """The same network in matrix form, with copies of the weights."""
        net = Sequential(_layer(self.w_hidden), Sigmoid(), _layer(self.w_output), Sigmoid())
        return net


def _unit(w: Array, x: Array | list[float]) -> float:
    """o = σ(w_0 + Σ_i w_i x_i)."""
    z = w[0] + sum(w_i * x_i for w_i, x_i in zip(w[1:], x, strict=True))
    try:
        return 1 / (1 + exp(-z))
    except OverflowError:
        raise ValueError(
            f"expected inputs and weights of about unit size, received a weighted sum of {z:.3g} "
            "(use nn.Standardizer.fit(X)(X) for X)"
        ) from None


def _move(w: Array, delta: list[float], x: Array | list[float], eta: float) -> None:
    """w_ji ← w_ji + η δ_j x_ji for every weight of a layer (eq:mitchell-update)."""
    for j, delta_j in enumerate(delta):
        for i, x_i in enumerate([1.0, *x]):
            w[j, i] += eta * delta_j * x_i  # (eq:mitchell-update)


def _layer(w: Array) -> Linear:
    layer = Linear(w.shape[1] - 1, w.shape[0], rng=np.random.default_rng(0))
    layer.params["W"][...] = w[:, 1:].T
    layer.params["b"][...] = w[:, 0]
    return layer
