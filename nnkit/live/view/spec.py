"""A view as plain JSON: what depends on the controls becomes an output of the program, the rest is stored."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import numpy as np

from nnkit.live.view.channels import Channel, is_traced
from nnkit.live.view.items import Axis, Item, Plot, Readout
from nnkit.live.view.view import View
from nnkit.live.view.words import Label, Words

DIGITS = 12
Namer: TypeAlias = Callable[[Channel], str | None]  # the name of a channel's output; None: stored in the view


def no_output(value: Channel) -> None:
    """For views made of plain numbers: nothing in them is an output of a program."""
    if is_traced(value):
        raise TypeError(f"expected a view of plain numbers, received the traced channel {value!r}")


def view_spec(view: View, output: Namer = no_output) -> dict[str, Any]:
    """The view for the page; `output` is asked for the name of each channel, in order."""
    items = [_item(item, output) for item in view.items]
    goal = None
    if view.goal is not None:
        goal = {"text": view.goal.text, "channels": _channels({"condition": view.goal.condition}, output)}
    return {"columns": view.columns, "items": items, "goal": goal}


def plain_numbers(value: Any) -> Any:
    """A plain array for JSON: one number, or a flat list of them, to twelve digits; NaN and ∞ as words."""
    array = np.asarray(value, dtype=np.float64)
    numbers = [_plain(v) for v in array.ravel().tolist()]
    return numbers if array.ndim else numbers[0]


def moving_parts(plot: Plot) -> dict[str, Channel]:
    """What may move in a plot besides its marks, by name: numbers in its words, and limits of its axes."""
    parts: dict[str, Channel] = {}
    for name, words in (("title", plot.title), ("x", plot.x.label), ("y", plot.y.label)):
        if isinstance(words, Words):
            parts |= {f"{name}, {field}": value for field, value in words.values.items()}
    for side, axis in (("x", plot.x), ("y", plot.y)):
        if axis.domain is not None:
            parts |= {f"{side} from": axis.domain[0], f"{side} to": axis.domain[1]}
    return parts


def _item(item: Item, output: Namer) -> dict[str, Any]:
    if isinstance(item, Plot):
        marks = [
            {"type": mark.type, **mark.style, "channels": _channels(mark.channels, output)}
            for mark in item.marks
        ]
        looks = {"aspect": item.aspect, "height": item.height, "axes": item.axes}
        if item.ratio is not None:
            looks["ratio"] = item.ratio
        if item.least is not None:
            looks["least"] = item.least
        title = _label(item.title, output)
        axes = {"x": _axis(item.x, output), "y": _axis(item.y, output)}
        return {"kind": "plot", **axes, "title": title, **looks, "marks": marks}
    if isinstance(item, Readout):
        words = {"label": item.label, "digits": item.digits, "unit": item.unit}
        return {"kind": "readout", **words, "channels": _channels({"value": item.value}, output)}
    return {"kind": "note", "template": item.template, "channels": _channels(item.values, output)}


def _axis(axis: Axis, output: Namer) -> dict[str, Any]:
    domain = None if axis.domain is None else [_end(end, output) for end in axis.domain]
    places = {} if axis.words is None else {"words": [list(pair) for pair in axis.words]}
    return {"label": _label(axis.label, output), "domain": domain, "scale": axis.scale, **places}


def _label(label: Label | None, output: Namer) -> Any:
    if isinstance(label, Words):
        return {"template": label.template, "channels": _channels(label.values, output)}
    return label


def _end(end: Channel, output: Namer) -> Any:
    """A limit of an axis: a number, or a channel where it follows a control."""
    name = output(end)
    return float(end) if name is None else {"out": name, "shape": []}


def _channels(channels: Mapping[str, Channel], output: Namer) -> dict[str, Any]:
    return {name: _channel(value, output) for name, value in channels.items()}


def _channel(value: Channel, output: Namer) -> dict[str, Any]:
    shape = [int(n) for n in value.shape]
    name = output(value)
    return {"const": plain_numbers(value), "shape": shape} if name is None else {"out": name, "shape": shape}


def _plain(value: float) -> float | int | str:
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    rounded = float(f"{value:.{DIGITS}g}")
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else rounded
