"""Who may look at whom: masks of attention, and what `attend` refuses."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


def causal_mask(T: int) -> Any:
    """Who may look at whom when nobody may look ahead: (T, T), row t is True up to column t."""
    checks.whole(T, "T")
    return np.tri(T, dtype=bool)


def check_attention(Q: Array, K: Array, V: Array, mask: Any) -> None:
    """Refuse queries, keys, values and a mask that do not fit one another."""
    for x, name in ((Q, "Q"), (K, "K"), (V, "V")):
        checks.some(x, name)
    if min(Q.ndim, K.ndim, V.ndim) < 2 or Q.shape[-1] != K.shape[-1] or K.shape[-2] != V.shape[-2]:
        received = ", ".join(str(tuple(x.shape)) for x in (Q, K, V))
        raise ValueError(f"expected Q (…, T, d), K (…, S, d) and V (…, S, v), received shapes {received}")
    if mask is None:
        return
    boolean(mask)
    scores = (*Q.shape[:-1], K.shape[-2])
    if not 2 <= mask.ndim <= len(scores) or any(
        m not in (1, s) for m, s in zip(mask.shape[::-1], scores[::-1], strict=False)
    ):
        received = f"received shape {tuple(mask.shape)}"
        raise ValueError(f"expected a mask (…, T, S) that broadcasts to {scores}, {received}")
    if not checks.traced(mask) and not (allowed := np.any(mask, axis=-1)).all():
        where = tuple(int(i) for i in np.argwhere(~allowed)[0])
        raise ValueError(f"expected at least one key for every query, received a mask with none at {where}")


def boolean(mask: Any) -> None:
    """Refuse a mask of numbers, whose zeros mean "do not look" in some places and "look" in others."""
    if getattr(mask, "dtype", None) != np.bool_:
        received = getattr(mask, "dtype", type(mask).__name__)
        raise TypeError(f"expected a boolean mask, True where a query may look, received {received}")
