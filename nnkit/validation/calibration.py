"""Do predicted probabilities come true? Of all cases given 0.8, four in five should."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, IntArray


def brier_score(t: Any, y: Array) -> float:
    """Mean (t − y)² (eq:brier) of 0/1 truths and probabilities of class 1, both (N,): 0 is perfect."""
    t = _truth_of(t, y)
    return float(np.mean((t - y) ** 2))  # (eq:brier)


def log_loss(t: Any, y: Array) -> float:
    """Mean −t ln y − (1 − t) ln(1 − y) of 0/1 truths and probabilities, both (N,).

    One certain answer that is wrong makes it infinite; scikit-learn moves probabilities away from 0 and 1.
    """
    t = _truth_of(t, y)
    with np.errstate(divide="ignore"):
        return float(np.mean(-np.log(np.where(t == 1, y, 1 - y))))


def calibration_curve(t: Any, y: Array, *, bins: int = 10) -> tuple[Array, Array, IntArray]:
    """The reliability diagram: (share of ones, mean probability, how many) in each bin that is not empty.

    t is 0/1, y the probabilities of class 1, both (N,); the bins divide [0, 1] evenly. On the diagonal,
    probabilities are what they say.
    """
    t = _truth_of(t, y)
    checks.whole(bins, "bins")
    place = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], y)
    count = np.bincount(place, minlength=bins)
    full = count > 0
    share = np.bincount(place, t, bins)[full] / count[full]
    mean = np.bincount(place, y, bins)[full] / count[full]
    return share, mean, count[full]


def expected_calibration_error(t: Any, y: Array, *, bins: int = 10) -> float:
    """Mean distance of the reliability diagram from the diagonal, bins weighed by their examples (eq:ece)."""
    share, mean, count = calibration_curve(t, y, bins=bins)
    return float(np.sum(count * np.abs(share - mean)) / np.sum(count))  # (eq:ece)


def _truth_of(t: Any, y: Array) -> Array:
    """t as floats, if it is 0/1 and there is a probability y for each."""
    t = np.asarray(t)
    if t.dtype.kind not in "iubf" or not bool(np.isin(t, (0, 1)).all()):
        raise ValueError(f"expected t of zeros and ones, received {t.ravel()[:3]}…; the truth comes first")
    t = t.astype(float)
    checks.shape(y, "y", *t.shape)
    if t.ndim != 1 or t.size == 0:
        raise ValueError(f"expected t and y of shape (N,) with N ≥ 1, received shape {t.shape}")
    checks.between(y, "y", 0, 1)
    return t
