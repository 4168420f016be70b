"""Is one model better than another? Compare them on the same folds, seeds or examples."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb, sqrt
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


@dataclass(frozen=True)
class PairedDifference:
    """The mean of a − b over n pairs, its standard error, and Student's t = mean / standard error."""

    mean: float
    standard_error: float
    n: int

    @property
    def t(self) -> float:
        """How many standard errors the mean difference is away from zero."""
        if self.standard_error == 0:
            return 0.0 if self.mean == 0 else float(np.copysign(np.inf, self.mean))
        return self.mean / self.standard_error

    @property
    def p_value(self) -> float:
        """The chance of such a t, or one further out on either side, if the models were equally good."""
        from scipy.stats import t as student  # only here

        return float(2 * student.sf(abs(self.t), self.n - 1))


def paired_difference(a: Array, b: Array, *, overlap: float = 0.0) -> PairedDifference:
    """Scores a and b (n,) of two models, pair by pair on the same folds or seeds: what is common cancels.

    Folds of one data set share most of their training examples, so that their scores scatter too little:
    `overlap` = n_valid / n_train, 1 / (k − 1) for k folds, corrects the variance from s² / n to
    s² (1 / n + overlap) (Nadeau and Bengio, 2003).
    """
    checks.shape(a, "a", "n")
    checks.shape(b, "b", len(a))
    checks.not_negative(overlap, "overlap")
    checks.whole(len(a), "the number of pairs", least=2)
    d = a - b
    return PairedDifference(float(np.mean(d)), float(np.std(d, ddof=1)) * sqrt(1 / len(d) + overlap), len(d))


def mcnemar(t: Any, y_a: Any, y_b: Any) -> float:
    """McNemar's exact test of two classifiers on the same test set: labels t, y_a and y_b, all (N,).

    Of the examples that only one of the two gets right, it should be each of them half the time if they are
    equally good; returned is the chance of a division at least as uneven (two-sided).
    """
    t, y_a, y_b = (np.asarray(x) for x in (t, y_a, y_b))
    if not (t.ndim == 1 and t.shape == y_a.shape == y_b.shape and t.size):
        raise ValueError(f"expected labels (N,) three times, received {t.shape}, {y_a.shape}, {y_b.shape}")
    only_a = int(np.sum((y_a == t) & (y_b != t)))
    only_b = int(np.sum((y_a != t) & (y_b == t)))
    n, few = only_a + only_b, min(only_a, only_b)
    return min(1.0, 2 * sum(comb(n, i) for i in range(few + 1)) / 2**n)
