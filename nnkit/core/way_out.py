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
    if a.dtype.kind in "USO" and _no_numbers(a):
        flat = f"np.ravel({name})" if column else name
        return f"np.unique({flat}, return_inverse=True)[1]"
    return said + ("" if a.dtype.kind in "iu" else ".astype(int)") + ("[:, 0]" if column else "")


def floats_way_out(x: Any, name: str) -> str:
    """The expression that makes an array of floats of x."""
    a, said = as_numpy(x, name)
    if a is None:
        return f"np.array({name}, float)"
    if a.dtype.kind in "USO" and not hasattr(x, "dtypes") and _no_numbers(a):
        return f"np.unique({name}, return_inverse=True)[1].astype(float)"
    if isinstance(x, np.ndarray) or hasattr(x, "detach"):
        return said if a.dtype.kind == "f" else f"{said}.astype(float)"
    return f"np.array({name}, float)"


def targets_way_out(t: Any, wanted: tuple[int, ...], name: str = "t") -> str:
    """The expression that makes labels or numbers (N,) fit outputs (N, m): a column, one-hot rows; or ""."""
    shape = shape_of(t)
    if len(wanted) != 2 or not shape or shape == wanted or shape[0] != wanted[0]:
        return ""
    a, said = as_numpy(t, name)
    if a is None or a.dtype.kind not in "iubfUSO":
        return ""
    if len(shape) == 1 and wanted[1] == 1:
        words = a.dtype.kind in "USO" and _no_numbers(a)
        said = f"np.unique({name}, return_inverse=True)[1]" if words else said
        return f"nn.data.column({said})"
    if wanted[1] > 1 and (len(shape) == 1 or shape[1:] == (1,)) and a.dtype.kind in "iub":
        return f"nn.one_hot({labels_way_out(t, name)}, {wanted[1]})"
    return ""


def shape_of(x: Any) -> tuple[int, ...]:
    """The shape of an array, tensor, table or list; () of anything else."""
    if hasattr(x, "shape"):
        return tuple(x.shape)
    a, _ = as_numpy(x, "")
    return () if a is None else a.shape


def _no_numbers(a: Any) -> bool:
    try:
        a.astype(float)
    except (ValueError, TypeError):
        return True
    return False
