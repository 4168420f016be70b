"""A choice of several options, and a toggle of two: each combination of them has a program of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit.live.controls.control import is_number
from nnkit.live.view.number_text import shortest


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
        if not isinstance(value, str) and is_number(value):
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


def _label(option: Any) -> str:
    return option if isinstance(option, str) else shortest(option) if is_number(option) else str(option)
