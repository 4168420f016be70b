"""The graph that is being recorded: what an operation on tracers adds its nodes to."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from nnkit.live.errors import LiveError
from nnkit.live.graph.graph import Graph

_active: list[Graph] = []


@contextlib.contextmanager
def recording(graph: Graph) -> Iterator[Graph]:
    """Record into this graph for the length of the block."""
    _active.append(graph)
    try:
        yield graph
        for record in graph.last:
            record()
    finally:
        _active.pop()
        graph.closed = True


def current_graph() -> Graph:
    """The innermost graph that is being recorded."""
    if not _active:
        raise LiveError(
            "a traced array was used after its figure had been traced",
            "do not keep arrays of a figure's function in global variables or on objects outside it",
        )
    return _active[-1]


def is_recording() -> bool:
    """Whether a figure is being traced right now."""
    return bool(_active)
