"""The plain recurrent layer: the state is fed back through one weight matrix."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core.initializers import Initializer, orthogonal, xavier_uniform
from nnkit.core.types import Array, Grads, Rng
from nnkit.sequences.recurrent import Recurrent, real_in_time, shown, slopes_in_time


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

    def step(self, x: Array, h: Array) -> Array:
        """One time step: from the input x (N, p) and the old state h (N, m) to the new one."""
        W_x, W_h, b = self.params["W_x"], self.params["W_h"], self.params["b"]
        return np.tanh(x @ W_x + h @ W_h + b)  # (eq:rnn)

    def step_backward(self, dh: Array, h: Array) -> tuple[Array, Array]:
        """One time step backwards, from the state it gave: ∂J/∂z, and the earlier ∂J/∂h (eq:bptt-step)."""
        dz = dh * (1 - h * h)
        return dz, dz @ self.params["W_h"].T  # (eq:bptt-step)

    def forward(
        self,
        X: Array,
        *,
        train: bool = False,
        rng: Rng | None = None,
        state: Array | None = None,
        mask: Any = None,
    ) -> tuple[Array, Any]:
        """All states (N, T, m), from `state` (N, m) or zeros; see `last_state` for going on from there."""
        Z, rows = self.input_share(X, mask)
        real = real_in_time(mask)
        states = [self.start(len(X), state)]
        for t, z in enumerate(Z[:, 0]):
            h = np.tanh(z + states[-1] @ self.params["W_h"])  # `step`, with the inputs' share known
            states.append(h if real is None else np.where(real[t], h, states[-1]))
        H = np.stack(states)
        return shown(H[1:], real), (rows, H, real)

    def backward_state(
        self, dH: Array, cache: Any, last: Array | None = None, *, inputs: bool = True
    ) -> tuple[Any, Grads, Array]:
        """Back through time, the last step first; the shared weights' gradients add up (eq:bptt)."""
        rows, H, real = cache
        at_steps = slopes_in_time(dH, real)
        dh, dZ = self.start(len(dH), last, "last"), []
        for t in reversed(range(len(at_steps))):
            dz, before = self.step_backward(dh + at_steps[t], H[t + 1])
            if real is not None:
                dz, before = np.where(real[t], dz, 0), np.where(real[t], before, dh)
            dh = before
            dZ.append(dz)
        dX, grads = self.sum_over_time(np.stack(dZ[::-1])[None], rows, H[:-1], inputs)
        return dX, grads, dh

    @staticmethod
    def last_state(cache: Any) -> Array:
        """The state after the last real step, to be handed to `forward` as `state`."""
        last: Array = cache[1][-1]
        return last
