"""Marks made of other marks: a histogram of bars, a field of arrows."""

from typing import Any

import numpy as np

from nnkit.live.view.channels import Channel, channel, interval
from nnkit.live.view.marks import Mark
from nnkit.live.view.shapes import arrow, bars


def histogram(
    values: Channel,
    bins: int = 20,
    range: tuple[float, float] | None = None,
    color: str = "blue",
    density: bool = False,
    label: str | None = None,
) -> Mark:
    """How many of the values lie in each of `bins` equal parts of `range`, as bars without gaps.

    Without a range the parts go from the smallest value to the largest, and move with them; `density` makes
    the area of all bars 1. Counts and edges are those of np.histogram.
    """
    given = channel("histogram", "values", values, (1,))
    if isinstance(bins, bool) or not isinstance(bins, int) or bins < 1:
        raise ValueError(f"histogram expected bins to be a whole number above 0, received {bins!r}")
    if given.shape[0] == 0 and range is None:
        raise ValueError("histogram expected at least one value, or a range, received none of both")
    low, high = _ends(given, range)
    edges = np.linspace(low, high, bins + 1)
    below = np.sum(given[:, None] < edges, axis=0)
    inside = np.sum(given <= high)
    counts = np.concatenate([below[1:-1], np.reshape(inside, (1,))]) - below[:-1]
    width = (high - low) / bins
    heights = counts / (np.maximum(np.sum(counts), 1) * width) if density else 1.0 * counts
    mark = bars((edges[1:] + edges[:-1]) / 2, heights, color, None, label)
    return Mark("bars", mark.channels, {**mark.style, "part": 1})


def _ends(values: Channel, range: tuple[float, float] | None) -> tuple[Any, Any]:
    if range is not None:
        low, high = interval("histogram", "range", range)
        return low, high
    low, high = np.min(values), np.max(values)
    same = low == high
    return np.where(same, low - 0.5, low), np.where(same, high + 0.5, high)


def quiver(
    x: Channel,
    y: Channel,
    u: Channel,
    v: Channel,
    scale: float | None = None,
    color: str = "blue",
    width: float = 1.5,
    value: Channel = None,
    palette: str = "viridis",
    domain: tuple[float, float] | None = None,
    bar: bool | str = False,
    label: str | None = None,
) -> Mark:
    """A field of arrows: at (x, y) an arrow along (u, v), `scale` long for a vector of length 1.

    With u and v matrices, x and y are the places of their columns and rows. Without a scale the longest arrow
    is as long as two neighbours are apart. `value` colours the arrows, as in live.dots.
    """
    x, y = (channel("quiver", name, part, (1,)) for name, part in (("x", x), ("y", y)))
    u, v = (channel("quiver", name, part, (1, 2)) for name, part in (("u", u), ("v", v)))
    if len(u.shape) == 2 and u.shape != (y.shape[0], x.shape[0]):
        raise ValueError(
            f"quiver expected u and v of shape (rows, columns) = ({y.shape[0]}, {x.shape[0]}), "
            f"received {tuple(u.shape)}"
        )
    if scale is None:
        longest = np.max(np.sqrt(u**2 + v**2))
        scale = _spacing(x, y, len(u.shape) == 2) / np.where(longest > 0, longest, 1.0)
    if len(u.shape) == 2:
        grid = np.zeros(u.shape)
        x, y = np.reshape(grid + x, (-1,)), np.reshape(grid + y[:, None], (-1,))
        u, v = np.reshape(u, (-1,)), np.reshape(v, (-1,))
        value = value if value is None else np.reshape(value, (-1,))
    return arrow(
        x, y, x + scale * u, y + scale * v, color, width, value, domain, label, palette=palette, bar=bar
    )


def _spacing(x: Channel, y: Channel, grid: bool) -> Any:
    """About how far neighbours are apart."""
    sides = [np.max(part) - np.min(part) for part in (x, y)]
    if grid:
        return np.minimum(sides[0] / max(x.shape[0] - 1, 1), sides[1] / max(y.shape[0] - 1, 1))
    return np.sqrt((sides[0] ** 2 + sides[1] ** 2) / 2) / max(np.sqrt(x.shape[0]) - 1, 1)
