"""What a setting may be: each kind checks a value, and reads and writes it in the address."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, ClassVar

DIGITS = 6  # of a point's numbers, in the address and everywhere


@dataclass(frozen=True)
class Field:
    """A setting: its label, the group of controls that it belongs to, and its value at the start.

    `restarts` is true where a change makes other data or begins the weights anew.
    """

    label: str
    group: str
    default: Any
    restarts: bool = False
    kind: ClassVar[str]

    def check(self, name: str, value: Any) -> Any:
        """The value as it is kept; an error that says what was expected."""
        raise NotImplementedError

    def read(self, text: str) -> Any:
        """The value that a text in the address stands for, unchecked."""
        return text

    def write(self, value: Any) -> str:
        """The value as a text in the address."""
        return str(value)

    def spec(self, name: str) -> dict[str, Any]:
        """The setting as JSON for the page."""
        return {"name": name, "kind": self.kind, **asdict(self)}


@dataclass(frozen=True)
class Choice(Field):
    """One of some named options; `options` are pairs of value and label."""

    options: tuple[tuple[str, str], ...] = ()
    kind = "choice"

    def check(self, name: str, value: Any) -> str:
        values = [option for option, _ in self.options]
        if value not in values:
            raise ValueError(f"expected {name} to be one of {', '.join(values)}, received {value!r}")
        return str(value)

    def spec(self, name: str) -> dict[str, Any]:
        return {**super().spec(name), "options": _options(self.options)}


@dataclass(frozen=True)
class Number(Field):
    """A number from `least` to `most`; `listed` are the values that a selector offers."""

    least: float = 0.0
    most: float = 1.0
    step: float | None = None
    listed: tuple[float, ...] = ()
    kind = "number"

    def check(self, name: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise TypeError(f"expected {name} to be a number, received {value!r}")
        if not self.least <= value <= self.most:
            raise ValueError(f"expected {name} from {self.least:g} to {self.most:g}, received {value!r}")
        return float(value)

    def read(self, text: str) -> float:
        return float(text)

    def write(self, value: Any) -> str:
        return format(Decimal(f"{value:.12g}"), "f")

    def spec(self, name: str) -> dict[str, Any]:
        found = super().spec(name)
        return {**found, "min": found.pop("least"), "max": found.pop("most"), "list": found.pop("listed")}


@dataclass(frozen=True)
class Whole(Number):
    """A whole number from `least` to `most`."""

    kind = "whole"

    def check(self, name: str, value: Any) -> int:
        if isinstance(value, bool) or int(super().check(name, value)) != value:
            raise TypeError(f"expected {name} to be a whole number, received {value!r}")
        return int(value)


@dataclass(frozen=True)
class Flag(Field):
    """Yes or no."""

    kind = "flag"

    def check(self, name: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise TypeError(f"expected {name} to be True or False, received {value!r}")
        return value

    def read(self, text: str) -> bool:
        return {"true": True, "false": False}[text]

    def write(self, value: Any) -> str:
        return "true" if value else "false"


@dataclass(frozen=True)
class Many(Choice):
    """Some of the named options, in their order; at least `least` of them."""

    least: int = 0
    kind = "many"

    def check(self, name: str, value: Any) -> Any:
        values = [option for option, _ in self.options]
        for each in value:
            if each not in values:
                raise ValueError(f"expected {name} to be among {', '.join(values)}, received {each!r}")
        if len(value) < self.least:
            raise ValueError(f"expected {name} to name at least {self.least}, received {len(value)}")
        return tuple(option for option in values if option in value)

    def read(self, text: str) -> tuple[str, ...]:
        return tuple(text.split(",")) if text else ()

    def write(self, value: Any) -> str:
        return ",".join(value)


@dataclass(frozen=True)
class Sizes(Field):
    """A list of whole numbers from `least` to `most`, not longer than `longest`."""

    least: int = 1
    most: int = 8
    longest: int = 8
    kind = "sizes"

    def check(self, name: str, value: Any) -> tuple[int, ...]:
        if len(value) > self.longest:
            raise ValueError(f"expected {name} of at most {self.longest} layers, received {len(value)}")
        one = Whole("", "", 1, least=self.least, most=self.most)
        return tuple(one.check(f"each of {name}", size) for size in value)

    def read(self, text: str) -> tuple[int, ...]:
        return tuple(int(part) for part in text.split(",")) if text else ()

    def write(self, value: Any) -> str:
        return ",".join(map(str, value))

    def spec(self, name: str) -> dict[str, Any]:
        found = super().spec(name)
        return {**found, "min": found.pop("least"), "max": found.pop("most"), "most": found.pop("longest")}


@dataclass(frozen=True)
class Text(Field):
    """A line of text."""

    longest: int = 500
    kind = "text"

    def check(self, name: str, value: Any) -> str:
        if not isinstance(value, str) or len(value) > self.longest:
            raise TypeError(f"expected {name} to be a text of at most {self.longest} characters")
        return value


@dataclass(frozen=True)
class Points(Field):
    """Triples x1, x2, t, one after the other, kept to six digits; x1 and x2 from −6 to 6."""

    longest: int = 1000
    kind = "points"

    def check(self, name: str, value: Any) -> tuple[float, ...]:
        numbers = tuple(float(f"{v:.{DIGITS}g}") for v in value)
        if len(numbers) % 3 or len(numbers) > 3 * self.longest or not all(map(math.isfinite, numbers)):
            raise ValueError(
                f"expected {name} to hold up to {self.longest} triples x1, x2, t of finite numbers, "
                f"received {len(numbers)} numbers"
            )
        if any(abs(numbers[i]) > 6 for i in range(len(numbers)) if i % 3 < 2):
            raise ValueError(f"expected {name} to lie between −6 and 6 on both axes")
        return numbers

    def read(self, text: str) -> tuple[float, ...]:
        return tuple(float(part) for part in text.split(",")) if text else ()

    def write(self, value: Any) -> str:
        return ",".join(f"{v:.{DIGITS}g}" for v in value)


def _options(pairs: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in pairs]
