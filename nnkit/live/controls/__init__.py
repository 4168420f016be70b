"""What a reader can change: sliders, choices, points, drawings, text. Knows no tracer and no graph."""

from nnkit.live.controls.options import choice, toggle
from nnkit.live.controls.pad import pad
from nnkit.live.controls.points import points
from nnkit.live.controls.slider import slider
from nnkit.live.controls.text_input import text_input

__all__ = ["choice", "pad", "points", "slider", "text_input", "toggle"]
