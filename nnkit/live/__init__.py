"""Live figures: a NumPy function of its controls that moves, in a notebook and, compiled, in a web page.

Source: the book's appendix *How the live figures work*.
"""

from nnkit.live.constant import constant
from nnkit.live.controls import choice, points, slider, toggle
from nnkit.live.errors import LiveError
from nnkit.live.figure import Figure, figure
from nnkit.live.figure import registry as registry
from nnkit.live.loops import repeat
from nnkit.live.marks import Mark, area, arrow, bars, dots, heatmap, line, link, rule, text
from nnkit.live.rng import Rng
from nnkit.live.simulation import Simulation, simulation
from nnkit.live.supported import supported
from nnkit.live.view import Axis, Goal, Note, Plot, Readout, View, axis, goal, note, plot, readout, view

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
