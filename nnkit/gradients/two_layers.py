"""One hidden layer, forward and backward, as bare equations: what the layers do, written out once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.neurons.activation import Activation
from nnkit.neurons.squashing import Tanh


class TwoLayers(NamedTuple):
    """Weights and biases of a network with one hidden layer: W_h (p, h), b_h (h,), W_o (h, m), b_o (m,)."""

    W_h: Array
    b_h: Array
    W_o: Array
    b_o: Array


def two_layer_forward(
    X: Array, w: TwoLayers, activation: Activation | None = None
) -> tuple[Array, Array, Array]:
    """Z = X W_h + b_h (eq:feedforward-hidden), V = σ(Z), Y = V W_o + b_o (eq:feedforward-output).

    Returns Z, V and Y; σ is tanh unless given.
    """
    sigma = Tanh() if activation is None else activation
    if not isinstance(w, TwoLayers):
        raise TypeError(f"expected w to be an nn.TwoLayers(W_h, b_h, W_o, b_o), received {checks.told(w)}")
    checks.batch(X, "X", w.W_h.shape[0])
    _chain(w)
    Z = X @ w.W_h + w.b_h  # (eq:feedforward-hidden)
    V = sigma.value(Z)
    Y = V @ w.W_o + w.b_o  # (eq:feedforward-output)
    return Z, V, Y


def _chain(w: TwoLayers) -> None:
    (p, h), m = w.W_h.shape, w.W_o.shape[-1]
    wanted = TwoLayers((p, h), (h,), (h, m), (m,))  # type: ignore[arg-type]
    if (shapes := TwoLayers(*(tuple(a.shape) for a in w))) != wanted:  # type: ignore[arg-type]
        raise ValueError(f"expected weights of shapes {tuple(wanted)}, received {tuple(shapes)}")


def two_layer_gradients(X: Array, T: Array, w: TwoLayers, activation: Activation | None = None) -> TwoLayers:
    """Gradients of the squared error J = 1/N Σ ½ ‖y − t‖² in all weights, by the chain rule.

    δ_o = (Y − T) / N (eq:backprop-output), δ_h = δ_o W_oᵀ ⊙ σ′(Z) (eq:backprop-hidden), and for each layer
    ∂J/∂W = (what came in)ᵀ δ (eq:backprop-weights).
    """
    sigma = Tanh() if activation is None else activation
    Z, V, Y = two_layer_forward(X, w, sigma)
    checks.same_shape(Y, T, "Y", "T")
    delta_o = (Y - T) / X.shape[0]  # (eq:backprop-output)
    delta_h = (delta_o @ w.W_o.T) * sigma.derivative(Z)  # (eq:backprop-hidden)
    dW_o = V.T @ delta_o  # (eq:backprop-weights)
    dW_h = X.T @ delta_h  # (eq:backprop-weights)
    return TwoLayers(dW_h, np.sum(delta_h, axis=0), dW_o, np.sum(delta_o, axis=0))


def with_ones(X: Array) -> Array:
    """X_b = [X, 1] (eq:ones): one more column, so that the bias becomes one more row of the weights."""
    checks.batch(X, "X")
    return np.concatenate([X, np.ones((X.shape[0], 1), X.dtype)], axis=1)  # (eq:ones)
