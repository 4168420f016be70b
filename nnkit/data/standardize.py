"""Every input with mean 0 and deviation 1, so that one learning rate suits all weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


@dataclass(frozen=True)
class Standardizer:
    """x ← (x − mean) / deviation, column by column (eq:standardise), with the numbers of the *training* data.

    A column that never changes has deviation 0; it is only centred.
    """

    mean: Array
    std: Array

    @classmethod
    def fit(cls, X: Array) -> Standardizer:
        """Take mean and deviation from these examples."""
        checks.batch(X, "X")
        checks.finite(X, "X")
        wide = np.result_type(X, np.float64)  # sums of many float32 numbers lose their digits
        std = np.std(X, axis=0, dtype=wide).astype(X.dtype)
        varies = np.max(X, axis=0) > np.min(X, axis=0)  # exactly, where rounding makes std a little above 0
        return cls(np.mean(X, axis=0, dtype=wide).astype(X.dtype), np.where(varies, std, np.ones_like(std)))

    def __call__(self, X: Array) -> Array:
        """x ← (x − mean) / deviation (eq:standardise)."""
        checks.batch(X, "X", len(self.mean))
        return (X - self.mean) / self.std  # (eq:standardise)

    def inverse(self, X: Array) -> Array:
        """Back to the original units."""
        checks.batch(X, "X", len(self.mean))
        return X * self.std + self.mean
