"""Precision against recall: what a ROC curve hides when positives are rare."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core.types import Array
from nnkit.validation.roc import both_classes


def precision_recall_curve(t: Any, y: Array) -> tuple[Array, Array, Array]:
    """(precision, recall, threshold) at every different score, from "everybody" down to "nobody".

    t is 0/1, y the scores, both (N,). The last point, precision 1 and recall 0, has no threshold; the order
    is scikit-learn's.
    """
    t = both_classes(t, y)
    order = np.argsort(-y, kind="stable")
    t, y = t[order], y[order]
    last = np.append(np.flatnonzero(np.diff(y)), len(y) - 1)  # the last of each group of equal scores
    right = np.cumsum(t)[last]
    precision, recall = right / (last + 1), right / np.sum(t)
    return np.append(precision[::-1], 1.0), np.append(recall[::-1], 0.0), y[last][::-1]


def average_precision(t: Any, y: Array) -> float:
    """Σ_i (R_i − R_(i−1)) P_i (eq:average-precision): precision averaged over the recall that is gained.

    A step, not a trapezoid, which would promise what no threshold delivers. Answers that do not look get
    the share of positives.
    """
    precision, recall, _ = precision_recall_curve(t, y)
    return float(-np.sum(np.diff(recall) * precision[:-1]))  # (eq:average-precision)
