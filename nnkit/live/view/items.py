"""What a view is made of: plots with their axes, read-outs, notes, and a goal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from nnkit.live.view.channels import Channel, channel, is_traced, number
from nnkit.live.view.marks import Mark
from nnkit.live.view.words import Label, Words, filled
from nnkit.live.view.words import label as checked_label


@dataclass(frozen=True)
class Axis:
    """A label, limits (None: from the data), a scale, and words in place of numbers at some places."""

    label: Label
    domain: tuple[Channel, Channel] | None = None
    scale: str = "linear"
    words: tuple[tuple[float, str], ...] | None = None


@dataclass(frozen=True, eq=False)
class Plot:
    """Marks in one pair of axes."""

    marks: tuple[Mark, ...]
    x: Axis
    y: Axis
    title: Label | None = None
    aspect: str | None = None
    height: float | None = None
    axes: bool = True
    ratio: float | None = None
    least: int | None = None  # pixels of height that it needs, however narrow it is


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


def axis(
    label: Label = "",
    low: Channel | None = None,
    high: Channel | None = None,
    scale: str = "linear",
    words: Sequence[str] | Mapping[float, str] | None = None,
) -> Axis:
    """An axis; give both limits or none (then the data decide). Limits may follow the controls.

    `words` stand at 0, 1, 2 …, or where a dictionary says, in place of numbers.
    """
    label = checked_label("axis expected its label", label)
    if scale not in ("linear", "log"):
        raise ValueError(f"axis expected scale to be 'linear' or 'log', received {scale!r}")
    if (low is None) != (high is None):
        raise ValueError(f"axis expected both limits or none, received {low!r} and {high!r}")
    places = _places(words, scale)
    if low is None or high is None:
        whole = places is not None and not isinstance(words, Mapping)
        return Axis(label, (-0.5, len(places or ()) - 0.5) if whole else None, scale, places)
    return Axis(label, _ends(low, high, scale), scale, places)


def _ends(low: Channel, high: Channel, scale: str) -> tuple[Channel, Channel]:
    if is_traced(low) or is_traced(high):
        return channel("axis", "its lower limit", low, (0,)), channel("axis", "its upper limit", high, (0,))
    low, high = number("axis", "its lower limit", low), number("axis", "its upper limit", high)
    if not low < high:
        raise ValueError(
            f"axis expected its lower limit below its upper limit, received {low:g} and {high:g}"
        )
    if scale == "log" and low <= 0:
        raise ValueError(f"axis expected limits above 0 on a log scale, received {low:g}")
    return low, high


def _places(
    words: Sequence[str] | Mapping[float, str] | None, scale: str
) -> tuple[tuple[float, str], ...] | None:
    """Where which word stands."""
    if words is None:
        return None
    if isinstance(words, str):
        raise TypeError(f"axis expected words to be several strings, received {words!r}")
    if scale == "log":
        raise ValueError("axis expected words on a linear scale, received scale='log'")
    pairs = words.items() if isinstance(words, Mapping) else enumerate(words)
    return tuple((number("axis", "the place of a word", place), str(word)) for place, word in pairs)


def plot(
    *marks: Mark | None,
    x: Label | Axis = "",
    y: Label | Axis = "",
    title: Label | None = None,
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
    named = title if title is None else checked_label("plot expected title", title)
    drawn = tuple(m for m in marks if m is not None)
    return Plot(drawn, _named_places(_axis("x", x), drawn), _axis("y", y), named, aspect, tall, bool(axes))


def readout(label: str, value: Channel, digits: int = 3, unit: str = "") -> Readout:
    """A named number with so many decimals."""
    if isinstance(digits, bool) or not isinstance(digits, int) or not 0 <= digits <= 12:
        raise ValueError(f"readout '{label}' expected digits between 0 and 12, received {digits!r}")
    owner = f"readout '{label}'"
    if isinstance(value, str | Words):
        raise TypeError(
            f"{owner} expected value to be the number itself, with digits= and unit= for its form, received "
            f"{str(value)!r}; words with numbers go into live.note"
        )
    return Readout(label, channel(owner, "value", value, (0,)), digits, unit)


def note(template: str, **values: Channel) -> Note:
    """A sentence; `{z:.2f}` in it shows the value z=…."""
    return Note(*filled("note", template, values))


def goal(condition: Channel, text: str) -> Goal:
    """What to reach, and the condition that says when it is reached."""
    return Goal(channel("goal", "its condition", condition, (0,)), text)


def _axis(side: str, given: Label | Axis) -> Axis:
    if isinstance(given, Axis):
        return given
    try:
        return Axis(checked_label("", given))
    except TypeError:
        raise TypeError(f"plot expected {side} to be a label or live.axis(…), received {given!r}") from None


def _named_places(axis: Axis, marks: Sequence[Mark]) -> Axis:
    """The axis with the names of bars on it, if they have some and it has none."""
    names = next(
        (mark.style["names"] for mark in marks if mark.type == "bars" and "names" in mark.style), None
    )
    if names is None or axis.words is not None or axis.scale == "log":
        return axis
    return replace(axis, words=tuple((float(k), name) for k, name in enumerate(names)))
