"""Traced integers as an index: the flat positions they read, computed in the page."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.errors import LiveError
from nnkit.live.graph.affine import c_strides
from nnkit.live.graph.graph import BOOL, INT, Node
from nnkit.live.graph.places import pick
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace.tracer import Tracer


def flat_index(node: Node, key: Any) -> Node:
    """The flat positions node[key] reads, a part for each traced index; NaN past the end."""
    graph = current_graph()
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
