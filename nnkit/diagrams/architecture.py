"""The drawing of any network of the book: its layers from the bottom up, with shapes and parameters."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnkit import neurons
from nnkit.core.layer import Layer
from nnkit.core.types import Array
from nnkit.deep.summary import Line, summary
from nnkit.diagrams.board import Board
from nnkit.plots.style import styled

WIDTH, HEIGHT, GAP, ROOM = 4.4, 0.62, 0.4, 0.35  # of a box, between boxes, around a group
RECURRENT = ("RNN", "LSTM", "GRU", "Bidirectional")
LONG = 30  # letters, of which smaller ones are taken
BENT = {"Softmax"} | {
    name
    for name, kind in vars(neurons).items()
    if isinstance(kind, type) and issubclass(kind, neurons.Activation)
}


@styled
def architecture(net: Layer, X: Array, *, ax: Axes | None = None) -> Figure:
    """A network drawn from itself, input at the bottom, output on top.

    Each layer is a box; beside the arrow out of it stand the shape that it puts out for one example and the
    number of its parameters. Boxes inside a frame are a network inside the network, with the way round it
    where it is a `Residual`; boxes side by side read the same input. What reads its own state of the step
    before has an arrow back to itself.

    Parameters
    ----------
    net : any layer or network.
    X : a batch that it accepts, as in `summary`; it tells the shapes.
    """
    found = summary(net, X)
    tops = [line for line in found.lines if line.depth == 0]
    width, height = _column_size(tops)
    board = Board(width + 2.3, height + 2.5, scale=0.62, ax=ax)
    middle = width / 2 + 0.15
    board.box((middle, 0.5), f"input, {_shape(X.shape)}", width=WIDTH * 0.75, height=HEIGHT, tint="blue")
    end = _column(board, tops, middle, 0.5 + HEIGHT / 2)
    board.arrow((middle, end), (middle, end + GAP + 0.1), tint="ink")
    board.text((middle, end + GAP + 0.35), f"output, {_shape(tops[-1].shape)}", size=10)
    board.text((middle, end + GAP + 0.8), f"{found.params:,} parameters", size=11)
    return board.fig


def _column(board: Board, lines: Sequence[Line], x: float, y: float) -> float:
    """Boxes one above the other from y on; where the last one ends."""
    for line in lines:
        _, height = _size(line)
        board.arrow((x, y), (x, y + GAP), tint="ink")
        _block(board, line, x, y + GAP)
        y += GAP + height
    return y


def _block(board: Board, line: Line, x: float, y: float) -> None:
    """A layer whose lower end is at y."""
    width, height = _size(line)
    if not line.parts:
        _leaf(board, line, x, y)
        return
    board.frame((x - width / 2, y), width, height)
    board.text((x - width / 2 + 0.12, y + height - 0.2), line.layer, size=8.5, tint="muted", ha="left")
    if line.layer == "Heads":
        left = x - (width - 2 * ROOM) / 2
        for part in line.parts:
            wide, _ = _size(part)
            board.arrow((x, y), (left + wide / 2, y + ROOM), tint="ink")
            _block(board, part, left + wide / 2, y + ROOM)
            left += wide + GAP
        return
    end = _column(board, line.parts, x, y)
    if line.layer != "Residual":
        board.arrow((x, end), (x, y + height), tint="ink", head=False)
    else:
        side = x + width / 2 - 0.28
        for a, b in (((x, y + 0.2), (side, y + 0.2)), ((side, y + 0.2), (side, end + 0.3))):
            board.arrow(a, b, tint="purple", head=False, width=1.6)
        board.arrow((side, end + 0.3), (x + 0.2, end + 0.3), tint="purple", width=1.6)
        board.circle((x, end + 0.3), "+", radius=0.18, tint="purple")
        board.arrow((x, end), (x, y + height), tint="ink", head=False)


def _leaf(board: Board, line: Line, x: float, y: float) -> None:
    name = line.layer.partition("(")[0]
    tint = "orange" if name in BENT else "green" if line.params or line.shared else "sky"
    middle = y + HEIGHT / 2
    board.box(
        (x, middle),
        line.layer,
        width=WIDTH,
        height=HEIGHT,
        tint=tint,
        size=9 if len(line.layer) < LONG else 7,
    )
    share = "shared" if line.shared else f"{line.params:,}" if line.params else ""
    beside = f"{_shape(line.shape)}" + (f"\n{share}" if share else "")
    board.text((x + WIDTH / 2 + 0.1, middle), beside, size=8.5, tint="muted", ha="left")
    if name in RECURRENT:
        low, high = (x - WIDTH / 2 + 0.1, y + 0.12), (x - WIDTH / 2 + 0.1, y + HEIGHT - 0.12)
        board.arrow(high, low, bend=2.2, tint="purple", width=1.6)


def _size(line: Line) -> tuple[float, float]:
    """Width and height of a layer, its words beside it included."""
    if not line.parts:
        return WIDTH + 1.5, HEIGHT
    if line.layer == "Heads":
        sizes = [_size(part) for part in line.parts]
        width = sum(wide for wide, _ in sizes) + GAP * (len(sizes) - 1)
        return width + 2 * ROOM, max(high for _, high in sizes) + 2 * ROOM
    width, height = _column_size(line.parts)
    return width + 2 * ROOM, height + ROOM + (0.6 if line.layer == "Residual" else GAP)


def _column_size(lines: Sequence[Line]) -> tuple[float, float]:
    sizes = [_size(line) for line in lines]
    return max(wide for wide, _ in sizes), sum(high + GAP for _, high in sizes)


def _shape(shape: Sequence[int]) -> str:
    """Of one example: without the number of examples."""
    return " × ".join(map(str, shape[1:])) or "one number"
