"""Whole programs, made at random: views, writes through views and arithmetic agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnkit.live.javascript import shared_functions
from nnkit.live.javascript.emit import LONG
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

# Every operation takes arrays and small numbers; what does not fit the shapes at hand is skipped by both.
VIEWS: list[Callable[..., Any]] = [
    lambda a, i, j: a[i:],
    lambda a, i, j: a[::-1],
    lambda a, i, j: a[..., j:],
    lambda a, i, j: a[..., :: -(j + 1)],
    lambda a, i, j: a[i],
    lambda a, i, j: a[i : i + 1],
    lambda a, i, j: a.T,
    lambda a, i, j: a.ravel(),
    lambda a, i, j: a.reshape(-1, 2),
    lambda a, i, j: a.reshape(2, -1),
    lambda a, i, j: np.swapaxes(a, 0, -1),
    lambda a, i, j: a[:, None],
    lambda a, i, j: np.squeeze(a),
    lambda a, i, j: np.split(a, 2)[j % 2],
    lambda a, i, j: np.diagonal(a).copy(),
    lambda a, i, j: np.moveaxis(a, 0, -1),
]
COPIES: list[Callable[..., Any]] = [
    lambda a, i, j: a.copy(),
    lambda a, i, j: a[[i, j]],
    lambda a, i, j: a.flatten(),
    lambda a, i, j: np.roll(a, i),
    lambda a, i, j: np.concatenate([a, a]),
    lambda a, i, j: np.stack([a, -a]),
    lambda a, i, j: np.repeat(a, 2, axis=0),
    lambda a, i, j: np.tile(a, 2),
    lambda a, i, j: a * 0.5,
    lambda a, i, j: np.tanh(a),
    lambda a, i, j: a.sum(axis=0),
    lambda a, i, j: a.mean(axis=-1, keepdims=True),
    lambda a, i, j: np.cumsum(a, axis=0),
    lambda a, i, j: np.max(a, axis=-1),
    lambda a, i, j: np.sort(a, axis=0),
    lambda a, i, j: a[a.reshape(len(a), -1)[:, 0].argsort(kind="stable")],
    lambda a, i, j: np.where(a > 0.1 * j, a, 0.25),
    lambda a, i, j: np.zeros_like(a),
    lambda a, i, j: np.pad(a, 1),
    lambda a, i, j: a @ a.T,
    lambda a, i, j: np.exp(a - a.max(axis=-1, keepdims=True)),
]
PAIRS: list[Callable[..., Any]] = [
    lambda a, b: a + b,
    lambda a, b: a * b,
    lambda a, b: np.minimum(a, b) - 1,
    lambda a, b: a @ b,
    lambda a, b: np.tensordot(a, b, axes=1),
    lambda a, b: np.concatenate([a, b]),
    lambda a, b: np.vstack([a, b]),
    lambda a, b: np.outer(a, b)[:4, :4],
]


def _add(a: Any, b: Any, i: int, j: int) -> None:
    a += b


def _scale(a: Any, b: Any, i: int, j: int) -> None:
    a *= 0.5 + j


def _set_row(a: Any, b: Any, i: int, j: int) -> None:
    a[i] = b


def _set_column(a: Any, b: Any, i: int, j: int) -> None:
    a[..., j] = b


def _set_number(a: Any, b: Any, i: int, j: int) -> None:
    a[i:, ..., -1] = 0.1 * j


def _set_reversed(a: Any, b: Any, i: int, j: int) -> None:
    a[::-1] = a.copy()


def _shift_itself(a: Any, b: Any, i: int, j: int) -> None:
    a[1:] = a[:-1]


def _set_list(a: Any, b: Any, i: int, j: int) -> None:
    a[[i, j, i]] = b


def _set_mask(a: Any, b: Any, i: int, j: int) -> None:
    a[a < 0] = 0.3


def _set_traced(a: Any, b: Any, i: int, j: int) -> None:
    a[a.ravel().argmax() % a.shape[0]] = 0.7


def _add_into(a: Any, b: Any, i: int, j: int) -> None:
    np.add(a, 1.0, out=b)


WRITES = [
    _add, _scale, _set_row, _set_column, _set_number, _set_reversed, _shift_itself, _set_list, _set_mask,
    _set_traced, _add_into,
]  # fmt: skip
SIZE = 400  # of the largest array a program may grow


def run(program: list[tuple[int, int, int, int, int]], arrays: list[Any]) -> dict[str, Any]:
    """Run the program; returns all arrays that are left, as they are at the end."""
    pool = list(arrays)
    for family, k, first, i, j in program:
        a, b = pool[first % len(pool)], pool[(first + i + 1) % len(pool)]
        try:
            if family < 2:
                new = VIEWS[k % len(VIEWS)](a, i, j)
            elif family == 2:
                new = COPIES[k % len(COPIES)](a, i, j)
            elif family == 3:
                new = PAIRS[k % len(PAIRS)](a, b)
            else:
                WRITES[k % len(WRITES)](a, b, i, j)
                continue
        except (ValueError, IndexError, np.exceptions.AxisError):
            continue
        except TypeError as error:  # a NumPy scalar has no items; a tracer says the same as a LiveError
            if np.ndim(a) == 0 or np.ndim(b) == 0:
                continue
            raise AssertionError(f"{family}, {k}: {error}") from error
        if np.size(new) <= SIZE:
            pool.append(new)
    return {f"r{n}": x for n, x in enumerate(pool)}


steps = st.tuples(
    st.integers(0, 5), st.integers(0, 60), st.integers(0, 9), st.integers(0, 3), st.integers(0, 2)
)


STAGES = {"written out": (LONG, 50), "shared": (0, 50), "all shared": (0, 1)}  # a small one takes each way


@pytest.mark.parametrize("stage", STAGES)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, min_size=2, max_size=18), st.integers(0, 2**16))
def test_programs_of_views_and_writes_agree_with_numpy(
    nodejs: NodeJS,
    monkeypatch: pytest.MonkeyPatch,
    stage: str,
    program: list[tuple[int, int, int, int, int]],
    seed: int,
) -> None:
    long, short = STAGES[stage]
    monkeypatch.setattr(shared_functions, "SHORT", short)
    rng = np.random.default_rng(seed)
    x, y = rng.normal(size=(4, 3)).round(2), rng.normal(size=(2, 3, 2)).round(2)
    same(nodejs, lambda x, y, z: run(program, [x, y, z]), _long=long, x=x, y=y, z=x[0].copy())
