"""Views at places that only the page knows, and other memory that NumPy shares, are shared when traced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS


def written_through(x: Any, k: Any) -> Any:
    row = x[k]
    row += 1
    row[1:] *= 3
    return x, row


def seen_afterwards(x: Any, k: Any) -> Any:
    row, column = x[k], x[:, k]
    x[...] = x * 2
    x[1, 1] = 7.0
    return row, column


def at_a_row(x: Any, k: Any) -> Any:
    x[k] += 1
    x[k, 1:] -= 5
    return x


def view_of_a_view(x: Any, k: Any) -> Any:
    inner = x[k][1:]
    inner[0] = 9.0
    x.T[k] = 4.0
    return x, inner


def copies(x: Any, k: Any) -> Any:
    several, taken, number = x[k + np.arange(2)], np.take(x, k, axis=0), x[k, 0]
    x[...] = 0.0
    return several, taken, number


def real_parts(x: Any, k: Any) -> Any:
    itself, copied, diagonal = x.conj(), np.conjugate(x), np.diag(x)
    x[...] = x + k
    return itself, copied, diagonal, x.conjugate()


def numbers(x: Any, k: Any) -> Any:
    a = x[0, 0].astype(float)
    b = a
    b += 1
    return a, b, np.nan_to_num(k), np.bitwise_or.reduce(k + np.arange(4)), np.bitwise_and.reduce(k)


@pytest.mark.parametrize(
    "function",
    [written_through, seen_afterwards, at_a_row, view_of_a_view, copies, real_parts, numbers],
    ids=lambda f: f.__name__,
)
def test_memory_is_shared_as_in_numpy(nodejs: NodeJS, function: Callable[..., Any]) -> None:
    same(nodejs, function, x=np.arange(9.0).reshape(3, 3), k=1)


def test_one_write_to_a_row_is_one_operation() -> None:
    graph = trace(lambda x, k: x.__setitem__(k, x[k] + 1), {"x": np.ones((3, 3)), "k": 1}).graph
    in_place = trace(at_once, {"x": np.ones((3, 3)), "k": 1}).graph
    scatters = [sum(n.op == "call" for n in g.nodes) for g in (graph, in_place)]
    assert scatters == [1, 1]


def at_once(x: Any, k: Any) -> Any:
    x[k] += 1
    return x


def test_a_state_whose_row_is_a_view_is_refused() -> None:
    def step(state: Any) -> Any:
        state["best"] = state["rows"][state["k"].argmax()]

    start = {"rows": np.ones((3, 2)), "best": np.ones(2), "k": np.ones(3)}
    with pytest.raises(LiveError, match="became one array"):
        trace(lambda x: live.repeat(2, step, start)["best"] + x, {"x": 1.0})
