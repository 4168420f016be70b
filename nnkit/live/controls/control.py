"""What a reader can change: sliders, choices, toggles and draggable points."""

import keyword
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nnkit.live.controls.taken_names import RESERVED
from nnkit.live.view.number_text import shown


class Control(Protocol):
    """One control: checks itself, checks a value, and describes itself for the page."""

    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> Any: ...
    def check(self, name: str) -> None:
        """Raise when the control itself makes no sense."""

    def argument(self, name: str, value: Any) -> Any:
        """The checked value as the figure's function receives it."""

    def state(self, name: str, value: Any) -> Any:
        """The checked value as the page and the widget hold it (plain JSON)."""

    def spec(self, name: str) -> dict[str, Any]:
        """The control for the page."""


@dataclass(frozen=True)
class Slider:
    """A number between two ends; the function receives a float.

    On a log scale the steps are equal factors, and `step` counts in powers of ten.
    """

    minimum: float
    maximum: float
    start: float
    step: float
    label: str
    unit: str
    log: bool = False
    kind = "slider"

    def check(self, name: str) -> None:
        """Ends in order, start between them, a positive step that fits."""
        for part in ("minimum", "maximum", "start", "step"):
            value = getattr(self, part)
            if not _is_number(value) or not np.isfinite(value):
                raise ValueError(f"slider '{name}' expected {part} to be a finite number, received {value!r}")
        if not self.minimum < self.maximum:
            raise ValueError(
                f"slider '{name}' expected its minimum below its maximum, "
                f"received {shown(self.minimum)} and {shown(self.maximum)}"
            )
        if not self.minimum <= self.start <= self.maximum:
            raise ValueError(f"slider '{name}' expected start {self._range}, received {shown(self.start)}")
        if self.log and self.minimum <= 0:
            raise ValueError(
                f"slider '{name}' expected ends above 0 on a log scale, received {shown(self.minimum)}"
            )
        if not 0 < self.step <= self._way:
            raise ValueError(
                f"slider '{name}' expected a step above 0 and at most {shown(self._way)}"
                f"{', in powers of ten' if self.log else ''}, received {shown(self.step)}"
            )
        for part in ("start", "maximum") if self.log else ("start",):
            steps = self._between(self.minimum, getattr(self, part)) / self.step
            if abs(steps - round(steps)) > (1e-3 if self.log else 1e-6):
                raise ValueError(
                    f"slider '{name}' expected a {part} that steps of {shown(self.step)} from "
                    f"{shown(self.minimum)} reach, received {shown(getattr(self, part))}"
                )

    def _between(self, low: float, high: float) -> float:
        """From one value to another, in the units of the step."""
        return float(np.log10(high / low)) if self.log else high - low

    @property
    def _way(self) -> float:
        return self._between(self.minimum, self.maximum)

    @property
    def steps(self) -> int:
        """How many whole steps lie between the ends."""
        return int(self._way / self.step + (1e-3 if self.log else 1e-9))

    def after(self, steps: int) -> float:
        """The value so many steps above the minimum."""
        if self.log:  # rounded as in the page: 0.001, not 0.0009999999999999998
            value = float(f"{10 ** (np.log10(self.minimum) + steps * self.step):.6g}")
        else:
            value = float(f"{self.minimum + steps * self.step:.12g}")
        return float(np.clip(value, self.minimum, self.maximum))

    @property
    def _range(self) -> str:
        return f"between {shown(self.minimum)} and {shown(self.maximum)}"

    def argument(self, name: str, value: Any) -> np.float64:
        """A float64 (so that dividing by zero gives ±∞, as in the page)."""
        if not _is_number(value):
            raise TypeError(f"slider '{name}' expected a number, received {value!r}")
        slack = 1e-9 * (self.minimum if self.log else self.maximum - self.minimum)
        if not self.minimum - slack <= value <= self.maximum + slack:
            raise ValueError(f"slider '{name}' expected a value {self._range}, received {shown(value)}")
        return np.float64(value)

    def state(self, name: str, value: Any) -> float:
        """A plain float."""
        return float(self.argument(name, value))

    def spec(self, name: str) -> dict[str, Any]:
        """The slider for the page."""
        ends = {"min": float(self.minimum), "max": float(self.maximum), "step": float(self.step)}
        words = {"label": self.label or name, "unit": self.unit}
        scale = {"log": True} if self.log else {}
        return {"name": name, "kind": self.kind, **words, **ends, "start": float(self.start), **scale}


