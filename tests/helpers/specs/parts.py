"""The parts of a figure spec, written by hand: channels, marks, plots, texts, controls."""

from typing import Any

Spec = dict[str, Any]


def const(values: Any, *shape: int) -> Spec:
    """A constant channel; flat values of the given shape (none: one number)."""
    return {"const": values, "shape": list(shape) if shape or not isinstance(values, list) else [len(values)]}


def out(name: str, *shape: int) -> Spec:
    """A channel that the program computes."""
    return {"out": name, "shape": list(shape)}


def mark(kind: str, color: str | None = "blue", label: str | None = None, **fields: Any) -> Spec:
    """A mark; dictionaries with const or out are its channels."""
    channels = {k: v for k, v in fields.items() if isinstance(v, dict)}
    plain = {k: v for k, v in fields.items() if k not in channels}
    return {"type": kind, "color": color, "label": label, **plain, "channels": channels}


def axis(label: str, lo: float | None = None, hi: float | None = None, scale: str = "linear") -> Spec:
    """An axis; without limits its domain follows the data."""
    return {"label": label, "domain": None if lo is None else [lo, hi], "scale": scale}


def plot(*marks: Spec, x: Spec | None = None, y: Spec | None = None, **fields: Any) -> Spec:
    """A plot item."""
    looks = {"title": None, "aspect": None, "height": None, **fields}
    return {"kind": "plot", "x": x or axis("x"), "y": y or axis("y"), **looks, "marks": list(marks)}


def readout(label: str, value: Spec, digits: int = 3, unit: str = "") -> Spec:
    """A read-out item."""
    return {"kind": "readout", "label": label, "digits": digits, "unit": unit, "channels": {"value": value}}


def note(template: str, **channels: Spec) -> Spec:
    """A note item."""
    return {"kind": "note", "template": template, "channels": channels}


def view(*items: Spec, columns: int | None = None, goal: Spec | None = None) -> Spec:
    """A view."""
    return {"columns": columns, "items": list(items), "goal": goal}


def slider(
    name: str,
    lo: float,
    hi: float,
    start: float,
    step: float = 0.1,
    label: str = "",
    unit: str = "",
    **more: Any,
) -> Spec:
    """A slider control."""
    ends = {"min": lo, "max": hi, "step": step, "start": start, **more}
    return {"name": name, "kind": "slider", "label": label or name, "unit": unit, **ends}


def figure(name: str, controls: list[Spec], programs: list[str], views: list[Spec], **fields: Any) -> Spec:
    """A spec with one variant unless `variants` says otherwise."""
    variants = {"[]": {"program": 0 if programs else None, "view": 0}}
    texts = {
        "title": None,
        "caption": f"The figure <em>{name}</em>.",
        "alt": f"The figure {name}",
        "python": f"def {name}(): ...",
    }
    rest = {"challenge": None, "simulation": None, "variants": variants}
    return {
        "version": 1,
        "name": name,
        **texts,
        "controls": controls,
        "programs": programs,
        "views": views,
        **rest,
        **fields,
    }


def words(values: list[float]) -> list[float | str]:
    """Numbers for JSON, where NaN and infinities are words."""
    names = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
    return [names.get(str(v), v) for v in values]


def still(*items: Spec, name: str = "still") -> Spec:
    """A figure that depends on nothing."""
    return figure(name, [], [], [view(*items)])
