"""Functions that only move elements: NumPy runs them on arrays of positions, which says where to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import Node
from nnkit.live.graph.places import pick
from nnkit.live.graph.recording import current_graph
from nnkit.live.stand_ins.items import select
from nnkit.live.trace.registry import asked_by
from nnkit.live.trace.storage import Storage
from nnkit.live.trace.tracer import Tracer, as_tracer, contains_tracer, node_of, tracer_of


def rearranged(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of one array that moves its elements; views stay views, lists of arrays stay lists."""

    def stand_in(a: Any, *args: Any, **kwargs: Any) -> Any:
        _refuse_traced(function, args, kwargs)
        array = as_tracer(a)
        return _selected(array, function(array.index, *args, **kwargs))

    return stand_in


def _refuse_traced(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    if contains_tracer([*args, *kwargs.values()]):
        raise LiveError(
            f"np.{function.__name__} got a traced number, and where its elements go must be the same always",
            "say for each place where its element comes from: with k = k.astype(int), "
            "x[(np.arange(len(x)) - k) % len(x)] rolls x; or make k a live.choice",
            asked=asked_by(*args, *kwargs.values()),
        )


def _selected(array: Tracer, index: Any) -> Any:
    if isinstance(index, list | tuple):
        return type(index)(_selected(array, i) for i in index)
    return select(array, index)


def with_zeros(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of one array that moves its elements and fills the rest with zeros (np.diag, np.tril)."""

    def stand_in(a: Any, *args: Any, **kwargs: Any) -> Any:
        _refuse_traced(function, args, kwargs)
        if function.__name__ == "diag" and np.ndim(a) == 2:  # nothing is filled: a view of the matrix
            return np.diagonal(a, *args, **kwargs)
        node = node_of(a)
        index = np.arange(1, node.size + 1).reshape(node.shape)
        zero = current_graph().const(np.zeros(1, node.dtype))
        return tracer_of(pick([zero, node], function(index, *args, **kwargs), node.dtype), scalar=False)

    return stand_in


def joined(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of a sequence of arrays that puts them together (np.concatenate, np.stack)."""

    def stand_in(arrays: Any, *args: Any, dtype: Any = None, casting: Any = None, **kwargs: Any) -> Any:
        nodes = [node_of(a) for a in arrays]
        joint = _joined(nodes, lambda parts: function(parts, *args, **kwargs))
        return joint if dtype is None else joint.astype(dtype)

    return stand_in


def _joined(nodes: list[Node], function: Callable[[list[NDArray[np.int64]]], Any]) -> Tracer:
    dtype = np.result_type(*(n.dtype for n in nodes))
    parts, start = [], 0
    for n in nodes:
        parts.append(np.arange(start, start + n.size).reshape(n.shape))
        start += n.size
    index = np.asarray(function(parts))
    return Tracer(Storage(pick([cast(n, dtype) for n in nodes], index, dtype)))


def append(arr: Any, values: Any, axis: Any = None) -> Any:
    """np.append."""
    return _joined([node_of(arr), node_of(values)], lambda p: np.append(p[0], p[1], axis=axis))


def insert(arr: Any, obj: Any, values: Any, axis: Any = None) -> Any:
    """np.insert at constant places."""
    node = node_of(arr)
    return _joined([node, cast(node_of(values), node.dtype)], lambda p: np.insert(p[0], obj, p[1], axis=axis))


def block(arrays: Any) -> Any:
    """np.block of nested lists."""
    flat: list[Node] = []

    def collect(x: Any) -> Any:
        if isinstance(x, list):
            return [collect(e) for e in x]
        flat.append(node_of(x))
        return len(flat) - 1

    shape = collect(arrays)

    def fill(x: Any, parts: list[NDArray[np.int64]]) -> Any:
        return [fill(e, parts) for e in x] if isinstance(x, list) else parts[x]

    return _joined(flat, lambda parts: np.block(fill(shape, parts)))


def pad(
    array: Any,
    pad_width: Any,
    mode: Any = "constant",
    *,
    constant_values: Any = 0,
    reflect_type: str = "even",
) -> Any:
    """np.pad: constant, edge, reflect, symmetric, wrap."""
    node = node_of(array)
    index = np.arange(node.size).reshape(node.shape)
    if mode == "constant":
        fill = cast(node_of(constant_values), node.dtype)
        if fill.size != 1:
            raise LiveError("np.pad takes one constant value in live figures", "pad one side after the other")
        fill = current_graph().view(fill, 0, (1,), (0,))
        return tracer_of(pick([fill, node], np.pad(index + 1, pad_width), node.dtype), scalar=False)
    if mode not in ("edge", "reflect", "symmetric", "wrap"):
        raise LiveError(
            f"np.pad(mode={mode!r}) is not available in live figures",
            "use constant, edge, reflect, symmetric or wrap",
        )
    if reflect_type != "even":
        raise LiveError(
            f"np.pad(reflect_type={reflect_type!r}) is not available in live figures", 'use "even", or edge'
        )
    return tracer_of(pick([node], np.pad(index, pad_width, mode), node.dtype), scalar=False)


def several(function: Callable[..., Any], copies: bool) -> Callable[..., Any]:
    """A function giving one array for each argument: np.meshgrid, np.broadcast_arrays, np.atleast_2d."""

    def stand_in(*arrays: Any, **kwargs: Any) -> Any:
        tracers = [as_tracer(a) for a in arrays]
        found = function(*(t.index for t in tracers), **kwargs)
        if len(arrays) == 1 and not isinstance(found, list | tuple):
            return _selected(tracers[0], found)
        if copies:
            return type(found)(
                tracer_of(pick([t.node], i, t.dtype))
                for t, i in zip(
                    [tracer_of(t.node, scalar=False) for t in tracers],
                    _from_zero(function, tracers, kwargs),
                    strict=True,
                )
            )
        return type(found)(_selected(t, i) for t, i in zip(tracers, found, strict=True))

    return stand_in


def _from_zero(function: Callable[..., Any], tracers: list[Tracer], kwargs: dict[str, Any]) -> Any:
    return function(*(np.arange(t.size).reshape(t.shape) for t in tracers), **kwargs)


def broadcast_arrays(*arrays: Any, subok: bool = False) -> tuple[Any, ...]:
    """np.broadcast_arrays: read-only views of one shape."""
    shape = np.broadcast_shapes(*map(np.shape, arrays))
    return tuple(np.broadcast_to(a, shape) for a in arrays)
