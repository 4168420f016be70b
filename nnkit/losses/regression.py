"""What a network is told about its errors: losses for regression, each with the gradient at the output.

`value(y, t)` is a number, `grad(y, t)` has the shape of y. All average over the examples, so that neither
depends on how many there are.
"""

from __future__ import annotations

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


class Loss:
    """A cost J(y, t) of outputs y and targets t, and its gradient ∂J/∂y."""

    def value(self, y: Array, t: Array) -> float:
        """The cost, averaged over the examples."""
        raise NotImplementedError

    def grad(self, y: Array, t: Array) -> Array:
        """∂J/∂y, of the shape of y."""
        raise NotImplementedError

    def value_and_grad(self, y: Array, t: Array) -> tuple[float, Array]:
        """Both at once, for losses that share work between them."""
        return self.value(y, t), self.grad(y, t)

    def __repr__(self) -> str:
        options = ", ".join(f"{k}={v}" for k, v in vars(self).items())
        return f"{type(self).__name__}({options})"


class SquaredError(Loss):
    """The book's J = 1/N Σ_n ½ Σ_j (y_nj − t_nj)² (eq:squared-error): averaged over the rows.

    For one output it is half of `MSELoss`; for m outputs, m/2 times.
    """

    def value(self, y: Array, t: Array) -> float:
        """J = 1/N Σ_n ½ Σ_j (y_nj − t_nj)² (eq:squared-error)."""
        checks.same_shape(y, t)
        if y.ndim == 0:
            raise ValueError("expected y of shape (N, …) with examples as rows, received a single number")
        e = y - t
        return 0.5 * np.sum(e * e) / y.shape[0]  # (eq:squared-error)

    def grad(self, y: Array, t: Array) -> Array:
        """∂J/∂y = (y − t) / N."""
        checks.same_shape(y, t)
        return (y - t) / y.shape[0]


class MSELoss(Loss):
    """The mean of (y − t)² over all entries (eq:mse), as PyTorch's `MSELoss`."""

    def value(self, y: Array, t: Array) -> float:
        """J = mean (y − t)² (eq:mse)."""
        checks.same_shape(y, t)
        e = y - t
        return np.sum(e * e) / y.size  # (eq:mse)

    def grad(self, y: Array, t: Array) -> Array:
        """∂J/∂y = 2 (y − t) / number of entries."""
        checks.same_shape(y, t)
        return (2 / y.size) * (y - t)


class L1Loss(Loss):
    """The mean of |y − t| over all entries (eq:mae), PyTorch's `L1Loss`; its best constant is the median."""

    def value(self, y: Array, t: Array) -> float:
        """J = mean |y − t| (eq:mae)."""
        checks.same_shape(y, t)
        return np.sum(np.abs(y - t)) / y.size  # (eq:mae)

    def grad(self, y: Array, t: Array) -> Array:
        """∂J/∂y = sign(y − t) / number of entries; at y = t, where there is a corner, zero."""
        checks.same_shape(y, t)
        return np.sign(y - t) / y.size


class HuberLoss(Loss):
    """Squared for small errors, absolute for large ones (eq:huber), as PyTorch's `HuberLoss`.

    Per entry, with e = y − t: ½ e² where |e| ≤ δ, else δ (|e| − ½ δ); then the mean over all entries.
    """

    def __init__(self, delta: float = 1.0) -> None:
        checks.positive(delta, "delta")
        self.delta = delta

    def value(self, y: Array, t: Array) -> float:
        """J = mean of ½ e² where |e| ≤ δ, else δ (|e| − ½ δ) (eq:huber)."""
        checks.same_shape(y, t)
        e = np.abs(y - t)
        inner = np.minimum(e, self.delta)
        return np.sum(inner * (e - 0.5 * inner)) / y.size  # (eq:huber)

    def grad(self, y: Array, t: Array) -> Array:
        """∂J/∂y = e, kept within ±δ, / number of entries."""
        checks.same_shape(y, t)
        return np.minimum(np.maximum(y - t, -self.delta), self.delta) / y.size
