"""Rules that give every weight a step of its own size: AdaGrad, RMSProp, Adam, AdamW."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.optimizers.rules import Rule


class AdaGrad(Rule):
    """Divides by the root of all squared gradients so far, so that steps only ever shrink.

    r ← r + ∇J ⊙ ∇J (eq:adagrad-r), w ← w − α ∇J / (√r + ε) (eq:adagrad-w). PyTorch's `Adagrad`.
    """

    elementwise = True

    def __init__(self, lr: float = 0.01, eps: float = 1e-10) -> None:
        checks.positive(lr, "lr")
        checks.not_negative(eps, "eps")
        self.lr = lr
        self.eps = eps

    def init(self, w: Array) -> Any:
        """r = 0."""
        return np.zeros_like(w)

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """(eq:adagrad-r), (eq:adagrad-w)."""
        r = state + grad * grad  # (eq:adagrad-r)
        dw = -self.lr * grad / (np.sqrt(r) + self.eps)  # (eq:adagrad-w)
        return dw, r


class RMSProp(Rule):
    """Divides by the root of a running mean of squared gradients, which forgets: steps can grow again.

    r ← γ r + (1 − γ) ∇J ⊙ ∇J (eq:rmsprop-r), w ← w − α ∇J / (√r + ε) (eq:rmsprop-w). PyTorch's `RMSprop`,
    whose γ is called alpha and starts at 0.99.
    """

    elementwise = True

    def __init__(self, lr: float = 0.01, gamma: float = 0.9, eps: float = 1e-8) -> None:
        checks.positive(lr, "lr")
        checks.fraction(gamma, "gamma")
        checks.not_negative(eps, "eps")
        self.lr = lr
        self.gamma = gamma
        self.eps = eps

    def init(self, w: Array) -> Any:
        """r = 0."""
        return np.zeros_like(w)

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """(eq:rmsprop-r), (eq:rmsprop-w)."""
        r = self.gamma * state + (1 - self.gamma) * grad * grad  # (eq:rmsprop-r)
        dw = -self.lr * grad / (np.sqrt(r) + self.eps)  # (eq:rmsprop-w)
        return dw, r


class Adam(Rule):
    """Momentum and RMSProp together, both corrected for having started at zero (Kingma and Ba, 2015).

    s ← β s + (1 − β) ∇J (eq:adam-s), r ← γ r + (1 − γ) ∇J ⊙ ∇J (eq:adam-r), ŝ = s / (1 − βᵗ) (eq:adam-s-hat),
    r̂ = r / (1 − γᵗ) (eq:adam-r-hat), w ← w − α ŝ / (√r̂ + ε) (eq:adam-w). `betas` is (β, γ), as in PyTorch;
    ε stands outside the root, as in the paper and in PyTorch.
    """

    elementwise = True

    def __init__(
        self,
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.0,
    ) -> None:
        checks.positive(lr, "lr")
        if not (isinstance(betas, tuple | list) and len(betas) == 2):
            raise ValueError(f"expected betas to be a pair (β, γ), received {betas!r}")
        checks.fraction(betas[0], "betas[0]")
        checks.fraction(betas[1], "betas[1]")
        checks.not_negative(eps, "eps")
        checks.not_negative(weight_decay, "weight_decay")
        self.lr = lr
        self.betas = betas
        self.eps = eps
        self.weight_decay = weight_decay

    def init(self, w: Array) -> Any:
        """s = 0, r = 0, and the number of steps t = 0 (an array, so that live figures can carry it)."""
        return np.zeros_like(w), np.zeros_like(w), np.zeros((), w.dtype)

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """(eq:adam-s) to (eq:adam-w); weight decay, if any, is an L2 penalty's gradient λ w."""
        if checks.used(self.weight_decay):
            grad = grad + self.weight_decay * w
        return self.step(grad, state)

    def step(self, grad: Array, state: Any) -> tuple[Array, Any]:
        """(eq:adam-s) to (eq:adam-w) for the gradient as it is."""
        beta, gamma = self.betas
        s, r, t = state
        t = t + 1
        s = beta * s + (1 - beta) * grad  # (eq:adam-s)
        r = gamma * r + (1 - gamma) * grad * grad  # (eq:adam-r)
        s_hat = s / (1 - beta**t)  # (eq:adam-s-hat)
        r_hat = r / (1 - gamma**t)  # (eq:adam-r-hat)
        dw = -self.lr * s_hat / (np.sqrt(r_hat) + self.eps)  # (eq:adam-w)
        return dw, (s, r, t)


class AdamW(Adam):
    """Adam with decoupled weight decay: w shrinks by α λ w beside Adam's own step (eq:adamw).

    Loshchilov and Hutter (2019); PyTorch's `AdamW`.
    """

    elementwise = True

    def __init__(
        self,
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.01,
    ) -> None:
        super().__init__(lr, betas, eps, weight_decay)

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """Adam's step and −α λ w (eq:adamw)."""
        dw, state = self.step(grad, state)
        return dw - self.lr * self.weight_decay * w, state  # (eq:adamw)
