"""Run a NumPy function on tracers and keep what it did: `trace(function, inputs)`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError, remembered
from nnkit.live.graph.graph import Graph, Node, computed_type
from nnkit.live.graph.recording import recording
from nnkit.live.trace.repeatable import check_same
from nnkit.live.trace.tracer import Tracer, tracer_of
from nnkit.live.view.read_back import Text
from nnkit.live.view.written import written_numbers


@dataclass
class Trace:
    """What a trace leaves: the result of the function (a nest of tracers), its graph, inputs and texts."""

    result: Any
    graph: Graph
    inputs: dict[str, Tracer]
    texts: list[Text] = field(default_factory=list)  # all that words got, with the numbers of f-strings

    def nodes(self, outputs: Mapping[str, Any] | None = None) -> dict[str, Node]:
        """These named outputs (by default the function's result, a dict of them) as nodes of the graph."""
        named = self.result if outputs is None else outputs
        return {
            name: self.graph.own(x.node) if isinstance(x, Tracer) else self.graph.const(x)
            for name, x in named.items()
        }


def trace(function: Callable[..., Any], inputs: Mapping[str, Any]) -> Trace:
    """Call function(**inputs) with tracers of the same shapes and types; the values are examples only.

    The function runs twice: a random generator or a counter outside of it would make the second run another
    program, and is an error.
    """
    first, second = _run(function, inputs), _run(function, inputs)
    check_same(first.graph, second.graph, "the function")
    return first


def _run(function: Callable[..., Any], inputs: Mapping[str, Any]) -> Trace:
    graph = Graph()
    with remembered(), recording(graph), written_numbers() as texts:
        tracers = {name: argument(graph, name, example) for name, example in inputs.items()}
        result = function(**tracers)
    return Trace(result, graph, tracers, texts)


def argument(graph: Graph, name: str, example: Any) -> Tracer:
    """A tracer for one argument of the program: a number (immutable) or an array."""
    array = np.asarray(example)
    dtype = computed_type(array.dtype)
    if dtype is None:
        raise LiveError(
            f"the argument {name} is of type {array.dtype}", "figures take numbers and arrays of numbers"
        )
    return tracer_of(graph.input(name, array.shape, dtype), scalar=not isinstance(example, np.ndarray))
