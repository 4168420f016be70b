"""The gated recurrent unit: two gates, no separate cell."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core.initializers import Initializer, orthogonal, xavier_uniform
from nnkit.core.types import Array, Grads, Rng
from nnkit.sequences.recurrent import Recurrent, back_to, real_in_time, shown, sigmoid, slopes_in_time


class GRU(Recurrent):
    """A state that a gate mixes with a candidate, over whole sequences (N, T, p) → (N, T, m).

    - r = σ(x W_xr + h W_hr + b_r), the reset gate: how much of the old state is seen (eq:gru-reset)
    - u = σ(x W_xu + h W_hu + b_u), the update gate: 1 keeps the old state (eq:gru-update)
    - g = tanh(x W_xg + b_g + r ⊙ (h W_hg + b_h)), the candidate (eq:gru-candidate)
    - h ← u ⊙ h + (1 − u) ⊙ g, the state (eq:gru-hidden)

    Parameters are stacked in the order r, u, g: W_x (3, p, m), W_h (3, m, m), b (3m,); b_h (m,) is the
    candidate's second bias, inside the reset. PyTorch stacks r, z, n (its names) along rows of the transposes
    and has two biases for the gates too, which only appear as their sum.

    Source: Cho et al. (2014), in the form PyTorch uses, which resets after the matrix product.
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
        super().__init__(p, m, 3, rng, init, recurrent_init, dtype)
        self.params["b_h"] = np.zeros(m, dtype)

    def step(self, x: Array, h: Array) -> Array:
        """One time step as it is printed: from the input x (N, p) and the old state h (N, m) to the new."""
        W_xr, W_xu, W_xg = self.params["W_x"]
        W_hr, W_hu, W_hg = self.params["W_h"]
        b_r, b_u, b_g = self.params["b"].reshape(3, self.m)
        r = sigmoid(x @ W_xr + h @ W_hr + b_r)  # (eq:gru-reset)
        u = sigmoid(x @ W_xu + h @ W_hu + b_u)  # (eq:gru-update)
        g = np.tanh(x @ W_xg + b_g + r * (h @ W_hg + self.params["b_h"]))  # (eq:gru-candidate)
        return u * h + (1 - u) * g  # (eq:gru-hidden)

    def _step(self, z: Array, h: Array) -> tuple[Array, Array]:
        """`step` with the inputs' share z (3, N, m) known and both gates in one go; also [r, u, g, a].

        a = h W_hg + b_h is what the reset gate lets through.
        """
        share = h @ self.params["W_h"]
        r, u = sigmoid(z[:2] + share[:2])
        a = share[2] + self.params["b_h"]
        g = np.tanh(z[2] + r * a)
        return u * h + (1 - u) * g, np.stack([r, u, g, a])

    def _step_backward(self, dh: Array, h: Array, gates: Array, W_hT: Array) -> tuple[Array, Array]:
        """One time step backwards, from the state h it started with.

        Gradients at the weighted sums, [r, u, g from the input, g from the state] (4, N, m), and at the old
        state.
        """
        r, u, g, a = gates
        dg = dh * (1 - u) * (1 - g * g)
        dz = np.stack([dg * a * r * (1 - r), dh * (h - g) * u * (1 - u), dg, dg * r])
        return dz, dh * u + back_to(dz[[0, 1, 3]], W_hT)

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
        states, gates = [self.start(len(X), state)], []
        for t in range(X.shape[1]):
            h, at_t = self._step(Z[t], states[-1])
            states.append(h if real is None else np.where(real[t], h, states[-1]))
            gates.append(at_t)
        H = np.stack(states)
        return shown(H[1:], real), (rows, H, gates, real)

    def backward_state(
        self, dH: Array, cache: Any, last: Array | None = None, *, inputs: bool = True
    ) -> tuple[Any, Grads, Array]:
        """Back through time, the last step first (eq:bptt)."""
        rows, H, gates, real = cache
        W_hT = np.transpose(self.params["W_h"], (0, 2, 1)).copy()
        at_steps = slopes_in_time(dH, real)
        dh, dZ = self.start(len(dH), last, "last"), []
        for t in reversed(range(len(gates))):
            dz, before = self._step_backward(dh + at_steps[t], H[t], gates[t], W_hT)
            if real is not None:
                dz, before = np.where(real[t], dz, 0), np.where(real[t], before, dh)
            dh = before
            dZ.append(dz)
        D = np.stack(dZ[::-1], axis=1)
        dX, grads = self.sum_over_time(D[:3], rows, H[:-1], inputs, from_states=D[[0, 1, 3]])
        return dX, grads | {"b_h": np.sum(D[3], axis=(0, 1))}, dh

    @staticmethod
    def last_state(cache: Any) -> Array:
        """The state after the last real step, to be handed to `forward` as `state`."""
        last: Array = cache[1][-1]
        return last
