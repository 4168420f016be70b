"""Items of tracers: slices and constant indices by NumPy itself, traced integers as gathers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.errors import LiveError
from nnkit.live.graph import graph as _graph
from nnkit.live.graph.affine import c_strides
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Node
from nnkit.live.trace.tracer import Storage, Tracer, broadcast, contains_tracer, fresh, pick, value


def get(array: Tracer, key: Any) -> Tracer:
    """array[key]: a view for slices and numbers, a copy for index arrays, a gather for traced integers."""
    key = plain(key)
    if contains_tracer(key if isinstance(key, tuple) else (key,)):
        return fresh(dynamic(array.node, key))
    return select(array, array.index[key])


def select(array: Tracer, index: Any) -> Tracer:
    """The elements of `array` at `index`, an index array NumPy made from array.index: view or copy alike."""
    storage = array.storage
    if not isinstance(index, np.ndarray):  # a NumPy scalar: one element, immutable
        return fresh(pick([storage.node], np.asarray(index), array.dtype))
    if index.size and not array.is_scalar and np.may_share_memory(index, storage.index):
        return Tracer(storage, index, fixed=not index.flags.writeable or array._fixed)
    layout = None if index.flags.c_contiguous else np.empty_like(index)
    if layout is not None:
        layout[...] = np.arange(index.size).reshape(index.shape)
    return Tracer(Storage(pick([storage.node], index, array.dtype), layout))


def put(array: Tracer, key: Any, new: Any) -> None:
    """array[key] = new."""
    key = plain(key)
    parts = key if isinstance(key, tuple) else (key,)
    if len(parts) == 1 and isinstance(parts[0], Tracer) and parts[0].dtype == BOOL:
        _put_where(array, parts[0], new)
    elif contains_tracer(parts):
        _put_dynamic(array, key, value(new))
    else:
        array.write(value(new), key)


def plain(key: Any) -> Any:
    """The key with constant tracers replaced by their values, and lists by arrays."""
    if isinstance(key, tuple):
        return tuple(plain(k) for k in key)
    if isinstance(key, Tracer):
        known = key.node.value
        return key if known is None else known if known.ndim else known[()]
    if isinstance(key, list):
        return value_of_list(key)
    return key


def value_of_list(key: list[Any]) -> Any:
    return fresh(value(key)) if contains_tracer(key) else np.asarray(key, dtype=None if key else np.int64)


def _put_where(array: Tracer, mask: Tracer, new: Any) -> None:
    """array[mask] = number, with a traced mask: np.where."""
    node = value(new)
    if node.size != 1:
        raise LiveError(
            "array[mask] = values with a traced mask has no fixed number of values",
            "assign one number, or use array[...] = np.where(mask, values, array)",
        )
    graph = _graph.current()
    where = value(mask)
    extra = len(array.shape) - len(where.shape)
    where = graph.view(where, 0, where.shape + (1,) * extra, c_strides(where.shape) + (0,) * extra)
    single = graph.view(node, 0, (), ())
    array.write(
        graph.map(
            "where",
            where,
            single,
            value(array),
            dtype=np.result_type(array.dtype, node.dtype) if array.dtype != node.dtype else array.dtype,
        )
    )


def _put_dynamic(array: Tracer, key: Any, new: Node) -> None:
    """array[traced] = new: a copy of the array with the elements replaced; of equal indices the last wins."""
    graph = _graph.current()
    array.check_takes(new)
    whole = value(array)
    index = flat_index(whole, key)
    part = broadcast(new, index.shape)
    array.write(graph.call("scatter", (whole, index, part), whole.shape, whole.dtype))


def add_at(array: Any, key: Any, new: Any) -> None:
    """np.add.at(array, key, new): equal indices add up."""
    if not isinstance(array, Tracer):
        raise LiveError(
            "np.add.at with traced values changes a plain NumPy array",
            "make it with np.zeros_like(traced, shape=…)",
        )
    graph = _graph.current()
    whole = value(array)
    index = flat_index(whole, plain(key))
    array.write(
        graph.call("scatterAdd", (whole, index, broadcast(value(new), index.shape)), whole.shape, whole.dtype)
    )


def dynamic(node: Node, key: Any) -> Node:
    """node[key] where the key holds traced integers; an index out of range gives NaN."""
    graph = _graph.current()
    return graph.gather(graph.own(node), flat_index(node, key))


def flat_index(node: Node, key: Any) -> Node:
    """The flat positions node[key] reads, as a node: a constant part plus a term for each traced index."""
    graph = _graph.current()
    parts = _expand(key if isinstance(key, tuple) else (key,), node.shape)
    rest = [k for k in parts if k is not None]
    traced = [(d, k) for d, k in enumerate(rest) if isinstance(k, Tracer)]
    for _, k in traced:
        if k.dtype == BOOL:
            raise LiveError(
                "a traced condition was used as an index; how many elements it picks is not known",
                "keep the shape: np.where(mask, x, 0), and divide sums by mask.sum()",
            )
        if k.dtype != INT:
            raise LiveError(
                f"an index must be an integer, this one is traced and of type {k.dtype}",
                "convert it: i.astype(int)",
            )
    for d, k in traced:
        if node.shape[d] == 0:
            raise LiveError("an empty axis was indexed by a traced integer", "")
        del k
    zero = {id(k): np.zeros(k.shape, np.int64) for _, k in traced}
    at_zero = tuple(zero[id(k)] if isinstance(k, Tracer) else k for k in parts)
    total = graph.const(np.arange(node.size).reshape(node.shape)[at_zero])
    for d, k in traced:
        stride = c_strides(node.shape)[d]
        wrapped = graph.map("wrap", graph.own(k.node), graph.const(node.shape[d]), dtype=INT)
        spread = pick([wrapped], _which(node.shape, parts, d, k, zero), INT)
        total = graph.map(
            "add", total, graph.map("multiply", spread, graph.const(stride), dtype=INT), dtype=INT
        )
    return total


def _which(
    shape: tuple[int, ...], parts: tuple[Any, ...], axis: int, key: Tracer, zero: dict[int, NDArray[np.int64]]
) -> NDArray[np.int64]:
    """For each element of the result: which element of this index array it comes from."""
    count = np.arange(max(key.size, 1)).reshape([-1 if d == axis else 1 for d in range(len(shape))])
    grid = np.broadcast_to(count, [max(key.size, 1) if d == axis else n for d, n in enumerate(shape)])
    mine = np.arange(key.size).reshape(key.shape)
    seen = 0
    probe: list[Any] = []
    for k in parts:
        if k is None:
            probe.append(k)
            continue
        probe.append(mine if seen == axis else zero[id(k)] if isinstance(k, Tracer) else k)
        seen += 1
    return np.asarray(grid[tuple(probe)])


def _expand(parts: tuple[Any, ...], shape: tuple[int, ...]) -> tuple[Any, ...]:
    """The key with its ellipsis written out, boolean masks as integers, so that part k belongs to axis k."""
    flat: list[Any] = []
    for k in parts:
        if isinstance(k, np.ndarray | np.bool_ | bool) and np.asarray(k).dtype == BOOL:
            flat.extend(np.nonzero(np.asarray(k)))
        else:
            flat.append(k)
    used = sum(k is not None and k is not Ellipsis for k in flat)
    if not any(k is Ellipsis for k in flat):
        flat.append(Ellipsis)
    at = next(i for i, k in enumerate(flat) if k is Ellipsis)
    return (*flat[:at], *(slice(None),) * (len(shape) - used), *flat[at + 1 :])


def take(a: Any, indices: Any, axis: Any = None, out: None = None, mode: str = "raise") -> Any:
    """np.take(a, indices, axis)."""
    array = a if isinstance(a, Tracer) else fresh(value(a), scalar=False)
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
    return fresh(value(got))


def take_along_axis(arr: Any, indices: Any, axis: Any = -1) -> Any:
    """np.take_along_axis(arr, indices, axis)."""
    array = arr if isinstance(arr, Tracer) else fresh(value(arr), scalar=False)
    if axis is None:
        array, axis = array.ravel(), 0
    axis %= array.ndim
    shape = indices.shape
    key: list[Any] = []
    for d in range(array.ndim):
        own = np.arange(array.shape[d]).reshape([-1 if e == d else 1 for e in range(len(shape))])
        key.append(indices if d == axis else own)
    return array[tuple(key)]


__all__ = ["FLOAT", "add_at", "dynamic", "get", "put", "select", "take", "take_along_axis"]
