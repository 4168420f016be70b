"""Reductions and running reductions agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

CASES: dict[str, Callable[..., Any]] = {
    "sum": lambda x, y: (x.sum(), x.sum(axis=0), x.sum(1), x.sum(axis=1, keepdims=True), np.sum(x, axis=(0, 1)), x.sum(-1)),
    "sum where": lambda x, y: (np.sum(x, where=y > 0), np.mean(x, axis=0, where=y > 0), np.max(x, initial=0.5, where=x < 1)),
    "prod, max, min": lambda x, y: (x.prod(axis=0), x.max(axis=1), x.min(), np.max(x, axis=0, keepdims=True), np.ptp(x, axis=1)),
    "any, all": lambda x, y: ((x > 1).any(axis=0), (x > -1).all(axis=1), np.any(x > 9), (x < 9).all(), np.count_nonzero(x > 0)),
    "mean, var, std": lambda x, y: (x.mean(), x.mean(axis=0), x.var(axis=1), x.std(), x.std(axis=0, ddof=1), np.var(x, keepdims=True)),
    "argmax, argmin": lambda x, y: (x.argmax(), x.argmax(axis=0), x.argmin(axis=1), np.argmax(x, axis=1, keepdims=True)),
    "cumulative": lambda x, y: (x.cumsum(), x.cumsum(axis=0), np.cumsum(x, axis=1), np.cumprod(x, axis=1), np.maximum.accumulate(x)),
    "ufunc methods": lambda x, y: (np.add.reduce(x), np.maximum.reduce(x, axis=1), np.subtract.outer(x[0], y[:, 1]), np.multiply.accumulate(x, axis=1)),
    "average": lambda x, y: (np.average(x, axis=0, weights=np.arange(4.0)), np.average(x, weights=y * y)),
    "logsumexp": lambda x, y: np.log(np.sum(np.exp(x - x.max(axis=1, keepdims=True)), axis=1)) + x.max(axis=1),
    "softmax": lambda x, y: np.exp(x - x.max(1, keepdims=True)) / np.exp(x - x.max(1, keepdims=True)).sum(1, keepdims=True),
    "nan functions": lambda x, y: (np.nansum(np.log(x)), np.nanmean(np.log(x)), np.nanmax(np.log(x), axis=1)),
    "average and the weights": lambda x, y: (*np.average(x, axis=1, weights=y * y, returned=True), np.average(x, axis=(0, 1))),
    "variance about a mean": lambda x, y: np.var(x, axis=0, mean=np.zeros((1, 3))),
    "cov": lambda x, y: (np.cov(x.T), np.cov(x, rowvar=False), np.corrcoef(x)),
    "correlation of one row": lambda x, y: (np.corrcoef(x[0]), np.corrcoef(x[0], y[0]), np.correlate(x[0], y[:, 0], "same")),
    "histogram": lambda x, y: (np.histogram(x, bins=np.linspace(-3, 3, 7))[0], np.histogram(x, bins=5, range=(-3, 3), density=True)[0]),
    "conditions in reductions": lambda x, y: (np.median(x > 0, axis=0), np.nansum(x > 0), np.nansum(x.astype(int), axis=1),
                                              np.max(x > 0, axis=0, initial=0), np.einsum("ij->ji", x > 0)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)


def test_the_largest_of_whole_numbers_is_whole_where_nan_would_be_ignored(nodejs: NodeJS) -> None:
    same(nodejs, lambda i: (np.nanmax(i), np.nanmin(i, axis=0), np.nansum(i)), i=np.array([[3, -7], [5, 2]]))


def test_the_covariance_of_two_arrays(nodejs: NodeJS) -> None:
    x, y = np.array([0.5, 2.0, -1.0]), np.array([1.0, -2.0, 0.25])
    same(nodejs, lambda x, y: (np.cov(x, y), np.cov(x[:, None], y[:, None], rowvar=False)), x=x, y=y)
