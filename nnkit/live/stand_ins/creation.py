"""New arrays: np.zeros_like and its relatives, np.array, np.linspace with traced ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import BOOL, FLOAT, INT
from nnkit.live.graph.places import broadcast
from nnkit.live.stand_ins.ufuncs import into
from nnkit.live.trace.storage import Storage
from nnkit.live.trace.tracer import Tracer, node_of, tracer_of


def array_like(
    a: Any,
    dtype: Any = None,
    *,
    copy: Any = True,
    order: Any = "K",
    subok: bool = False,
    ndmin: int = 0,
    like: Any = None,
) -> Any:
    """np.array: a copy, which can be written to."""
    if not copy and ndmin == 0:
        return as_array(a, dtype)
    array = tracer_of(node_of(a), scalar=False)
    array = array.copy() if dtype is None else array.astype(dtype)
    return array.reshape((1,) * max(ndmin - array.ndim, 0) + array.shape) if ndmin else array


def as_array(a: Any, dtype: Any = None, order: Any = None, *, copy: Any = None, like: Any = None) -> Any:
    """np.asarray: the array itself where it is one of this type."""
    same = isinstance(a, Tracer) and not a.is_scalar and (dtype is None or np.dtype(dtype) == a.dtype)
    return a if same and not copy else array_like(a, dtype)


def created(function: Callable[..., Any]) -> Callable[..., Any]:
    """np.zeros(shape, like=tracer): a constant array that can be written to."""
    return lambda *args, like=None, **kwargs: tracer_of(node_of(function(*args, **kwargs)), scalar=False)


def full(shape: Any, fill_value: Any, dtype: Any = None, *, like: Any = None, **_: Any) -> Tracer:
    """np.full(shape, value, like=tracer): the value may be traced."""
    return _like(fill_value, fill_value, dtype, shape)


def filled_like(fill: float) -> Callable[..., Any]:
    """np.zeros_like and np.ones_like."""
    return lambda a, dtype=None, order="K", subok=True, shape=None: _like(a, fill, dtype, shape)


def full_like(
    a: Any, fill_value: Any, dtype: Any = None, order: Any = "K", subok: bool = True, shape: Any = None
) -> Any:
    """np.full_like."""
    return _like(a, fill_value, dtype, shape)


def copyto(dst: Any, src: Any, casting: Any = "same_kind", where: Any = True) -> None:
    """np.copyto."""
    into(dst, src, where)


def copy(a: Any, order: Any = "K", subok: bool = False) -> Tracer:
    """np.copy: the same values in memory of their own."""
    return Tracer(Storage(node_of(a)))


def linspace(
    start: Any,
    stop: Any,
    num: int = 50,
    endpoint: bool = True,
    retstep: bool = False,
    dtype: Any = None,
    axis: int = 0,
) -> Any:
    """np.linspace with traced ends."""
    start, stop = np.multiply(start, 1.0), np.multiply(stop, 1.0)
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts > 0 else start * np.nan
    steps = np.arange(num, dtype=float).reshape((-1,) + (1,) * max(np.ndim(start), np.ndim(stop)))
    grid = steps * step + start if parts > 0 else steps * (stop - start) + start
    if endpoint and num > 1:
        last = np.broadcast_to(stop, grid.shape[1:])[None]
        grid = np.concatenate([grid[:-1], last])
    if axis != 0:
        grid = np.moveaxis(grid, 0, axis)
    if dtype is not None:
        grid = grid.astype(dtype)
    return (grid, step) if retstep else grid


def logspace(
    start: Any,
    stop: Any,
    num: int = 50,
    endpoint: bool = True,
    base: Any = 10.0,
    dtype: Any = None,
    axis: int = 0,
) -> Any:
    """np.logspace with traced ends."""
    powers = np.power(base, linspace(start, stop, num, endpoint, axis=axis))
    return powers if dtype is None else powers.astype(dtype)


def _like(a: Any, fill: Any, dtype: Any = None, shape: Any = None) -> Tracer:
    """np.zeros_like and its relatives: an array of its own, which can be written to."""
    dtype = np.dtype(dtype if dtype is not None else node_of(a).dtype)
    if dtype not in (FLOAT, INT, BOOL):
        raise LiveError(f"{dtype} arrays are not available in live figures", "use float, int or bool")
    size = node_of(a).shape if shape is None else tuple(np.atleast_1d(shape).tolist())
    return Tracer(Storage(broadcast(cast(node_of(fill), dtype), size)))
