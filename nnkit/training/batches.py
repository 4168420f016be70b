"""Mini-batches: small random parts of the data, every example once per epoch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.rows import rows
from nnkit.core.types import Array, Rng


def minibatches(
    X: Array,
    T: Any,
    batch_size: int | None = None,
    *,
    rng: Rng | None = None,
    sample_weights: Array | None = None,
) -> Iterator[tuple[Any, ...]]:
    """Walk through the examples in batches (x, t) of `batch_size`, in random order if `rng` is given.

    The last batch is smaller when the numbers do not divide; no `batch_size` means all examples at once. With
    `sample_weights` (N,), or (N, T) for the steps of sequences, each batch is (x, t, weights).
    """
    rows(X, T)
    if batch_size is not None:
        checks.whole(batch_size, "batch_size")
    if rng is not None:
        checks.generator(rng)
    if sample_weights is not None:
        check_weights(sample_weights, len(X))
    data = (X, T) if sample_weights is None else (X, T, sample_weights)
    return walk(data, batch_size, rng)


def walk(data: tuple[Any, ...], batch_size: int | None, rng: Rng | None) -> Iterator[tuple[Any, ...]]:
    """The same batches of any number of arrays, unchecked; None stays None."""
    N = len(data[0])
    if batch_size is None or batch_size >= N:
        yield data
        return
    order = np.arange(N) if rng is None else rng.permutation(N)
    for start in range(0, N, batch_size):
        chosen = order[start : start + batch_size]
        yield tuple(None if a is None else a[chosen] for a in data)


def check_weights(weights: Any, N: int, name: str = "sample_weights") -> None:
    """Refuse anything but weights (N,), or (N, T) for steps of sequences, none negative and not all zero."""
    checks.floats(weights, name)
    if weights.ndim == 0 or len(weights) != N:
        raise ValueError(f"expected {name} of shape ({N},), received shape {weights.shape}")
    checks.finite(weights, name)
    if not checks.traced(weights) and (weights.min() < 0 or not weights.any()):
        raise ValueError(f"expected {name} ≥ 0 and not all 0, received a smallest of {weights.min():g}")


def balanced_weights(t: Any) -> Array:
    """A weight for each example that lets every class count alike: w = N / (K N_k) for class k of K.

    For labels (N,) of any kind; scikit-learn's `compute_sample_weight("balanced", t)`.
    """
    t = np.asarray(t)
    if t.ndim != 1 or t.size == 0:
        raise ValueError(f"expected t of shape (N,) with N ≥ 1 labels, received shape {t.shape}")
    _, which, counts = np.unique(t, return_inverse=True, return_counts=True)
    weights: Array = len(t) / (len(counts) * counts[which])
    return weights
