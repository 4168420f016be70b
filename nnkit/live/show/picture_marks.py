"""One mark on Matplotlib axes."""

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from numpy.typing import NDArray

from nnkit.live.show.picture_colors import Box, colors_of
from nnkit.live.show.picture_maps import draw_heatmap, draw_image, draw_rasters
from nnkit.live.view import number_text
from nnkit.live.view.limits import bar_width
from nnkit.live.view.marks import Mark
from nnkit.palette import palette

SYMBOLS = {"circle": "o", "square": "s", "triangle": "^", "cross": "x"}
PIXEL = 0.72  # points to a pixel, at 100 pixels to the inch
FAR = 1e4  # axis lengths outside which a coordinate is brought nearer: Matplotlib cannot draw to 1e300


def draw_mark(axes: Axes, mark: Mark, box: Box) -> None:
    """Draw the mark; what is not finite leaves a gap."""
    {
        "line": _line,
        "dots": _dots,
        "rule": _rule,
        "link": _link,
        "area": _area,
        "bars": _bars,
        "errors": _errors,
        "heatmap": draw_heatmap,
        "image": draw_image,
        "rasters": draw_rasters,
        "text": _text,
    }[mark.type](axes, mark, box)


def legend_entries(marks: Sequence[Mark]) -> list[tuple[Artist, str]]:
    """A sample and a label for every labelled mark but maps; one for every named class of dots."""
    entries: list[tuple[Artist, str]] = []
    for mark in marks:
        if mark.type == "dots" and mark.style.get("names"):
            entries += [(_dot(mark, _class(k)), name) for k, name in enumerate(mark.style["names"])]
        elif mark.style.get("label") and mark.type not in ("heatmap", "image", "rasters"):
            entries.append((_sample(mark), mark.style["label"]))
    return entries


def _dot(mark: Mark, color: str) -> Artist:
    return Line2D([], [], color=color, marker=SYMBOLS[mark.style["symbol"]], linestyle="", markersize=5)


def _class(group: int) -> str:
    names = palette()["classes"]
    return str(palette()["light"][names[group % len(names)]])


def _sample(mark: Mark) -> Artist:
    color = _color(mark)
    if mark.type == "dots":
        return _dot(mark, color)
    if mark.type in ("area", "bars"):
        return Patch(color=color, alpha=mark.style.get("opacity", 1), linewidth=0)
    return Line2D([], [], color=color, linestyle=_dashes(mark), linewidth=1.6)


def _line(axes: Axes, mark: Mark, box: Box) -> None:
    x, y = _near(mark, box, "x", "y")
    axes.plot(x, y, color=_color(mark), linewidth=_width(mark), linestyle=_dashes(mark), zorder=3)


def _dots(axes: Axes, mark: Mark, box: Box) -> None:
    x, y = _near(mark, box, "x", "y")
    color: Any = _color(mark)
    if "group" in mark.channels:
        groups = np.nan_to_num(np.broadcast_to(mark.channels["group"], x.shape), posinf=0, neginf=0)
        color = [_class(group) for group in groups.astype(int)]
    if "value" in mark.channels:
        color = colors_of(mark, np.broadcast_to(mark.channels["value"], x.shape))
    size = (2 * PIXEL * np.broadcast_to(mark.channels["size"], x.shape)) ** 2
    symbol = SYMBOLS[mark.style["symbol"]]
    looks: dict[str, Any] = (
        {"linewidths": 1.4} if symbol == "x" else {"linewidths": 0.7, "edgecolors": "white"}
    )
    axes.scatter(x, y, s=size, c=color, marker=symbol, zorder=4, **looks)


def _rule(axes: Axes, mark: Mark, box: Box) -> None:
    looks: dict[str, Any] = {
        "color": _color(mark),
        "linewidth": _width(mark),
        "linestyle": _dashes(mark),
        "zorder": 2,
    }
    side = "x" if "x" in mark.channels else "y"
    low, high = box[0 if side == "x" else 1]
    for value in np.ravel(mark.channels[side]):
        if low <= value <= high:
            (axes.axvline if side == "x" else axes.axhline)(float(value), **looks)


