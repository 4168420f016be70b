"""Penalties on large weights: J_r = J + λ Σ |w|ᵖ over the weights (biases go free)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from nnkit.core import checks
from nnkit.core.snapshot import each_once
from nnkit.core.types import Array, Grads


class Penalty:
    """A cost of the weights themselves, added to the loss (eq:penalty)."""

    def __init__(self, lam: float) -> None:
        checks.not_negative(lam, "lam")
        self.lam = checks.plain(lam)

    def value(self, w: Array) -> float:
        """The penalty on one array."""
        raise checks.missing(self, "value(w)", "a number")

    def grad(self, w: Array) -> Array:
        """Its gradient."""
        raise checks.missing(self, "grad(w)", "an array of the shape of w")

    def total(self, params: Mapping[str, Array]) -> float:
        """The penalty on a network: over its weight arrays, those with two axes or more."""
        checks.named_arrays(params, "params", "net.params")
        return sum((self.value(w) for w in each_once(params) if w.ndim > 1), 0.0)  # (eq:penalty)

    def add(self, grads: Grads, params: Mapping[str, Array]) -> Grads:
        """The gradients of loss and penalty together; an array of two names is penalised under the first."""
        first = {id(w): name for name, w in list(params.items())[::-1]}
        own = {name for name, g in grads.items() if g.ndim > 1 and first[id(params[name])] == name}
        return {name: g + self.grad(params[name]) if name in own else g for name, g in grads.items()}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(lam={self.lam})"


class L1(Penalty):
    """λ Σ |w| (eq:l1): pulls every weight to zero with the same force, and so makes many exactly zero."""

    def value(self, w: Array) -> float:
        """λ Σ |w| (eq:l1)."""
        return self.lam * np.sum(np.abs(w))  # (eq:l1)

    def grad(self, w: Array) -> Array:
        """λ sign w; at w = 0, zero."""
        return self.lam * np.sign(w)


class L2(Penalty):
    """λ Σ w² (eq:l2): pulls in proportion to the weight, and so keeps all small.

    With plain gradient descent it is weight decay: `SGD(weight_decay=2 λ)` on the same weights. Other books
    print ½ λ Σ w² or λ / 2m Σ w²: the same with another λ.
    """

    def value(self, w: Array) -> float:
        """λ Σ w² (eq:l2)."""
        return self.lam * np.sum(w * w)  # (eq:l2)

    def grad(self, w: Array) -> Array:
        """2 λ w."""
        return 2 * self.lam * w


def soft_threshold(w: Array, amount: float) -> Array:
    """Every weight moved towards zero by `amount`, stopping there: the exact L1 step (eq:soft)."""
    checks.not_negative(amount, "amount")
    return np.sign(w) * np.maximum(np.abs(w) - amount, 0)  # (eq:soft)
