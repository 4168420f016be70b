"""The picture of a view, drawn by Matplotlib: for print, GitHub, mail, and a page without JavaScript."""

import io
import math
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.figure import Figure as Canvas
from PIL import Image as PngImage

from nnkit.live.controls.control import Control
from nnkit.live.controls.points import Points
from nnkit.live.show.picture_axes import Handles, draw_plot, legend_rows
from nnkit.live.show.shown import Image
from nnkit.live.view import number_text
from nnkit.live.view.items import Note, Readout
from nnkit.live.view.view import View
from nnkit.palette import palette

WIDTH = 720  # pixels of a page; 100 to Matplotlib's inch
SHARPNESS = 1.5  # dots to a pixel
PNG_COLORS = 64
ROW = 22  # height of a row of read-outs
HEIGHTS = {1: 340, 2: 290, 3: 240}
ByPlot = Mapping[int, Handles]


def png(view: View, points: ByPlot | None = None) -> Image:
    """The view as PNG, on white."""
    canvas = draw(view, points)
    buffer = io.BytesIO()
    _write(canvas, buffer, format="png", dpi=100 * SHARPNESS)
    width, height = canvas.get_size_inches()
    return Image(fewer_colors(buffer.getvalue()), round(100 * width), round(100 * height))


def fewer_colors(data: bytes, colors: int = PNG_COLORS) -> bytes:
    """The PNG on white, with a palette of its own: a third of the bytes, and no difference to the eye."""
    smaller = io.BytesIO()
    image = PngImage.open(io.BytesIO(data)).convert("RGBA")
    image = PngImage.alpha_composite(PngImage.new("RGBA", image.size, "white"), image).convert("RGB")
    image.quantize(colors, dither=PngImage.Dither.NONE).save(smaller, "PNG", optimize=True)
    return smaller.getvalue()


def save(view: View, path: str | Path, points: ByPlot | None = None) -> None:
    """The view as a file; its ending says the format."""
    _write(draw(view, points), path, dpi=100 * SHARPNESS)


def handles(controls: Mapping[str, Control], values: Mapping[str, Any]) -> dict[int, Handles]:
    """The draggable points among the controls, by the number of the plot they lie in."""
    found: dict[int, Handles] = {}
    for name, control in controls.items():
        if isinstance(control, Points):
            here = np.reshape(control.state(name, values.get(name, control.start)), (-1, 2))
            places, reach = found.get(control.panel, Handles(np.empty((0, 2)), ()))
            both = np.concatenate([places, here])
            found[control.panel] = Handles(both, (*reach, (control.x, control.y)))
    return found


def draw(view: View, points: ByPlot | None = None) -> Canvas:
    """The view as a Matplotlib figure: the plots in a grid, the read-outs as lines of text below."""
    side_by_side = view.side_by_side
    rows = math.ceil(len(view.plots) / side_by_side)
    words = _words(view)
    panel = _panel_height(view, side_by_side)
    height = panel * rows + ROW * len(words) + (10 if words else 0)
    canvas = Canvas(figsize=(WIDTH / 100, max(height, ROW) / 100), facecolor="white", layout="constrained")
    if canvas.get_layout_engine() is not None:
        below = (height - panel * rows) / max(height, 1)
        canvas.get_layout_engine().set(rect=(0, below, 1, 1 - below))  # type: ignore[union-attr, call-arg]
    for number, plot in enumerate(view.plots):
        axes = canvas.add_subplot(rows, side_by_side, number + 1)
        draw_plot(axes, plot, (points or {}).get(number))
    _settle(canvas, view)
    for number, text in enumerate(words):
        y = 1 - (panel * rows + 6 + ROW * (number + 0.5)) / max(height, 1)
        canvas.text(
            0.02, y, text, fontsize=9.5, color=palette()["light"]["ink"], va="center", parse_math=False
        )
    return canvas


def _settle(canvas: Canvas, view: View) -> None:
    """Fix the layout, then make units of x and y equal: axes that shrink only now keep room for words."""
    engine = canvas.get_layout_engine()
    if engine is not None and view.plots:
        engine.execute(canvas)
    canvas.set_layout_engine("none")
    for axes, plot in zip(canvas.axes, view.plots, strict=True):
        if plot.aspect == "equal":
            axes.set_aspect("equal", adjustable="box")


def _panel_height(view: View, side_by_side: int) -> float:
    if not view.plots:
        return 0
    above = 16 * max(legend_rows(plot) - 1 for plot in view.plots)
    wanted = [plot.height for plot in view.plots if plot.height]
    if wanted:
        return max(wanted) + above
    ratios = [plot.ratio for plot in view.plots if plot.ratio]
    if ratios:
        return WIDTH / side_by_side / min(ratios) + 30 + above
    if any(plot.aspect == "equal" for plot in view.plots):
        return min(WIDTH / side_by_side, 400) + above
    return HEIGHTS.get(side_by_side, 200) + above


def _words(view: View) -> list[str]:
    """The read-outs, as many to a line as fit, and each note on lines of its own."""
    lines: list[str] = []
    row = ""
    for item in view.items:
        if isinstance(item, Readout):
            value = number_text.readout(float(item.value), item.digits, item.unit)
            piece = f"{number_text.named(item.label)} {value}"
            if row and len(row) + len(piece) > 95:
                lines, row = [*lines, row], ""
            row = f"{row}     {piece}" if row else piece
        elif isinstance(item, Note):
            lines += [*([row] if row else []), *_wrapped(number_text.render(item.template, item.values))]
            row = ""
    goal = _wrapped(f"Goal: {view.goal.text}") if view.goal else []
    return [*lines, *([row] if row else []), *goal]


def _wrapped(text: str, width: int = 105) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _write(canvas: Canvas, target: Any, **options: Any) -> None:
    with warnings.catch_warnings():  # a label may hold a character the font lacks: a box is drawn for it
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        canvas.savefig(target, **options)
