"""Advice that works: how to make labels, or targets for one output, of what was handed over instead."""

from __future__ import annotations

from typing import Any

import numpy as np


def as_numpy(x: Any, name: str) -> tuple[Any, str]:
    """What NumPy makes of a list, a table or a tensor, and the expression that does so; None if nothing."""
    try:
        if isinstance(x, np.ndarray):
            return x, name
        if hasattr(x, "detach"):
            return x.detach().numpy(), f"{name}.detach().numpy()"
        return np.asarray(x), f"np.asarray({name})"
    except (ValueError, TypeError, RuntimeError):
        return None, f"np.asarray({name})"


def labels_way_out(t: Any, name: str = "t") -> str:
    """The expression that makes whole-number labels (N,) of t: a list, strings, floats, a column (N, 1)."""
    a, said = as_numpy(t, name)
    if a is None:
        return said
    column = a.ndim == 2 and a.shape[1] == 1
    if a.dtype.kind in "USO":
        flat = f"np.ravel({name})" if column else name
        return f"np.unique({flat}, return_inverse=True)[1]"
    return said + ("" if a.dtype.kind in "iu" else ".astype(int)") + ("[:, 0]" if column else "")


def floats_way_out(x: Any, name: str) -> str:
    """The expression that makes an array of floats of x."""
    a, said = as_numpy(x, name)
    if isinstance(x, np.ndarray) or (a is not None and hasattr(x, "detach")):
        return said if a.dtype.kind == "f" else f"{said}.astype(float)"
    return f"np.array({name}, float)"


def column_way_out(t: Any, name: str = "t") -> str:
    """The expression that makes targets (N, 1) for one output unit of numbers or labels (N,)."""
    a, said = as_numpy(t, name)
    if a is not None and a.dtype.kind in "USO":
        return f"nn.data.column(np.unique({name}, return_inverse=True)[1])"
    return f"nn.data.column({said if hasattr(t, 'detach') else name})"
