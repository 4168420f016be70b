"""Several losses at once: a second question for the same features, asked beside the main one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.losses.loss import Loss


class JointLoss(Loss):
    """One loss per head, weighted and added: J = Σ_i λ_i J_i(y_i, t_i) (eq:auxiliary).

    Outputs (N, Σ m_i) and targets, side by side in the same way, are cut into `widths`. The usual case: the
    main loss with weight 1 and an auxiliary one with a small λ.
    """

    def __init__(self, losses: Sequence[Loss], widths: Sequence[int], weights: Sequence[float]) -> None:
        for given, name in ((losses, "losses"), (widths, "widths"), (weights, "weights")):
            if not isinstance(given, list | tuple):
                raise TypeError(
                    f"expected {name} to be a list, one for each head, received {checks.told(given)}"
                )
        for loss in losses:
            if not isinstance(loss, Loss):
                raise TypeError(f"expected losses such as nn.MSELoss(), received {checks.told(loss)}")
        if not len(losses) == len(widths) == len(weights) > 0:
            received = f"{len(losses)}, {len(widths)}, {len(weights)}"
            raise ValueError(f"expected as many losses as widths and weights, received {received}")
        for width, weight in zip(widths, weights, strict=True):
            checks.whole(width, "each width")
            checks.not_negative(weight, "each weight")
        self.losses, self.widths, self.weights = tuple(losses), tuple(widths), tuple(weights)

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """J = Σ_i λ_i J_i (eq:auxiliary)."""
        more = () if weights is None else (weights,)
        parts = self._parts(y, t)
        return sum(lam * loss.value(y[:, c], t[:, c], *more) for loss, lam, c in parts)  # (eq:auxiliary)

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """Each head's gradient, scaled by its weight, side by side."""
        more = () if weights is None else (weights,)
        grads = [lam * loss.grad(y[:, c], t[:, c], *more) for loss, lam, c in self._parts(y, t)]
        return np.concatenate(grads, axis=1)

    def _parts(self, y: Array, t: Array) -> list[tuple[Loss, float, slice]]:
        checks.batch(y, "y", sum(self.widths), "columns for all heads")
        checks.same_shape(y, t)
        ends = np.cumsum(self.widths).tolist()
        columns = [slice(end - width, end) for end, width in zip(ends, self.widths, strict=True)]
        return list(zip(self.losses, self.weights, columns, strict=True))

    def __repr__(self) -> str:
        return f"JointLoss({list(self.losses)!r}, widths={self.widths}, weights={self.weights})"
