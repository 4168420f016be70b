"""The exponentially weighted average: the memory inside momentum, RMSProp and Adam, by itself."""

from __future__ import annotations

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


def ewa(x: Array, beta: float, *, correct: bool = True) -> Array:
    """Smooth the series x_1, x_2, … (first axis): v_t = β v_(t−1) + (1 − β) x_t from v_0 = 0 (eq:ewa).

    The weights on x_1 … x_t add up to 1 − βᵗ only, so early values are too small; `correct` divides by that
    (eq:ewa-correction). It remembers about 1 / (1 − β) values.

    Raises
    ------
    ValueError : β outside [0, 1), no values.
    """
    checks.floats(x, "x")
    checks.fraction(beta, "beta")
    if x.ndim == 0 or x.shape[0] == 0:
        raise ValueError(f"expected a series of at least one value, received shape {tuple(x.shape)}")
    v = np.zeros_like(x[0])
    smooth = []
    for t in range(1, x.shape[0] + 1):
        v = beta * v + (1 - beta) * x[t - 1]  # (eq:ewa)
        smooth.append(v / (1 - beta**t) if correct else v)  # (eq:ewa-correction)
    return np.stack(smooth)
