"""Sorting, medians, quantiles and places in an ordered array agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

CASES: dict[str, Callable[..., Any]] = {
    "sort": lambda x, y: (np.sort(x), np.sort(x, axis=0), np.argsort(x, axis=1), np.argsort(x, axis=0), np.sort(x, axis=None)),
    "median, quantile": lambda x, y: (np.median(x), np.median(x, axis=0), np.percentile(x, [10, 50], axis=1), np.quantile(x, 0.3)),
    "quantiles of several axes": lambda x, y: (np.quantile(x, [[0.1, 0.2], [0.3, 0.9]], axis=1), np.quantile(x, 0.3, axis=(0, 1)),
                                               np.median(x, axis=(1, 0), keepdims=True), np.quantile(x, [0, 1], axis=0, keepdims=True)),
    "searchsorted": lambda x, y: (np.searchsorted(np.sort(x[0]), y), np.digitize(x, [-1.0, 0.0, 1.0]), np.searchsorted([0.0, 1.0], x, side="right")),
    "digitize both ways": lambda x, y: (np.digitize(x, [1.0, 0.0, -1.0]), np.digitize(x, [1.0, 0.0, -1.0], right=True),
                                        np.digitize(x, np.sort(y[0])[::-1]), np.digitize(np.log(x), [-1.0, 0.0])),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)


def test_medians_and_quantiles_next_to_infinities(nodejs: NodeJS) -> None:
    def function(v: Any) -> Any:
        return np.median(v), np.median(v[1:]), np.quantile(v, [0.0, 0.5, 1.0]), np.median(v[:, None], axis=1)

    same(nodejs, function, v=np.array([1.0, 2.0, np.inf]))
    same(nodejs, function, v=np.array([-np.inf, np.inf, np.inf]))


def test_nan_is_sorted_last_by_searchsorted_too(nodejs: NodeJS) -> None:
    same(
        nodejs,
        lambda v: (np.searchsorted([0.0, 1.0, np.nan], v), np.searchsorted([0.0, 1.0, np.nan], v, "right")),
        v=np.array([0.5, np.nan, 1.0]),
    )