@dataclass(frozen=True)
class Choice:
    """One of several named options; the function receives the option's value."""

    options: dict[str, Any]
    start: str
    label: str
    kind = "choice"

    def check(self, name: str) -> None:
        """At least two options, and start is one of them."""
        if len(self.options) < 2:
            raise ValueError(
                f"choice '{name}' expected at least two different options, received {list(self.options)}"
            )
        if self.start not in self.options:
            raise ValueError(f"choice '{name}' expected start to be {self._names}, received {self.start!r}")

    @property
    def _names(self) -> str:
        return "one of " + ", ".join(repr(option) for option in self.options)

    def argument(self, name: str, value: Any) -> Any:
        """The value that belongs to the option."""
        return self.options[self.state(name, value)]

    def state(self, name: str, value: Any) -> str:
        """The option's label."""
        if not isinstance(value, str) and _is_number(value):
            value = _label(value)
        if not isinstance(value, str) or value not in self.options:
            raise ValueError(f"choice '{name}' expected {self._names}, received {value!r}")
        return value

    def spec(self, name: str) -> dict[str, Any]:
        """The choice for the page."""
        return {
            "name": name,
            "kind": self.kind,
            "label": self.label or name,
            "options": list(self.options),
            "start": self.start,
        }


@dataclass(frozen=True)
class Toggle:
    """On or off; the function receives a bool."""

    start: bool
    label: str
    kind = "toggle"

    def check(self, name: str) -> None:
        """Start is on or off."""
        if not isinstance(self.start, bool):
            raise TypeError(f"toggle '{name}' expected start to be True or False, received {self.start!r}")

    def argument(self, name: str, value: Any) -> bool:
        """True or False."""
        if not isinstance(value, bool | np.bool_):
            raise TypeError(f"toggle '{name}' expected True or False, received {value!r}")
        return bool(value)

    state = argument

    def spec(self, name: str) -> dict[str, Any]:
        """The toggle for the page."""
        return {"name": name, "kind": self.kind, "label": self.label or name, "start": self.start}


@dataclass(frozen=True, eq=False)
class Points:
    """Points to drag in a plot; the function receives an array (n, 2)."""

    start: NDArray[np.float64]
    x: tuple[float, float]
    y: tuple[float, float]
    label: str
    panel: int
    kind = "points"

    def check(self, name: str) -> None:
        """Shape (n, 2), limits in order, every point inside."""
        if self.start.ndim != 2 or self.start.shape[1:] != (2,) or len(self.start) == 0:
            raise ValueError(f"points '{name}' expected start of shape (n, 2), received {self.start.shape}")
        for side in ("x", "y"):
            low, high = getattr(self, side)
            if not low < high:
                raise ValueError(
                    f"points '{name}' expected {side}=(low, high) in order, "
                    f"received ({shown(low)}, {shown(high)})"
                )
        self.argument(name, self.start)

    def argument(self, name: str, value: Any) -> NDArray[np.float64]:
        """A fresh array of the same shape as start."""
        try:
            array = np.array(value, dtype=np.float64)
        except (TypeError, ValueError):
            raise TypeError(f"points '{name}' expected numbers, received {value!r}") from None
        if array.shape != self.start.shape:
            raise ValueError(f"points '{name}' expected shape {self.start.shape}, received {array.shape}")
        for column, (low, high) in enumerate((self.x, self.y)):
            if not np.all((array[:, column] >= low) & (array[:, column] <= high)):
                raise ValueError(
                    f"points '{name}' expected {'xy'[column]} between {shown(low)} and {shown(high)}, "
                    f"received {', '.join(shown(v) for v in array[:, column])}"
                )
        return array

    def state(self, name: str, value: Any) -> list[list[float]]:
        """A plain list of [x, y]."""
        pairs: list[list[float]] = self.argument(name, value).tolist()
        return pairs

    def spec(self, name: str) -> dict[str, Any]:
        """The points for the page."""
        limits = {"x": [float(v) for v in self.x], "y": [float(v) for v in self.y]}
        words = {"name": name, "kind": self.kind, "label": self.label or name}
        return {**words, "start": self.start.tolist(), **limits, "panel": self.panel}


