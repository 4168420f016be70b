"""What a program of a figure has to compute: the traced channels of its view."""

from nnkit.live.trace.tracer import Tracer


class Outputs:
    """The traced channels by name, o0, o1, … in order; what is computed once has one name."""

    def __init__(self) -> None:
        self.channels: dict[str, Tracer] = {}

    def name(self, value: Tracer) -> str:
        """The name of this channel; a new one is added."""
        for known, channel in self.channels.items():
            if channel.node is value.node:
                return known
        name = f"o{len(self.channels)}"
        self.channels[name] = value
        return name
