"""How good is a fitted function? The criteria of the validation chapter, for numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


def true_criterion(
    f: Callable[[Array], Array], F: Callable[[Array], Array], low: Array, high: Array, *, points: int = 100
) -> float:
    """How far two functions are apart over the whole domain: I = ∫ ‖f(x) − F(x)‖ dx (eq:true-criterion).

    The domain is the box from `low` to `high`, both (p,); the integral is a sum over a grid with `points`
    cells along each axis, each function asked at the cells' centres as rows `(points**p, p)`. It needs the
    true f, which is why it "usually cannot be computed", and a number of points that grows exponentially in
    p.
    """
    checks.shape(low, "low", "p")
    checks.shape(high, "high", len(low))
    checks.whole(points, "points")
    if not (low < high).all():
        raise ValueError(f"expected low below high on every axis, received {low} and {high}")
    centres = (np.arange(points) + 0.5) / points
    axes = [a + (b - a) * centres for a, b in zip(low, high, strict=True)]
    X = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, len(low))
    distance = np.linalg.norm((f(X) - F(X)).reshape(len(X), -1), axis=1)
    return float(np.mean(distance) * np.prod(high - low))  # (eq:true-criterion)


def mean_squared_error(y: Array, y_hat: Array) -> Any:
    """MSE = 1/N Σ_i (y(i) − ŷ(i))² (eq:mse-validation), (N,) or a column (N, 1)."""
    checks.same_shape(y, y_hat, "y", "y_hat")
    return np.mean((y - y_hat) ** 2)  # (eq:mse-validation)


def regular_criterion(y_A: Array, y_A_by_B: Array, y_B: Array, y_B_by_A: Array) -> Any:
    """Two data sets, a model trained on each and tested on the other: the mean of both errors (eq:rc).

    The mean of 1/N_A Σ (y^A − ŷ^A_B)² and 1/N_B Σ (y^B − ŷ^B_A)², where ŷ^A_B are the predictions on set A by
    the model trained on set B. This is two-fold cross-validation.
    """
    error_on_A = mean_squared_error(y_A, y_A_by_B)
    error_on_B = mean_squared_error(y_B, y_B_by_A)
    return (error_on_A + error_on_B) / 2  # (eq:rc)


def variance_accounted_for(y: Array, y_hat: Array) -> Any:
    """VAF = 100 % · (1 − var(y − ŷ) / var(y)) (eq:vaf), in per cent.

    A constant error does not show: it changes no variance. Where the error averages zero, VAF is 100 R².

    Raises
    ------
    ValueError : a y that never changes, whose variance there is nothing to account for; several columns.
    """
    checks.same_shape(y, y_hat, "y", "y_hat")
    if y.size != y.shape[0]:
        raise ValueError(f"expected y (N,) or one column (N, 1), received shape {tuple(y.shape)}")
    if not checks.traced(y) and bool(np.all(y == y.reshape(-1)[0])):
        raise ValueError("expected y to vary, received a constant")
    return 100 * (1 - np.var(y - y_hat) / np.var(y))  # (eq:vaf)
