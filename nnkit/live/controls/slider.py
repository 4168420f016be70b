"""A slider: a number between two ends, in equal steps or, on a log scale, by equal factors."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from nnkit.live.controls.control import is_number
from nnkit.live.view.number_text import shortest

MOST_SIZES = 128  # values of a slider that has a program for each


@dataclass(frozen=True)
class Slider:
    """A number between two ends; the function receives a float, or an int where ends and step are ints.

    On a log scale the steps are equal factors, and `step` counts in powers of ten. With `sizes` the function
    receives a plain int, and each of its values has a program of its own.
    """

    minimum: float
    maximum: float
    start: float
    step: float
    label: str
    unit: str
    log: bool = False
    sizes: bool = False
    kind = "slider"

    def check(self, name: str) -> None:
        """Ends in order, start between them, a positive step that fits."""
        self._check_numbers(name)
        self._check_ends(name)
        self._check_step(name)
        if self.sizes:
            self._check_sizes(name)

    def _check_numbers(self, name: str) -> None:
        for part in ("minimum", "maximum", "start", "step"):
            value = getattr(self, part)
            if not is_number(value) or not np.isfinite(value):
                raise ValueError(f"slider '{name}' expected {part} to be a finite number, received {value!r}")

    def _check_ends(self, name: str) -> None:
        if not self.minimum < self.maximum:
            raise ValueError(
                f"slider '{name}' expected its minimum below its maximum, "
                f"received {shortest(self.minimum)} and {shortest(self.maximum)}"
            )
        if not self.minimum <= self.start <= self.maximum:
            raise ValueError(f"slider '{name}' expected start {self._range}, received {shortest(self.start)}")
        if self.log and self.minimum <= 0:
            raise ValueError(
                f"slider '{name}' expected ends above 0 on a log scale, received {shortest(self.minimum)}"
            )

    def _check_step(self, name: str) -> None:
        if not 0 < self.step <= self.way:
            raise ValueError(
                f"slider '{name}' expected a step above 0 and at most {shortest(self.way)}"
                f"{', in powers of ten' if self.log else ''}, received {shortest(self.step)}"
            )
        for part in ("start", "maximum") if self.log else ("start",):
            steps = self._between(self.minimum, getattr(self, part)) / self.step
            if abs(steps - round(steps)) > (1e-3 if self.log else 1e-6):
                raise ValueError(
                    f"slider '{name}' expected a {part} that steps of {shortest(self.step)} from "
                    f"{shortest(self.minimum)} reach, received {shortest(getattr(self, part))}; "
                    f"the nearest is {shortest(self.after(round(steps)))}"
                )

    def _check_sizes(self, name: str) -> None:
        parts = {part: getattr(self, part) for part in ("minimum", "maximum", "step")}
        odd = next((part for part, value in parts.items() if value != int(value)), None)
        if self.log or odd:
            raise ValueError(
                f"slider '{name}' expected whole numbers as sizes, received "
                + ("a log scale" if odd is None else f"{odd} {shortest(parts[odd])}")
            )
        if len(self.options) > MOST_SIZES:
            raise ValueError(
                f"slider '{name}' expected at most {MOST_SIZES} sizes, one program each, received "
                f"{len(self.options)}; larger steps, a smaller maximum, or live.repeat(n, …, max_n=…)"
            )

    @property
    def options(self) -> tuple[int, ...]:
        """The values for each of which there is a program; none where one program takes them all."""
        return tuple(int(self.after(k)) for k in range(self.steps + 1)) if self.sizes else ()

    def _between(self, low: float, high: float) -> float:
        """From one value to another, in the units of the step."""
        return float(np.log10(high / low)) if self.log else high - low

    @property
    def way(self) -> float:
        """From the minimum to the maximum, in the units of the step."""
        return self._between(self.minimum, self.maximum)

    @property
    def steps(self) -> int:
        """How many whole steps lie between the ends."""
        return int(self.way / self.step + (1e-3 if self.log else 1e-9))

    def after(self, steps: int) -> float:
        """The value so many steps above the minimum."""
        if self.log:  # rounded as in the page: 0.001, not 0.0009999999999999998
            value = float(f"{10 ** (np.log10(self.minimum) + steps * self.step):.6g}")
        else:
            value = float(f"{self.minimum + steps * self.step:.12g}")
        return float(np.clip(value, self.minimum, self.maximum))

    @property
    def _range(self) -> str:
        return f"between {shortest(self.minimum)} and {shortest(self.maximum)}"

    @property
    def whole(self) -> bool:
        """Whether all its values are whole numbers, and were given as such: 10, not 10.0."""
        parts = (self.minimum, self.maximum, self.step)
        return not self.log and all(isinstance(p, int | np.integer) for p in parts) and self.start % 1 == 0

    def argument(self, name: str, value: Any) -> np.float64 | int:
        """A float64 (so that dividing by zero gives ±∞, as in the page), or an int."""
        if not is_number(value):
            raise TypeError(f"slider '{name}' expected a number, received {value!r}")
        slack = 1e-9 * (self.minimum if self.log else self.maximum - self.minimum)
        if not self.minimum - slack <= value <= self.maximum + slack:
            raise ValueError(f"slider '{name}' expected a value {self._range}, received {shortest(value)}")
        if self.sizes and value not in self.options:
            raise ValueError(
                f"slider '{name}' expected a whole number {self._range} in steps of {shortest(self.step)}, "
                f"received {shortest(value)}"
            )
        if not (self.sizes or self.whole):
            return np.float64(value)
        if value % 1:
            received = shortest(value)
            raise ValueError(f"slider '{name}' expected a whole number {self._range}, received {received}")
        return int(value)

    def state(self, name: str, value: Any) -> float:
        """A plain number."""
        checked = self.argument(name, value)
        return checked if self.sizes else float(checked)

    def spec(self, name: str) -> dict[str, Any]:
        """The slider for the page."""
        ends = {"min": float(self.minimum), "max": float(self.maximum), "step": float(self.step)}
        words = {"label": self.label or name, "unit": self.unit}
        kinds = {"log": self.log, "sizes": self.sizes, "whole": self.whole and not self.sizes}
        more = {kind: True for kind, is_one in kinds.items() if is_one}
        return {
            "name": name,
            "kind": self.kind,
            **words,
            **ends,
            "start": self.state(name, self.start),
            **more,
        }


def slider(
    minimum: float,
    maximum: float,
    start: float | None = None,
    step: float | None = None,
    label: str = "",
    unit: str = "",
    log: bool = False,
    sizes: bool = False,
) -> Slider:
    """A slider from minimum to maximum; start defaults to the middle, step to about a hundredth.

    With `log=True` it moves by equal factors, as a learning rate should: `live.slider(1e-4, 1, log=True)`;
    its step is then in powers of ten (0.1: ten steps for a factor of ten), and made to reach the start.

    With `sizes=True` the function receives a plain int, for whatever Python does with one: `range(n)`,
    `np.zeros(n)`, `x[:n]`, `if n > 3`. Each value has a program of its own, as each option of a choice has,
    so there may be 128 of them at most; the step is 1 unless given.
    """
    if not (is_number(minimum) and is_number(maximum)):
        raise TypeError(f"slider expected two numbers as its ends, received {minimum!r} and {maximum!r}")
    made = Slider(minimum, maximum, (minimum + maximum) / 2, 0.0, label, unit, log, sizes)
    if not minimum < maximum or (log and minimum <= 0) or not np.isfinite(maximum - minimum):
        return made  # refused, with its name, by the figure
    if step is None and log:
        most = round(made.way / _hundredth(np.log10(minimum), np.log10(maximum)))
        step = made.way / _reaching(made, start, most)
    elif step is None and sizes:
        step = 1
    elif step is None:
        step = _hundredth(minimum, maximum)
    made = replace(made, step=step)
    if start is None:
        start = made.after(round(made.way / step / 2)) if step > 0 else made.start
    return replace(made, start=start)


def _reaching(slider: Slider, start: float | None, steps: int) -> int:
    """So many equal steps from end to end, or about as many, that one of them ends at the start."""
    if start is None or not slider.minimum < start < slider.maximum:
        return steps
    part = slider._between(slider.minimum, start) / slider.way
    counts = range(steps // 2, 10 * steps)
    return min(counts, key=lambda n: (max(abs(part * n - round(part * n)), 9e-4), abs(n - steps)))


def _hundredth(minimum: float, maximum: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is at most a hundredth of the way."""
    span = abs(maximum - minimum) or 1.0
    power = float(10.0 ** np.floor(np.log10(span / 100) + 1e-9))
    return float(f"{max(m * power for m in (1, 2, 5) if m * power <= span / 100 * (1 + 1e-9)):.12g}")
