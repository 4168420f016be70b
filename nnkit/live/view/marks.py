"""A mark is a type, the channels it draws, which may depend on the controls, and looks, which are fixed."""

from dataclasses import dataclass, field
from typing import Any

from nnkit.live.view.channels import Channel, broadcast, channel, number
from nnkit.palette import check_color


@dataclass(frozen=True, eq=False)
class Mark:
    """One mark: its type, the arrays it draws, and its looks."""

    type: str
    channels: dict[str, Channel]
    style: dict[str, Any] = field(default_factory=dict)


def vectors(owner: str, **values: Channel) -> dict[str, Channel]:
    """The channels of a mark: numbers and vectors of one length."""
    return broadcast(owner, {name: channel(owner, name, value, (0, 1)) for name, value in values.items()})


def stroke(owner: str, color: str, width: float, dash: bool, label: str | None) -> dict[str, Any]:
    """The looks of what is drawn as a line."""
    looks = {"color": check_color(owner, color), "width": positive(owner, width), "dash": bool(dash)}
    return {**looks, "label": words(owner, label)}


def positive(owner: str, width: float) -> float:
    """A width above 0."""
    width = number(owner, "width", width)
    if width <= 0:
        raise ValueError(f"{owner} expected width above 0, received {width:g}")
    return width


def words(owner: str, label: str | None) -> str | None:
    """The label for the legend, or none."""
    if label is not None and not isinstance(label, str):
        raise TypeError(f"{owner} expected label to be a string, received {label!r}")
    return label
