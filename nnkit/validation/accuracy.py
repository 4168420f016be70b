"""The share of right answers, for classifiers of every output form of the book."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.core.way_out import labels_way_out


def predict_labels(y: Array, *, threshold: float | None = None) -> Any:
    """Whole-number labels from outputs y: the largest of K columns, or whether one is above a threshold.

    Of K columns, logits and probabilities have the same largest. One column is read as logits, class 1 above
    0, unless `threshold` says otherwise: 0.5 for probabilities.

    Raises
    ------
    ValueError : one column of numbers that all lie in [0, 1], and no threshold: logits and probabilities
        would give different labels; a threshold for several columns.
    """
    checks.some(y, "y")
    checks.finite(y, "y")
    if y.ndim < 2:
        raise ValueError(f"expected y of shape (N, K) or (N, …, K), received shape {y.shape}")
    if threshold is not None:
        checks.number(threshold, "threshold")
    if y.shape[-1] > 1:
        if threshold is not None:
            raise ValueError(
                f"expected a threshold with one column of outputs only, received threshold={threshold} for "
                f"{y.shape[-1]} columns, of which the largest counts"
            )
        return np.argmax(y, axis=-1)
    if threshold is None and not checks.traced(y) and y.min() >= 0 and ((y > 0) != (y > 0.5)).any():
        _not_probabilities(y)
    return (y[..., 0] > (0 if threshold is None else threshold)).astype(int)


def accuracy(t: Any, y: Array, *, threshold: float | None = None) -> float:
    """Share of rows whose predicted label is the target: the truth t first, then the outputs y.

    t: labels (N,), a 0/1 column (N, 1) or one-hot rows (N, K). y: outputs (N, K) or (N, 1), read as
    `predict_labels` does, with its `threshold`; or labels already, whole numbers (N,).
    """
    if isinstance(y, np.ndarray) and y.dtype.kind in "iub":
        if threshold is not None:
            raise ValueError(f"expected no threshold with labels y, received threshold={threshold}")
        return float(np.mean(_own_labels(y) == _true_labels(t, y.shape, None)))
    predicted, K = predict_labels(y, threshold=threshold), max(2, y.shape[-1])
    return float(np.mean(predicted == _true_labels(t, predicted.shape, K)))


def _own_labels(y: Any) -> Any:
    """Whole numbers y, if they are labels (N,) and not rows of a table."""
    if y.ndim != 1 or y.size == 0:
        way_out = "y[:, 0]" if y.ndim == 2 and y.shape[1] == 1 else "np.argmax(y, axis=-1)"
        raise ValueError(
            f"expected outputs y of floats, or labels (N,), received whole numbers {y.shape} (use {way_out})"
        )
    return y


def _not_probabilities(y: Array) -> None:
    if y.max() <= 1:
        raise ValueError(
            "expected outputs that show what they are, received one column of numbers that all lie in [0, 1] "
            "(threshold=0.5 for probabilities, threshold=0 for logits)"
        )


def _true_labels(t: Any, shape: tuple[int, ...], K: int | None) -> Any:
    """t as labels of this shape, each one of 0 … K − 1."""
    t = np.asarray(t)
    if t.dtype.kind not in "iubf":
        raise TypeError(f"expected labels in t, received dtype {t.dtype} (use {labels_way_out(t, 't')})")
    if t.ndim == len(shape) + 1 and t.shape[-1] == 1:
        t = t[..., 0]
    elif t.ndim == len(shape) + 1 and (K is None or t.shape[-1] == K):
        if not bool(((t >= 0) & (t <= 1)).all()) or (np.abs(t.sum(axis=-1) - 1) > 1e-3).any():
            raise ValueError("expected rows of shares in t, received others; the truth comes first, (t, y)")
        t = np.argmax(t, axis=-1)
    if t.shape != shape:
        raise ValueError(f"expected one target for each row, shape {shape}, received {t.shape}")
    known = (t >= 0) & (t == np.floor(t)) & (t < (np.inf if K is None else K))
    if not known.all():
        limit = "…" if K is None else f"… {K - 1}"
        raise ValueError(
            f"expected labels 0 {limit} in t, received {t[~known][0]}; the truth comes first, (t, y)"
        )
    return t
