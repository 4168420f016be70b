"""Arrays made of traced numbers, and arrays to write traced numbers into, agree with NumPy's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS


def _rotated(a: Any, b: Any) -> Any:
    c, s = np.cos(a), np.sin(a)
    R = live.array([[c, -s], [s, c]])
    return R, R @ live.array([b, 1.0]), live.array([R[0], [0, 1]]), live.array([[1, 2], [3, 4]]) * b


def _written(a: Any, b: Any) -> Any:
    out = live.zeros(6)
    for i in range(1, 6):
        out[i] = a * out[i - 1] + b
    row = out[2:4]
    out[3] = 7.0
    table = live.ones((3, 2))
    table[1] = [a, b]
    table[:, 0] += b
    return out, row, table


def _grown(a: Any, b: Any) -> Any:
    grid = live.full((2, 3), b)
    grid[0, 1:] = a
    alike = np.zeros_like(grid)
    alike[1] = grid[0]
    again = np.full((2,), a, like=grid)
    counts = live.zeros(4, dtype=int)
    counts[1] += 3
    flags = live.array([True, False]) & (b > 0)
    return grid, alike, again, counts, flags, live.array([a, b, 2], dtype=int), live.full(3, 1.5)


def _aliased(a: Any, b: Any) -> Any:
    first = live.array([a, b])
    second = live.array(first)
    second[0] = 0.0
    return first, second


CASES: dict[str, Callable[..., Any]] = {
    "matrix": _rotated,
    "loop": _written,
    "like": _grown,
    "copy": _aliased,
}


@pytest.mark.parametrize("name", CASES)
def test_made_arrays_agree(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], a=np.float64(0.7), b=np.float64(-1.3))


def test_outside_of_a_figure_they_are_numpys() -> None:
    for made in (live.array([[1, 2]]), live.zeros(3), live.ones((2, 2), int), live.full(2, 0.5)):
        assert type(made) is np.ndarray


def test_rows_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="same shape"):
        trace(lambda a: live.array([[a, 1.0], [a]]), {"a": 1.0})
