"""Functions that are a few others in a row agree with NumPy; where there is none, what the error says does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit.live.errors import LiveError
from nnkit.live.trace.substitutes import SUBSTITUTES
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import HARD, X, Y

CASES: dict[str, Callable[..., Any]] = {
    "modf": lambda x, y, h: (*np.modf(x), *np.modf(h), *np.modf((x * 3).astype(int)), *np.modf(x[0, 0]), 1 / np.modf(h)[0]),
    "divmod": lambda x, y, h: (*np.divmod(x, y), *np.divmod((x * 9).astype(int), 4)),
    "ldexp": lambda x, y, h: (np.ldexp(x, 3), np.ldexp(x, (y * 4).astype(int)), np.ldexp(h, -2)),
    "fix": lambda x, y, h: (np.fix(x * 3), np.fix(h)),
    "vander": lambda x, y, h: (np.vander(x[0]), np.vander(x[:, 0], 2), np.vander(x[0], 5, increasing=True), np.vander((x[0] * 5).astype(int), 3)),
    "ediff1d": lambda x, y, h: (np.ediff1d(x), np.ediff1d(x, to_end=[1.0, 2.0]), np.ediff1d(x, 0.5, y)),
    "geomspace": lambda x, y, h: (np.geomspace(1, 2 + x[0, 0] ** 2, 5), np.geomspace(-y[0] ** 2, -3, 4), np.geomspace(1, y[0] ** 2, 3, axis=1)),
    "unwrap": lambda x, y, h: (np.unwrap(x * 9), np.unwrap(x * 9, axis=0), np.unwrap(np.round(x * 4), period=4), np.unwrap(x * 9, discont=4.0)),
    "isin": lambda x, y, h: (np.isin(np.round(x), [0, 1]), np.isin(x, x[0]), np.isin(x, x[0], invert=True)),
    "nanvar, nanstd": lambda x, y, h: (np.nanvar(np.log(x)), np.nanstd(np.log(x), axis=0), np.nanvar(np.log(x), axis=1, ddof=1), np.nanstd(x, axis=0, keepdims=True)),
    "nancumsum": lambda x, y, h: (np.nancumsum(np.log(x)), np.nancumsum(np.log(x), axis=0), np.nancumprod(np.log(x), axis=1)),
    "nanargmax": lambda x, y, h: (np.nanargmax(np.log(x)), np.nanargmin(np.log(x)), np.nanargmax(np.log(x[:, 0]) * y.T[0])),
    "unravel_index": lambda x, y, h: (*np.unravel_index(np.argmax(x), x.shape), *np.unravel_index((y * 9).astype(int) % 6, (2, 3), order="F")),
    "apply_along_axis": lambda x, y, h: (np.apply_along_axis(np.ptp, 0, x), np.apply_along_axis(lambda row, k: np.outer(row, row) * k, -1, x, 2)),
    "matrix_power": lambda x, y, h: tuple(np.linalg.matrix_power(x[:3] + np.eye(3), n) for n in (0, 1, 2, 5, -2)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y, h=HARD)


FOLLOWED: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "np.unique": (lambda x: len(np.unique(x)), lambda x: 1 + np.sum(np.diff(np.sort(x)) > 0)),
    "np.nonzero": (lambda x: np.nonzero(x > 0)[0][0], lambda x: np.argmax(x > 0)),
    "np.argwhere": (lambda x: np.argwhere(x > 0)[0, 0], lambda x: np.argmax(x > 0)),
    "np.flatnonzero": (lambda x: np.flatnonzero(x > 0)[0], lambda x: np.argmax(x > 0)),
    "np.frexp": (lambda x: np.frexp(x)[1], lambda x: np.floor(np.log2(np.abs(x))) + 1),
    "np.nanmedian": (lambda x: np.nanmedian(np.log(x)), lambda x: np.median(np.log(x)[~np.isnan(np.log(x))])),
    "np.argpartition": (lambda x: x[np.argpartition(x, 2)][2], lambda x: x[np.argsort(x)][2]),
    "np.extract": (lambda x: np.extract(x > 0, x).mean(), lambda x: x[x > 0].mean()),
    "np.choose": (
        lambda x: np.choose(np.argmax(x), [x] * 4),
        lambda x: np.select([np.argmax(x) == 0, np.argmax(x) == 1], [x, x], x),
    ),
    "np.piecewise": (
        lambda x: np.piecewise(x, [x < 0, (x >= 0) & (x < 1)], [lambda u: -u, lambda u: u**2, 1.0]),
        lambda x: np.select([x < 0, x < 1], [-x, x**2], 1.0),
    ),
    "np.lexsort": (
        lambda x: np.lexsort((x, np.round(x))),
        lambda x: np.argsort(x)[np.argsort(np.round(x)[np.argsort(x)])],
    ),
    "np.linalg.qr": (
        lambda x: np.abs(np.linalg.qr(x[:, None] ** np.arange(3))[1]),
        lambda x: np.abs(np.linalg.cholesky((x[:, None] ** np.arange(3)).T @ (x[:, None] ** np.arange(3))).T),
    ),
    "np.linalg.eigvals": (
        lambda x: np.sort(np.linalg.eigvals(np.outer(x, x) + np.diag(x))),
        lambda x: np.linalg.eigvalsh(np.outer(x, x) + np.diag(x)),
    ),
    "np.trim_zeros": (lambda x: np.trim_zeros(x).sum(), lambda x: np.nansum(np.where(x == 0, np.nan, x))),
    "np.i0": (
        np.i0,
        lambda x: np.mean(np.exp(x[:, None] * np.cos(np.pi * (np.arange(64) + 0.5) / 64)), axis=1),
    ),
}
NO_NUMBERS = {"np.linalg.eig", "np.fft.fft2"}  # signs and complex arrays: compared where these are tested


def test_every_substitute_is_followed() -> None:
    assert set(FOLLOWED) | NO_NUMBERS == set(SUBSTITUTES)


@pytest.mark.parametrize("name", FOLLOWED)
def test_what_the_error_says_to_write_gives_the_same(nodejs: NodeJS, name: str) -> None:
    refused, followed = FOLLOWED[name]
    x = X[:, 0] * 2 + 0.3
    with pytest.raises(LiveError) as caught:
        trace(lambda x: {"result": refused(x)}, {"x": x})
    assert name in caught.value.reason
    assert SUBSTITUTES[name] in caught.value.way_out
    with np.errstate(all="ignore"):
        np.testing.assert_allclose(refused(x), followed(x), rtol=1e-12)
    same(nodejs, followed, x=x)
