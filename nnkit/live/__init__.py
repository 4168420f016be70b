"""Live figures: a NumPy function of its controls that moves, in a notebook and, compiled, in a web page.

Source: the book's appendix *How the live figures work*.
"""

from nnkit.live.controls.control import choice, points, slider, toggle
from nnkit.live.errors import LiveError
from nnkit.live.figures.figure import Figure, figure
from nnkit.live.figures.figure import registry as registry
from nnkit.live.figures.simulation import Simulation, simulation
from nnkit.live.stand_ins.supported import supported
from nnkit.live.trace.lookup import constant
from nnkit.live.trace.repeat import repeat
from nnkit.live.trace.rng import Rng
from nnkit.live.view.marks import Mark, area, arrow, bars, dots, heatmap, line, link, rule, text
from nnkit.live.view.view import Axis, Goal, Note, Plot, Readout, View, axis, goal, note, plot, readout, view

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
    "area",
    "arrow",
    "axis",
    "bars",
    "choice",
    "constant",
    "dots",
    "figure",
    "goal",
    "heatmap",
    "line",
    "link",
    "note",
    "plot",
    "points",
    "readout",
    "repeat",
    "rule",
    "simulation",
    "slider",
    "supported",
    "text",
    "toggle",
    "view",
]
