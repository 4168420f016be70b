"""One plot of a picture: Matplotlib axes with their frame, scales, marks and legend."""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullLocator
from numpy.typing import NDArray

from nnkit.live.show.picture_colors import draw_bar
from nnkit.live.show.picture_marks import draw_mark, legend_entries
from nnkit.live.view.items import Axis, Plot
from nnkit.live.view.limits import limits
from nnkit.live.view.nice import Limits
from nnkit.palette import palette

LEGEND_COLUMNS = 3
LETTERS = 90  # that fit side by side under a picture's whole width


MAPS = ("heatmap", "image")


class Handles(NamedTuple):
    """The draggable points of one plot, and how far they can go in x and y."""

    places: NDArray[np.float64]
    reach: tuple[tuple[Limits, Limits], ...]


def draw_plot(axes: Axes, plot: Plot, handles: Handles | None) -> None:
    """Frame, marks, draggable points, legend and colour bars of one plot."""
    colors = palette()["light"]
    xlim, ylim = limits(plot, handles.reach if handles else ())
    _frame(axes, plot, colors)
    axes.set_autoscale_on(False)
    _scale(axes, "x", plot.x, xlim)
    _scale(axes, "y", plot.y, ylim)
    if not any(mark.type == "rasters" for mark in plot.marks):
        axes.set(xlim=xlim, ylim=ylim)
    for mark in sorted(plot.marks, key=lambda mark: mark.type not in MAPS):
        draw_mark(axes, mark, (xlim, ylim))
    if handles is not None:
        _draw_handles(axes, handles.places)
    _draw_legend(axes, plot)
    for number, mark in enumerate(mark for mark in plot.marks if "bar" in mark.style):
        draw_bar(axes, mark, number)


def legend_rows(plot: Plot) -> int:
    """How many rows the plot's legend takes."""
    return math.ceil(len(legend_entries(plot.marks)) / LEGEND_COLUMNS)


def _draw_handles(axes: Axes, points: NDArray[np.float64]) -> None:
    looks: dict[str, Any] = {"facecolor": "none", "edgecolor": palette()["light"]["ink"], "linewidth": 1.4}
    axes.scatter(points[:, 0], points[:, 1], s=90, zorder=5, **looks)


def _draw_legend(axes: Axes, plot: Plot) -> None:
    entries = legend_entries(plot.marks)
    if not entries:
        return
    samples, labels = zip(*entries, strict=True)
    place: dict[str, Any] = {"loc": "lower left", "bbox_to_anchor": (0, 1), "ncols": LEGEND_COLUMNS}
    spaces: dict[str, Any] = {"handlelength": 1.4, "columnspacing": 1.2, "borderaxespad": 0.2}
    looks: dict[str, Any] = {"labelcolor": palette()["light"]["ink"], "fontsize": 8.5, "frameon": False}
    legend = axes.legend(samples, labels, **place, **spaces, **looks)
    for text in legend.get_texts():
        text.set_parse_math(False)


def _frame(axes: Axes, plot: Plot, colors: dict[str, str]) -> None:
    axes.set_axisbelow(True)
    if not any(mark.type in MAPS for mark in plot.marks):
        axes.grid(color=colors["grid"], linewidth=0.8)
    if not plot.axes:
        axes.set_axis_off()
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(colors["muted"])
    axes.tick_params(colors=colors["ink"], labelsize=8.5, length=3, color=colors["muted"])
    looks: dict[str, Any] = {"fontsize": 9.5, "color": colors["ink"], "parse_math": False}
    axes.set_xlabel(str(plot.x.label), **looks)
    axes.set_ylabel(str(plot.y.label), **looks)
    if plot.title:
        pad = 6 + 15 * legend_rows(plot)
        axes.set_title(str(plot.title), loc="left", fontweight="bold", pad=pad, **looks)


def _place_words(axes: Axes, side: str, words: Sequence[tuple[float, str]], ends: Limits) -> None:
    """Words in place of numbers; slanted where they would run into one another."""
    seen = [(place, word) for place, word in words if ends[0] <= place <= ends[1]]
    places, labels = [place for place, _ in seen], [word for _, word in seen]
    grid = axes.get_gridspec()
    room = LETTERS / (grid.ncols if grid else 1) / max(len(labels), 1)
    long = any(len(word) + 1 > room for word in labels)
    slanted: dict[str, Any] = {"rotation": 35, "ha": "right", "rotation_mode": "anchor"}
    looks = slanted if side == "x" and long else {}
    (axes.set_xticks if side == "x" else axes.set_yticks)(places, labels, parse_math=False, **looks)


def _scale(axes: Axes, side: str, axis: Axis, ends: tuple[float, float]) -> None:
    (axes.set_xlim if side == "x" else axes.set_ylim)(*ends)
    if axis.words is not None:
        _place_words(axes, side, axis.words, ends)
    if axis.scale == "log":
        (axes.set_xscale if side == "x" else axes.set_yscale)("log")
        if ends[1] / ends[0] > 100:
            (axes.xaxis if side == "x" else axes.yaxis).set_minor_locator(NullLocator())
