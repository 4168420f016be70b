"""What a network costs: parameters, and operations per example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nnkit.core.composite import memory_of
from nnkit.core.layer import Layer, all_layers
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array
from nnkit.deep.heads import Heads

HEAD = ("layer", "output", "parameters", "FLOPs per example")


@dataclass(frozen=True)
class Line:
    """One layer's share: its name, the shape it puts out, parameters, operations for the whole input.

    A layer made of others counts only what is its own (a residual block the sum of its two ways); its parts
    follow in lines of their own, one `depth` further in. What is shared is counted where it comes first.
    """

    layer: str
    shape: tuple[int, ...]
    params: int
    flops: int
    depth: int = 0
    parts: tuple[Line, ...] = field(default=(), repr=False)
    shared: bool = False


@dataclass(frozen=True)
class Summary:
    """The cost of a network, layer by layer; printed as a table, in which parts stand below their whole."""

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
        tops = [line for line in self.lines if line.depth == 0]
        body = [self._row(line, name) for top in tops for line, name in _tree(top)]
        table = [HEAD, *body, ("total", "", f"{self.params:,}", f"{self.flops:,}")]
        widths = [max(len(row[k]) for row in table) for k in range(4)]
        lines = ["  ".join(_pad(row[k], widths[k], k) for k in range(4)).rstrip() for row in table]
        rule = "─" * len(max(lines, key=len))
        return "\n".join([lines[0], rule, *lines[1:-1], rule, lines[-1]])

    def _row(self, line: Line, name: str) -> tuple[str, str, str, str]:
        shape = " × ".join(map(str, line.shape[1:]))
        params, flops = f"{line.params:,}", f"{line.flops // self.examples:,}"
        if line.parts:  # a whole without anything of its own says nothing
            params, flops = params * (line.params > 0), flops * (line.flops > 0)
        return name, shape, "shared" if line.shared else params, flops


def summary(net: Layer, X: Array) -> Summary:
    """Parameters and operations of a network, layer by layer, found by sending `X` (any batch) through it.

    One multiplication or addition is one operation: a `Linear` layer of p inputs and m outputs counts 2 p m
    (eq:flops-linear). Layers without a count of their own count one per number they put out. Networks inside
    the network are shown as a tree; an array used at two places counts once as parameters, and as operations
    at each.
    """
    all_layers([net])
    seen: set[object] = set()
    if type(net) is not Sequential:
        return Summary(tuple(_flat(_line(net, X, 0, seen))), len(X))
    return Summary(tuple(line for top in _chain(net, X, 0, seen) for line in _flat(top)), len(X))


def _line(layer: Layer, X: Array, depth: int, seen: set[object]) -> Line:
    """A layer's line with those of its parts; arrays in `seen` were counted before."""
    Y = layer(X)
    if isinstance(layer, Heads):
        parts = [_line(head, X, depth + 1, seen) for head in layer.heads]
    else:
        parts = _chain(layer, X, depth + 1, seen) if isinstance(layer, Sequential) else []
    new = _unseen(layer.params, seen)
    shared = bool(layer.params) and not new and not parts
    flops = layer.flops(X, Y) - sum(line.flops for part in parts for line in _flat(part))
    name = type(layer).__name__ if parts else repr(layer)
    return Line(name, tuple(Y.shape), sum(new), flops, depth, tuple(parts), shared)


def _chain(net: Sequential, X: Array, depth: int, seen: set[object]) -> list[Line]:
    lines = []
    for layer in net:
        lines.append(_line(layer, X, depth, seen))
        X = layer(X)
    return lines


def _unseen(params: Mapping[str, Array], seen: set[object]) -> list[int]:
    """The sizes of the arrays that come for the first time, which from now on are seen."""
    new = {memory_of(w): w.size for w in params.values() if memory_of(w) not in seen}
    seen.update(new)
    return list(new.values())


def _flat(line: Line) -> Iterator[Line]:
    yield line
    for part in line.parts:
        yield from _flat(part)


def _tree(line: Line, lead: str = "", below: str = "") -> Iterator[tuple[Line, str]]:
    """Every line with its name behind the branches of a tree."""
    yield line, lead + line.layer
    for k, part in enumerate(line.parts):
        last = k == len(line.parts) - 1
        yield from _tree(part, below + ("└─ " if last else "├─ "), below + ("   " if last else "│  "))


def _pad(text: str, width: int, column: int) -> str:
    return text.ljust(width) if column < 2 else text.rjust(width)
