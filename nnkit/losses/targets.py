"""Targets of a classifier: labels, or rows of shares, and how much each of them counts."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, IntArray
from nnkit.core.way_out import labels_way_out
from nnkit.losses.loss import row_weights


def one_hot(t: Any, classes: int, dtype: Any = np.float64) -> Array:
    """Labels (N,) as rows (N, K) with a single 1 each."""
    checks.whole(classes, "classes")
    checks.labels(t, classes)
    rows = np.zeros((len(t), classes), dtype)
    rows[np.arange(len(t)), t] = 1
    return rows


def are_shares(z: Array, t: Any) -> bool:
    """Whether t has a number for each of z, rows (N, …, K) of shares, rather than a label for each row.

    Raises
    ------
    TypeError, ValueError : t is neither: the message says how to make it labels.
    """
    checks.floats(z, "z")
    if z.ndim < 2 or z.size == 0:
        raise ValueError(f"expected z of shape (N, K) or (N, …, K), received shape {tuple(z.shape)}")
    labelled = tuple(z.shape[:-1])
    if checks.traced(t) or isinstance(t, np.ndarray):
        if tuple(t.shape) == labelled:
            return False
        if t.ndim == z.ndim and t.dtype.kind == "f":
            checks.same_shape(z, t, "z", "t")
            return True
        one_column = tuple(t.shape) == (*labelled, 1)
        if t.ndim == z.ndim and not one_column and t.dtype.kind in "iub":
            checks.same_shape(z, t, "z", "t")
        way_out = f" (use {labels_way_out(t)})" if one_column else ""
        raise ValueError(
            f"expected t of shape {labelled}, one label per row, received shape {tuple(t.shape)}{way_out}"
        )
    checks.labels(t, z.shape[-1])
    return False


def label_weights(
    t: IntArray, classes: int, ignore: int | None, weights: Array | None
) -> tuple[IntArray, Array | None]:
    """Labels in one row (N,), checked, and what each counts: its weight, and 0 where it is ignored.

    An ignored label becomes 0, so that it can be looked up; None in place of the counts says 1 for each.
    """
    counts = row_weights(weights, tuple(t.shape))
    t = t.reshape(-1)
    if ignore is None:
        checks.labels(t, classes)
        return t, counts
    kept = t != ignore
    checks.labels(t[kept], classes)
    return np.where(kept, t, 0), kept * 1.0 if counts is None else kept * counts
