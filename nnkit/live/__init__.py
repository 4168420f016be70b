"""Live figures: a NumPy function of its controls that moves, in a notebook and, compiled, in a web page.

Source: the book's appendix *How the live figures work*.
"""

from nnkit.live.controls import choice, pad, points, slider, text_input, toggle
from nnkit.live.errors import LiveError
from nnkit.live.figures import Figure, Simulation, figure, simulation
from nnkit.live.figures import registry as registry
from nnkit.live.stand_ins.dispatch import supported  # registers what tracers call
from nnkit.live.trace.lookup import constant
from nnkit.live.trace.repeat import repeat
from nnkit.live.trace.rng import Rng
from nnkit.live.view import (
    Axis,
    Goal,
    Mark,
    Note,
    Plot,
    Readout,
    View,
    Words,
    area,
    arrow,
    axis,
    bars,
    dots,
    errors,
    goal,
    heatmap,
    histogram,
    image,
    line,
    link,
    note,
    plot,
    quiver,
    rasters,
    readout,
    rule,
    text,
    view,
    words,
)  # fmt: skip

__all__ = [
    "Axis",
    "Figure",
    "Goal",
    "LiveError",
    "Mark",
    "Note",
    "Plot",
    "Readout",
    "Rng",
    "Simulation",
    "View",
    "Words",
    "area",
    "arrow",
    "axis",
    "bars",
    "choice",
    "constant",
    "dots",
    "errors",
    "figure",
    "goal",
    "heatmap",
    "histogram",
    "image",
    "line",
    "link",
    "note",
    "pad",
    "plot",
    "points",
    "quiver",
    "rasters",
    "readout",
    "repeat",
    "rule",
    "simulation",
    "slider",
    "supported",
    "text",
    "text_input",
    "toggle",
    "view",
    "words",
]
