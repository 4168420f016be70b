"""The long short-term memory: a cell that gates may write, keep and show."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.initializers import Initializer, orthogonal, xavier_uniform
from nnkit.core.types import Array, Grads, Rng
from nnkit.sequences.recurrent import Recurrent, back_to, sigmoid

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

    def step(self, z: Array, h: Array, c: Array) -> tuple[Array, Array, Array]:
        """One time step: from the inputs' share z (4, N, m) and the old h, c to new ones and the gates."""
        gates = z + h @ self.params["W_h"]
        gates[:3] = sigmoid(gates[:3])
        gates[3] = np.tanh(gates[3])
        o, f, i, g = gates  # (eq:lstm-output) (eq:lstm-forget) (eq:lstm-input) (eq:lstm-candidate)
        c = f * c + i * g  # (eq:lstm-cell)
        h = o * np.tanh(c)  # (eq:lstm-hidden)
        return h, c, gates

    def slopes(self, gates: Array, C: Array) -> tuple[Array, Array]:
        """How much each weighted sum moves what it feeds, at all steps: gates (4, T, N, m), C from c_0 on.

        ∂h/∂z_o = tanh(c) o (1 − o), ∂c/∂z_f = c₋ f (1 − f), ∂c/∂z_i = g i (1 − i), ∂c/∂z_g = i (1 − g²),
        stacked like the gates; and ∂h/∂c = o (1 − tanh² c).
        """
        o, _, i, g = gates
        s = np.tanh(C[1:])
        slopes = 1 - gates
        slopes *= gates
        slopes[0] *= s
        slopes[1] *= C[:-1]
        slopes[2] *= g
        slopes[3] = i * (1 - g * g)
        return slopes, o * (1 - s * s)

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, state: State | None = None
    ) -> tuple[Array, Any]:
        """All states h (N, T, m), from `state` = (h, c) or zeros; `last_state` says how to go on."""
        if state is not None and not (isinstance(state, tuple | list) and len(state) == 2):
            raise TypeError(f"expected state to be a pair (h, c), received {type(state).__name__}")
        gates, rows = self.input_share(X)  # the inputs' share of the sums, in place of which the gates come
        h, c = (self.start(X, s, name) for s, name in zip(state or (None, None), ("h", "c"), strict=True))
        H, C = (np.empty_like(gates, shape=(X.shape[1] + 1, *h.shape)) for _ in range(2))
        H[0], C[0] = h, c
        for t in range(X.shape[1]):
            h, c, gates[:, t] = self.step(gates[:, t], h, c)
            H[t + 1], C[t + 1] = h, c
        return np.transpose(H[1:], (1, 0, 2)), (rows, H, C, gates)

    def backward(self, dH: Array, cache: Any) -> tuple[Array, Grads]:
        """Back through time, the last step first (eq:bptt).

        From step to step the cell's gradient is multiplied by f and by nothing else: there is no weight
        matrix on its way.
        """
        rows, H, C, gates = cache
        dZ, dh_dc = self.slopes(gates, C)  # slopes first; times dh and dc they are the gradients
        W_hT = np.transpose(self.params["W_h"], (0, 2, 1)).copy()
        dh, dc = np.zeros_like(H[0]), np.zeros_like(H[0])
        for t in reversed(range(len(dh_dc))):
            dh = dh + dH[:, t]
            dc = dc + dh * dh_dc[t]
            dZ[0, t] *= dh
            dZ[1:, t] *= dc
            dh, dc = back_to(dZ[:, t], W_hT), dc * gates[1, t]
        return self.sum_over_time(dZ, rows, H[:-1])

    @staticmethod
    def last_state(cache: Any) -> State:
        """(h, c) after the last step, to be handed to `forward` as `state`."""
        _, H, C, _ = cache
        return H[-1], C[-1]
