"""What a reader can change: sliders, choices, toggles, points. Knows no tracer and no graph."""

from nnkit.live.controls.options import choice, toggle
from nnkit.live.controls.points import points
from nnkit.live.controls.slider import slider

__all__ = ["choice", "points", "slider", "toggle"]
