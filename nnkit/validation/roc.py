"""The receiver operating characteristic: what every threshold would do."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.validation.confusion import BinaryOutcomes


def outcomes_at(t: Any, score: Array, threshold: Any) -> BinaryOutcomes:
    """The four counts when every score of at least `threshold` is called positive; t is 0/1, both (N,)."""
    checks.floats(score, "score")
    checks.finite(score, "score")
    if not checks.traced(threshold) and np.isnan(threshold):
        raise ValueError(f"expected threshold to be a number, received {threshold}")
    return BinaryOutcomes.count(t, (score >= threshold) * 1.0)


def roc_curve(t: Any, score: Array) -> tuple[Array, Array, Array]:
    """(FPR, TPR, threshold) at every threshold that makes a difference, from "nobody" (∞) to "everybody".

    t is 0/1, both (N,). Lowering the threshold calls more examples positive, rightly and wrongly: both rates
    only grow.

    Raises
    ------
    ValueError : t without a positive or without a negative, for which one of the rates is undefined.
    """
    t = _both_classes(t, score)
    order = np.argsort(-score, kind="stable")
    t, score = t[order], score[order]
    last = np.append(np.flatnonzero(np.diff(score)), len(score) - 1)  # the last of each group of equal scores
    tpr = np.append(0, np.cumsum(t)[last]) / np.sum(t)  # (eq:tpr)
    fpr = np.append(0, np.cumsum(1 - t)[last]) / np.sum(1 - t)  # (eq:fpr)
    return fpr, tpr, np.append(np.inf, score[last])


def auc(x: Array, y: Array) -> float:
    """Area under the curve y over x, by trapezoids: Σ (x_{i+1} − x_i)(y_i + y_{i+1}) / 2 (eq:auc)."""
    checks.shape(x, "x", "n")
    checks.shape(y, "y", len(x))
    checks.finite(y, "y")
    if not checks.traced(x) and not (np.diff(x) >= 0).all():
        raise ValueError("expected x that never falls, received one that does (or is no number)")
    return float(np.sum(np.diff(x) * (y[1:] + y[:-1]) / 2))  # (eq:auc)


def rank_auc(t: Any, score: Array) -> float:
    """The chance that a random positive scores higher than a random negative (eq:rank-auc).

    Ties count half. The same number as the area under the ROC curve (Hanley and McNeil, 1982), by comparing
    all pairs.
    """
    t = _both_classes(t, score)
    difference = score[t == 1][:, None] - score[t == 0][None, :]
    return float(np.mean((difference > 0) + 0.5 * (difference == 0)))  # (eq:rank-auc)


def _both_classes(t: Any, score: Array) -> Array:
    """t as floats, if it has zeros, ones and nothing else, and a score for each."""
    t = np.asarray(t, float)
    checks.shape(score, "score", *t.shape)
    checks.finite(score, "score")
    if t.ndim != 1 or set(np.unique(t)) != {0, 1}:
        raise ValueError(
            f"expected t (N,) with both zeros and ones, received {np.unique(t)} in shape {t.shape}"
        )
    return t
