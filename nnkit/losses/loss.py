"""What a network is told about its errors: a number, and its gradient at the output.

`value(y, t)` is a number, `grad(y, t)` has the shape of y. All average over the examples, so that neither
depends on how many there are.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


class NothingCounts(ValueError):
    """Of these examples none counts: all labels are ignored, or all weights are 0."""


class Loss:
    """A cost J(y, t) of outputs y and targets t, and its gradient ∂J/∂y.

    With `weights`, one for each example, (N,) or (N, T) for sequences, the average over the examples is the
    weighted one, Σ w l / Σ w; weights of zeros and ones are a mask.
    """

    def value(self, y: Array, t: Array, weights: Array | None = None) -> float:
        """The cost, averaged over the examples."""
        raise checks.missing(self, "value(y, t)", "a number")

    def grad(self, y: Array, t: Array, weights: Array | None = None) -> Array:
        """∂J/∂y, of the shape of y."""
        raise checks.missing(self, "grad(y, t)", "∂J/∂y, of the shape of y")

    def value_and_grad(self, y: Array, t: Array, weights: Array | None = None) -> tuple[float, Array]:
        """Both at once, for losses that share work between them."""
        if weights is None:
            return self.value(y, t), self.grad(y, t)
        return self.value(y, t, weights), self.grad(y, t, weights)

    def counted(self, y: Array, t: Any, weights: Array | None = None) -> float:
        """By what the average divides, up to a factor that is the same for all batches of a data set."""
        return len(y) if weights is None else float(np.sum(weights))

    def __repr__(self) -> str:
        options = ", ".join(f"{k}={v}" for k, v in vars(self).items() if np.ndim(v) or v or type(v) is int)
        return f"{type(self).__name__}({options})"


def weighted(terms: Array, weights: Array | None) -> Any:
    """The terms of a sum over examples, each times its weight, with the weights scaled to mean 1.

    So (1/N) Σ_n l_n becomes Σ_n w_n l_n / Σ_n w_n.
    """
    if weights is None:
        return terms
    check_weights(weights, terms.shape)
    share = (weights / np.mean(weights)).astype(terms.dtype)
    return terms * share.reshape(*share.shape, *(1,) * (terms.ndim - share.ndim))


def row_weights(weights: Array | None, shape: tuple[int, ...]) -> Array | None:
    """A weight for each of the rows that outputs (…, K) of this leading shape have, in one line."""
    if weights is None:
        return None
    check_weights(weights, shape)
    return np.broadcast_to(
        weights.reshape(*weights.shape, *(1,) * (len(shape) - weights.ndim)), shape
    ).reshape(-1)


def paired(y: Array, t: Array, y_name: str = "y", t_name: str = "t") -> Array:
    """Targets of the shape of the outputs, in their floating type: float32 outputs stay float32."""
    checks.same_shape(y, t, y_name, t_name)
    return t if t.dtype == y.dtype or checks.traced(t) else t.astype(y.dtype)


def check_weights(weights: Array, shape: tuple[int, ...]) -> None:
    """Refuse anything but weights ≥ 0, not all of them 0, one for each example (or step) of this shape."""
    checks.floats(weights, "weights")
    if weights.ndim == 0 or tuple(weights.shape) != tuple(shape[: weights.ndim]):
        raise ValueError(
            f"expected weights of shape {tuple(shape[:1])}, one for each example, received {weights.shape}"
        )
    checks.between(weights, "weights", 0, np.finfo(float).max)
    if not checks.traced(weights) and not weights.any():
        raise ValueError("expected at least one weight above 0, received none")
