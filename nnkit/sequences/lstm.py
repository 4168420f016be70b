"""The long short-term memory: a cell that gates may write, keep and show."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.initializers import Initializer, orthogonal, xavier_uniform
from nnkit.core.types import Array, Grads, Rng
from nnkit.sequences._fast_lstm import backward_in_time, forward_in_time
from nnkit.sequences.recurrent import Recurrent, sigmoid

State = tuple[Array, Array]


class LSTM(Recurrent):
    """A recurrent layer with a memory cell c beside the state h, over whole sequences (N, T, p) → (N, T, m).

    - o = σ(x W_xo + h W_ho + b_o), the output gate: how much of the cell is shown (eq:lstm-output)
    - f = σ(x W_xf + h W_hf + b_f), the forget gate: 1 keeps, 0 clears (eq:lstm-forget)
    - i = σ(x W_xi + h W_hi + b_i), the input gate: how much is written (eq:lstm-input)
    - g = tanh(x W_xg + h W_hg + b_g), the candidate to write (eq:lstm-candidate)
    - c ← f ⊙ c + i ⊙ g, the cell (eq:lstm-cell)
    - h ← o ⊙ tanh(c), the state (eq:lstm-hidden)

    Parameters are stacked in the order o, f, i, g: W_x (4, p, m), W_h (4, m, m), b (4m,). PyTorch stacks
    i, f, g, o along rows of the transposes and has two biases, which only ever appear as their sum. The
    forget gate's bias starts at `forget_bias` = 1, so that the young network remembers.

    Source: Hochreiter and Schmidhuber (1997); forget gate: Gers, Schmidhuber and Cummins (2000).
    """

    def __init__(
        self,
        p: int,
        m: int,
        *,
        rng: Rng,
        init: Initializer = xavier_uniform,
        recurrent_init: Initializer = orthogonal,
        forget_bias: float = 1.0,
        dtype: Any = np.float64,
    ) -> None:
        checks.number(forget_bias, "forget_bias")
        super().__init__(p, m, 4, rng, init, recurrent_init, dtype)
        self.params["b"][m : 2 * m] = forget_bias

    def step(self, x: Array, h: Array, c: Array) -> State:
        """One time step as it is printed: from the input x (N, p) and the old h, c (N, m) to the new ones."""
        W_xo, W_xf, W_xi, W_xg = self.params["W_x"]
        W_ho, W_hf, W_hi, W_hg = self.params["W_h"]
        b_o, b_f, b_i, b_g = self.params["b"].reshape(4, self.m)
        o = sigmoid(x @ W_xo + h @ W_ho + b_o)  # (eq:lstm-output)
        f = sigmoid(x @ W_xf + h @ W_hf + b_f)  # (eq:lstm-forget)
        i = sigmoid(x @ W_xi + h @ W_hi + b_i)  # (eq:lstm-input)
        g = np.tanh(x @ W_xg + h @ W_hg + b_g)  # (eq:lstm-candidate)
        c = f * c + i * g  # (eq:lstm-cell)
        h = o * np.tanh(c)  # (eq:lstm-hidden)
        return h, c

    def forward(
        self,
        X: Array,
        *,
        train: bool = False,
        rng: Rng | None = None,
        state: State | None = None,
        mask: Any = None,
    ) -> tuple[Array, Any]:
        """All states h (N, T, m), from `state` = (h, c) or zeros; `last_state` says how to go on."""
        rows = self.rows(X, mask)
        half = np.array([0.5, 0.5, 0.5, 1], self.params["b"].dtype)[:, None, None]  # see forward_in_time
        W = _units_first(np.concatenate([self.params["W_h"], self.rows_weights()], axis=1) * half)
        h, c = self._pair(len(X), state, "state", ("h", "c"))
        real = None if mask is None else np.transpose(mask)[:, None, :]
        steps = forward_in_time(W, rows, h.T, c.T, real)
        out = steps.H[1:] if real is None else np.where(real, steps.H[1:], 0)
        return np.transpose(out, (2, 0, 1)), steps

    def backward_state(
        self, dH: Array, cache: Any, last: State | None = None, *, inputs: bool = True
    ) -> tuple[Any, Grads, State]:
        """Back through time, the last step first (eq:bptt).

        From step to step the cell's gradient is multiplied by f and by nothing else: there is no weight
        matrix on its way.
        """
        dh, dc = self._pair(len(dH), last, "last", ("dh", "dc"))
        dH = np.transpose(dH, (1, 2, 0)).copy()
        dH = dH if cache.real is None else np.where(cache.real, dH, 0)
        W_hT, W_xT = (_units_first(self.params[name]).T.copy() for name in ("W_h", "W_x"))
        sums = backward_in_time(dH, cache, W_hT, W_xT if inputs else None, dh.T, dc.T)  # (eq:bptt)
        dW, dX, dh, dc = sums
        dW = np.transpose(dW.reshape(4, self.m, -1), (0, 2, 1))  # gates first again, (4, m + p + 1, m)
        grads = {"W_x": dW[:, self.m : -1], "W_h": dW[:, : self.m], "b": dW[:, -1].reshape(-1)}
        return None if dX is None else np.transpose(dX, (2, 0, 1)), grads, (dh.T, dc.T)

    def _pair(self, N: int, state: State | None, name: str, names: tuple[str, str]) -> State:
        if state is not None and not (isinstance(state, tuple | list) and len(state) == 2):
            raise TypeError(f"expected {name} to be a pair (h, c), received {type(state).__name__}")
        h, c = state or (None, None)
        return self.start(N, h, names[0]), self.start(N, c, names[1])

    @staticmethod
    def last_state(cache: Any) -> State:
        """(h, c) after the last real step, to be handed to `forward` as `state`."""
        return cache.H[-1].T, cache.C[-1].T


def _units_first(W: Array) -> Array:
    """Weights (4, p, m) as the matrix (4m, p) that multiplies numbers stored units first."""
    return np.transpose(W, (0, 2, 1)).reshape(-1, W.shape[1])
