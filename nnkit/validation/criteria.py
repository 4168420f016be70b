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
    checks.function(f, "f", "X")
    checks.function(F, "F", "X")
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


def mean_squared_error(t: Array, y: Array) -> Any:
    """MSE = 1/N Σ_i (t(i) − y(i))² (eq:mse-validation), truth and prediction (N,) or columns (N, 1)."""
    checks.same_shape(t, y, "t", "y")
    return np.mean((t - y) ** 2)  # (eq:mse-validation)


def mean_absolute_error(t: Array, y: Array) -> Any:
    """MAE = 1/N Σ_i |t(i) − y(i)|, in the units of t; one large error weighs no more than it is large."""
    checks.same_shape(t, y, "t", "y")
    return np.mean(np.abs(t - y))


def regular_criterion(t_A: Array, y_A: Array, t_B: Array, y_B: Array) -> Any:
    """Two data sets, a model trained on each and tested on the other: the mean of both errors (eq:rc).

    The mean of 1/N_A Σ (t_A − y_A)² and 1/N_B Σ (t_B − y_B)², where y_A are the predictions on set A by the
    model trained on set B, and the other way round. This is two-fold cross-validation.
    """
    error_on_A = mean_squared_error(t_A, y_A)
    error_on_B = mean_squared_error(t_B, y_B)
    return (error_on_A + error_on_B) / 2  # (eq:rc)


def variance_accounted_for(t: Array, y: Array) -> Any:
    """VAF = 100 % · (1 − var(t − y) / var(t)) (eq:vaf), in per cent.

    A constant error does not show: it changes no variance. Where the error averages zero, VAF is 100 R².

    Raises
    ------
    ValueError : a t that never changes, whose variance there is nothing to account for; several columns.
    """
    _varies(t, y)
    return 100 * (1 - np.var(t - y) / np.var(t))  # (eq:vaf)


def r2_score(t: Array, y: Array) -> Any:
    """R² = 1 − Σ (t − y)² / Σ (t − mean t)²: 1 is perfect, 0 as good as always answering the mean.

    Raises
    ------
    ValueError : as `variance_accounted_for`.
    """
    _varies(t, y)
    return 1 - np.mean((t - y) ** 2) / np.var(t)


def _varies(t: Array, y: Array) -> None:
    checks.same_shape(t, y, "t", "y")
    if t.size != t.shape[0]:
        raise ValueError(f"expected t (N,) or one column (N, 1), received shape {tuple(t.shape)}")
    if not checks.traced(t) and bool(np.all(t == t.reshape(-1)[0])):
        raise ValueError("expected t to vary, received a constant")
