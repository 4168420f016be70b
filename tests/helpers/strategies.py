"""What Hypothesis draws for nnkit's tests: sizes by shrinking, numbers by a seeded generator.

Random entries come from NumPy's normal distribution, not from Hypothesis one by one: that is fast,
reproducible from the seed printed on failure, and free of the extremes that no gradient check survives.
"""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

sizes = st.integers(1, 6)
seeds = st.integers(0, 2**32 - 1)
rngs = seeds.map(np.random.default_rng)


def away_from(x: np.ndarray, corners: tuple[float, ...] = (0.0,), gap: float = 1e-3) -> np.ndarray:
    """Move entries that lie closer than `gap` to a corner of the function out of the differences' reach."""
    for corner in corners:
        near = np.abs(x - corner) < gap
        x = np.where(near, corner + gap * np.where(x < corner, -1.0, 1.0), x)
    return x


@st.composite
def arrays(
    draw: st.DrawFn, *, ndim: int = 2, scale: float = 1.0, corners: tuple[float, ...] = (0.0,)
) -> np.ndarray:
    """A float64 array of random shape (each side 1 … 6), normal entries, none at a corner."""
    shape = tuple(draw(st.lists(sizes, min_size=ndim, max_size=ndim)))
    return away_from(scale * draw(rngs).standard_normal(shape), corners)


@st.composite
def batches(draw: st.DrawFn, *, width: int | None = None, rows: int = 1, scale: float = 1.0) -> np.ndarray:
    """A float64 batch (N, p) with N ≥ `rows` examples, p = `width` if given."""
    shape = (draw(st.integers(rows, rows + 5)), width or draw(sizes))
    return away_from(scale * draw(rngs).standard_normal(shape))
