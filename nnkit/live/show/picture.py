"""The picture of a view, drawn by Matplotlib: for print, GitHub, mail, and a page without JavaScript."""

import io
import math
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import NullLocator
from numpy.typing import NDArray
from PIL import Image as PngImage

from nnkit.live.controls.control import Points
from nnkit.live.show.page import columns
from nnkit.live.show.picture_marks import draw_mark, legend_entries
from nnkit.live.view import limits as domains
from nnkit.live.view import number_text as template
from nnkit.live.view.view import Axis, Note, Plot, Readout, View
from nnkit.palette import palette

if TYPE_CHECKING:
    from nnkit.live.figures.figure import Figure

WIDTH = 720  # pixels of a page; 100 to Matplotlib's inch
SHARPNESS = 2  # dots to a pixel
PNG_COLORS = 160
LEGEND_COLUMNS = 3
ROW = 22  # height of a row of read-outs
HEIGHTS = {1: 340, 2: 290, 3: 240}
Handles = dict[int, NDArray[np.float64]]


@dataclass(frozen=True)
class Image:
    """A PNG and the size in pixels it is meant to be shown at."""

    data: bytes
    width: int
    height: int


def png(view: View, points: Handles | None = None) -> Image:
    """The view as PNG, on white."""
    canvas = draw(view, points)
    buffer = io.BytesIO()
    _write(canvas, buffer, format="png", dpi=100 * SHARPNESS)
    width, height = canvas.get_size_inches()
    return Image(_fewer_colors(buffer), round(100 * width), round(100 * height))


def _fewer_colors(buffer: io.BytesIO) -> bytes:
    """The PNG with a palette of its own: a third of the bytes, and no difference to the eye."""
    smaller = io.BytesIO()
    image = PngImage.open(buffer).convert("RGB")
    image.quantize(PNG_COLORS, dither=PngImage.Dither.NONE).save(smaller, "PNG", optimize=True)
    return smaller.getvalue()


def save(view: View, path: str | Path, points: Handles | None = None) -> None:
    """The view as a file; its ending says the format."""
    _write(draw(view, points), path, dpi=100 * SHARPNESS)


def handles(figure: "Figure", values: Mapping[str, Any]) -> Handles:
    """The draggable points of a figure by the number of the plot they lie in."""
    found: Handles = {}
    for name, control in figure.controls.items():
        if isinstance(control, Points):
            here = control.argument(name, values.get(name, control.start))
            found[control.panel] = np.concatenate([found.get(control.panel, np.empty((0, 2))), here])
    return found


def draw(view: View, points: Handles | None = None) -> Canvas:
    """The view as a Matplotlib figure: the plots in a grid, the read-outs as lines of text below."""
    side_by_side = columns(view)
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
        _draw_plot(axes, plot, (points or {}).get(number))
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
    above = 16 * max(_legend_rows(plot) - 1 for plot in view.plots)
    wanted = [plot.height for plot in view.plots if plot.height]
    if wanted:
        return max(wanted) + above
    if any(plot.aspect == "equal" for plot in view.plots):
        return min(WIDTH / side_by_side, 400) + above
    return HEIGHTS.get(side_by_side, 200) + above


def _legend_rows(plot: Plot) -> int:
    return math.ceil(len(legend_entries(plot.marks)) / LEGEND_COLUMNS)


def _words(view: View) -> list[str]:
    """The read-outs, as many to a line as fit, and each note on lines of its own."""
    lines: list[str] = []
    row = ""
    for item in view.items:
        if isinstance(item, Readout):
            piece = (
                f"{template.named(item.label)} {template.readout(float(item.value), item.digits, item.unit)}"
            )
            if row and len(row) + len(piece) > 95:
                lines, row = [*lines, row], ""
            row = f"{row}     {piece}" if row else piece
        elif isinstance(item, Note):
            lines += [*([row] if row else []), *_wrapped(template.render(item.template, item.values))]
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


def _draw_plot(axes: Axes, plot: Plot, points: NDArray[np.float64] | None) -> None:
    colors = palette()["light"]
    xlim, ylim = domains.limits(plot, points)
    _frame(axes, plot, colors)
    axes.set_autoscale_on(False)
    _scale(axes, "x", plot.x, xlim)
    _scale(axes, "y", plot.y, ylim)
    for mark in sorted(plot.marks, key=lambda mark: mark.type != "heatmap"):
        draw_mark(axes, mark, (xlim, ylim))
    if points is not None:
        axes.scatter(
            points[:, 0],
            points[:, 1],
            s=90,
            facecolor="none",
            edgecolor=colors["ink"],
            linewidth=1.4,
            zorder=5,
        )
    axes.set(xlim=xlim, ylim=ylim)
    keys = legend_entries(plot.marks)
    if keys:
        samples, labels = zip(*keys, strict=True)
        place: dict[str, Any] = {
            "loc": "lower left",
            "bbox_to_anchor": (0, 1),
            "ncols": LEGEND_COLUMNS,
            "frameon": False,
        }
        spaces: dict[str, Any] = {
            "handlelength": 1.4,
            "columnspacing": 1.2,
            "borderaxespad": 0.2,
            "fontsize": 8.5,
        }
        legend = axes.legend(samples, labels, labelcolor=colors["ink"], **place, **spaces)
        for text in legend.get_texts():
            text.set_parse_math(False)


def _frame(axes: Axes, plot: Plot, colors: dict[str, str]) -> None:
    axes.set_axisbelow(True)
    if not any(mark.type == "heatmap" for mark in plot.marks):
        axes.grid(color=colors["grid"], linewidth=0.8)
    if not plot.axes:
        axes.set_axis_off()
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(colors["muted"])
    axes.tick_params(colors=colors["ink"], labelsize=8.5, length=3, color=colors["muted"])
    looks: dict[str, Any] = {"fontsize": 9.5, "color": colors["ink"], "parse_math": False}
    axes.set_xlabel(plot.x.label, **looks)
    axes.set_ylabel(plot.y.label, **looks)
    if plot.title:
        axes.set_title(plot.title, loc="left", fontweight="bold", pad=6 + 15 * _legend_rows(plot), **looks)


def _scale(axes: Axes, side: str, axis: Axis, limits: tuple[float, float]) -> None:
    (axes.set_xlim if side == "x" else axes.set_ylim)(*limits)
    if axis.scale == "log":
        (axes.set_xscale if side == "x" else axes.set_yscale)("log")
        if limits[1] / limits[0] > 100:
            (axes.xaxis if side == "x" else axes.yaxis).set_minor_locator(NullLocator())


def _write(canvas: Canvas, target: Any, **options: Any) -> None:
    with warnings.catch_warnings():  # a label may hold a character the font lacks: a box is drawn for it
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        canvas.savefig(target, **options)
