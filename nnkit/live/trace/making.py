"""New arrays that traced numbers can be written into: `live.array`, `live.zeros` and their relatives."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.graph.recording import is_recording
from nnkit.live.trace.tracer import as_tracer


def array(values: Any, dtype: Any = None) -> Any:
    """np.array([[c, -s], [s, c]]) where some of the numbers depend on a slider."""
    if not is_recording():
        return np.array(values, dtype=dtype)
    made = as_tracer(values).copy()
    return made if dtype is None else made.astype(dtype)


def zeros(shape: Any, dtype: Any = float) -> Any:
    """np.zeros, to be written into: `out = live.zeros(n)`, then `out[i] = …`."""
    return array(np.zeros(shape, dtype))


def ones(shape: Any, dtype: Any = float) -> Any:
    """np.ones, to be written into."""
    return array(np.ones(shape, dtype))


def full(shape: Any, value: Any, dtype: Any = None) -> Any:
    """np.full, to be written into; the value may depend on a slider."""
    if not is_recording():
        return np.full(shape, value, dtype)
    return array(np.broadcast_to(as_tracer(value), shape), dtype)
