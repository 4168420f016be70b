"""Whether the controls of a figure can work: their names, themselves, and where their points may go."""

import keyword
from collections.abc import Mapping
from typing import Any

from nnkit.live.controls.control import Control
from nnkit.live.controls.points import Points
from nnkit.live.controls.taken_names import RESERVED
from nnkit.live.view.number_text import shortest


def check_controls(figure: str, controls: Mapping[str, Control]) -> None:
    """Raise when a control of the figure, or its name, cannot work."""
    for name, control in controls.items():
        if isinstance(control, type) or not isinstance(control, Control):
            raise TypeError(
                f"figure '{figure}' expected '{name}' to be a control such as live.slider(0, 1), "
                f"received {control!r}"
            )
        if name.startswith("_") or name in RESERVED or keyword.iskeyword(name):
            raise ValueError(
                f"figure '{figure}' expected another name for its control '{name}': this one is taken"
            )
        control.check(name)


def check_reach(figure: str, controls: Mapping[str, Control], view: Mapping[str, Any]) -> None:
    """Raise when points could be dragged out of the plot that they are drawn over."""
    plots = [item for item in view["items"] if item["kind"] == "plot"]
    for name, control in controls.items():
        if not isinstance(control, Points):
            continue
        if not 0 <= control.panel < len(plots):
            raise ValueError(
                f"figure '{figure}' expected panel of points '{name}' to be the number of one of its "
                f"{len(plots)} plots, counted from 0, received {control.panel!r}"
            )
        for side in ("x", "y"):
            (low, high), domain = getattr(control, side), plots[control.panel][side]["domain"]
            if domain is None or any(isinstance(end, dict) for end in domain):
                continue
            if not domain[0] <= low < high <= domain[1]:
                first, last, left, right = map(shortest, (*domain, low, high))
                raise ValueError(
                    f"figure '{figure}' expected points '{name}' to stay within the axis {side}, "
                    f"from {first} to {last}, received {side}=({left}, {right})"
                )
