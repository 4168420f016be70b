"""How much room the controls and texts of a figure need on a phone: an estimate from above.

A page keeps this room free until the figure comes alive, so that nothing below it moves. The numbers are
those of `phone.css`, in rem; the widths are those of a narrow phone, in pixels; when a choice has pills is
decided in `controls.js`.
"""

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any

Spec = Mapping[str, Any]
WIDTH = 275
LETTER = 7.0
LINE = 1.3
VALUE = 75  # beside a label


def tall(controls: Iterable[Spec], readouts: Iterable[str], notes: Iterable[str]) -> float:
    """The height of all controls, one below the other, and of read-outs and notes above them."""
    rows = [_control(control) for control in controls]
    rows += [2.25 + (_lines(label, WIDTH - VALUE) - 1) * LINE for label in readouts]
    rows += [max(2.25, 0.9 + _lines(note) * LINE) for note in notes]
    return round(sum(rows), 2)


def _lines(words: str, width: float = WIDTH) -> int:
    return max(1, ceil(len(words) * LETTER / width))


def _control(control: Spec) -> float:
    label = (_lines(control.get("label") or "", WIDTH - VALUE) - 1) * LINE
    kind = control["kind"]
    if kind == "points":
        return 4.5 if "most" in control else 0.0
    if kind == "choice":
        return _choice(control["label"], control["options"])
    heights = {"slider": 3.5, "toggle": 2.75, "text": 4.2, "pad": 23.0}
    return heights[kind] + label


def _choice(label: str, options: list[str]) -> float:
    """Pills in as many lines as they fill, or a box to select from; beside the label where there is room."""
    if len(options) > 6 or sum(len(option) + 4 for option in options) > 40:
        beside = len(label) * LETTER + max(map(len, options)) * LETTER + 60 <= WIDTH
        return 3.6 if beside else 5.4
    pills = [max(44.0, len(option) * LETTER + 33) + 4 for option in options]
    if len(label) * LETTER + 12 + sum(pills) <= WIDTH:
        return 3.6
    rows, filled = 1, 0.0
    for pill in pills:
        rows, filled = (rows, filled + pill) if filled + pill <= WIDTH + 4 else (rows + 1, pill)
    return 2.4 + 3 * rows
