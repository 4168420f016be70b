"""Update rules as the course notes print them where they differ from the standard ones."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core.types import Array
from nnkit.optimizers.adaptive import Adam, RMSProp


class RMSPropAsPrinted(RMSProp):
    """w ← w − α ∇J / √(10⁻⁶ + √r) (eq:rmsprop-printed): one root too many.

    The step then grows with the square root of the gradient's size instead of being independent of it.
    """

    elementwise = True

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """As printed (eq:rmsprop-printed)."""
        r = self.gamma * state + (1 - self.gamma) * grad * grad
        dw = -self.lr * grad / np.sqrt(1e-6 + np.sqrt(r))  # (eq:rmsprop-printed)
        return dw, r


class AdamAsPrinted(Adam):
    """w ← w − α ŝ / √(10⁻⁶ + r̂) (eq:adam-printed): ε inside the root acts like 10⁻³ outside it.

    Harmless for large gradients; gradients below about 10⁻³ make smaller steps than Adam's.
    """

    elementwise = True

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """As printed (eq:adam-printed)."""
        beta, gamma = self.betas
        s, r, t = state
        t = t + 1
        s = beta * s + (1 - beta) * grad
        r = gamma * r + (1 - gamma) * grad * grad
        s_hat = s / (1 - beta**t)
        r_hat = r / (1 - gamma**t)
        dw = -self.lr * s_hat / np.sqrt(1e-6 + r_hat)  # (eq:adam-printed)
        return dw, (s, r, t)
