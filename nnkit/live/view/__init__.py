"""What a figure shows: plots, marks, read-outs, notes, goals, their words. Knows no tracer and no graph."""

from nnkit.live.view.composed import histogram, quiver
from nnkit.live.view.items import Axis, Goal, Note, Plot, Readout, axis, goal, note, plot, readout
from nnkit.live.view.maps import heatmap, image, rasters
from nnkit.live.view.marks import Mark
from nnkit.live.view.shapes import area, arrow, bars, dots, errors, line, link, rule, text
from nnkit.live.view.view import View, view
from nnkit.live.view.words import Words, words

__all__ = [
    "Axis",
    "Goal",
    "Mark",
    "Note",
    "Plot",
    "Readout",
    "View",
    "Words",
    "area",
    "arrow",
    "axis",
    "bars",
    "dots",
    "errors",
    "goal",
    "heatmap",
    "histogram",
    "image",
    "line",
    "link",
    "note",
    "plot",
    "quiver",
    "rasters",
    "readout",
    "rule",
    "text",
    "view",
    "words",
]
