"""The compiled program computes what NumPy computes: one line for each way of writing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import compiled, same
from tests.helpers.nodejs import NodeJS

R = np.random.default_rng(7)
X = R.normal(size=(4, 3))
Y = R.normal(size=(4, 3))
V = R.normal(size=3)
U = R.normal(size=7)
CUBE = R.normal(size=(2, 3, 4))
HARD = np.array(
    [np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 1.5, 2.5, 1e-300, 1e300, -7.0, 3.0]
)
HARD2 = np.array([HARD, np.roll(HARD, 3), np.roll(HARD, 7)])
I = np.array([[0, 2, -1], [5, 3, 3]])
B = np.array([[True, False, True], [False, False, True]])

UNARY = [
    "absolute",
    "arccos",
    "arccosh",
    "arcsin",
    "arcsinh",
    "arctan",
    "arctanh",
    "cbrt",
    "ceil",
    "cos",
    "cosh",
    "deg2rad",
    "degrees",
    "exp",
    "exp2",
    "expm1",
    "fabs",
    "floor",
    "isfinite",
    "isinf",
    "isnan",
    "log",
    "log10",
    "log1p",
    "log2",
    "logical_not",
    "negative",
    "positive",
    "rad2deg",
    "radians",
    "reciprocal",
    "rint",
    "sign",
    "signbit",
    "sin",
    "sinh",
    "sqrt",
    "square",
    "tan",
    "tanh",
    "trunc",
]
BINARY = [
    "add",
    "arctan2",
    "copysign",
    "divide",
    "equal",
    "float_power",
    "floor_divide",
    "fmax",
    "fmin",
    "fmod",
    "greater",
    "greater_equal",
    "heaviside",
    "hypot",
    "less",
    "less_equal",
    "logaddexp",
    "logaddexp2",
    "logical_and",
    "logical_or",
    "logical_xor",
    "maximum",
    "minimum",
    "multiply",
    "not_equal",
    "power",
    "remainder",
    "subtract",
]


@pytest.mark.parametrize("name", UNARY)
def test_a_ufunc_of_one_argument_agrees_also_for_nan_infinities_and_zeros(nodejs: NodeJS, name: str) -> None:
    same(nodejs, lambda x: getattr(np, name)(x), x=HARD)


@pytest.mark.parametrize("name", BINARY)
def test_a_ufunc_of_two_arguments_agrees_for_every_pair_of_hard_numbers(nodejs: NodeJS, name: str) -> None:
    same(nodejs, lambda a, b: getattr(np, name)(a, b), a=HARD[:, None], b=HARD[None, :])


FUNCTIONS: dict[str, Callable[..., Any]] = {
    # operators and types
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
    # reductions
    "sum": lambda x, y: (x.sum(), x.sum(axis=0), x.sum(1), x.sum(axis=1, keepdims=True), np.sum(x, axis=(0, 1)), x.sum(-1)),
    "sum where": lambda x, y: (np.sum(x, where=y > 0), np.mean(x, axis=0, where=y > 0), np.max(x, initial=0.5, where=x < 1)),
    "prod, max, min": lambda x, y: (x.prod(axis=0), x.max(axis=1), x.min(), np.max(x, axis=0, keepdims=True), np.ptp(x, axis=1)),
    "any, all": lambda x, y: ((x > 1).any(axis=0), (x > -1).all(axis=1), np.any(x > 9), (x < 9).all(), np.count_nonzero(x > 0)),
    "mean, var, std": lambda x, y: (x.mean(), x.mean(axis=0), x.var(axis=1), x.std(), x.std(axis=0, ddof=1), np.var(x, keepdims=True)),
    "argmax, argmin": lambda x, y: (x.argmax(), x.argmax(axis=0), x.argmin(axis=1), np.argmax(x, axis=1, keepdims=True)),
    "cumulative": lambda x, y: (x.cumsum(), x.cumsum(axis=0), np.cumsum(x, axis=1), np.cumprod(x, axis=1), np.maximum.accumulate(x)),
    "ufunc methods": lambda x, y: (np.add.reduce(x), np.maximum.reduce(x, axis=1), np.subtract.outer(x[0], y[:, 1]), np.multiply.accumulate(x, axis=1)),
    "median, quantile": lambda x, y: (np.median(x), np.median(x, axis=0), np.percentile(x, [10, 50], axis=1), np.quantile(x, 0.3)),
    "average": lambda x, y: (np.average(x, axis=0, weights=np.arange(4.0)), np.average(x, weights=y * y)),
    "logsumexp": lambda x, y: np.log(np.sum(np.exp(x - x.max(axis=1, keepdims=True)), axis=1)) + x.max(axis=1),
    "softmax": lambda x, y: np.exp(x - x.max(1, keepdims=True)) / np.exp(x - x.max(1, keepdims=True)).sum(1, keepdims=True),
    # products
    "matmul": lambda x, y: (x @ y.T, x.T @ y, x @ y[0], x[0] @ y.T, x[0] @ y[1], np.ones((2, 4)) @ x, x @ np.eye(3)),
    "dot and relatives": lambda x, y: (np.dot(x, y.T), np.vdot(x, y), np.inner(x, y), np.outer(x[0], y[1]), x.dot(y[0]), np.dot(x, 2)),
    "tensordot": lambda x, y: (np.tensordot(x, y, axes=2), np.tensordot(x, y, axes=([0], [0])), np.tensordot(x, y, axes=0)),
    "einsum": lambda x, y: (np.einsum("ij,ij->i", x, y), np.einsum("ij,kj->ik", x, y), np.einsum("ij->", x), np.einsum("ij->ji", x),
                            np.einsum("ij,kj,kl->il", x, y, x), np.einsum("...j,j->...", x, y[0]), np.einsum("ij,ij", x, y)),
    "trace, diagonal": lambda x, y: (np.trace(x @ y.T), np.diagonal(x), np.einsum("ii->i", x @ y.T), np.einsum("ii", x @ y.T)),
    "norm": lambda x, y: (np.linalg.norm(x), np.linalg.norm(x, axis=1), np.linalg.norm(x[0], 1), np.linalg.norm(x, np.inf, axis=0),
                          np.linalg.norm(x[0], 3), np.linalg.norm(x, 1), np.linalg.norm(x[0], 0), np.linalg.norm(x, axis=0, keepdims=True)),
    "solve, inv, det": lambda x, y: (np.linalg.solve(x[:3], y[0]), np.linalg.solve(x[:3], y[:3]), np.linalg.inv(x[:3]), np.linalg.det(x[:3])),
    "kron, cross": lambda x, y: (np.kron(x, y), np.cross(x, y)),
    "cov": lambda x, y: (np.cov(x.T), np.cov(x, rowvar=False), np.corrcoef(x)),
    # structure
    "transpose": lambda x, y: (x.T, np.swapaxes(x, 0, 1), np.moveaxis(x, 0, -1), x.transpose(1, 0), x.T.copy()),
    "reshape": lambda x, y: (x.reshape(3, 4), x.reshape(-1), x.T.reshape(2, 6), x.ravel(), x.T.ravel(), x.flatten(), x.reshape((2, -1), order="F")),
    "axes": lambda x, y: (np.expand_dims(x, 1), x[:, None], np.squeeze(x[:1]), np.broadcast_to(x[0], (2, 3)), np.atleast_2d(x[0])),
    "flip, roll": lambda x, y: (np.flip(x), np.flip(x, 0), x[::-1, ::2], np.roll(x, 1), np.roll(x, 2, axis=1), np.rot90(x), np.fliplr(x)),
    "joining": lambda x, y: (np.concatenate([x, y]), np.concatenate([x, y], axis=1), np.stack([x, y]), np.stack([x, y], axis=-1),
                             np.vstack([x, y]), np.hstack([x, y]), np.column_stack([x[:, 0], y]), np.append(x, y), np.block([[x, y], [y, x]])),
    "joining numbers": lambda x, y: (np.stack([x[0, 0], 1.0, y.sum()]), np.concatenate([x[0], [1.0, 2.0]]), np.hstack([x[0], 3.0])),
    "splitting": lambda x, y: (*np.split(x, 2), *np.array_split(x, 3), *np.hsplit(x, 3)),
    "repeat, tile": lambda x, y: (np.repeat(x, 2), np.repeat(x, 2, axis=0), np.tile(x, (2, 1)), np.repeat(x, [1, 0, 2, 1], axis=0)),
    "pad": lambda x, y: (np.pad(x, 1), np.pad(x, ((1, 2), (0, 1)), constant_values=3.0), np.pad(x, 1, mode="edge"), np.pad(x, 1, mode="reflect"), np.pad(x, 2, mode="wrap")),
    "diag, tril": lambda x, y: (np.diag(x[0]), np.diag(x), np.tril(x), np.triu(x, 1)),
    "insert, delete": lambda x, y: (np.insert(x, 1, 0.5, axis=0), np.delete(x, 1, axis=1)),
    "meshgrid": lambda x, y: (*np.meshgrid(x[0], y[:, 0]), *np.meshgrid(x[0], np.arange(2.0), indexing="ij"), *np.broadcast_arrays(x, y[:1])),
    "diff": lambda x, y: (np.diff(x), np.diff(x, axis=0), np.diff(x[0], n=2), np.diff(x[0], prepend=0.0)),
    "linspace": lambda x, y: (np.linspace(x[0, 0], x[0, 1], 5), np.linspace(0, x.max(), 4, endpoint=False), np.linspace(x[0], y[0], 3), np.logspace(x[0, 0], 1, 3)),
    "likes": lambda x, y: (np.zeros_like(x) + x, np.ones_like(x), np.full_like(x, 2.5), np.full_like(x, x[0, 0]), np.zeros((2, 2), like=x)),
    "sliding windows": lambda x, y: (np.lib.stride_tricks.sliding_window_view(x, (2, 2)).sum(axis=(2, 3)),
                                     np.lib.stride_tricks.sliding_window_view(x.ravel(), 3) @ y[0]),
    "len and iteration": lambda x, y: (sum(row.sum() for row in x) + len(x), np.stack([a * 2 for a in x])),
    # order and indices
    "sort": lambda x, y: (np.sort(x), np.sort(x, axis=0), np.argsort(x, axis=1), np.argsort(x, axis=0), np.sort(x, axis=None)),
    "take": lambda x, y: (np.take(x, [0, 2]), np.take(x, [1, 0], axis=0), np.take(x, np.argsort(x[0]), axis=1), np.take_along_axis(x, np.argsort(x, axis=1), axis=1)),
    "constant indices": lambda x, y: (x[1], x[-1, ::-1], x[..., 0], x[[0, 2]], x[[0, 1], [2, 0]], x[np.arange(12).reshape(4, 3) % 2 == 0], x[:, None, 1:], x[2:1]),
    "traced indices": lambda x, y: (x[np.argmax(x, axis=0)], x[np.arange(4), x.argmax(axis=1)], x[:, x[0].argmin()], x[x[:, 0].argsort(), 1:], x[x.argmax() % 4, None]),
    "traced indices between": lambda x, y: (np.ones((2, 4, 3, 2)) * x[:, :, None])[:, x[:, 0].argsort(), 1:, 0],
    "one-hot": lambda x, y: ((x.argmax(axis=1)[:, None] == np.arange(3)).astype(float), np.eye(3, like=x)[x.argmax(axis=1)],
                              np.take_along_axis(np.eye(3), x.argmax(axis=1)[:, None], axis=0)),
    "searchsorted": lambda x, y: (np.searchsorted(np.sort(x[0]), y), np.digitize(x, [-1.0, 0.0, 1.0]), np.searchsorted([0.0, 1.0], x, side="right")),
    "histogram": lambda x, y: (np.histogram(x, bins=np.linspace(-3, 3, 7))[0], np.histogram(x, bins=5, range=(-3, 3), density=True)[0]),
    "interp": lambda x, y: (np.interp(x, [-1.0, 0.0, 2.0], [3.0, 1.0, 2.0]), np.interp(y, np.sort(x[0]), x[1], left=-9.0)),
    "trapezoid": lambda x, y: (np.trapezoid(x), np.trapezoid(x, dx=0.1, axis=0), np.trapezoid(x, np.arange(3.0) ** 2)),
    "convolve": lambda x, y: tuple(f(x.ravel(), y[0], m) for f in (np.convolve, np.correlate) for m in ("full", "same", "valid")),
    "polyval": lambda x, y: np.polyval([1.0, -2.0, 3.0], x),
    "nan functions": lambda x, y: (np.nansum(np.log(x)), np.nanmean(np.log(x)), np.nanmax(np.log(x), axis=1)),
    # arguments that are easily forgotten
    "out": lambda x, y: (
        written(x[0], lambda o: np.std(x, axis=0, out=o)), written(x[:3], lambda o: np.dot(x.T, y, out=o)),
        written(x[:3], lambda o: np.outer(x[0], y[0], out=o)), written(x, lambda o: np.take(x, [3, 2, 1, 0], 0, o)),
        written(x[0], lambda o: np.median(x, axis=0, out=o)), written(x[0] > 0, lambda o: np.any(x > 1, axis=0, out=o)),
        written(x[0].astype(int), lambda o: np.argmax(x, 0, o)), written(x.T @ y, lambda o: np.matmul(x.T, y, out=o)),
        written(np.stack([x, y]), lambda o: np.stack([y, x], out=o)), written(x, lambda o: np.clip(x, 0, 1, o)),
        written(x[0], lambda o: np.add.reduce(x, out=o)), written(x, lambda o: np.copyto(o, y, where=x > 0)),
    ),
    "average and the weights": lambda x, y: (*np.average(x, axis=1, weights=y * y, returned=True), np.average(x, axis=(0, 1))),
    "quantiles of several axes": lambda x, y: (np.quantile(x, [[0.1, 0.2], [0.3, 0.9]], axis=1), np.quantile(x, 0.3, axis=(0, 1)),
                                               np.median(x, axis=(1, 0), keepdims=True), np.quantile(x, [0, 1], axis=0, keepdims=True)),
    "variance about a mean": lambda x, y: np.var(x, axis=0, mean=np.zeros((1, 3))),
    "types asked for": lambda x, y: (np.concatenate([x, y], dtype=int, casting="unsafe"), np.insert((x * 9).astype(int), 1, 2.7)),
    "kron of other ranks": lambda x, y: (np.kron(x[0], y), np.kron(x, y[0]), np.kron(x, 2.0), np.kron(x[0], y[1])),
    "digitize both ways": lambda x, y: (np.digitize(x, [1.0, 0.0, -1.0]), np.digitize(x, [1.0, 0.0, -1.0], right=True),
                                        np.digitize(x, np.sort(y[0])[::-1]), np.digitize(np.log(x), [-1.0, 0.0])),
    "correlation of one row": lambda x, y: (np.corrcoef(x[0]), np.corrcoef(x[0], y[0]), np.correlate(x[0], y[:, 0], "same")),
    "array_equal of NaN": lambda x, y: (np.array_equal(np.log(x), np.log(x)), np.array_equal(np.log(x), np.log(x), equal_nan=True)),
    "constant booleans among floats": lambda x, y: (np.concatenate([B, x]), np.stack([x[:2], B]), np.where(x[:2] > 0, B, y[:2])),
    "conditions in reductions": lambda x, y: (np.median(x > 0, axis=0), np.nansum(x > 0), np.nansum(x.astype(int), axis=1),
                                              np.max(x > 0, axis=0, initial=0), np.einsum("ij->ji", x > 0)),
    "lengths 0 and 1": lambda x, y: (np.diff(x[:1], axis=0), np.diff(x[:0]), np.trapezoid(x[:1], axis=0), np.max(x[:0], axis=0, initial=1.5),
                                     np.median(x[:0], axis=0), np.searchsorted(x[0], x[:0]), np.searchsorted(np.sort(y[0]), np.zeros((0, 2)))),
    "rounding down to minus zero": lambda x, y: (1 / (-0.0 * x**2 // 2.5), 1 / (0.0 * x**2 // -2.5)),
    "all elements in a row": lambda x, y: (x.flat[4], x.T.flat[4], sum(x.flat), len(x.flat)),
}  # fmt: skip


def written(like: Any, write: Callable[[Any], Any]) -> Any:
    """An array like this one, after the call that is given it as `out`."""
    out = np.zeros_like(like)
    write(out)
    return out


WHOLE: dict[str, Callable[..., Any]] = {
    "zero times a negative": lambda k: (1 / (k * -1), np.arctan2(k * -1, -1.0), np.copysign(1.0, k * -2)),
    "minus zero": lambda k: (1 / -k, 1 / (0 - k), np.signbit(-k)),
    "division": lambda k: (1 / (k // -7), 1 / np.fmod(k, 3), 1 / (k % -3), *divmod(k, -3)),
    "products": lambda k: (
        1 / np.prod(k),
        1 / np.cumprod(k),
        1 / (k[:1] @ k[2:3]),
        1 / np.einsum("i,i->i", k, -k),
    ),
    "cut decimals": lambda k: (1 / (k * 0.1).astype(int), 1 / np.trunc(k * 0.1).astype(int)),
    "rounding": lambda k: (np.round(k, 1), np.round(k * 7, -1), np.round(k), k.round()),
    "elements of integers": lambda k: (
        np.clip(k, -1, 1),
        np.where(k > 0, k, 0),
        np.insert(k, 1, 2.7),
        np.abs(k) ** 2,
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_integers_have_one_zero_and_stay_integers(nodejs: NodeJS, name: str) -> None:
    same(nodejs, WHOLE[name], k=np.array([3, -5, 0, 2]))


def test_the_sign_of_zero_is_kept(nodejs: NodeJS) -> None:
    same(
        nodejs,
        lambda v: (1 / (v + 0), 1 / (0.0 + v), 1 / (v - 0), 1 / (v + -0.0), 1 / np.sign(v), 1 / (v * CONSTANTS["zeros"])),
        v=np.tile([0.0, -0.0, 1.0, -2.0], 60),
    )  # fmt: skip


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


CONSTANTS = {
    "steps": np.linspace(-1, 1, 241),
    "whole numbers": np.arange(100),
    "few values": np.tile(np.linspace(0, 1, 7), 20),
    "many of few values": np.tile(np.sort(R.normal(size=150)), 5),
    "a grid": np.column_stack(
        [g.ravel() for g in np.meshgrid(np.linspace(-1, 1, 40), np.linspace(0, 3, 30))]
    ),
    "bytes": R.normal(size=200),
    "hard": np.tile(HARD, 30),
    "zeros": np.tile([0.0, 0.0, -0.0, -0.0], 60),
    "booleans": R.random((20, 20)) > 0.5,
    "empty": np.zeros((0, 3)),
    "rows alike": np.tile(R.normal(size=30), (20, 1)),
}


@pytest.mark.parametrize("name", CONSTANTS)
def test_constants_are_the_same_to_the_last_bit(nodejs: NodeJS, name: str) -> None:
    source, _ = compiled(lambda x: (CONSTANTS[name], CONSTANTS[name] * x), {"x": 1.0})
    result = nodejs.run(source, {"x": 1.0})[0]
    for found in result.values():
        wanted = CONSTANTS[name].ravel().astype(float)
        assert np.array_equal(found, wanted, equal_nan=True)
        assert np.array_equal(np.signbit(found), np.signbit(wanted))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, FUNCTIONS[name], x=X, y=Y)
