"""A view as plain JSON: what depends on the controls becomes an output of the program, the rest is stored."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from nnkit.live.view.channels import Channel, is_traced
from nnkit.live.view.view import Axis, Item, Plot, Readout, View

DIGITS = 12


def view_spec(view: View, outputs: dict[str, Channel]) -> dict[str, Any]:
    """The view for the page; adds its traced channels to `outputs`, named o0, o1, … in order."""
    items = [_item(item, outputs) for item in view.items]
    goal = None
    if view.goal is not None:
        goal = {"text": view.goal.text, "channels": _channels({"condition": view.goal.condition}, outputs)}
    return {"columns": view.columns, "items": items, "goal": goal}


def same_constants(spec: Any, again: Any) -> bool:
    """Whether the constants of a view are those of the same view made once more."""
    if isinstance(spec, dict):
        if "out" in spec or "const" in spec:
            return "out" in spec or spec == again
        return all(same_constants(value, again[key]) for key, value in spec.items())
    if isinstance(spec, list):
        return len(spec) == len(again) and all(map(same_constants, spec, again))
    return True


def constant(value: Any) -> Any:
    """A plain array for JSON: one number, or a flat list of them, to twelve digits; NaN and ∞ as words."""
    array = np.asarray(value, dtype=np.float64)
    numbers = [_plain(v) for v in array.ravel().tolist()]
    return numbers if array.ndim else numbers[0]


def _item(item: Item, outputs: dict[str, Channel]) -> dict[str, Any]:
    if isinstance(item, Plot):
        marks = [
            {"type": mark.type, **mark.style, "channels": _channels(mark.channels, outputs)}
            for mark in item.marks
        ]
        looks = {"title": item.title, "aspect": item.aspect, "height": item.height, "axes": item.axes}
        return {"kind": "plot", "x": _axis(item.x), "y": _axis(item.y), **looks, "marks": marks}
    if isinstance(item, Readout):
        words = {"label": item.label, "digits": item.digits, "unit": item.unit}
        return {"kind": "readout", **words, "channels": _channels({"value": item.value}, outputs)}
    return {"kind": "note", "template": item.template, "channels": _channels(item.values, outputs)}


def _axis(axis: Axis) -> dict[str, Any]:
    domain = None if axis.domain is None else list(axis.domain)
    return {"label": axis.label, "domain": domain, "scale": axis.scale}


def _channels(channels: Mapping[str, Channel], outputs: dict[str, Channel]) -> dict[str, Any]:
    return {name: _channel(value, outputs) for name, value in channels.items()}


def _channel(value: Channel, outputs: dict[str, Channel]) -> dict[str, Any]:
    shape = [int(n) for n in value.shape]
    if not is_traced(value):
        return {"const": constant(value), "shape": shape}
    name = next((known for known, other in outputs.items() if other.node is value.node), f"o{len(outputs)}")
    outputs[name] = value
    return {"out": name, "shape": shape}


def _plain(value: float) -> float | int | str:
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    rounded = float(f"{value:.{DIGITS}g}")
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else rounded
