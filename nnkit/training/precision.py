"""One precision for weights and data: the network's."""

from __future__ import annotations

from typing import Any

import numpy as np


def precision(net: Any) -> np.dtype[Any] | None:
    """The floating type of a network's parameters, which must be one; None where there are no parameters."""
    found = {w.dtype for w in getattr(net, "params", {}).values()}
    if len(found) > 1:
        names = " and ".join(sorted(str(dtype) for dtype in found))
        raise TypeError(
            f"expected all parameters of net in one precision, received {names} (use net.astype(np.float32))"
        )
    return found.pop() if found else None


def in_precision(x: Any, dtype: np.dtype[Any] | None) -> Any:
    """An array of floats in this precision, itself if it is already; whole numbers stay what they are."""
    if dtype is None or x.dtype.kind != "f":
        return x
    with np.errstate(over="ignore"):
        return x.astype(dtype, copy=False)
