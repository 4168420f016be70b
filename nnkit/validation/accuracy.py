"""The share of right answers, for classifiers of every output form of the book."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


def predict_labels(y: Array) -> Any:
    """Whole-number labels from outputs: the largest of K > 1 columns, or if a single logit is positive."""
    checks.some(y, "y")
    checks.finite(y, "y")
    if y.ndim < 2:
        raise ValueError(f"expected y of shape (N, K) or (N, …, K), received shape {y.shape}")
    if y.shape[-1] == 1:
        return (y[..., 0] > 0).astype(int)
    return np.argmax(y, axis=-1)


def accuracy(y: Array, t: Any) -> float:
    """Share of rows whose predicted label is the target.

    Labels (N,), a 0/1 column (N, 1) or one-hot rows (N, K).
    """
    predicted, K = predict_labels(y), max(2, y.shape[-1])
    t = np.asarray(t)
    if t.ndim == y.ndim and t.shape[-1] in (1, K):
        t = t[..., 0] if t.shape[-1] == 1 else np.argmax(t, axis=-1)
    if t.shape != y.shape[:-1]:
        raise ValueError(f"expected one target for each row, shape {y.shape[:-1]}, received {t.shape}")
    if not np.isin(t, range(K)).all():
        raise ValueError(f"expected labels 0 … {K - 1}, received {t[~np.isin(t, range(K))][0]}")
    return float(np.mean(predicted == t))
