"""A constant table that can be indexed by a slider: `live.constant(A)[k]`."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.trace.tracer import Tracer, contains_tracer, node_of, tracer_of


class Constant(np.ndarray[Any, Any]):
    """A NumPy array whose items may be asked for by traced whole numbers or whole floats (sliders)."""

    def __getitem__(self, key: Any) -> Any:
        parts = tuple(map(_as_integer, key if isinstance(key, tuple) else (key,)))
        if contains_tracer(parts):
            return tracer_of(node_of(np.asarray(self)), scalar=False)[parts]
        return np.asarray(self)[parts]


def constant(array: Any) -> Any:
    """The array, ready to be indexed by traced numbers: `TABLE = live.constant(A)`, then `TABLE[k]`."""
    return array if isinstance(array, Tracer) else np.array(array).view(Constant)


def quantised(values: Any, bits: int = 8) -> NDArray[np.float64]:
    """The array with each number rounded to one of 2**bits equally spaced ones between its ends.

    For pictures of learned weights: a page then holds one or two characters for each number, not eleven.
    Python draws the rounded numbers, too.
    """
    array = np.asarray(values, dtype=float)
    if not isinstance(bits, int) or not 1 <= bits <= 12:
        raise ValueError(f"expected bits to be a whole number from 1 to 12, received {bits!r}")
    if not array.size or not np.isfinite(array).all():
        raise ValueError("expected values to be finite numbers, at least one")
    low, high = array.min(), array.max()
    step = (high - low) / (2**bits - 1)
    return array if step == 0 else low + np.rint((array - low) / step) * step


def _as_integer(key: Any) -> Any:
    """A float index as an integer (rounded: sliders give floats); anything else unchanged."""
    if isinstance(key, float | np.floating):
        return round(key)
    if isinstance(key, Tracer) and key.dtype == float:
        return np.rint(key).astype(int)
    return key
