"""Live figures: a NumPy function of its controls that moves, in a notebook and, compiled, in a web page.

Source: the book's appendix *How the live figures work*.
"""

from nnkit.live.controls import choice, pad, points, slider, text_input, toggle
from nnkit.live.errors import LiveError
from nnkit.live.figures import Figure, Simulation, figure, simulation
from nnkit.live.figures import registry as registry
from nnkit.live.stand_ins.decompositions import eigh
from nnkit.live.stand_ins.densities import norm_cdf, norm_pdf
from nnkit.live.stand_ins.dispatch import supported  # registers what tracers call
from nnkit.live.trace.lookup import constant, quantised
from nnkit.live.trace.making import array, full, ones, zeros
from nnkit.live.trace.ode import odeint
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
    "array",
    "arrow",
    "axis",
    "bars",
    "choice",
    "constant",
    "dots",
    "eigh",
    "errors",
    "figure",
    "full",
    "goal",
    "heatmap",
    "histogram",
    "image",
    "line",
    "link",
    "norm_cdf",
    "norm_pdf",
    "note",
    "odeint",
    "ones",
    "pad",
    "plot",
    "points",
    "quantised",
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
    "zeros",
]
