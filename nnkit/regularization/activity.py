"""Few active units: penalties on what hidden units say, as layers to put behind them."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class ActivityPenalty(Layer):
    """Lets the activations H pass, (N, m) or (N, …), and in training adds a cost of H.

    The gradient of that cost is added to the one coming back. The cost is not part of the loss that `fit`
    reports; `value(H)` gives it.
    """

    def __init__(self, lam: float) -> None:
        checks.not_negative(lam, "lam")
        self.lam = checks.plain(lam)

    def value(self, H: Array) -> float:
        """The cost of these activations."""
        raise checks.missing(self, "value(H)", "a number")

    def slope(self, H: Array) -> Array:
        """Its derivative by each activation."""
        raise checks.missing(self, "slope(H)", "an array of the shape of H")

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The input, unchanged."""
        checks.some(X, "X")
        self.check(X)
        return X, (X if train else None)

    def check(self, H: Array) -> None:
        """Refuse activations for which there is no cost."""

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The gradient that comes, and the cost's own."""
        return (dY if cache is None else dY + self.slope(cache)), {}

    def flops(self, X: Array, Y: Array) -> int:
        """None at test time: the input passes."""
        return 0

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in vars(self).items())})"


class ActivityL1(ActivityPenalty):
    """λ/N Σ_n Σ_j |h_nj| (eq:activity-l1): pulls every activation to zero.

    The inner sum is over all activations of example n, whatever their axes: N is the first.
    """

    def value(self, H: Array) -> float:
        """λ/N Σ |h| (eq:activity-l1)."""
        return self.lam * np.sum(np.abs(H)) / H.shape[0]  # (eq:activity-l1)

    def slope(self, H: Array) -> Array:
        """λ sign h / N."""
        return self.lam * np.sign(H) / H.shape[0]


class ActivityKL(ActivityPenalty):
    """λ Σ_j KL(ρ ‖ ρ̂_j) (eq:activity-kl): each unit is to be active a share ρ of the time.

    ρ̂_j = 1/N Σ_n h_nj, for activations (N, m) in (0, 1); KL = ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)).
    """

    def __init__(self, lam: float, rho: float = 0.05) -> None:
        super().__init__(lam)
        checks.fraction(rho, "rho")
        checks.positive(rho, "rho")
        self.rho = checks.plain(rho)

    def check(self, H: Array) -> None:
        """A share of the time is between 0 and 1, and so must activations be: put it behind a `Sigmoid`."""
        checks.batch(H, "X")
        checks.between(H, "the activations", 0, 1)

    def value(self, H: Array) -> float:
        """λ Σ_j KL(ρ ‖ ρ̂_j) (eq:activity-kl)."""
        share, rho = np.mean(H, axis=0), self.rho
        kl = rho * np.log(rho / share) + (1 - rho) * np.log((1 - rho) / (1 - share))
        return self.lam * np.sum(kl)  # (eq:activity-kl)

    def slope(self, H: Array) -> Array:
        """λ/N (−ρ/ρ̂ + (1 − ρ)/(1 − ρ̂)), the same for all examples."""
        share = np.mean(H, axis=0)
        each = (1 - self.rho) / (1 - share) - self.rho / share
        return np.zeros_like(H) + self.lam * each / H.shape[0]
