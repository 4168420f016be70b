"""What all Matplotlib pictures of the book share.

The palette, the style, and how a figure is made and returned.

A plotting function draws into `ax` if it is given one, else into a new figure; it returns the figure, which
a notebook shows when it is the last value of a cell.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, ListedColormap
from matplotlib.figure import Figure
from matplotlib.rcsetup import cycler

from nnkit.palette import palette

P = ParamSpec("P")


def color(name: str) -> str:
    """A palette colour by its name: "blue" for outputs, "orange" for targets, "vermillion" for errors, …"""
    colors: dict[str, str] = palette()["light"]
    return colors[name]


def class_colors(n: int) -> list[str]:
    """The colours of classes 0 … n − 1."""
    names = palette()["classes"]
    return [color(names[k % len(names)]) for k in range(n)]


def class_map(n: int) -> ListedColormap:
    """The same as a colour map."""
    return ListedColormap(class_colors(n))


def ramp(name: str) -> LinearSegmentedColormap:
    """The "diverging" or "sequential" colour map of the book."""
    return LinearSegmentedColormap.from_list(name, palette()["ramps"][name]["light"])


def style() -> Any:
    """Matplotlib's settings for the book."""
    ink, muted, grid, paper = color("ink"), color("muted"), color("grid"), color("paper")
    return {
        "axes.edgecolor": muted,
        "axes.facecolor": paper,
        "axes.grid": True,
        "axes.axisbelow": True,
        "axes.labelcolor": ink,
        "axes.prop_cycle": cycler(color=class_colors(7)),
        "axes.spines.right": False,
        "axes.spines.top": False,
        "axes.titlesize": "medium",
        "figure.facecolor": paper,
        "figure.constrained_layout.use": True,
        "font.size": 10,
        "grid.color": grid,
        "legend.frameon": False,
        "lines.linewidth": 2,
        "mathtext.fontset": "cm",
        "text.color": ink,
        "xtick.color": muted,
        "ytick.color": muted,
    }


def styled(draw: Callable[P, Figure]) -> Callable[P, Figure]:
    """Run a drawing function under the book's style, leaving Matplotlib's settings alone afterwards."""

    @wraps(draw)
    def under_style(*args: P.args, **kwargs: P.kwargs) -> Figure:
        with mpl.rc_context(style()):
            return draw(*args, **kwargs)

    return under_style


def canvas(ax: Axes | None, width: float = 5.0, height: float = 3.2) -> tuple[Figure, Axes]:
    """The given axes, or those of a new figure of this size in inches."""
    if ax is not None:
        return ax.get_figure(root=True), ax  # type: ignore[return-value]
    axes: Axes = panels(1, 1, width, height)[1][0]
    return axes.figure, axes  # type: ignore[return-value]


def panels(rows: int, columns: int, width: float, height: float, **options: Any) -> tuple[Figure, list[Axes]]:
    """A new figure with a grid of axes.

    pyplot forgets it at once, so that it is shown once and never piles up.
    """
    fig, axes = plt.subplots(rows, columns, figsize=(width, height), squeeze=False, **options)
    plt.close(fig)
    return fig, list(axes.flat)
