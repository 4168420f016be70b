"""A view as plain JSON: what depends on the controls becomes an output of the program, the rest is stored."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import numpy as np

from nnkit.live.view.channels import Channel, is_traced
from nnkit.live.view.items import Axis, Item, Plot, Readout
from nnkit.live.view.view import View

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


def same_numbers(spec: Any, again: Any) -> bool:
    """Whether the plain numbers of a view are those of the same view made once more."""
    if isinstance(spec, dict):
        if "out" in spec or "const" in spec:
            return "out" in spec or spec == again
        return all(same_numbers(value, again[key]) for key, value in spec.items())
    if isinstance(spec, list):
        return len(spec) == len(again) and all(map(same_numbers, spec, again))
    return True


def plain_numbers(value: Any) -> Any:
    """A plain array for JSON: one number, or a flat list of them, to twelve digits; NaN and ∞ as words."""
    array = np.asarray(value, dtype=np.float64)
    numbers = [_plain(v) for v in array.ravel().tolist()]
    return numbers if array.ndim else numbers[0]


def _item(item: Item, output: Namer) -> dict[str, Any]:
    if isinstance(item, Plot):
        marks = [
            {"type": mark.type, **mark.style, "channels": _channels(mark.channels, output)}
            for mark in item.marks
        ]
        looks = {"title": item.title, "aspect": item.aspect, "height": item.height, "axes": item.axes}
        return {"kind": "plot", "x": _axis(item.x), "y": _axis(item.y), **looks, "marks": marks}
    if isinstance(item, Readout):
        words = {"label": item.label, "digits": item.digits, "unit": item.unit}
        return {"kind": "readout", **words, "channels": _channels({"value": item.value}, output)}
    return {"kind": "note", "template": item.template, "channels": _channels(item.values, output)}


def _axis(axis: Axis) -> dict[str, Any]:
    domain = None if axis.domain is None else list(axis.domain)
    return {"label": axis.label, "domain": domain, "scale": axis.scale}


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
