"""Differences, integrals, interpolation and convolution agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

CASES: dict[str, Callable[..., Any]] = {
    "diff": lambda x, y: (np.diff(x), np.diff(x, axis=0), np.diff(x[0], n=2), np.diff(x[0], prepend=0.0)),
    "linspace": lambda x, y: (np.linspace(x[0, 0], x[0, 1], 5), np.linspace(0, x.max(), 4, endpoint=False), np.linspace(x[0], y[0], 3), np.logspace(x[0, 0], 1, 3)),
    "interp": lambda x, y: (np.interp(x, [-1.0, 0.0, 2.0], [3.0, 1.0, 2.0]), np.interp(y, np.sort(x[0]), x[1], left=-9.0)),
    "trapezoid": lambda x, y: (np.trapezoid(x), np.trapezoid(x, dx=0.1, axis=0), np.trapezoid(x, np.arange(3.0) ** 2)),
    "convolve": lambda x, y: tuple(f(x.ravel(), y[0], m) for f in (np.convolve, np.correlate) for m in ("full", "same", "valid")),
    "lengths 0 and 1": lambda x, y: (np.diff(x[:1], axis=0), np.diff(x[:0]), np.trapezoid(x[:1], axis=0), np.max(x[:0], axis=0, initial=1.5),
                                     np.median(x[:0], axis=0), np.searchsorted(x[0], x[:0]), np.searchsorted(np.sort(y[0]), np.zeros((0, 2)))),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)
