"""What a figure shows: plots, marks, read-outs, notes, goals, their words. Knows no tracer and no graph."""

from nnkit.live.view.items import Axis, Goal, Note, Plot, Readout, axis, goal, note, plot, readout
from nnkit.live.view.marks import Mark
from nnkit.live.view.shapes import area, arrow, bars, dots, heatmap, line, link, rule, text
from nnkit.live.view.view import View, view

__all__ = [
    "Axis",
    "Goal",
    "Mark",
    "Note",
    "Plot",
    "Readout",
    "View",
    "area",
    "arrow",
    "axis",
    "bars",
    "dots",
    "goal",
    "heatmap",
    "line",
    "link",
    "note",
    "plot",
    "readout",
    "rule",
    "text",
    "view",
]