def slider(
    minimum: float,
    maximum: float,
    start: float | None = None,
    step: float | None = None,
    label: str = "",
    unit: str = "",
    log: bool = False,
) -> Slider:
    """A slider from minimum to maximum; start defaults to the middle, step to about a hundredth.

    With `log=True` it moves by equal factors, as a learning rate should: `live.slider(1e-4, 1, log=True)`;
    its step is then in powers of ten (0.1: ten steps for a factor of ten).
    """
    if not (_is_number(minimum) and _is_number(maximum)):
        raise TypeError(f"slider expected two numbers as its ends, received {minimum!r} and {maximum!r}")
    made = Slider(minimum, maximum, (minimum + maximum) / 2, 0.0, label, unit, log)
    if not minimum < maximum or (log and minimum <= 0) or not np.isfinite(maximum - minimum):
        return made  # refused, with its name, by the figure
    if step is None and log:
        step = made._way / round(made._way / _hundredth(np.log10(minimum), np.log10(maximum)))
    elif step is None:
        step = _hundredth(minimum, maximum)
    made = replace(made, step=step)
    if start is None:
        start = made.after(round(made._way / step / 2)) if step > 0 else made.start
    return replace(made, start=start)


def choice(*options: Any, start: Any = None, label: str = "") -> Choice:
    """A choice of strings or numbers, or of the keys of one dictionary (the function receives its values)."""
    if len(options) == 1 and isinstance(options[0], Mapping):
        named = {str(key): value for key, value in options[0].items()}
    else:
        named = {_label(option): option for option in options}
    first = next(iter(named), "")
    return Choice(named, first if start is None else _label(start), label)


def toggle(start: bool = False, label: str = "") -> Toggle:
    """A switch, off unless said otherwise."""
    return Toggle(start, label)


def points(
    start: ArrayLike,
    x: Sequence[float] = (-1.0, 1.0),
    y: Sequence[float] = (-1.0, 1.0),
    label: str = "",
    panel: int = 0,
) -> Points:
    """Points (n, 2) that the reader drags inside x × y, drawn over the plot number `panel`."""
    (left, right), (low, high) = x, y
    return Points(np.array(start, dtype=np.float64), (left, right), (low, high), label, panel)


def check_controls(figure: str, controls: Mapping[str, Control]) -> None:
    """Raise when a control of the figure, or its name, cannot work."""
    for name, control in controls.items():
        if not isinstance(control, Slider | Choice | Toggle | Points):
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
            if domain is not None and not domain[0] <= low < high <= domain[1]:
                raise ValueError(
                    f"figure '{figure}' expected points '{name}' to stay within the axis {side}, from "
                    f"{shown(domain[0])} to {shown(domain[1])}, received {side}=({shown(low)}, {shown(high)})"
                )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)


def _label(option: Any) -> str:
    return option if isinstance(option, str) else shown(option) if _is_number(option) else str(option)


def _hundredth(minimum: float, maximum: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is at most a hundredth of the way."""
    span = abs(maximum - minimum) or 1.0
    power = float(10.0 ** np.floor(np.log10(span / 100) + 1e-9))
    return float(f"{max(m * power for m in (1, 2, 5) if m * power <= span / 100 * (1 + 1e-9)):.12g}")
