"""A pad to draw on: a small grid of cells, each from 0 (empty) to 1 (full) in fifteen steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

LEVELS = 15
DIGITS = "0123456789abcdef"  # a cell's step as one letter: so the page keeps drawings, and an address them


@dataclass(frozen=True, eq=False)
class Pad:
    """A drawing; the function receives an array (rows, columns) between 0 and 1."""

    start: NDArray[np.float64]
    examples: dict[str, NDArray[np.float64]]
    label: str
    kind = "pad"

    def check(self, name: str) -> None:
        """A matrix between 0 and 1; examples of the same shape."""
        if self.start.ndim != 2 or 0 in self.start.shape:
            raise ValueError(f"pad '{name}' expected shape (rows, columns), received {self.start.shape}")
        for drawing in (self.start, *self.examples.values()):
            self.argument(name, drawing)

    def argument(self, name: str, value: Any) -> NDArray[np.float64]:
        """A fresh array; the drawing may also come as a string of one hexadecimal digit for each cell."""
        if isinstance(value, str):
            value = self._decoded(name, value)
        try:
            array = np.array(value, dtype=np.float64)
        except (TypeError, ValueError):
            raise TypeError(f"pad '{name}' expected numbers, received {value!r}") from None
        if array.shape != self.start.shape:
            raise ValueError(f"pad '{name}' expected shape {self.start.shape}, received {array.shape}")
        if not np.all((array >= 0) & (array <= 1)):
            raise ValueError(
                f"pad '{name}' expected cells between 0 and 1, received {array.min():g} to {array.max():g}"
            )
        return array

    def _decoded(self, name: str, digits: str) -> NDArray[np.float64]:
        if len(digits) != self.start.size or not set(digits) <= set(DIGITS):
            raise ValueError(
                f"pad '{name}' expected {self.start.size} hexadecimal digits, received {digits!r}"
            )
        return np.reshape([int(digit, 16) / LEVELS for digit in digits], self.start.shape)

    def state(self, name: str, value: Any) -> list[list[float]]:
        """A plain list of rows."""
        rows: list[list[float]] = self.argument(name, value).tolist()
        return rows

    def sample(self, rng: np.random.Generator) -> NDArray[np.float64]:
        """Some drawing, for tests."""
        return rng.integers(LEVELS, size=self.start.shape, endpoint=True) / LEVELS

    def spec(self, name: str) -> dict[str, Any]:
        """The pad for the page."""
        rows, columns = self.start.shape
        words = {"name": name, "kind": self.kind, "label": self.label or name}
        examples = [[key, _digits(drawing)] for key, drawing in self.examples.items()]
        return {**words, "rows": rows, "columns": columns, "start": _digits(self.start), "examples": examples}


def pad(
    rows: int = 28,
    columns: int = 28,
    start: ArrayLike | None = None,
    examples: Mapping[str, ArrayLike] | None = None,
    label: str = "",
) -> Pad:
    """A pad of rows × columns cells to draw on with mouse, finger or keys.

    `examples` are drawings to start from. All are kept in fifteen steps from 0 to 1.
    """
    first = np.zeros((rows, columns)) if start is None else _stepped(start)
    return Pad(first, {str(key): _stepped(drawing) for key, drawing in (examples or {}).items()}, label)


def _stepped(drawing: ArrayLike) -> NDArray[np.float64]:
    return np.round(np.asarray(drawing, dtype=np.float64) * LEVELS) / LEVELS


def _digits(drawing: NDArray[np.float64]) -> str:
    return "".join(DIGITS[int(cell)] for cell in np.round(drawing.ravel() * LEVELS))
