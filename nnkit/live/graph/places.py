"""Nodes read, joined and written at places: an array of flat positions becomes a view, gather or assembly."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.graph.affine import Shape, c_strides, contiguous, positions, rule
from nnkit.live.graph.graph import BOOL, Node
from nnkit.live.graph.recording import current_graph


def overwrite(whole: Node, part: Node, place: NDArray[Any]) -> Node:
    """`whole` with `part` (broadcast) written at these positions; of positions named twice the last wins."""
    graph = current_graph()
    shape = place.shape
    if part.shape != shape:
        extra = len(part.shape) - len(shape)
        if extra > 0 and all(n == 1 for n in part.shape[:extra]):
            part = graph.view(part, 0, part.shape[extra:], c_strides(part.shape)[extra:])
        part = broadcast(part, shape)
    if part.dtype != whole.dtype:
        part = graph.map("number" if whole.dtype != BOOL else "truth", part, dtype=whole.dtype)
    if place.size == whole.size:
        flat = rule(place)
        if flat is not None and place.size and flat[0] == 0 and contiguous(place.shape, flat[1]):
            return graph.view(part, 0, whole.shape, c_strides(whole.shape))
    if place.size == 0:
        return whole
    if whole.value is not None and part.value is not None:
        values = whole.value.copy()
        values.ravel()[place] = part.value
        return graph.const(values)
    flat = rule(place)
    if part.op == "view" and part.inputs[0] is whole and part.detail == flat:
        return whole  # x[1:] *= 2 writes the changed part once more
    if flat is not None and len(np.unique(place)) == place.size:
        return graph.assemble(whole, [(part, *flat)], whole.dtype)
    source = np.arange(whole.size)
    source[place.ravel()] = whole.size + np.arange(part.size)
    return pick([whole, part], source.reshape(whole.shape), whole.dtype)


def pick(sources: list[Node], index: NDArray[Any], dtype: np.dtype[Any]) -> Node:
    """The array whose element i is element index[i] of all sources laid end to end."""
    graph = current_graph()
    if len(sources) == 1:
        return look(sources[0], index)
    starts = [0, *itertools.accumulate(n.size for n in sources)]
    parts = _pieces(sources, starts, index)
    if parts is not None:
        return graph.assemble(graph.const(np.zeros(index.shape, dtype)), parts, dtype)
    lengths = [(n, s, (1,)) for n, s in zip(map(_flat, sources), starts, strict=False) if n.size]
    pool = graph.assemble(graph.const(np.zeros(starts[-1], dtype)), lengths, dtype)
    return look(pool, index)


def _pieces(
    sources: list[Node], starts: list[int], index: NDArray[Any]
) -> list[tuple[Node, int, Shape]] | None:
    """Where each source goes as a whole, by one affine rule each; None where one is cut or rearranged."""
    parts = []
    for node, start in zip(sources, starts, strict=False):
        if node.size == 0:
            continue
        where = np.flatnonzero((index.ravel() >= start) & (index.ravel() < start + node.size))
        taken = index.ravel()[where] - start
        if len(where) != node.size or len(np.unique(taken)) != node.size:
            return None
        target = np.empty(node.size, np.int64)
        target[taken] = where
        flat = rule(target.reshape(node.shape))
        if flat is None:
            return None
        parts.append((node, *flat))
    return parts if sum(n.size for n, *_ in parts) == index.size else None


def broadcast(node: Node, shape: Shape) -> Node:
    """The node broadcast to this shape; NumPy's own error when it does not fit."""
    if node.shape == shape:
        return node
    index = np.broadcast_to(positions(0, node.shape, c_strides(node.shape)), shape)
    return look(node, index)


def look(node: Node, index: NDArray[Any]) -> Node:
    """The elements of the node at these positions, recorded beside the node."""
    flat = rule(index)
    graph = node.graph
    if flat is not None:
        return graph.view(node, flat[0], index.shape, flat[1])
    return graph.gather(node, graph.const(index.astype(np.int64)))


def _flat(node: Node) -> Node:
    return current_graph().view(node, 0, (node.size,), (1,))
