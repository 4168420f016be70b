"""Items of tracers: slices and constant indices by NumPy itself, traced integers as gathers."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import BOOL, Node
from nnkit.live.graph.places import broadcast, pick
from nnkit.live.graph.recording import current_graph
from nnkit.live.stand_ins.masks import Picked
from nnkit.live.stand_ins.traced_index import flat_index
from nnkit.live.trace.storage import Origin, Storage
from nnkit.live.trace.tracer import Tracer, as_tracer, contains_tracer, node_of, tracer_of


def get(array: Tracer, key: Any) -> Any:
    """array[key]: a view for slices and numbers, a copy for index arrays, a gather for traced integers."""
    key = plain(key)
    mask, rest = _masked(array, key)
    if mask is not None:
        return Picked(rest, mask)
    if contains_tracer(key if isinstance(key, tuple) else (key,)):
        return _at_traced_place(array, key if isinstance(key, tuple) else (key,))
    return select(array, array.index[key])


def select(array: Tracer, index: Any) -> Tracer:
    """The elements of `array` at `index`, an index array NumPy made from array.index: view or copy alike."""
    storage = array.storage
    if not isinstance(index, np.ndarray):  # a NumPy scalar: one element, immutable
        return tracer_of(pick([storage.node], np.asarray(index), array.dtype))
    if index.size and not array.is_scalar and np.may_share_memory(index, storage.index):
        return Tracer(storage, index, fixed=not index.flags.writeable or array.is_fixed)
    layout = None if index.flags.c_contiguous else np.empty_like(index)
    if layout is not None:
        layout[...] = np.arange(index.size).reshape(index.shape)
    return Tracer(Storage(pick([storage.node], index, array.dtype), layout))


def put(array: Tracer, key: Any, new: Any) -> None:
    """array[key] = new."""
    key = plain(key)
    mask, rest = _masked(array, key)
    if mask is not None:
        _put_where(rest, mask, new)
    elif contains_tracer(key if isinstance(key, tuple) else (key,)):
        _put_dynamic(array, key, new)
    else:
        array.write(node_of(new), key)


def plain(key: Any) -> Any:
    """The key with constant tracers replaced by their values, and lists by arrays."""
    if isinstance(key, tuple):
        return tuple(plain(k) for k in key)
    if isinstance(key, Tracer):
        known = key.node.value
        return key if known is None else known if known.ndim else known[()]
    if isinstance(key, list):
        return _from_list(key)
    return key


def _from_list(key: list[Any]) -> Any:
    return (
        tracer_of(node_of(key)) if contains_tracer(key) else np.asarray(key, dtype=None if key else np.int64)
    )


def _masked(array: Tracer, key: Any) -> tuple[Tracer | None, Tracer]:
    """The traced mask at the front of the key, and the array with the rest of the key applied to it."""
    first, *rest = key if isinstance(key, tuple) and key else (key,)
    if not isinstance(first, Tracer) or first.dtype != BOOL or not first.ndim or contains_tracer(rest):
        return None, array
    if array.shape[: first.ndim] != first.shape:
        raise IndexError(f"boolean index of shape {first.shape} did not match array of shape {array.shape}")
    if not all(isinstance(k, int | np.integer | slice) or k is Ellipsis for k in rest):
        return None, array
    return first, array[(slice(None),) * first.ndim + tuple(rest)] if rest else array


def _put_where(array: Tracer, mask: Tracer, new: Any) -> None:
    """array[mask] = new, with a traced mask, as np.where."""
    rest = array.shape[mask.ndim :]
    if isinstance(new, Picked) and node_of(new.mask) is node_of(mask):
        new = new.whole
    elif isinstance(new, Picked) or np.broadcast_shapes(np.shape(new), (1, *rest)) != (1, *rest):
        raise LiveError(
            "array[mask] = values with a traced mask has no fixed number of values",
            "assign one number, or values[mask] of the same mask, or use"
            " array[...] = np.where(mask, values, array)",
        )
    node = node_of(new)
    array.check_takes(node)
    condition = np.reshape(mask, mask.shape + (1,) * len(rest))
    array.write(node_of(np.where(condition, tracer_of(cast(node, array.dtype)), array)))


def _at_traced_place(array: Tracer, key: tuple[Any, ...]) -> Tracer:
    """array[traced]: a view where NumPy has one, which is where one number says which row; else a copy."""
    index = flat_index(array.node, key)
    found = current_graph().gather(node_of(array), index)
    basic = all(
        k is None or k is Ellipsis or isinstance(k, slice | int | np.integer) or _is_one(k) for k in key
    )
    if not basic or not found.shape:
        return tracer_of(found)
    origin = Origin(
        array.storage,
        index,
        lambda: current_graph().gather(node_of(array), current_graph().own(index)),
        lambda new: _scatter(array, current_graph().own(index), new),
        array.storage.node,
    )
    storage = Storage(found, origin=origin)
    current_graph().last.append(storage.read)
    return Tracer(storage, fixed=array.is_fixed)


def _is_one(key: Any) -> bool:
    return isinstance(key, Tracer) and key.is_scalar


def _put_dynamic(array: Tracer, key: Any, new: Any) -> None:
    """array[traced] = new; `x[k] += 1` has written to the view already."""
    index = flat_index(node_of(array), key)
    if isinstance(new, Tracer) and not new.is_part:
        origin = new.storage.origin
        if origin is not None and origin.base is array.storage and origin.index is index:
            return
    node = node_of(new)
    array.check_takes(node)
    _scatter(array, index, node)


def _scatter(array: Tracer, index: Node, new: Node) -> None:
    """The array with these elements replaced; of equal indices the last wins."""
    whole, part = node_of(array), broadcast(new, index.shape)
    array.write(current_graph().call("scatter", (whole, index, part), whole.shape, whole.dtype))


def add_at(array: Any, key: Any, new: Any) -> None:
    """np.add.at(array, key, new): equal indices add up."""
    if not isinstance(array, Tracer):
        raise LiveError(
            "np.add.at with traced values changes a plain NumPy array",
            "make it with live.zeros(shape)",
        )
    graph = current_graph()
    whole = node_of(array)
    index = flat_index(whole, plain(key))
    array.write(
        graph.call(
            "scatterAdd", (whole, index, broadcast(node_of(new), index.shape)), whole.shape, whole.dtype
        )
    )


def take(a: Any, indices: Any, axis: Any = None, out: None = None, mode: str = "raise") -> Any:
    """np.take(a, indices, axis)."""
    array = as_tracer(a)
    if axis is None:
        array, axis = array.ravel(), 0
    if mode == "clip" and isinstance(indices, Tracer):
        indices = np.clip(indices, 0, array.shape[axis] - 1)
    elif mode == "wrap" and isinstance(indices, Tracer):
        indices = indices % array.shape[axis]
    elif mode != "raise" and not isinstance(indices, Tracer):
        indices = np.arange(array.shape[axis]).take(indices, mode="wrap" if mode == "wrap" else "clip")
    key = indices if isinstance(indices, Tracer) else np.asarray(indices)
    got = array[(slice(None),) * (axis % array.ndim) + (key,)]
    return tracer_of(node_of(got))


def take_along_axis(arr: Any, indices: Any, axis: Any = -1) -> Any:
    """np.take_along_axis(arr, indices, axis)."""
    array = as_tracer(arr)
    if axis is None:
        array, axis = array.ravel(), 0
    axis %= array.ndim
    shape = indices.shape
    key: list[Any] = []
    for d in range(array.ndim):
        own = np.arange(array.shape[d]).reshape([-1 if e == d else 1 for e in range(len(shape))])
        key.append(indices if d == axis else own)
    return array[tuple(key)]


def put_along_axis(arr: Any, indices: Any, values: Any, axis: Any) -> None:
    """np.put_along_axis."""
    key = tuple(
        indices
        if d == axis % arr.ndim
        else np.arange(n).reshape([-1 if e == d else 1 for e in range(arr.ndim)])
        for d, n in enumerate(indices.shape)
    )
    arr[key] = values


def fill_diagonal(a: Any, val: Any) -> None:
    """np.fill_diagonal."""
    k = np.arange(min(a.shape))
    a[(k,) * a.ndim] = val


def unravel_index(indices: Any, shape: Any, order: str = "C") -> tuple[Any, ...]:
    """np.unravel_index: the place along each axis."""
    sizes = [shape] if isinstance(shape, int | np.integer) else list(shape)
    places = []
    for size in sizes[::-1] if order == "C" else sizes:
        places.append(indices % size)
        indices = indices // size
    return tuple(places[::-1] if order == "C" else places)
