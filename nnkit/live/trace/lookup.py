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


def constant(array: Any) -> NDArray[Any]:
    """The array, ready to be indexed by traced numbers: `TABLE = live.constant(A)`, then `TABLE[k]`."""
    return np.array(array).view(Constant)


def _as_integer(key: Any) -> Any:
    """A float index as an integer (rounded: sliders give floats); anything else unchanged."""
    if isinstance(key, float | np.floating):
        return round(key)
    if isinstance(key, Tracer) and key.dtype == float:
        return np.rint(key).astype(int)
    return key
