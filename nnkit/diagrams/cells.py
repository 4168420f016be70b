"""Drawings of recurrences and gated cells."""

from __future__ import annotations

from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnkit.core import checks
from nnkit.diagrams.board import Board
from nnkit.plots.style import styled


@styled
def unrolled(steps: int = 4, *, ax: Axes | None = None) -> Figure:
    """A recurrent network, folded (left) and unrolled over its steps (right), all with the same weights."""
    checks.whole(steps, "steps")
    board = Board(2.9 + 1.7 * steps, 3.6, ax=ax)
    xs = [0.8, *(3.3 + 1.7 * t for t in range(steps))]
    for k, x in enumerate(xs):
        t = "" if k == 0 else f"_{{{k}}}"
        board.circle((x, 0.5), f"$x{t}$", tint="blue")
        board.circle((x, 1.8), f"$h{t}$", tint="green")
        board.circle((x, 3.1), f"$y{t}$", tint="orange")
        board.arrow((x, 0.5), (x, 1.8), "$W_x$", gap=0.42, lift=-0.3)
        board.arrow((x, 1.8), (x, 3.1), "$W_y$", gap=0.42, lift=-0.3)
    board.arrow((0.98, 2.14), (0.98, 1.46), bend=-1.6, tint="purple", width=1.6)
    board.text((1.72, 1.8), "$W_h$", size=10)
    board.text((2.3, 1.8), "=", size=16)
    for a, b in pairwise(xs[1:]):
        board.arrow((a, 1.8), (b, 1.8), "$W_h$", gap=0.42, tint="purple", width=1.6)
    return board.fig


@styled
def lstm(*, ax: Axes | None = None) -> Figure:
    """The LSTM cell: a memory c along the top, and three gates that forget, write and read."""
    board = Board(10.4, 5.4, ax=ax)
    board.arrow((0.3, 4.5), (10.1, 4.5), tint="green", width=2.4)
    board.text((0.35, 4.8), "$c_{t-1}$", ha="left")
    board.text((9.9, 4.8), "$c_t$", ha="right")
    board.arrow((0.3, 0.8), (7.0, 0.8), head=False)
    board.text((0.35, 1.1), "$h_{t-1}$", ha="left")
    board.arrow((1.2, 0.1), (1.2, 0.8), gap=0.02)
    board.text((1.5, 0.25), "$x_t$")
    gates = (
        (2.2, "σ", "$f$", "forget"),
        (4.0, "σ", "$i$", "write"),
        (5.4, "tanh", "$g$", "new"),
        (7.0, "σ", "$o$", "read"),
    )
    for x, f, name, word in gates:
        board.arrow((x, 0.8), (x, 1.5))
        board.box((x, 1.85), f, tint="purple", width=0.95)
        board.text((x - 0.2 if name == "$i$" else x + 0.25, 2.45), name)
        board.text((x + 0.55, 1.2), word, size=8, tint="muted")
    board.circle((2.2, 4.5), "×", tint="vermillion", radius=0.28)
    board.arrow((2.2, 2.2), (2.2, 4.22))
    board.circle((4.7, 3.3), "×", tint="vermillion", radius=0.28)
    board.arrow((4.0, 2.2), (4.6, 3.06))
    board.arrow((5.4, 2.2), (4.8, 3.06))
    board.circle((4.7, 4.5), "+", tint="vermillion", radius=0.28)
    board.arrow((4.7, 3.58), (4.7, 4.22))
    board.arrow((8.4, 4.5), (8.4, 3.65))
    board.box((8.4, 3.3), "tanh", tint="purple", width=0.95)
    board.circle((8.4, 1.85), "×", tint="vermillion", radius=0.28)
    board.arrow((8.4, 2.95), (8.4, 2.13))
    board.arrow((7.48, 1.85), (8.12, 1.85))
    board.arrow((8.68, 1.85), (10.1, 1.85), tint="green", width=2.4)
    board.text((9.9, 2.15), "$h_t$", ha="right")
    return board.fig


@styled
def gru(*, ax: Axes | None = None) -> Figure:
    """The GRU cell: gate u mixes the old state with a candidate g, which sees it through gate r."""
    board = Board(9.2, 4.4, ax=ax)
    board.arrow((0.3, 3.7), (8.9, 3.7), tint="green", width=2.4)
    board.text((0.35, 4.0), "$h_{t-1}$", ha="left")
    board.text((8.8, 4.0), "$h_t$", ha="right")
    board.arrow((0.6, 0.5), (5.9, 0.5), head=False)
    board.text((0.6, 0.2), "$x_t,\\; h_{t-1}$", ha="left")
    for x, f, name, word in ((2.0, "σ", "$r$", "reset"), (5.9, "σ", "$u$", "update")):
        board.arrow((x, 0.5), (x, 1.1))
        board.box((x, 1.45), f, tint="purple", width=0.95)
        board.text((x + 0.3, 2.05), name)
        board.text((x + 0.6, 0.85), word, size=8, tint="muted")
    board.circle((2.0, 2.7), "×", tint="vermillion", radius=0.28)
    board.arrow((2.0, 1.8), (2.0, 2.42))
    board.arrow((2.0, 3.7), (2.0, 2.98))
    board.box((4.0, 2.7), "tanh", tint="purple", width=0.95)
    board.text((2.12, 3.35), "$h_{t-1} W_{hg} + b_h$", size=8, ha="left")
    board.arrow((2.28, 2.7), (3.52, 2.7))
    board.arrow((4.0, 0.5), (4.0, 2.35))
    board.text((4.12, 1.5), "$x_t W_{xg} + b_g$", size=8, ha="left")
    board.box((5.9, 3.7), "$(1-u)\\,g + u\\,h_{t-1}$", tint="green", width=2.4)
    board.arrow((5.9, 1.8), (5.9, 3.35))
    board.arrow((4.48, 2.7), (5.2, 3.35), "$g$", lift=-0.25)
    return board.fig
