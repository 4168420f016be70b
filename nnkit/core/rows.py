"""Inputs and targets belong together row by row; data of other libraries are told the way in."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.way_out import as_numpy


def rows(X: Any, T: Any, X_name: str = "X", T_name: str = "T") -> None:
    """Refuse inputs and targets that do not have the same number, at least one, of examples."""
    for x, name in ((X, X_name), (T, T_name)):
        array_of_rows(x, name)
    if len(X) != len(T) or len(X) == 0:
        raise ValueError(
            f"expected as many examples in {X_name} as in {T_name}, at least one, "
            f"received {len(X)} and {len(T)}"
        )


def array_of_rows(x: Any, name: str) -> None:
    """Refuse anything but an array with examples along its first axis, and say how to get one."""
    if not (isinstance(x, np.ndarray) or checks.traced(x)) or foreign(x):
        raise TypeError(
            f"expected {name} to be an array with examples along the first axis, "
            f"received {type(x).__name__}{way_in(x, name)}"
        )
    if x.ndim == 0:
        raise TypeError(f"expected {name} to be an array with examples along the first axis, received {x!r}")


def foreign(x: Any) -> bool:
    """Whether `x` is another library's table or tensor."""
    return type(x).__module__.partition(".")[0] in ("torch", "pandas", "polars", "tensorflow", "jax")


def way_in(x: Any, name: str) -> str:
    """The expression that makes a NumPy array of a list, a table or a tensor, as advice in brackets."""
    array, said = as_numpy(x, name)
    return "" if array is None or array.ndim == 0 else f" (use {said})"
