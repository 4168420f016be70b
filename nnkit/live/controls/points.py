"""Points that the reader drags in a plot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nnkit.live.view.number_text import shortest


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
                    f"received ({shortest(low)}, {shortest(high)})"
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
                    f"points '{name}' expected {'xy'[column]} between {shortest(low)} and {shortest(high)}, "
                    f"received {', '.join(shortest(v) for v in array[:, column])}"
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
