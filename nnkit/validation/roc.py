"""The receiver operating characteristic: what every threshold would do."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.validation.confusion import BinaryOutcomes

REAL = int | float | np.integer | np.floating


def outcomes_at(t: Any, y: Array, threshold: Any) -> BinaryOutcomes:
    """The four counts when every score y of at least `threshold` is called positive; t is 0/1, both (N,)."""
    checks.floats(y, "y")
    checks.finite(y, "y")
    if not checks.traced(threshold) and (not isinstance(threshold, REAL) or np.isnan(threshold)):
        raise ValueError(f"expected threshold to be a number, received {threshold!r}")
    return BinaryOutcomes.count(t, (y >= threshold) * 1.0)


def roc_curve(t: Any, y: Array) -> tuple[Array, Array, Array]:
    """(FPR, TPR, threshold) at every threshold that makes a difference, from "nobody" (∞) to "everybody".

    t is 0/1, y the scores, both (N,). Lowering the threshold calls more examples positive, rightly and
    wrongly: both rates only grow.

    Raises
    ------
    ValueError : t without a positive or without a negative, for which one of the rates is undefined.
    """
    t = both_classes(t, y)
    order = np.argsort(-y, kind="stable")
    t, y = t[order], y[order]
    last = np.append(np.flatnonzero(np.diff(y)), len(y) - 1)  # the last of each group of equal scores
    tpr = np.append(0, np.cumsum(t)[last]) / np.sum(t)  # (eq:tpr)
    fpr = np.append(0, np.cumsum(1 - t)[last]) / np.sum(1 - t)  # (eq:fpr)
    return fpr, tpr, np.append(np.inf, y[last])


def auc(x: Array, y: Array) -> float:
    """Area under the curve y over x, by trapezoids: Σ (x_{i+1} − x_i)(y_i + y_{i+1}) / 2 (eq:auc)."""
    checks.shape(x, "x", "n")
    checks.shape(y, "y", len(x))
    checks.finite(y, "y")
    if not checks.traced(x) and not (np.diff(x) >= 0).all():
        raise ValueError("expected x that never falls, received one that does (or is no number)")
    return float(np.sum(np.diff(x) * (y[1:] + y[:-1]) / 2))  # (eq:auc)


def rank_auc(t: Any, y: Array) -> float:
    """The chance that a random positive scores higher than a random negative (eq:rank-auc).

    Ties count half. The same number as the area under the ROC curve (Hanley and McNeil, 1982). Every pair is
    counted, but none is looked at: with all scores in order, a positive of rank r is above r − 1 others, and
    the P positives are above P (P − 1) / 2 of one another.
    """
    t = both_classes(t, y)
    _, group, sizes = np.unique(y, return_inverse=True, return_counts=True)
    rank = (np.cumsum(sizes) - (sizes - 1) / 2)[group]  # of equal scores, the mean of their places
    P, N = np.sum(t), np.sum(1 - t)
    return float((np.sum(rank[t == 1]) - P * (P + 1) / 2) / (P * N))  # (eq:rank-auc)


def both_classes(t: Any, y: Array) -> Array:
    """t as floats, if it has zeros, ones and nothing else, and a score y for each."""
    t = np.asarray(t)
    if t.dtype.kind not in "iubf":
        raise TypeError(f"expected t of zeros and ones, received dtype {t.dtype} (use (t == name) * 1)")
    t = t.astype(float)
    checks.shape(y, "y", *t.shape)
    checks.finite(y, "y")
    if t.ndim != 1 or set(np.unique(t)) != {0, 1}:
        raise ValueError(
            f"expected t (N,) with both zeros and ones, received {np.unique(t)} in shape {t.shape}"
        )
    return t
