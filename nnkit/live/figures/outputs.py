"""What a program of a figure has to compute: the traced channels of its view."""

import numpy as np

from nnkit.live.graph.graph import Graph
from nnkit.live.trace.tracer import Tracer, tracer_of
from nnkit.live.view.channels import Channel

SMALL = 16  # numbers; as many may stand in each view


class Outputs:
    """The traced channels by name, o0, o1, … in order; what is computed once has one name.

    With a `graph`, the longer arrays that are always the same are outputs too: a figure with many programs
    loads those of one when it is wanted, but all its views at the start.
    """

    def __init__(self, graph: Graph | None = None) -> None:
        self.channels: dict[str, Tracer] = {}
        self._graph = graph

    def name(self, value: Channel) -> str | None:
        """The name of this channel, a new one is added; None for numbers that stand in the view."""
        if not isinstance(value, Tracer):
            if self._graph is None or np.size(value) <= SMALL:
                return None
            value = tracer_of(self._graph.const(value), scalar=False)
        for known, channel in self.channels.items():
            if channel.node is value.node:
                return known
        name = f"o{len(self.channels)}"
        self.channels[name] = value
        return name
