"""A control is what a reader can change; it checks itself and every value it is given."""

from typing import Any, Protocol, runtime_checkable

import numpy as np


@runtime_checkable
class Control(Protocol):
    """One control: checks itself, checks a value, and describes itself for the page."""

    @property
    def kind(self) -> str:
        """The word by which the page knows this kind of control."""

    @property
    def start(self) -> Any:
        """The value before anybody has moved the control."""

    def check(self, name: str) -> None:
        """Raise when the control itself makes no sense."""

    def argument(self, name: str, value: Any) -> Any:
        """The checked value as the figure's function receives it."""

    def state(self, name: str, value: Any) -> Any:
        """The checked value as the page and the widget hold it (plain JSON)."""

    def spec(self, name: str) -> dict[str, Any]:
        """The control for the page."""


def is_number(value: Any) -> bool:
    """Whether the value is a plain number, of Python or of NumPy; True and False are none."""
    return isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)
