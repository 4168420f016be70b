"""What a network costs: parameters, and operations per example."""

from __future__ import annotations

from dataclasses import dataclass

from nnkit.core.composite import memory_of
from nnkit.core.layer import Layer, all_layers
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array


@dataclass(frozen=True)
class Line:
    """One layer's share: its name, the shape it puts out, parameters, operations for the whole input."""

    layer: str
    shape: tuple[int, ...]
    params: int
    flops: int


@dataclass(frozen=True)
class Summary:
    """The cost of a network, layer by layer; printed as a table."""

    lines: tuple[Line, ...]
    examples: int

    @property
    def params(self) -> int:
        """Number of trained numbers."""
        return sum(line.params for line in self.lines)

    @property
    def flops(self) -> int:
        """Additions and multiplications of one forward pass of one example."""
        return sum(line.flops for line in self.lines) // self.examples

    def __repr__(self) -> str:
        head = ("layer", "output", "parameters", "FLOPs per example")
        body = [
            (f.layer, " × ".join(map(str, f.shape[1:])), f"{f.params:,}", f"{f.flops // self.examples:,}")
            for f in self.lines
        ]
        table = [head, *body, ("total", "", f"{self.params:,}", f"{self.flops:,}")]
        widths = [max(len(row[k]) for row in table) for k in range(4)]
        lines = ["  ".join(_pad(row[k], widths[k], k) for k in range(4)).rstrip() for row in table]
        rule = "─" * len(max(lines, key=len))
        return "\n".join([lines[0], rule, *lines[1:-1], rule, lines[-1]])


def summary(net: Layer, X: Array) -> Summary:
    """Parameters and operations of a network, layer by layer, found by sending `X` (any batch) through it.

    One multiplication or addition is one operation: a `Linear` layer of p inputs and m outputs counts 2 p m
    (eq:flops-linear). Layers without a count of their own count one per number they put out. The
    parameters of a layer that is used again are counted where it is used first.
    """
    all_layers([net])
    lines: list[Line] = []
    counted: set[object] = set()
    for layer in net.layers if isinstance(net, Sequential) else (net,):
        Y = layer(X)
        params = {memory_of(w): w.size for w in layer.params.values() if memory_of(w) not in counted}
        counted.update(params)
        lines.append(Line(repr(layer), Y.shape, sum(params.values()), layer.flops(X, Y)))
        X = Y
    return Summary(tuple(lines), len(X))


def _pad(text: str, width: int, column: int) -> str:
    return text.ljust(width) if column < 2 else text.rjust(width)
