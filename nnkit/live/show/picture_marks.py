"""One mark on Matplotlib axes."""

import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any, Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from numpy.typing import NDArray

from nnkit.live.view import number_text
from nnkit.live.view.limits import Limits, bar_width
from nnkit.live.view.marks import Mark
from nnkit.palette import palette

SYMBOLS = {"circle": "o", "square": "s", "triangle": "^", "cross": "x"}
PIXEL = 0.72  # points to a pixel, at 100 pixels to the inch
SMOOTH_FROM = 40  # cells to a side above which a heat map is drawn without visible cells
FAR = 1e4  # axis lengths outside which a coordinate is brought nearer: Matplotlib cannot draw to 1e300
Box = tuple[Limits, Limits]


def draw_mark(axes: Axes, mark: Mark, box: Box) -> None:
    """Draw the mark; what is not finite leaves a gap."""
    {
        "line": _line,
        "dots": _dots,
        "rule": _rule,
        "link": _link,
        "area": _area,
        "bars": _bars,
        "heatmap": _heatmap,
        "text": _text,
    }[mark.type](axes, mark, box)


def legend_entries(marks: Sequence[Mark]) -> list[tuple[Artist, str]]:
    """A sample and a label for every labelled mark but heat maps."""
    return [(_sample(m), m.style["label"]) for m in marks if m.style.get("label") and m.type != "heatmap"]


def _sample(mark: Mark) -> Artist:
    color = _color(mark)
    if mark.type == "dots":
        return Line2D([], [], color=color, marker=SYMBOLS[mark.style["symbol"]], linestyle="", markersize=5)
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
        names = palette()["classes"]
        groups = np.nan_to_num(np.broadcast_to(mark.channels["group"], x.shape), posinf=0, neginf=0).astype(
            int
        )
        color = [palette()["light"][names[g % len(names)]] for g in groups]
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
        value = np.broadcast_to(mark.channels["value"], x1.shape)
        colors = ramp("diverging")(scale(value, mark.style["domain"], True)(value))
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


def _heatmap(axes: Axes, mark: Mark, box: Box) -> None:
    z = np.ma.masked_invalid(mark.channels["z"])
    style = mark.style
    (left, right), (low, high) = style["x"], style["y"]
    if z.size == 0:
        return
    smooth = style["smooth"] if style["smooth"] is not None else min(z.shape) > SMOOTH_FROM
    axes.imshow(
        z,
        extent=(left, right, low, high),
        origin=style["origin"],
        cmap=ramp(style["palette"]),
        norm=scale(np.asarray(mark.channels["z"]), style["domain"], style["palette"] == "diverging"),
        interpolation="bilinear" if smooth else "nearest",
        aspect="auto",
        zorder=0,
    )
    if style["contour"] and min(z.shape) > 1:
        rows, across = z.shape
        x = left + (np.arange(across) + 0.5) * (right - left) / across
        y = low + (np.arange(rows) + 0.5) * (high - low) / rows
        with warnings.catch_warnings():  # a level that is nowhere reached has no curve
            warnings.simplefilter("ignore")
            levels = sorted(set(style["contour"]))
            grid = z if style["origin"] == "lower" else z[::-1]
            axes.contour(
                x,
                y,
                grid,
                levels=levels,
                colors=palette()["light"]["ink"],
                linewidths=1.3,
                linestyles="solid",
                zorder=1,
            )


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


@cache
def ramp(name: str) -> LinearSegmentedColormap:
    """One of the palette's colour scales; what is not a number stays clear."""
    return LinearSegmentedColormap.from_list(name, palette()["ramps"][name]["light"])


def scale(values: NDArray[np.float64], domain: Sequence[float] | None, symmetric: bool) -> Normalize:
    """The numbers at the two ends of a colour scale: given, or those of the data."""
    finite = values[np.isfinite(values)]
    if domain is not None:
        low, high = domain
    elif len(finite) == 0:
        low, high = -1.0, 1.0
    elif symmetric:
        high = float(np.abs(finite).max()) or 1.0
        low = -high
    else:
        low, high = float(finite.min()), float(finite.max())
        high = high if high > low else low + 1.0
    return Normalize(low, high, clip=True)


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
