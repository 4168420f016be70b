"""Heat maps, images and small maps side by side on Matplotlib axes."""

import warnings
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from nnkit.live.show.picture_colors import Box, ramp, scale
from nnkit.live.view.marks import Mark
from nnkit.palette import palette

SMOOTH_FROM = 40  # cells to a side above which a map is drawn without visible cells
GAP = 0.08  # between small maps, as a part of their width


def draw_heatmap(axes: Axes, mark: Mark, box: Box) -> None:
    """Cells and contours; what is not a number stays clear."""
    z = np.ma.masked_invalid(mark.channels["z"])
    if z.size == 0:
        return
    axes.imshow(z, **_place(mark, z), cmap=ramp(mark.style["palette"]), norm=scale(mark))
    if mark.style["contour"] and min(z.shape) > 1:
        _draw_contours(axes, mark, z)


def draw_image(axes: Axes, mark: Mark, box: Box) -> None:
    """Red, green and blue; a pixel that is not a number stays clear."""
    rgb = mark.channels["rgb"]
    if rgb.size == 0:
        return
    known = np.isfinite(rgb).all(axis=2, keepdims=True)
    axes.imshow(np.concatenate([np.clip(np.nan_to_num(rgb), 0, 1), known], axis=2), **_place(mark, rgb))


def draw_rasters(axes: Axes, mark: Mark, box: Box) -> None:
    """Row by row from the top, all with one scale of colours."""
    z, names, columns = mark.channels["z"], mark.style["names"], mark.style["columns"]
    count, rows, across = z.shape
    high, above = rows / across, 0.0 if names is None else 0.25
    crisp: dict[str, Any] = {"interpolation": "nearest", "zorder": 0}
    for k in range(count):
        left, top = (1 + GAP) * (k % columns), -(high + above + GAP) * (k // columns) - above
        place = {**crisp, "extent": (left, left + 1, top - high, top)}
        axes.imshow(np.ma.masked_invalid(z[k]), **place, cmap=ramp(mark.style["palette"]), norm=scale(mark))
        if names is not None:
            words: dict[str, Any] = {"fontsize": 8.5, "color": palette()["light"]["ink"], "parse_math": False}
            axes.text(left + 0.5, top + 0.03, names[k], ha="center", va="bottom", **words)
    lines = -(-count // columns)
    axes.set(xlim=(0, (1 + GAP) * columns - GAP), ylim=(-(high + above + GAP) * lines + GAP, 0))
    axes.set_aspect("equal")


def _place(mark: Mark, cells: NDArray[np.float64]) -> dict[str, Any]:
    style = mark.style
    smooth = style["smooth"] if style["smooth"] is not None else min(cells.shape[:2]) > SMOOTH_FROM
    looks: dict[str, Any] = {
        "interpolation": "bilinear" if smooth else "nearest",
        "aspect": "auto",
        "zorder": 0,
    }
    return {"extent": (*style["x"], *style["y"]), "origin": style["origin"], **looks}


def _draw_contours(axes: Axes, mark: Mark, z: NDArray[np.float64]) -> None:
    (left, right), (low, high) = mark.style["x"], mark.style["y"]
    rows, across = z.shape
    x = left + (np.arange(across) + 0.5) * (right - left) / across
    y = low + (np.arange(rows) + 0.5) * (high - low) / rows
    grid = z if mark.style["origin"] == "lower" else z[::-1]
    looks: dict[str, Any] = {
        "colors": palette()["light"]["ink"],
        "linewidths": 1.3,
        "linestyles": "solid",
        "zorder": 1,
    }
    with warnings.catch_warnings():  # a level that is nowhere reached has no curve
        warnings.simplefilter("ignore")
        axes.contour(x, y, grid, levels=sorted(set(mark.style["contour"])), **looks)
