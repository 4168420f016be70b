"""The plain recurrent layer: the state is fed back through one weight matrix."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core.initializers import Initializer, orthogonal, xavier_uniform
from nnkit.core.types import Array, Grads, Rng
from nnkit.sequences.recurrent import Recurrent


class RNN(Recurrent):
    """A state that is fed back: h_t = tanh(x_t W_x + h_{t−1} W_h + b) (eq:rnn), (N, T, p) → (N, T, m).

    Unrolled in time it is a feed-forward network of T layers that share their weights. Parameters: W_x (p,
    m), W_h (m, m), b (m,). PyTorch's two biases only ever appear as their sum, which is b.

    Source: Elman (1990).
    """

    def __init__(
        self,
        p: int,
        m: int,
        *,
        rng: Rng,
        init: Initializer = xavier_uniform,
        recurrent_init: Initializer = orthogonal,
        dtype: Any = np.float64,
    ) -> None:
        super().__init__(p, m, 1, rng, init, recurrent_init, dtype)

    def step(self, z: Array, h: Array) -> Array:
        """One time step: from the inputs' share z = x W_x + b and the old state to the new one, (N, m)."""
        return np.tanh(z + h @ self.params["W_h"])  # (eq:rnn)

    def step_backward(self, dh: Array, h: Array) -> tuple[Array, Array]:
        """One time step backwards, from the state it gave: ∂J/∂z, and the earlier ∂J/∂h (eq:bptt-step)."""
        dz = dh * (1 - h * h)
        return dz, dz @ self.params["W_h"].T  # (eq:bptt-step)

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, state: Array | None = None
    ) -> tuple[Array, Any]:
        """All states (N, T, m), from `state` (N, m) or zeros; see `last_state` for going on from there."""
        Z, rows = self.input_share(X)
        states = [self.start(X, state)]
        for z in Z[0]:
            states.append(self.step(z, states[-1]))
        H = np.stack(states)
        return np.transpose(H[1:], (1, 0, 2)), (rows, H)

    def backward(self, dH: Array, cache: Any) -> tuple[Array, Grads]:
        """Back through time, the last step first; the shared weights' gradients add up (eq:bptt)."""
        rows, H = cache
        dh, dZ = np.zeros_like(H[0]), []
        for t in reversed(range(len(H) - 1)):
            dz, dh = self.step_backward(dh + dH[:, t], H[t + 1])
            dZ.append(dz)
        return self.sum_over_time(np.stack(dZ[::-1])[None], rows, H[:-1])

    @staticmethod
    def last_state(cache: Any) -> Array:
        """The state after the last step, to be handed to `forward` as `state`."""
        _, H = cache
        last: Array = H[-1]
        return last
