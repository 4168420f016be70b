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
    "cumulative_sum": lambda x, y, h: (np.cumsum(x), *_cumulative(x, y)),
    "extract, compress": lambda x, y, h: (np.extract(x > 0, y).sum(), np.extract(x > 0, x).max(), np.compress([True, False, True], x, axis=1), np.compress([False, True], x), x[0].compress(x[0] > 0).sum(), np.compress(x[:, 0] > 0, x, axis=0).sum(axis=0)),
    "histogram_bin_edges": lambda x, y, h: (np.histogram_bin_edges(x, 4), np.histogram_bin_edges(x, 3, range=(-1, 1)), np.histogram_bin_edges(x, y[0] ** 2 + np.arange(3))),
    "nanquantile": lambda x, y, h: (np.nanquantile(np.log(x), 0.3), np.nanquantile(np.log(x), [0.1, 0.9], axis=0), np.nanpercentile(np.log(x), 30, axis=1, keepdims=True), np.nanquantile(x, y[0, 0] % 1), np.nanquantile(x * np.nan, 0.5)),
    "nanmedian": lambda x, y, h: (np.nanmedian(np.log(x)), np.nanmedian(np.log(x), axis=0), np.nanmedian(x, axis=1, keepdims=True)),
    "indices of an array": lambda x, y, h: (x[:3][np.tril_indices_from(x[:3])], x[:3][np.triu_indices_from(x[:3], 1)], x[:3][np.diag_indices_from(x[:3])]),
    "kinds of numbers": lambda x, y, h: (np.isposinf(h), np.isneginf(h), np.isreal(x), np.iscomplex(x), x.imag, x[0, 0].imag, (x * 4).astype(int).imag, x.real, x[0, 0].is_integer(), np.round(x)[0, 0].is_integer(), h[1].is_integer()),
    "array_equiv": lambda x, y, h: (np.array_equiv(x, x + 0), np.array_equiv(x, x[0]), np.array_equiv(x, y[0, :2])),
    "matrix_rank": lambda x, y, h: (np.linalg.matrix_rank(x), np.linalg.matrix_rank(np.outer(x[0], y[0])), np.linalg.matrix_rank(np.stack([x, np.outer(y[:, 0], x[0])])), np.linalg.matrix_rank(x, tol=2.0), np.linalg.matrix_rank(x[0])),
    "cond": lambda x, y, h: (np.linalg.cond(x), np.linalg.cond(x[:3], -2), np.linalg.cond(x[:3], 1), np.linalg.cond(x[:3], np.inf), np.linalg.cond(x[:3], "fro")),
    "slogdet": lambda x, y, h: (*np.linalg.slogdet(x[:3]), np.linalg.slogdet(-x[:3]).sign, *np.linalg.slogdet(np.stack([x[:3], y[:3]]))),
    "multi_dot": lambda x, y, h: (np.linalg.multi_dot([x, y.T, x]), np.linalg.multi_dot([x[0], y.T, x, x[1]])),
    "names of np.linalg": lambda x, y, h: _of_linalg(x, y),
    "polyadd, polysub": lambda x, y, h: (np.polyadd(x[0], y[0]), np.polyadd(x[0], [1, 2]), np.polysub([1, 2, 3, 4], x[0]), np.polyadd((x[0] * 9).astype(int), [1])),
    "polymul, polydiv": lambda x, y, h: (np.polymul(x[0], y[0]), np.polymul([0, 0, 1, 2], x[0]), *np.polydiv(x[0], y[0, :2]), *np.polydiv(x[0], y[0]), np.polydiv([1.0, 2.0, 3.0, 4.0], x[0])[0]),
    "polyder, polyint": lambda x, y, h: (np.polyder(x[0]), np.polyder(x[0], 2), np.polyint(x[0]), np.polyint(x[0], 2), np.polyint(x[0], 2, [1.0, 2.0]), np.polyint(x[0], 1, 3.0), np.polyder((x[0] * 9).astype(int))),
    "poly": lambda x, y, h: (np.poly(x[0]), np.poly((x[0] * 9).astype(int)), np.poly(y[:, 0])),
}  # fmt: skip


def _cumulative(x: Any, y: Any) -> tuple[Any, ...]:
    """What NumPy 2.1 and later have."""
    if not hasattr(np, "cumulative_sum"):
        return ()
    return (
        np.astype(x * 4, int),
        np.cumulative_sum(x, axis=0),
        np.cumulative_sum(x[0], include_initial=True),
        np.cumulative_prod(x, axis=1, include_initial=True),
        np.cumulative_sum(x > 0, axis=1, dtype=float),
    )


