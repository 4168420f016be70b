"""Points that the reader drags in a plot, and perhaps adds and removes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nnkit.live.view.number_text import shortest


@dataclass(frozen=True, eq=False)
class Points:
    """Points to drag in a plot; the function receives an array (n, 2).

    Where points can be added it is always (most, 2): the points there are first, then rows of NaN.
    """

    start: NDArray[np.float64]
    x: tuple[float, float]
    y: tuple[float, float]
    label: str
    panel: int
    least: int = 0
    most: int | None = None
    kind = "points"

    def check(self, name: str) -> None:
        """Shape (n, 2), limits in order, every point inside."""
        empty = len(self.start) == 0 and self.most is None
        if self.start.ndim != 2 or self.start.shape[1:] != (2,) or empty:
            raise ValueError(f"points '{name}' expected start of shape (n, 2), received {self.start.shape}")
        for side in ("x", "y"):
            low, high = getattr(self, side)
            if not low < high:
                raise ValueError(
                    f"points '{name}' expected {side}=(low, high) in order, "
                    f"received ({shortest(low)}, {shortest(high)})"
                )
        if self.most is not None and not 0 <= self.least <= len(self.start) <= self.most:
            raise ValueError(
                f"points '{name}' expected start to have between least={self.least} and most={self.most} "
                f"points, received {len(self.start)}"
            )
        self.argument(name, self.start)

    def argument(self, name: str, value: Any) -> NDArray[np.float64]:
        """A fresh array of the same shape as start."""
        try:
            array = np.array(value, dtype=np.float64)
        except (TypeError, ValueError):
            raise TypeError(f"points '{name}' expected numbers, received {value!r}") from None
        if self.most is not None:
            return self._filled(name, array)
        if array.shape != self.start.shape:
            raise ValueError(f"points '{name}' expected shape {self.start.shape}, received {array.shape}")
        self._check_inside(name, array)
        return array

    def _filled(self, name: str, array: NDArray[np.float64]) -> NDArray[np.float64]:
        """The points there are, then rows of NaN."""
        here = np.reshape(array, (-1, 2)) if array.size == 0 else array
        if here.ndim == 2:
            here = here[~np.isnan(here).all(axis=1)]
        if here.shape[1:] != (2,) or not self.least <= len(here) <= (self.most or 0):
            raise ValueError(
                f"points '{name}' expected {self.least} to {self.most} points (n, 2), "
                f"received shape {here.shape}"
            )
        self._check_inside(name, here)
        return np.concatenate([here, np.full(((self.most or 0) - len(here), 2), np.nan)])

    def _check_inside(self, name: str, array: NDArray[np.float64]) -> None:
        for column, (low, high) in enumerate((self.x, self.y)):
            if not np.all((array[:, column] >= low) & (array[:, column] <= high)):
                raise ValueError(
                    f"points '{name}' expected {'xy'[column]} between {shortest(low)} and {shortest(high)}, "
                    f"received {', '.join(shortest(v) for v in array[:, column])}"
                )

    def state(self, name: str, value: Any) -> list[list[float]]:
        """A plain list of [x, y]."""
        array = self.argument(name, value)
        pairs: list[list[float]] = array[~np.isnan(array).all(axis=1)].tolist()
        return pairs

    def spec(self, name: str) -> dict[str, Any]:
        """The points for the page."""
        limits = {"x": [float(v) for v in self.x], "y": [float(v) for v in self.y]}
        words = {"name": name, "kind": self.kind, "label": self.label or name}
        many = {} if self.most is None else {"least": self.least, "most": self.most}
        return {**words, "start": self.start.tolist(), **limits, "panel": self.panel, **many}


def points(
    start: ArrayLike,
    x: Sequence[float] = (-1.0, 1.0),
    y: Sequence[float] = (-1.0, 1.0),
    label: str = "",
    panel: int = 0,
    least: int = 0,
    most: int | None = None,
) -> Points:
    """Points (n, 2) that the reader drags inside x × y, drawn over the plot number `panel`.

    With `most`, the reader also adds points, up to so many, and removes them, down to `least`. The function
    then receives an array (most, 2) whose last rows are NaN: `np.isfinite(points[:, 0])` says who is there.
    """
    (left, right), (low, high) = x, y
    first = (
        np.reshape(np.array(start, dtype=np.float64), (-1, 2)) if len(np.atleast_1d(start)) == 0 else start
    )
    return Points(np.array(first, dtype=np.float64), (left, right), (low, high), label, panel, least, most)
