"""Drawings of neurons and networks, as vectors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array
from nnkit.diagrams.board import Board, Point
from nnkit.plots.style import color, ramp, styled


@styled
def neuron(inputs: int = 3, *, activation: str = "σ", bias: bool = True, ax: Axes | None = None) -> Figure:
    """One neuron: inputs times weights, summed with the bias into z, squeezed into the output v."""
    checks.whole(inputs, "inputs")
    n = inputs + (1 if bias else 0)
    board = Board(7.6, max(n, 2) * 0.95 + 0.4, ax=ax)
    middle = (max(n, 2) * 0.95 + 0.4) / 2
    sum_at, act_at = (3.4, middle), (5.2, middle)
    for i in range(n):
        y = middle + ((n - 1) / 2 - i) * 0.95
        is_bias = bias and i == n - 1
        name = "$1$" if is_bias else f"$x_{{{i + 1 if not bias or i < inputs else ''}}}$"
        board.circle((0.6, y), name, tint="muted" if is_bias else "blue")
        weight = "$b$" if is_bias else f"$w_{{{i + 1}}}$"
        board.arrow((0.6, y), sum_at, weight, gap=0.42)
    board.circle(sum_at, "Σ", tint="green", size=14)
    board.arrow(sum_at, act_at, "$z$", gap=0.42)
    board.circle(act_at, activation, tint="purple", size=13)
    board.arrow(act_at, (7.2, middle), gap=0.42)
    board.text((7.1, middle), "$v$", size=13)
    board.text((sum_at[0], middle - 0.65), "weighted sum", size=8, tint="muted")
    board.text((act_at[0], middle - 0.65), "activation", size=8, tint="muted")
    return board.fig


@styled
def network(
    sizes: Sequence[int] | Layer,
    *,
    names: Sequence[str] = (),
    most: int = 8,
    bias: bool = False,
    ax: Axes | None = None,
) -> Figure:
    """A network of fully connected layers: from its sizes, such as (2, 4, 2, 1), or from a network itself.

    Given a network, the lines show its weights: blue below zero, orange above, thick for large. Layers of
    more than `most` units are drawn shortened, with dots.
    """
    if isinstance(sizes, str | type) or not isinstance(sizes, Layer | Iterable):
        received = checks.told(sizes)
        raise TypeError(f"expected sizes such as (2, 4, 1), or a network, received {received}")
    weights = [] if not isinstance(sizes, Layer) else _weights(sizes)
    counts = _sizes(weights) if isinstance(sizes, Layer) else list(sizes)
    if len(counts) < 2 or min(counts) < 1:
        raise ValueError(f"expected at least two layers of at least one unit, received {counts}")
    height = min(max(counts), most) + 0.9
    board = Board(2.1 * len(counts) - 0.6, height, ax=ax)
    places = [_column(n, 2.1 * k + 0.75, height / 2 + 0.2, most) for k, n in enumerate(counts)]
    for k in range(len(counts) - 1):
        W = weights[k] if weights else None
        _connect(board, places[k], places[k + 1], W)
    for k, units in enumerate(places):
        tint = "blue" if k == 0 else "orange" if k == len(counts) - 1 else "green"
        symbol = "x" if k == 0 else "y" if k == len(counts) - 1 else "v"
        for i, at in units.items():
            board.circle(at, f"${symbol}_{{{i + 1}}}$" if height < 7 else "", tint=tint, radius=0.33, size=10)
        if len(units) < counts[k]:
            x, ys = next(iter(units.values()))[0], sorted(at[1] for at in units.values())
            board.text((x, (ys[0] + ys[1]) / 2), "⋮", size=13)
        label = names[k] if k < len(names) else _layer_name(k, len(counts))
        plus = " + bias" if bias and k < len(counts) - 1 else ""
        board.text((2.1 * k + 0.75, 0.12), f"{label}\n{counts[k]}{plus}", size=8, tint="muted", va="bottom")
    return board.fig


def _column(n: int, x: float, middle: float, most: int) -> dict[int, Point]:
    """Where the units of a layer stand; of a long one, the first ones and the last."""
    shown = list(range(n)) if n <= most else [*range(most - 2), n - 1]
    slots = len(shown) if n <= most else most
    places = {}
    for slot, i in enumerate(shown):
        row = slot if i < n - 1 or n <= most else slots - 1
        places[i] = (x, middle + ((slots - 1) / 2 - row) * 0.9)
    return places


def _connect(board: Board, left: Mapping[int, Point], right: Mapping[int, Point], W: Array | None) -> None:
    bound = 1.0 if W is None else float(np.abs(W).max()) or 1.0
    for i, a in left.items():
        for j, b in right.items():
            if W is None:
                board.ax.plot([a[0], b[0]], [a[1], b[1]], color=color("muted"), linewidth=0.7, zorder=1)
            else:
                share = float(W[i, j]) / bound
                tone = ramp("diverging")(0.5 + 0.5 * share)
                board.ax.plot(
                    [a[0], b[0]], [a[1], b[1]], color=tone, linewidth=0.4 + 3 * abs(share), zorder=1
                )


def _weights(net: Layer) -> list[Array]:
    return [w for name, w in net.params.items() if w.ndim == 2 and name.split(".")[-1] == "W"]


def _sizes(weights: Sequence[Array]) -> list[int]:
    if not weights:
        raise ValueError("expected a network with at least one Linear layer, received none")
    return [weights[0].shape[0], *(W.shape[1] for W in weights)]


def _layer_name(k: int, n: int) -> str:
    return "input" if k == 0 else "output" if k == n - 1 else "hidden" if n == 3 else f"hidden {k}"
