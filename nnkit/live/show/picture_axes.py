"""One plot of a picture: Matplotlib axes with their frame, scales, marks and legend."""

import math
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullLocator
from numpy.typing import NDArray

from nnkit.live.show.picture_marks import draw_mark, legend_entries
from nnkit.live.view.items import Axis, Plot
from nnkit.live.view.limits import limits
from nnkit.palette import palette

LEGEND_COLUMNS = 3


def draw_plot(axes: Axes, plot: Plot, points: NDArray[np.float64] | None) -> None:
    """Frame, marks, draggable points and legend of one plot."""
    colors = palette()["light"]
    xlim, ylim = limits(plot, points)
    _frame(axes, plot, colors)
    axes.set_autoscale_on(False)
    _scale(axes, "x", plot.x, xlim)
    _scale(axes, "y", plot.y, ylim)
    for mark in sorted(plot.marks, key=lambda mark: mark.type != "heatmap"):
        draw_mark(axes, mark, (xlim, ylim))
    if points is not None:
        _draw_handles(axes, points)
    axes.set(xlim=xlim, ylim=ylim)
    _draw_legend(axes, plot)


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
        axes.set_title(plot.title, loc="left", fontweight="bold", pad=6 + 15 * legend_rows(plot), **looks)


def _scale(axes: Axes, side: str, axis: Axis, ends: tuple[float, float]) -> None:
    (axes.set_xlim if side == "x" else axes.set_ylim)(*ends)
    if axis.scale == "log":
        (axes.set_xscale if side == "x" else axes.set_yscale)("log")
        if ends[1] / ends[0] > 100:
            (axes.xaxis if side == "x" else axes.yaxis).set_minor_locator(NullLocator())
