"""Expressions, made at random, of floats (NaN, ±∞ and −0 among them), integers, booleans, numbers and empty arrays."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nnkit import live
from nnkit.live.errors import LiveError
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

INPUTS: dict[str, Any] = {
    "x": np.array([[0.5, -1.0, 2.0, 0.25], [3.0, -0.75, -2.5, 1.5], [1.25, 0.0, -0.5, 2.5]]),
    "h": np.array([np.nan, -np.inf, -0.0, 1.5]),
    "k": np.array([[3], [-5], [0]]),
    "i": np.array([0, 2, -1, 2]),
    "m": np.array([True, False, True, True]),
    "e": np.zeros((0, 4)),
    "s": np.float64(0.75),
}
# a: an array; d: an axis or None; n: a small number
ONE: list[Callable[..., Any]] = [
    lambda a, d, n: a.sum(axis=d),
    lambda a, d, n: np.mean(a, axis=d, keepdims=True),
    lambda a, d, n: a.max(axis=d, initial=-2),
    lambda a, d, n: a.min(axis=d, keepdims=True),
    lambda a, d, n: np.prod(a, axis=d),
    lambda a, d, n: np.any(a, axis=d),
    lambda a, d, n: np.all(a > 0, axis=d, keepdims=True),
    lambda a, d, n: np.argmax(a, axis=d),
    lambda a, d, n: np.argmin(a, axis=d, keepdims=True),
    lambda a, d, n: np.cumsum(a, axis=d),
    lambda a, d, n: np.sort(a, axis=d),
    lambda a, d, n: np.argsort(a, axis=d, kind="stable"),
    lambda a, d, n: np.flip(a, axis=d),
    lambda a, d, n: np.diff(a, axis=d),
    lambda a, d, n: np.median(a, axis=d),
    lambda a, d, n: np.var(a, axis=d),
    lambda a, d, n: np.count_nonzero(a, axis=d),
    lambda a, d, n: np.nansum(a, axis=d),
    lambda a, d, n: np.roll(a, n, axis=d),
    lambda a, d, n: np.repeat(a, n, axis=d),
    lambda a, d, n: np.expand_dims(a, n - 1),
    lambda a, d, n: a[::-1],
    lambda a, d, n: a[..., ::-2],
    lambda a, d, n: a[-n:],
    lambda a, d, n: a[..., n - 1],
    lambda a, d, n: a[None, ..., :n],
    lambda a, d, n: a.T,
    lambda a, d, n: a.reshape(-1),
    lambda a, d, n: a.astype(float),
    lambda a, d, n: np.nan_to_num(a, posinf=9, neginf=-9).astype(int),
    lambda a, d, n: a.astype(bool),
    lambda a, d, n: -a,
    lambda a, d, n: abs(a) ** 0.5,
    lambda a, d, n: a**n,
    lambda a, d, n: a // (n + 0.5),
    lambda a, d, n: a % -n,
    lambda a, d, n: a // -n,
    lambda a, d, n: np.round(a, n - 1),
    lambda a, d, n: np.sign(a) + n,
    lambda a, d, n: 1 / a,
    lambda a, d, n: np.exp(-a * a),
    lambda a, d, n: np.pad(a, n, mode="edge"),
    lambda a, d, n: np.pad(a, (n, 1), mode="reflect"),
    lambda a, d, n: np.pad(a, (0, n), constant_values=n),
    lambda a, d, n: np.lib.stride_tricks.sliding_window_view(a, n, axis=-1),
    lambda a, d, n: np.tril(a, n - 1),
    lambda a, d, n: np.einsum("...i->i...", a),
    lambda a, d, n: np.einsum("ij,kj->ik", a, a),
    lambda a, d, n: live.repeat(n - 1, lambda v, j: np.sin(v) * 0.5 + j, a * 1.0),
]
TWO: list[Callable[..., Any]] = [
    lambda a, b, n: a + b,
    lambda a, b, n: a - b,
    lambda a, b, n: a * b,
    lambda a, b, n: a / b,
    lambda a, b, n: a // b,
    lambda a, b, n: a % b,
    lambda a, b, n: np.maximum(a, b),
    lambda a, b, n: np.minimum(a, b),
    lambda a, b, n: np.where(a > b, a, b),
    lambda a, b, n: np.where(b, a, n),
    lambda a, b, n: (a < b) & (a == a),
    lambda a, b, n: a == b,
    lambda a, b, n: a @ b,
    lambda a, b, n: np.outer(a, b)[:5],
    lambda a, b, n: np.concatenate([a, b], axis=-1),
    lambda a, b, n: np.stack(np.broadcast_arrays(a, b), axis=n - 2),
    lambda a, b, n: np.clip(a, b, n),
    lambda a, b, n: np.arctan2(a, b),
    lambda a, b, n: np.copysign(a, np.nan_to_num(b)),
    lambda a, b, n: np.select([a > 1, a > 0], [b, a], n),
    lambda a, b, n: a[np.clip(np.nan_to_num(b), 0, a.shape[0] - 1).astype(int)],
    lambda a, b, n: np.take_along_axis(a, np.argsort(a, axis=0, kind="stable"), axis=0) * b,
    lambda a, b, n: np.searchsorted(np.sort(a.ravel()), b),
]
SIZE = 300  # of the largest array kept


Program = list[tuple[int, int, int, int, int]]


def step(pool: list[Any], op: int, first: int, second: int, axis: int, n: int) -> Any:
    """The result of one operation on arrays of the pool."""
    a, b = pool[first % len(pool)], pool[second % len(pool)]
    if op < len(ONE):
        return ONE[op](a, None if np.ndim(a) == 0 else [None, 0, -1, 1][axis], n)
    return TWO[op - len(ONE)](a, b, n)


def accepted(program: Program) -> Program:
    """The operations of the program that NumPy does, and whose results are not large."""
    pool, found = list(INPUTS.values()), []
    for each in program:
        try:
            new = step(pool, *each)
        except (ValueError, IndexError, TypeError, AttributeError):
            continue
        if np.size(new) <= SIZE:
            pool.append(new)
            found.append(each)
    return found


def run(program: Program, arrays: list[Any]) -> dict[str, Any]:
    """Every array of the program, the given ones first."""
    pool = list(arrays)
    for each in program:
        pool.append(step(pool, *each))
    return {f"r{k}": value for k, value in enumerate(pool)}


programs = st.lists(
    st.tuples(
        st.integers(0, len(ONE) + len(TWO) - 1),
        st.integers(0, 12),
        st.integers(0, 12),
        st.integers(0, 3),
        st.integers(1, 3),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=120)
@given(programs)
def test_expressions_of_all_types_agree_with_numpy(nodejs: NodeJS, program: Program) -> None:
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        program = accepted(program)
    try:
        same(nodejs, lambda **p: run(program, list(p.values())), **INPUTS)
    except LiveError:
        assume(False)  # a clear refusal is no wrong picture
