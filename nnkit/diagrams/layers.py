"""Drawings of convolution and attention."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from nnkit.core import checks
from nnkit.diagrams.board import Board
from nnkit.plots.style import color, styled


@styled
def convolution(
    size: int = 5,
    kernel: int = 3,
    *,
    stride: int = 1,
    padding: int = 0,
    at: tuple[int, int] = (0, 0),
    ax: Axes | None = None,
) -> Figure:
    """Where one output of a convolution comes from: a window of the padded input (left), and its place."""
    for n, name in ((size, "size"), (kernel, "kernel"), (stride, "stride")):
        checks.whole(n, name)
    checks.whole(padding, "padding", least=0)
    if not isinstance(at, tuple | list) or len(at) != 2:
        raise TypeError(f"expected at to be a row and a column such as (0, 0), received {at!r}")
    full = size + 2 * padding
    out = (full - kernel) // stride + 1
    if out < 1 or not all(0 <= k < out for k in at):
        raise ValueError(f"expected an output position below {max(out, 0)} in both directions, received {at}")
    scale = 0.5
    board = Board(scale * (full + out) + 2.2, scale * max(full, out) + 0.9, ax=ax)
    top = scale * max(full, out) + 0.6
    row, column = at
    inside = range(padding, padding + size)
    for r in range(full):
        for c in range(full):
            seen = (
                row * stride <= r < row * stride + kernel and column * stride <= c < column * stride + kernel
            )
            real = r in inside and c in inside
            _cell(board, 0.3 + scale * c, top - scale * (r + 1), scale, "blue" if real else "muted", seen)
    for r in range(out):
        for c in range(out):
            x, y = 1.7 + scale * (full + c), top - scale * (r + 1)
            _cell(board, x, y, scale, "orange", (r, c) == at)
    board.arrow((0.4 + scale * full, top - scale * full / 2), (1.6 + scale * full, top - scale * full / 2))
    board.text(
        (0.3, 0.2),
        f"input {size}×{size}, padding {padding}, stride {stride}",
        size=8,
        tint="muted",
        ha="left",
    )
    board.text((1.7 + scale * full, 0.2), f"output {out}×{out}", size=8, tint="muted", ha="left")
    return board.fig


@styled
def attention(*, ax: Axes | None = None) -> Figure:
    """Scaled dot-product attention: compare queries with keys, turn scores into shares, mix the values."""
    board = Board(10.6, 3.0, ax=ax)
    for y, name, tint in ((2.5, "$Q$", "blue"), (1.5, "$K$", "blue"), (0.5, "$V$", "blue")):
        board.circle((1.6, y), name, tint=tint)
        board.arrow((0.6, 1.5), (1.6, y), gap=0.42)
    board.circle((0.6, 1.5), "$X$", tint="muted")
    board.box((3.6, 2.0), "$QK^T/\\sqrt{d}$", tint="green", width=1.7)
    board.arrow((1.98, 2.5), (2.75, 2.1))
    board.arrow((1.98, 1.5), (2.75, 1.9))
    board.box((5.9, 2.0), "softmax", tint="purple", width=1.5)
    board.arrow((4.45, 2.0), (5.15, 2.0))
    board.circle((7.9, 1.3), "×", tint="vermillion", radius=0.3)
    board.arrow((6.65, 2.0), (7.66, 1.48), "shares $A$")
    board.arrow((1.98, 0.5), (7.62, 1.16))
    board.arrow((8.2, 1.3), (9.4, 1.3))
    board.text((9.9, 1.3), "$AV$", size=12)
    return board.fig


def _cell(board: Board, x: float, y: float, side: float, tint: str, strong: bool) -> None:
    board.ax.add_patch(
        Rectangle(
            (x, y),
            side,
            side,
            facecolor=color(tint),
            alpha=0.55 if strong else 0.12,
            edgecolor=color("paper"),
            linewidth=1.5,
        )
    )
