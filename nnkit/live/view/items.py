"""What a view is made of: plots with their axes, read-outs, notes, and a goal."""

from dataclasses import dataclass
from typing import TypeAlias

from nnkit.live.view.channels import Channel, channel, number
from nnkit.live.view.marks import Mark
from nnkit.live.view.number_text import check_fields


@dataclass(frozen=True)
class Axis:
    """A label, limits (None: from the data) and a scale."""

    label: str
    domain: tuple[float, float] | None = None
    scale: str = "linear"


@dataclass(frozen=True, eq=False)
class Plot:
    """Marks in one pair of axes."""

    marks: tuple[Mark, ...]
    x: Axis
    y: Axis
    title: str | None = None
    aspect: str | None = None
    height: float | None = None
    axes: bool = True


@dataclass(frozen=True, eq=False)
class Readout:
    """A named number beside the plots."""

    label: str
    value: Channel
    digits: int = 3
    unit: str = ""


@dataclass(frozen=True, eq=False)
class Note:
    """A sentence with numbers in it."""

    template: str
    values: dict[str, Channel]


@dataclass(frozen=True, eq=False)
class Goal:
    """What the reader is asked to reach; met when the condition is not 0."""

    condition: Channel
    text: str


Item: TypeAlias = Plot | Readout | Note


def axis(label: str = "", low: float | None = None, high: float | None = None, scale: str = "linear") -> Axis:
    """An axis; give both limits or none (then the data decide)."""
    if scale not in ("linear", "log"):
        raise ValueError(f"axis expected scale to be 'linear' or 'log', received {scale!r}")
    if (low is None) != (high is None):
        raise ValueError(f"axis expected both limits or none, received {low!r} and {high!r}")
    if low is None or high is None:
        return Axis(label, None, scale)
    low, high = number("axis", "its lower limit", low), number("axis", "its upper limit", high)
    if not low < high:
        raise ValueError(
            f"axis expected its lower limit below its upper limit, received {low:g} and {high:g}"
        )
    if scale == "log" and low <= 0:
        raise ValueError(f"axis expected limits above 0 on a log scale, received {low:g}")
    return Axis(label, (low, high), scale)


def plot(
    *marks: Mark | None,
    x: str | Axis = "",
    y: str | Axis = "",
    title: str | None = None,
    aspect: str | None = None,
    height: float | None = None,
    axes: bool = True,
) -> Plot:
    """Marks in one pair of axes; `None` among them is left out, so that a toggle can switch a mark off.

    `axes=False` hides the axes and the grid, as for the drawing of a network; the plot keeps its limits.
    """
    for mark in marks:
        if mark is not None and not isinstance(mark, Mark):
            raise TypeError(f"plot expected marks such as live.line(x, y), received {mark!r}")
    if aspect not in (None, "equal"):
        raise ValueError(f"plot expected aspect to be None or 'equal', received {aspect!r}")
    tall = None if height is None else number("plot", "height", height)
    return Plot(
        tuple(m for m in marks if m is not None),
        _axis("x", x),
        _axis("y", y),
        title,
        aspect,
        tall,
        bool(axes),
    )


def readout(label: str, value: Channel, digits: int = 3, unit: str = "") -> Readout:
    """A named number with so many decimals."""
    if isinstance(digits, bool) or not isinstance(digits, int) or not 0 <= digits <= 12:
        raise ValueError(f"readout '{label}' expected digits between 0 and 12, received {digits!r}")
    return Readout(label, channel(f"readout '{label}'", "value", value, (0,)), digits, unit)


def note(template: str, **values: Channel) -> Note:
    """A sentence; `{z:.2f}` in it shows the value z=…."""
    check_fields("note", template, set(values))
    return Note(template, {name: channel("note", name, value, (0,)) for name, value in values.items()})


def goal(condition: Channel, text: str) -> Goal:
    """What to reach, and the condition that says when it is reached."""
    return Goal(channel("goal", "its condition", condition, (0,)), text)


def _axis(side: str, given: str | Axis) -> Axis:
    if isinstance(given, Axis):
        return given
    if not isinstance(given, str):
        raise TypeError(f"plot expected {side} to be a label or live.axis(…), received {given!r}")
    return Axis(given)
