"""Colours that stand for numbers, and the bar that explains them, in Matplotlib."""

from functools import cache
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colors import LinearSegmentedColormap, Normalize
from numpy.typing import NDArray

from nnkit.live.view.colors import VALUES, color_limits
from nnkit.live.view.marks import Mark
from nnkit.live.view.nice import Limits
from nnkit.palette import palette

Box = tuple[Limits, Limits]


@cache
def ramp(name: str) -> LinearSegmentedColormap:
    """One of the palette's colour scales; what is not a number stays clear."""
    return LinearSegmentedColormap.from_list(name, palette()["ramps"][name]["light"])


def scale(mark: Mark) -> Normalize:
    """From a number to its place on the colour scale."""
    return Normalize(*color_limits(mark.channels[VALUES[mark.type]], mark.style), clip=True)


def colors_of(mark: Mark, values: NDArray[np.float64]) -> Any:
    """One colour for each value."""
    return ramp(mark.style["palette"])(scale(mark)(values))


def draw_bar(axes: Axes, mark: Mark, number: int) -> None:
    """The bar of a mark's colours, beside the axes; it keeps its place when the axes shrink."""
    ink = palette()["light"]["ink"]
    place = axes.inset_axes((1.03 + 0.2 * number, 0, 0.03, 1))
    bar = axes.figure.colorbar(ScalarMappable(scale(mark), ramp(mark.style["palette"])), cax=place)
    bar.outline.set_visible(False)
    place.tick_params(labelsize=8.5, colors=ink, length=3)
    place.set_ylabel(mark.style["bar"], fontsize=9, color=ink, parse_math=False)
