"""Right and wrong answers of a classifier, counted by kind, and the rates made from the counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import IntArray


def confusion_matrix(t: IntArray, y: IntArray, *, classes: int | None = None) -> IntArray:
    """How often class i (row) was taken for class j (column): C_ij (eq:confusion-matrix), (K, K).

    The truth `t` and the answers `y` are whole-number labels (N,); K is the largest label plus one unless
    given.
    """
    if np.size(t) == 0:
        raise ValueError("expected at least one label in t, received none")
    if classes is None:
        whole = [x for x in (t, y) if getattr(x, "dtype", np.dtype(object)).kind in "iu"]
        classes = 1 + max((int(np.max(x, initial=0)) for x in whole), default=0)
    checks.whole(classes, "classes")
    checks.labels(t, classes, "t")
    checks.labels(y, classes, "y", rows=len(t))
    C = np.zeros((classes, classes), int)
    np.add.at(C, (t, y), 1)  # (eq:confusion-matrix)
    return C


@dataclass(frozen=True)
class BinaryOutcomes:
    """The four counts of a yes/no classifier and its rates. A rate whose denominator is 0 is NaN.

    tp true positives, fp false positives (type I errors), fn false negatives (type II errors), tn true
    negatives.
    """

    tp: Any
    fp: Any
    fn: Any
    tn: Any

    @classmethod
    def count(cls, t: Any, y: Any) -> BinaryOutcomes:
        """From the truth t and the answers y, both 0/1 (or False/True) arrays (N,)."""
        t, y = _yes(t, "t"), _yes(y, "y")
        if t.shape != y.shape:
            raise ValueError(f"expected y of the same shape as t, {t.shape}, received {y.shape}")
        return cls(np.sum(t * y), np.sum((1 - t) * y), np.sum(t * (1 - y)), np.sum((1 - t) * (1 - y)))

    @property
    def accuracy(self) -> Any:
        """Right answers among all: (TP + TN) / (TP + FP + FN + TN) (eq:accuracy)."""
        return _rate(self.tp + self.tn, self.tp + self.tn + self.fp + self.fn)  # (eq:accuracy)

    @property
    def precision(self) -> Any:
        """Positives among those called positive: TP / (TP + FP) (eq:precision)."""
        return _rate(self.tp, self.tp + self.fp)  # (eq:precision)

    @property
    def recall(self) -> Any:
        """Those called positive among the positives: TP / (TP + FN) (eq:recall), also sensitivity."""
        return _rate(self.tp, self.tp + self.fn)  # (eq:recall)

    @property
    def tpr(self) -> Any:
        """True positive rate TP / (TP + FN) (eq:tpr): another name for recall, the height of a ROC curve."""
        return _rate(self.tp, self.tp + self.fn)  # (eq:tpr)

    @property
    def fpr(self) -> Any:
        """False positive rate FP / (FP + TN) (eq:fpr): type I errors among the negatives."""
        return _rate(self.fp, self.fp + self.tn)  # (eq:fpr)

    @property
    def specificity(self) -> Any:
        """TN / (TN + FP) (eq:specificity) = 1 − FPR."""
        return _rate(self.tn, self.tn + self.fp)  # (eq:specificity)

    @property
    def f1(self) -> Any:
        """Harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN) (eq:f1)."""
        return _rate(2 * self.tp, 2 * self.tp + self.fp + self.fn)  # (eq:f1)

    @property
    def balanced_accuracy(self) -> Any:
        """½ (recall + specificity) (eq:balanced-accuracy): ½ for answers that do not look."""
        return (self.recall + self.specificity) / 2  # (eq:balanced-accuracy)

    @property
    def matthews(self) -> Any:
        """Matthews' correlation of truth and answer, from −1 to 1; NaN where one of them never changes.

        (TP · TN − FP · FN) / √((TP + FP)(TP + FN)(TN + FP)(TN + FN))
        """
        tp, fp, fn, tn = (n * 1.0 for n in (self.tp, self.fp, self.fn, self.tn))
        both = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
        return _rate(tp * tn - fp * fn, np.sqrt(both))


def _yes(x: Any, name: str) -> Any:
    """0/1 or False/True as floats; traced values pass."""
    if checks.traced(x):
        return x * 1.0
    if not isinstance(x, np.ndarray) or x.ndim != 1 or x.size == 0:
        raise ValueError(f"expected {name} to be an array (N,) with N ≥ 1, received {np.shape(x)}")
    if not bool(np.isin(x, (0, 1)).all()):
        raise ValueError(f"expected {name} of zeros and ones, received {x[~np.isin(x, (0, 1))][0]}")
    return x.astype(float)


def _rate(part: Any, whole: Any) -> Any:
    """part / whole, NaN where the whole is 0 (also for traced counts)."""
    return np.where(whole > 0, part / np.where(whole > 0, whole, 1), np.nan)[()]