def _of_linalg(x: Any, y: Any) -> tuple[Any, ...]:
    """What NumPy 2 and later have."""
    if not hasattr(np.linalg, "vector_norm"):
        return ()
    same = (np.matvec(x, y[0]), np.matvec(x, y), np.vecmat(y[:, 0], x)) if hasattr(np, "matvec") else ()
    of_two = (
        np.linalg.cross(x, y),
        np.linalg.cross(x[:3], y[:3], axis=0),
        np.linalg.outer(x[0], y[0]),
        np.linalg.matmul(x, y.T),
    )
    return (
        *same,
        *of_two,
        np.linalg.vector_norm(x),
        np.linalg.vector_norm(x, axis=0, ord=1),
        np.linalg.vector_norm(x, keepdims=True),
        np.linalg.matrix_norm(x),
        np.linalg.matrix_norm(x, ord=1, keepdims=True),
        np.linalg.matrix_transpose(x),
        np.linalg.diagonal(x, offset=1),
        np.linalg.trace(x[:3]),
        np.linalg.tensordot(x, y.T, axes=1),
        np.linalg.vecdot(x, y),
    )


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y, h=HARD)


EDGES = np.array([-4.0, 0.0, 1.0, 20.0])


def _written(function: Callable[[Any], Any]) -> Callable[..., Any]:
    """What is left in a copy of x by a function that changes it."""

    def changed(x: Any) -> Any:
        x = x.copy()
        function(x)
        return x

    return changed


def _set(x: Any, key: Any) -> None:
    x[key] = 7.0


def _inside(x: Any) -> Any:
    return 1.0 * ((x[:, None] >= EDGES[:-1]) & (x[:, None] < EDGES[1:]))


FOLLOWED: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "np.unique": (lambda x: len(np.unique(x)), lambda x: 1 + np.sum(np.diff(np.sort(x)) > 0)),
    "np.nonzero": (lambda x: np.nonzero(x > 0)[0][0], lambda x: np.argmax(x > 0)),
    "np.argwhere": (lambda x: np.argwhere(x > 0)[0, 0], lambda x: np.argmax(x > 0)),
    "np.flatnonzero": (lambda x: np.flatnonzero(x > 0)[0], lambda x: np.argmax(x > 0)),
    "np.frexp": (lambda x: np.frexp(x)[1], lambda x: np.floor(np.log2(np.abs(x))) + 1),
    "np.argpartition": (lambda x: x[np.argpartition(x, 2)][2], lambda x: x[np.argsort(x)][2]),
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
    "np.roots": (
        lambda x: np.roots(x[:3]),
        lambda x: np.stack(
            [(-x[1] + s * np.sqrt(x[1] ** 2 - 4 * x[0] * x[2])) / (2 * x[0]) for s in (1, -1)]
        ),
    ),
    "np.union1d": (lambda x: np.union1d(x, [9.0, 8.0]), lambda x: np.sort(np.concatenate([x, [9.0, 8.0]]))),
    "np.intersect1d": (
        lambda x: np.intersect1d(np.round(x), [0.0, 1.0]).sum(),
        lambda x: np.round(x)[np.isin(np.round(x), [0.0, 1.0])].sum(),
    ),
    "np.setdiff1d": (
        lambda x: np.setdiff1d(x, [0.0]).sum(),
        lambda x: x[~np.isin(x, [0.0])].sum(),
    ),
    "np.setxor1d": (
        lambda x: np.setxor1d(x, [9.0]).sum(),
        lambda x: x[~np.isin(x, [9.0])].sum() + np.stack([9.0 + 0 * x[0]])[~np.isin([9.0], x)].sum(),
    ),
    "np.putmask": (_written(lambda x: np.putmask(x, x > 0, 7.0)), _written(lambda x: _set(x, x > 0))),
    "np.place": (_written(lambda x: np.place(x, x > 0, 7.0)), _written(lambda x: _set(x, x > 0))),
    "np.put": (_written(lambda x: np.put(x, 1, 7.0)), _written(lambda x: _set(x, 1))),
    "np.apply_over_axes": (
        lambda x: np.apply_over_axes(np.sum, np.outer(x, x), (0, 1))[0, 0],
        lambda x: np.sum(np.outer(x, x), axis=(0, 1)),
    ),
    "np.histogram2d": (
        lambda x: np.histogram2d(x, x**2, [EDGES, EDGES])[0],
        lambda x: _inside(x).T @ _inside(x**2),
    ),
}
NO_NUMBERS = {"np.linalg.eig", "np.fft.fft2"}  # signs and complex arrays: compared where these are tested
NO_NUMBERS |= {name for name in SUBSTITUTES if name.startswith("np.fft.") or "np.unique_" in name}
NO_NUMBERS |= {"np.array2string", "np.array_str", "np.array_repr"}  # texts
NO_NUMBERS |= {"np.spacing", "np.nextafter", "np.histogramdd", "np.view"}  # near it; as the one before


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
