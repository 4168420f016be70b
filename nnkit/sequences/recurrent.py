"""What every recurrent layer shares: sequences in, states out, weights used once per time step.

Sequences are (N, T, p), as in PyTorch with `batch_first=True`. Inside, time comes first, so that each step
works on contiguous memory. The inputs' share of every weighted sum does not depend on the state, so it is
computed for all time steps in one matrix product before the loop starts.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.initializers import Initializer, initial_weights
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


def sigmoid(z: Array) -> Array:
    """σ(z) = ½ + ½ tanh(z/2): the same function, faster in NumPy and without overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def back_to(dz: Array, W_T: Array) -> Array:
    """The gradient at what entered the weighted sums of all gates: Σ over gates of ∂J/∂z Wᵀ."""
    return np.sum(dz @ W_T, axis=0)


def real_in_time(mask: Any) -> Any:
    """The mask (N, T) with time first and an axis for the units, (T, N, 1)."""
    return None if mask is None else np.transpose(mask)[:, :, None]


def shown(H: Array, real: Any) -> Array:
    """States (T, N, m) as outputs (N, T, m), 0 at padded steps."""
    return np.transpose(H if real is None else np.where(real, H, 0), (1, 0, 2))


def slopes_in_time(dH: Array, real: Any) -> Array:
    """Gradients at the outputs (N, T, m) with time first, 0 at padded steps."""
    dH = np.transpose(dH, (1, 0, 2)).copy()
    return dH if real is None else np.where(real, dH, 0)


class Recurrent(Layer):
    """A layer that reads a sequence and keeps a state of m numbers, with one set of weights per gate.

    `step` is the printed form of one time step, for reading and for going on one step at a time. Sequences of
    different lengths are padded to one, with a `mask` (N, T) that is True at real steps: at the others the
    state is carried over unchanged and the output is 0, as PyTorch's packed sequences do.

    Its parameters: W_x (gates, p, m) from the input, W_h (gates, m, m) from the state, b (gates·m,). A
    layer with a single set has W_x (p, m), W_h (m, m), b (m,).
    """

    takes_mask = True

    def __init__(
        self,
        p: int,
        m: int,
        gates: int,
        rng: Rng,
        init: Initializer,
        recurrent_init: Initializer,
        dtype: Any,
    ) -> None:
        checks.whole(p, "p")
        checks.whole(m, "m")
        W_x = np.stack([initial_weights(init, (p, m), rng, dtype) for _ in range(gates)])
        W_h = np.stack([initial_weights(recurrent_init, (m, m), rng, dtype) for _ in range(gates)])
        b = np.zeros(gates * m, dtype)
        one = gates == 1
        self.params: dict[str, Array] = {"W_x": W_x[0] if one else W_x, "W_h": W_h[0] if one else W_h, "b": b}

    @property
    def p(self) -> int:
        """Width of the input."""
        return self.params["W_x"].shape[-2]

    @property
    def m(self) -> int:
        """Width of the state."""
        return self.params["W_h"].shape[-1]

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Back through time, the last step first (eq:bptt)."""
        dX, grads, _ = self.backward_state(dY, cache)
        return dX, grads

    def param_grads(self, dY: Array, cache: Any) -> Grads:
        """As `backward`, without the gradient at the inputs."""
        return self.backward_state(dY, cache, inputs=False)[1]

    def backward_state(
        self, dH: Array, cache: Any, last: Any = None, *, inputs: bool = True
    ) -> tuple[Any, Grads, Any]:
        """As `backward`, with the states at both ends: from ∂J/∂`last_state` also to ∂J/∂`state`.

        What a decoder asks of the state it was given is what the encoder gets as `last`. Without `inputs`
        None stands for ∂J/∂X, which nobody asked for.
        """
        raise NotImplementedError

    def input_share(self, X: Array, mask: Any = None) -> tuple[Array, Array]:
        """What the inputs add to the weighted sums, (T, gates, N, m), and the inputs as rows [x, 1].

        The bias is the weight of a constant input 1, so that one product serves weights and biases.
        """
        rows = self.rows(X, mask)
        T, N, width = rows.shape
        return rows.reshape(T, 1, N, width) @ self.rows_weights(), rows.reshape(T * N, width)

    def rows_weights(self) -> Array:
        """What multiplies the rows [x, 1]: weights and biases of all gates, (gates, p + 1, m)."""
        W_x, b = self.params["W_x"].reshape(-1, self.p, self.m), self.params["b"].reshape(-1, 1, self.m)
        return np.concatenate([W_x, b], axis=1)

    def rows(self, X: Array, mask: Any = None) -> Array:
        """The inputs (N, T, p) as rows [x, 1], time first: (T, N, p + 1). Padded steps are not looked at."""
        checks.shape(X, "X", "N", "T", self.p)
        if mask is not None:
            checks.real_steps(mask, X)
            X = np.where(mask[:, :, None], X, 0)
        N, T, _ = X.shape
        return np.concatenate([np.transpose(X, (1, 0, 2)), np.ones((T, N, 1), X.dtype)], axis=2)

    def sum_over_time(
        self, dZ: Array, rows: Array, states: Array, inputs: bool, from_states: Array | None = None
    ) -> tuple[Any, Grads]:
        """Gradients of inputs and shared weights from those of the weighted sums, dZ (gates, T, N, m).

        A weight used at every step gets the *sum* of the steps' gradients (eq:bptt): one product over all
        steps and examples. `states` (T, N, m) are the states that entered the steps, `from_states` the
        gradients at their share of the sums where that differs from dZ.
        """
        gates, T, N, m = dZ.shape
        dZ = dZ.reshape(gates, T * N, m)
        dS = dZ if from_states is None else from_states.reshape(gates, T * N, m)
        dW_h = states.reshape(T * N, m).T @ dS  # (eq:bptt)
        dW = rows.T @ dZ
        grads = {"W_x": dW[:, :-1], "W_h": dW_h, "b": dW[:, -1]}
        shaped: Grads = {name: grad.reshape(self.params[name].shape) for name, grad in grads.items()}
        if not inputs:
            return None, shaped
        W_xT = np.transpose(self.params["W_x"].reshape(gates, self.p, m), (0, 2, 1))
        dX = back_to(dZ, W_xT).reshape(T, N, self.p)
        return np.transpose(dX, (1, 0, 2)), shaped

    def start(self, N: int, state: Array | None, name: str = "state") -> Array:
        """The state before the first step, or the gradient after the last: zeros unless given."""
        if state is None:
            return np.zeros((N, self.m), self.params["b"].dtype)
        checks.shape(state, name, N, self.m)
        return state

    def flops(self, X: Array, Y: Array) -> int:
        """2 (p + m) m per gate, step and example, for the weighted sums; the little on top is left out."""
        gates = self.params["b"].size // self.m
        return 2 * gates * (self.p + self.m) * Y.size

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.p}, {self.m})"
