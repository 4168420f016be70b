"""Operators, conversions and choices of elements agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import BOOLEANS, X, Y

CASES: dict[str, Callable[..., Any]] = {
    "operators": lambda x, y: (-x + y * 2 - 1 / (y * y + 1), x**2, x**3, x**4, x**0.5, x**-1, 2**x, abs(x) ** 1.7),
    "comparisons": lambda x, y: (x < y, x <= y, (x > 0) & (y > 0), (x > 0) | ~(y > 0), (x > 0) ^ (y > 0)),
    "divmod": lambda x, y: (*divmod(x, y), x // y, x % y),
    "booleans add up": lambda x, y: ((x > 0).sum(), (x > 0) + (y > 0), (x > 0) * (y > 0), (x > 0) * 1.5, (x > 0).mean()),
    "conversions": lambda x, y: (x.astype(int), (x * 3).astype(int) // 2, x.astype(bool), (x > 0).astype(float)),
    "where": lambda x, y: (np.where(x > 0, x, y), np.where(x > 0, 1, 0), np.where(x[:, :1] > 0, x, 0.5), np.where(x, 1.0, y)),
    "clip": lambda x, y: (np.clip(x, -0.5, 0.5), np.clip(x, y, 1), x.clip(0), np.clip(x, None, 0.1)),
    "select": lambda x, y: np.select([x > 1, x > 0], [x, y], -1.0),
    "round": lambda x, y: (np.round(x, 2), np.round(x * 100, -1), x.round(), round(x[0, 0], 1)),
    "nan_to_num": lambda x, y: np.nan_to_num(np.log(x)),
    "isclose": lambda x, y: (np.isclose(x, y), np.allclose(x, x + 1e-12), np.array_equal(x, y)),
    "sinc, heaviside": lambda x, y: (np.sinc(x), np.heaviside(x, 0.5)),
    "a ufunc with out and where": lambda x, y: np.divide(x, y, out=np.zeros_like(x), where=y > 0),
    "scalars become numbers": lambda x, y: (x[0, 0], x[1, 2] + 1, x.sum() * y.max(), np.float64(2) * x[0, 1]),
    "polyval": lambda x, y: np.polyval([1.0, -2.0, 3.0], x),
    "array_equal of NaN": lambda x, y: (np.array_equal(np.log(x), np.log(x)), np.array_equal(np.log(x), np.log(x), equal_nan=True)),
    "constant booleans among floats": lambda x, y: (np.concatenate([BOOLEANS, x]), np.stack([x[:2], BOOLEANS]), np.where(x[:2] > 0, BOOLEANS, y[:2])),
    "rounding down to minus zero": lambda x, y: (1 / (-0.0 * x**2 // 2.5), 1 / (0.0 * x**2 // -2.5)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)
