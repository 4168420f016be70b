"""Marks that are arrays of colours: heat maps, images, and many small ones side by side."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from nnkit.live.view.channels import Channel, channel, interval, is_traced, number
from nnkit.live.view.colors import color_scale
from nnkit.live.view.items import Axis, Plot
from nnkit.live.view.marks import Mark, words
from nnkit.live.view.words import Label
from nnkit.live.view.words import label as checked_label

LEAST = 64  # pixels of height for a small map with its name and the gap above it
MARGIN = 40  # and for the title above all of them


def heatmap(
    z: Channel,
    x: tuple[float, float] = (0.0, 1.0),
    y: tuple[float, float] = (0.0, 1.0),
    domain: tuple[float, float] | None = None,
    palette: str = "diverging",
    contour: float | list[float] | None = None,
    label: str | None = None,
    origin: str = "lower",
    smooth: bool | None = None,
    bar: bool | str = False,
) -> Mark:
    """A matrix as colours: row i goes with y from low to high (origin "upper": down), column j with x.

    `bar` shows what the colours mean, with these words; `contour` draws the curves where z takes these
    levels. A palette that is centred ("diverging", "red-blue", "purple-green") has its middle at 0.
    """
    levels = [] if contour is None else np.atleast_1d(contour).tolist()
    style = {
        **_place("heatmap", x, y, origin, smooth, label),
        **color_scale("heatmap", palette, domain, bar),
        "contour": [number("heatmap", "contour", level) for level in levels],
    }
    return Mark("heatmap", {"z": channel("heatmap", "z", z, (2,))}, style)


def image(
    rgb: Channel,
    x: tuple[float, float] = (0.0, 1.0),
    y: tuple[float, float] = (0.0, 1.0),
    label: str | None = None,
    origin: str = "upper",
    smooth: bool | None = None,
) -> Mark:
    """An image in colours: an array (rows, columns, 3) of red, green and blue between 0 and 1."""
    if not is_traced(rgb) and np.asarray(rgb).dtype == np.uint8:
        rgb = np.asarray(rgb) / 255
    given = channel("image", "rgb", rgb, (3,))
    if given.shape[2] != 3:
        raise ValueError(f"image expected rgb of shape (rows, columns, 3), received {tuple(given.shape)}")
    return Mark("image", {"rgb": given}, _place("image", x, y, origin, smooth, label))


def rasters(
    z: Channel,
    names: Sequence[str] | None = None,
    columns: int | None = None,
    domain: tuple[float, float] | None = None,
    palette: str = "diverging",
    bar: bool | str = False,
    title: Label | None = None,
    label: str | None = None,
) -> Plot:
    """A plot of many small maps side by side: z of shape (n, rows, columns), the first row on top.

    All have one scale of colours, so that they can be compared. `names` stand above them.
    """
    given = channel("rasters", "z", z, (3,))
    count, rows, across = (int(n) for n in given.shape)
    if min(count, rows, across) < 1:
        raise ValueError(f"rasters expected z of shape (n, rows, columns), received {tuple(given.shape)}")
    if names is not None and len(names) != count:
        raise ValueError(f"rasters expected {count} names, one for each map, received {len(names)}")
    wide = _columns(columns, count)
    style = {
        **color_scale("rasters", palette, domain, bar),
        "columns": wide,
        "names": None if names is None else [str(name) for name in names],
        "label": words("rasters", label),
    }
    named = title if title is None else checked_label("rasters expected title", title)
    high = math.ceil(count / wide)
    ratio = wide * across / (high * rows * (1.0 if names is None else 1.25))
    ends = Axis("", (0.0, 1.0))
    marks = (Mark("rasters", {"z": given}, style),)
    return Plot(marks, ends, ends, named, axes=False, ratio=round(ratio, 4), least=LEAST * high + MARGIN)


def _columns(columns: int | None, count: int) -> int:
    """How many maps stand in one row: as asked for, else somewhat more than there are rows."""
    if columns is None:
        return math.ceil(math.sqrt(1.6 * count))
    if isinstance(columns, bool) or not isinstance(columns, int) or columns < 1:
        raise ValueError(f"rasters expected columns to be a whole number above 0, received {columns!r}")
    return min(columns, count)


def _place(
    owner: str,
    x: tuple[float, float],
    y: tuple[float, float],
    origin: str,
    smooth: bool | None,
    label: str | None,
) -> dict[str, Any]:
    """Where a map lies, and how its cells are drawn."""
    if origin not in ("lower", "upper"):
        raise ValueError(f"{owner} expected origin to be 'lower' or 'upper', received {origin!r}")
    sides = {"x": interval(owner, "x", x), "y": interval(owner, "y", y)}
    return {**sides, "origin": origin, "smooth": smooth, "label": words(owner, label)}