def _link(axes: Axes, mark: Mark, box: Box) -> None:
    x1, y1, x2, y2 = _near(mark, box, "x1", "y1", "x2", "y2")
    width = PIXEL * np.broadcast_to(mark.channels["width"], x1.shape)
    colors: Any = [_color(mark)] * len(x1)
    if "value" in mark.channels:
        colors = colors_of(mark, np.broadcast_to(mark.channels["value"], x1.shape))
    good = np.isfinite(x1) & np.isfinite(y1) & np.isfinite(x2) & np.isfinite(y2) & np.isfinite(width)
    if not mark.style["head"]:
        segments = np.stack([np.stack([x1, y1], 1), np.stack([x2, y2], 1)], 1)[good]
        chosen = [c for c, g in zip(colors, good, strict=True) if g]
        axes.add_collection(LineCollection(list(segments), linewidths=width[good], colors=chosen, zorder=3))
        return
    for i in np.flatnonzero(good):
        arrow = {"arrowstyle": "-|>", "linewidth": width[i], "color": colors[i], "shrinkA": 0, "shrinkB": 0}
        axes.annotate(
            "", (x2[i], y2[i]), (x1[i], y1[i]), arrowprops={**arrow, "mutation_scale": 8 + 2 * width[i]}
        )


def _area(axes: Axes, mark: Mark, box: Box) -> None:
    x, low, high = _near(mark, box, "x", "y1", "y2")
    good = np.isfinite(x) & np.isfinite(low) & np.isfinite(high)
    looks = {"color": _color(mark), "alpha": mark.style["opacity"], "linewidth": 0}
    axes.fill_between(x, low, high, where=good, **looks)


def _bars(axes: Axes, mark: Mark, box: Box) -> None:
    x, height = _near(mark, box, "x", "height")
    axes.bar(x, np.where(np.isfinite(height), height, 0), width=bar_width(mark), color=_color(mark), zorder=3)


def _errors(axes: Axes, mark: Mark, box: Box) -> None:
    x, low, high = _near(mark, box, "x", "y1", "y2")
    middle, half = (low + high) / 2, np.abs(high - low) / 2
    looks: dict[str, Any] = {"fmt": "none", "ecolor": _color(mark), "elinewidth": _width(mark), "capsize": 3}
    axes.errorbar(x, middle, yerr=half, capthick=_width(mark), zorder=3, **looks)


def _text(axes: Axes, mark: Mark, box: Box) -> None:
    x, y, *rest = (np.atleast_1d(v) for v in np.broadcast_arrays(*mark.channels.values()))
    names = list(mark.channels)
    (left, right), (low, high) = box
    align = {"start": "left", "middle": "center", "end": "right"}[mark.style["anchor"]]
    for i in range(len(x)):
        if left <= x[i] <= right and low <= y[i] <= high and not any(np.isnan(v[i]) for v in rest):
            values = dict(zip(names, (float(v[i]) for v in (x, y, *rest)), strict=True))
            words = number_text.render(mark.style["template"], values)
            axes.text(
                x[i],
                y[i],
                words,
                ha=align,
                va="center",
                color=_color(mark),
                fontsize=9,
                parse_math=False,
                zorder=6,
            )


def _near(mark: Mark, box: Box, *names: str) -> list[NDArray[np.float64]]:
    """These channels as vectors of one length, NaN where not finite, nothing absurdly far away."""
    arrays = np.broadcast_arrays(*(np.atleast_1d(np.asarray(mark.channels[name], float)) for name in names))
    result = []
    for name, array in zip(names, arrays, strict=True):
        low, high = box[0 if name.startswith("x") else 1]
        far = FAR * (high - low)
        inside = np.clip(np.where(np.isfinite(array), array, np.nan), low - far, high + far)
        result.append(inside)
    return result


def _color(mark: Mark) -> str:
    return str(palette()["light"][mark.style["color"]])


def _width(mark: Mark) -> float:
    return PIXEL * float(mark.style["width"])


def _dashes(mark: Mark) -> Literal["-", "--"]:
    return "--" if mark.style.get("dash") else "-"
