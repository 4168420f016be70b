"""Checks at the entry points: every one says what was expected and what was received.

They look at shapes and types, which is cheap; `finite` looks at the values, once per training run. Objects
that are not NumPy arrays but speak NumPy's protocols (the tracers of live figures) carry a shape and a dtype
too, so the checks on shapes serve them as well; the checks on values let them pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import numpy as np

from nnkit.core.kinds import floating as floating
from nnkit.core.kinds import function as function
from nnkit.core.kinds import missing as missing
from nnkit.core.kinds import named as named
from nnkit.core.kinds import numbers as numbers
from nnkit.core.kinds import one_number as one_number
from nnkit.core.kinds import told as told
from nnkit.core.metric_order import truth_first as truth_first
from nnkit.core.types import Array
from nnkit.core.way_out import floats_way_out, labels_way_out, shape_of, targets_way_out


def traced(x: object) -> bool:
    """Whether `x` stands in for an array (or number) without being one: its values cannot be looked at."""
    return not isinstance(x, np.ndarray) and hasattr(x, "__array_function__")


def used(option: Any) -> bool:
    """Whether a numeric option is switched on, that is, not zero (a traced slider always is)."""
    return traced(option) or option != 0


def plain(x: Any) -> Any:
    """An option as Python's own number: one of NumPy's would turn float32 arrays into float64."""
    return float(x) if isinstance(x, np.floating | np.integer) else x


def ordinary(x: Any, name: str) -> None:
    """Refuse arrays whose operators mean something else: `np.matrix`, and masked arrays."""
    if isinstance(x, np.matrix):
        raise TypeError(
            f"expected {name} to be an ordinary array, received a matrix (use np.asarray({name}))"
        )
    if isinstance(x, np.ma.MaskedArray):
        raise TypeError(
            f"expected {name} to be an ordinary array, received a masked one "
            f"(use {name}.filled(…), or leave the masked rows out)"
        )


def floats(x: Any, name: str) -> None:
    """Refuse anything but an array of floats (a list, a number, integers, a tensor, a table)."""
    if type(x) is not np.ndarray:
        ordinary(x, name)
        if not (isinstance(x, np.ndarray | np.generic) or (traced(x) and hasattr(x, "dtype"))):
            received = f"{type(x).__name__} (use {floats_way_out(x, name)})"
            raise TypeError(f"expected {name} to be a NumPy array of floats, received {received}")
    if x.dtype.kind != "f":
        received = f"dtype {x.dtype} (use {floats_way_out(x, name)})"
        raise TypeError(f"expected {name} to be an array of floats, received {received}")


def digits(x: Any, name: str) -> None:
    """Refuse floats of less than 64 bits, whose differences are rounding."""
    if x.dtype != np.float64:
        raise TypeError(
            f"expected {name} in float64, received {x.dtype}: differences need the digits "
            f"(use {name}.astype(float))"
        )


def some(x: Any, name: str) -> None:
    """Refuse anything but an array of at least one float, of any shape."""
    floats(x, name)
    if x.size == 0:
        raise ValueError(f"expected at least one number in {name}, received shape {tuple(x.shape)}")


def batch(X: Any, name: str, width: int | None = None, width_name: str = "columns") -> None:
    """Refuse anything but a batch (N, p) of floats with N ≥ 1 rows and, if given, `width` columns."""
    floats(X, name)
    if X.ndim != 2 or X.shape[0] == 0 or (width is not None and X.shape[1] != width):
        columns = "p" if width is None else str(width)
        raise ValueError(
            f"expected {name} of shape (N, {columns}) with N ≥ 1 examples as rows"
            f"{'' if width is None else f' and {width} {width_name}'}, received shape {tuple(X.shape)}"
        )


def features(X: Any, name: str, width: int) -> None:
    """Refuse anything but floats (N, width) or, for sequences, (N, …, width), with N ≥ 1 examples."""
    floats(X, name)
    if X.ndim < 2 or X.shape[-1] != width or X.shape[0] == 0:
        raise ValueError(
            f"expected {name} of shape (N, {width}), or (N, …, {width}), with N ≥ 1 examples as rows, "
            f"received shape {tuple(X.shape)}"
        )


def shape(X: Any, name: str, *axes: str | int) -> None:
    """Refuse all but floats with these axes: a letter for any size of at least 1, a number for itself."""
    floats(X, name)
    fits = X.ndim == len(axes) and all(
        size == axis if isinstance(axis, int) else size > 0 for size, axis in zip(X.shape, axes, strict=True)
    )
    if not fits:
        wanted = ", ".join(map(str, axes))
        raise ValueError(f"expected {name} of shape ({wanted}), received shape {tuple(X.shape)}")


def real_steps(mask: Any, X: Any) -> None:
    """Refuse anything but a boolean mask (N, T), True at the real steps of X (N, T, …), some in each row."""
    if getattr(mask, "dtype", None) != np.bool_:
        received = getattr(mask, "dtype", type(mask).__name__)
        raise TypeError(f"expected a boolean mask, True at real steps, received {received}")
    if tuple(mask.shape) != tuple(X.shape[:2]):
        wanted = tuple(X.shape[:2])
        raise ValueError(f"expected a mask of shape (N, T) = {wanted}, received shape {tuple(mask.shape)}")
    if not traced(mask) and not (some_real := np.any(mask, axis=1)).all():
        where = int(np.argmin(some_real))
        raise ValueError(f"expected at least one real step in every sequence, received none in row {where}")


def same_shape(y: Any, t: Any, y_name: str = "y", t_name: str = "t") -> None:
    """Refuse outputs and targets of different shapes, which NumPy would silently broadcast."""
    floats(y, y_name)
    way_out = targets_way_out(t, tuple(y.shape), t_name)
    if way_out:
        raise ValueError(
            f"expected {t_name} of the same shape as {y_name}, {tuple(y.shape)}, "
            f"received {shape_of(t)} (use {way_out})"
        )
    floats(t, t_name)
    if tuple(y.shape) != tuple(t.shape):
        raise ValueError(
            f"expected {t_name} of the same shape as {y_name}, {tuple(y.shape)}, received {tuple(t.shape)}"
        )
    if y.size == 0:
        raise ValueError(f"expected at least one example in {y_name}, received shape {tuple(y.shape)}")


def finite(x: Any, name: str) -> None:
    """Refuse NaN and infinities, saying where the first one is."""
    if traced(x) or bool(np.isfinite(x).all()):
        return
    where = tuple(int(i) for i in np.argwhere(~np.isfinite(x))[0])
    raise ValueError(f"expected finite numbers in {name}, received {np.asarray(x)[where]} at index {where}")


def between(x: Any, name: str, low: float, high: float) -> None:
    """Refuse numbers outside [low, high], NaN among them, saying which."""
    if traced(x) or bool(np.all((x >= low) & (x <= high))):
        return
    wrong = np.ravel(x)[~np.ravel((x >= low) & (x <= high))][0]
    raise ValueError(f"expected numbers between {low:g} and {high:g} in {name}, received {wrong}")


def number(x: Any, name: str) -> None:
    """Refuse anything but a finite number."""
    if not traced(x) and not (_number(x) and bool(np.isfinite(x))):
        raise ValueError(f"expected {name} to be a finite number, received {x!r}")


def whole(n: Any, name: str, least: int = 1) -> None:
    """Refuse anything but a whole number of at least `least`."""
    if isinstance(n, bool) or not isinstance(n, int | np.integer) or n < least:
        raise ValueError(f"expected {name} to be a whole number ≥ {least}, received {n!r}")


def positive(x: Any, name: str) -> None:
    """Refuse anything but a finite number above zero."""
    if not traced(x) and not (_number(x) and 0 < x < np.inf):
        raise ValueError(f"expected {name} to be a number > 0, received {x!r}")


def not_negative(x: Any, name: str) -> None:
    """Refuse anything but a finite number of at least zero."""
    if not traced(x) and not (_number(x) and 0 <= x < np.inf):
        raise ValueError(f"expected {name} to be a number ≥ 0, received {x!r}")


def fraction(x: Any, name: str) -> None:
    """Refuse anything but a number in [0, 1)."""
    if not traced(x) and not (_number(x) and 0 <= x < 1):
        raise ValueError(f"expected {name} in [0, 1), received {x!r}")


def labels(t: Any, classes: int, name: str = "t", rows: int | None = None) -> None:
    """Refuse anything but whole-number labels 0 … classes − 1, one per row."""
    if traced(t):
        return
    ordinary(t, name)
    if not isinstance(t, np.ndarray) or t.dtype.kind not in "iu":
        received = f"dtype {t.dtype}" if isinstance(t, np.ndarray) else type(t).__name__
        raise TypeError(
            f"expected {name} to be an array of whole-number labels, received {received} "
            f"(use {labels_way_out(t, name)})"
        )
    if t.ndim != 1 or (rows is not None and len(t) != rows):
        wanted = "(N,)" if rows is None else f"({rows},)"
        way_out = f" (use {labels_way_out(t, name)})" if t.ndim == 2 and t.shape[1] == 1 else ""
        raise ValueError(
            f"expected {name} of shape {wanted}, one label per row, received shape {t.shape}{way_out}"
        )
    if t.size and (t.min() < 0 or t.max() >= classes):
        wrong = t[(t < 0) | (t >= classes)][0]
        raise ValueError(f"expected labels in {name} between 0 and {classes - 1}, received {wrong}")


def generator(rng: object, name: str = "rng") -> None:
    """Refuse anything but a `np.random.Generator` (or `live.Rng`): randomness in nnkit is explicit."""
    if isinstance(rng, type) or not (hasattr(rng, "integers") and hasattr(rng, "standard_normal")):
        raise TypeError(f"expected {name} to be a generator, np.random.default_rng(seed), received {rng!r}")


def named_arrays(x: Any, name: str, such_as: str) -> None:
    """Refuse anything but arrays of floats by name (a network, a list, an array alone)."""
    named(x, name, such_as)
    for key, w in x.items():
        floats(w, key)


def apart(arrays: Mapping[str, Array]) -> None:
    """Refuse arrays that share numbers, which would be moved twice."""
    for (first, v), (name, w) in combinations(arrays.items(), 2):
        if v is w or _overlap(v, w):
            raise ValueError(f"expected every array once, received one as {first} and as {name}")


def _overlap(v: Any, w: Any) -> bool:
    """Whether two arrays share numbers, which they can only if one of them is a view."""
    if traced(v) or traced(w) or (v.base is None and w.base is None):
        return False
    return bool(np.shares_memory(v, w))


def _number(x: Any) -> bool:
    return isinstance(x, int | float | np.integer | np.floating) and not isinstance(x, bool)
