"""Dropout: units leave the network at random while it trains, so that none can rely on another."""

from __future__ import annotations

from typing import Any

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Dropout(Layer):
    """Inverted dropout, the form of every framework (eq:inverted-dropout).

    In training each number is kept with probability 1 − p and divided by it, V = M ⊙ X / (1 − p), so that its
    expectation is X; at test time nothing happens. Needs `rng` in training. PyTorch's `Dropout`.
    """

    def __init__(self, p: float = 0.5) -> None:
        checks.fraction(p, "p")
        self.p = checks.plain(p)

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """V = M ⊙ X / (1 − p) in training (eq:inverted-dropout), X otherwise; the cache is M."""
        checks.some(X, "X")
        if not (train and checks.used(self.p)):
            return X, None
        M = _keep(X, self.p, rng)
        return X * M / (1 - self.p), M  # (eq:inverted-dropout)

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X = M ⊙ ∂J/∂V / (1 − p): what was dropped hears nothing."""
        M = cache
        return (dV if M is None else dV * M / (1 - self.p)), {}

    def flops(self, X: Array, Y: Array) -> int:
        """None at test time: the input passes."""
        return 0

    def __repr__(self) -> str:
        return f"{type(self).__name__}(p={self.p})"


class RescaledDropout(Dropout):
    """Dropout as first published and as the course notes print it (eq:dropout), for comparison.

    In training numbers are dropped, V = M ⊙ X, and the rest left as it is; at test time all are multiplied
    by 1 − p (or, the same, the weights that follow). Every use of the trained network then has to know p.
    """

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """V = M ⊙ X in training, (1 − p) X at test time (eq:dropout)."""
        checks.some(X, "X")
        factor = _keep(X, self.p, rng) if train and checks.used(self.p) else 1 - self.p
        return X * factor, factor  # (eq:dropout)

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X = M ⊙ ∂J/∂V, or (1 − p) ∂J/∂V."""
        return dV * cache, {}

    def flops(self, X: Array, Y: Array) -> int:
        """One product for every number."""
        return Y.size


def _keep(X: Array, p: float, rng: Rng | None) -> Any:
    """True where a number stays: with probability 1 − p, each by itself."""
    checks.generator(rng)
    assert rng is not None
    return rng.random(X.shape) >= p
