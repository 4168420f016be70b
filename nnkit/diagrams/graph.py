"""Drawings of graphs of computation, as vectors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnkit.core import checks
from nnkit.diagrams.board import Board, Point
from nnkit.plots.style import styled


@styled
def graph(
    nodes: Mapping[str, Point],
    edges: Iterable[tuple[str, str]],
    *,
    forward: Mapping[str, str] | None = None,
    backward: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Figure:
    """A graph of computation: labelled nodes at (x, y), arrows along the flow.

    `forward` writes a value above a node (blue), `backward` a gradient below it (vermillion).
    """
    checks.named(nodes, "nodes", '{"a": (0, 0)}')
    if not isinstance(edges, Iterable):
        raise TypeError(f'expected edges to be pairs such as ("a", "b"), received {checks.told(edges)}')
    checks.whole(len(nodes), "the number of nodes")
    edges = list(edges)
    unknown = {end for edge in edges for end in edge} - set(nodes)
    if unknown:
        raise ValueError(f"expected edges between the nodes {sorted(nodes)}, received {sorted(unknown)}")
    x, y = np.array(list(nodes.values())).T
    at = {name: (px - x.min() + 0.8, py - y.min() + 0.8) for name, (px, py) in nodes.items()}
    board = Board(float(np.ptp(x)) + 1.6, float(np.ptp(y)) + 1.6, ax=ax)
    for start, end in edges:
        board.arrow(at[start], at[end], gap=0.42)
    for name, place in at.items():
        board.circle(place, name, size=11)
    for name, value in (forward or {}).items():
        board.text((at[name][0], at[name][1] + 0.58), value, size=9, tint="blue")
    for name, value in (backward or {}).items():
        board.text((at[name][0], at[name][1] - 0.58), value, size=9, tint="vermillion")
    return board.fig
