"""Mini-batches: small random parts of the data, every example once per epoch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.rows import rows
from nnkit.core.types import Array, Rng


def minibatches(
    X: Array, T: Any, batch_size: int | None = None, *, rng: Rng | None = None
) -> Iterator[tuple[Array, Any]]:
    """Walk through the examples in batches of `batch_size`, in random order if `rng` is given.

    The last batch is smaller when the numbers do not divide; no `batch_size` means all examples at once.
    """
    rows(X, T)
    if batch_size is not None:
        checks.whole(batch_size, "batch_size")
    if rng is not None:
        checks.generator(rng)
    return _walk(X, T, len(X) if batch_size is None else batch_size, rng)


def _walk(X: Array, T: Any, batch_size: int, rng: Rng | None) -> Iterator[tuple[Array, Any]]:
    N = len(X)
    if batch_size >= N:
        yield X, T
        return
    order = np.arange(N) if rng is None else rng.permutation(N)
    for start in range(0, N, batch_size):
        chosen = order[start : start + batch_size]
        yield X[chosen], T[chosen]
