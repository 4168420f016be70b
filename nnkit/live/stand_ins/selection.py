"""Elements chosen by conditions: np.where, np.clip, np.select, np.nan_to_num."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast, truth
from nnkit.live.graph.graph import FLOAT
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace import pairs
from nnkit.live.trace.texts import chosen
from nnkit.live.trace.tracer import as_tracer, node_of, tracer_of


def where(condition: Any, *choices: Any) -> Any:
    """np.where(condition, a, b)."""
    if len(choices) != 2:
        raise LiveError(
            "np.where(condition) alone gives as many indices as are true, and a program's shapes are fixed",
            "np.where(condition, a, b); the first place is np.argmax(condition), the last one "
            "len(x) - 1 - np.argmax(condition[::-1]), and np.sum(condition) counts them",
        )
    if any(isinstance(x, str) for x in choices):
        return chosen(as_tracer(condition), *choices)
    if any(map(pairs.is_complex, choices)):
        return pairs.where(condition, *choices)
    a, b = (node_of(x) for x in choices)
    weak = [type(x) if type(x) in (int, float) else n.dtype for x, n in zip(choices, (a, b), strict=True)]
    dtype = np.result_type(*(np.zeros(1, k) if isinstance(k, np.dtype) else k() for k in weak))
    return tracer_of(
        current_graph().map("where", truth(node_of(condition)), cast(a, dtype), cast(b, dtype), dtype=dtype),
        scalar=False,
    )


def clip(
    a: Any, a_min: Any = None, a_max: Any = None, out: None = None, *, min: Any = None, max: Any = None
) -> Any:
    """np.clip(a, low, high)."""
    low, high = a_min if a_min is not None else min, a_max if a_max is not None else max
    result = a
    if low is not None:
        result = np.maximum(result, low)
    if high is not None:
        result = np.minimum(result, high)
    return result


def select(condlist: Any, choicelist: Any, default: Any = 0) -> Any:
    """np.select: the first condition that holds decides."""
    result = default
    for condition, choice in list(zip(condlist, choicelist, strict=True))[::-1]:
        result = np.where(condition, choice, result)
    return result


def nan_to_num(x: Any, copy: bool = True, nan: float = 0.0, posinf: Any = None, neginf: Any = None) -> Any:
    """np.nan_to_num; whole numbers have nothing to replace."""
    if node_of(x).dtype != FLOAT:
        return np.copy(x)
    big = np.finfo(float).max
    high, low = big if posinf is None else posinf, -big if neginf is None else neginf
    return np.where(np.isnan(x), nan, np.where(x == np.inf, high, np.where(x == -np.inf, low, x)))
