"""The way out that a refusal names can be followed: what it says compiles and is what Python computes."""

from __future__ import annotations

import cmath
import functools
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

TABLE = {0: 5.0, 1: 7.0, 2: 9.0}
VALUES = np.array(list(TABLE.values()))
WORDS = [2.0, 3.0, 4.0]
Function = Callable[..., Any]


def halving(w: Any, k: Any) -> Any:
    while w > 0.1:
        w = w / 2
    return w


def halving_repeated(w: Any, k: Any) -> Any:
    return live.repeat(20, lambda x: np.where(x > 0.1, x / 2, x), w)


def asserted(w: Any, k: Any) -> Any:
    assert w > 0
    return w * 2


@cache
def slow(k: int) -> float:
    return k * 2.0


def look(w: Any, k: Any) -> Any:
    print(w)
    return w


FOLLOWED: dict[str, tuple[Function, str, str, Function]] = {
    "while": (halving, "a loop that ends when", "live.repeat(n, step, state)", halving_repeated),
    "assert": (asserted, "an assertion", "outside the figure", lambda w, k: w * 2),
    "print": (look, "print shows numbers", "f(w=1)", lambda w, k: w),
    "max": (lambda w, k: max(w, 1), "max() and min()", "np.maximum(a, b)", lambda w, k: np.maximum(w, 1)),
    "sorted": (lambda w, k: sorted([w, 1]), "sorted()", "np.sort", lambda w, k: np.sort(live.array([w, 1]))),
    "a key": (
        lambda w, k: TABLE[k],
        "as a key",
        "live.constant(table)[k]",
        lambda w, k: live.constant(VALUES)[k],
    ),
    "a set": (
        lambda w, k: w * (k in {1, 2}),
        "as a key",
        "np.select([k == 0, k == 1], [a, b])",
        lambda w, k: np.select([k == 1, k == 2], [w, w], 0.0),
    ),
    "a function that caches": (lambda w, k: slow(k), "as a key", "np.select", lambda w, k: k * 2.0),
    "if": (lambda w, k: w if w > 1 else 0.0, "condition", "np.where", lambda w, k: np.where(w > 1, w, 0.0)),
    "and": (
        lambda w, k: w if 0 < w < 2 else 0.0,
        "condition",
        "& | ~",
        lambda w, k: np.where((w > 0) & (w < 2), w, 0.0),
    ),
    "int": (
        lambda w, k: int(w) * 2,
        "a whole number is made of",
        "np.trunc(x)",
        lambda w, k: np.trunc(w) * 2,
    ),
    "a place by int": (
        lambda w, k: VALUES[int(w)] * k,
        "a whole number is made of",
        "np.trunc(x).astype(int)",
        lambda w, k: live.constant(VALUES)[np.trunc(w).astype(int)] * k,
    ),
    "an item of a list": (
        lambda w, k: WORDS[k] * w,
        "an item of a plain array or list",
        "live.constant(data)[k]",
        lambda w, k: live.constant(WORDS)[k] * w,
    ),
    "a type of NumPy's": (
        lambda w, k: np.int64(np.floor(w)) * 2,
        "a type of NumPy's",
        "np.trunc(x).astype(int)",
        lambda w, k: np.floor(w).astype(int) * 2,
    ),
    "item()": (lambda w, k: (w * VALUES)[0].item(), "a plain number", "leave .item()", lambda w, k: w * 5.0),
    "cmath": (lambda w, k: cmath.sqrt(-w).imag, "cmath", "w + 0j", lambda w, k: np.sqrt(-w + 0j).imag),
    "the first place": (
        lambda w, k: np.where(w * VALUES > 6)[0][0] + k,
        "as many indices as are true",
        "np.argmax(condition)",
        lambda w, k: np.argmax(w * VALUES > 6) + k,
    ),
    "the last place": (
        lambda w, k: np.where(w * VALUES < 8)[0][-1],
        "as many indices as are true",
        "len(x) - 1 - np.argmax(condition[::-1])",
        lambda w, k: len(VALUES) - 1 - np.argmax((w * VALUES < 8)[::-1]),
    ),
    "a fold": (
        lambda w, k: np.logaddexp.reduce(w * VALUES) + k,
        "np.logaddexp.reduce is not",
        "functools.reduce(np.logaddexp, x)",
        lambda w, k: functools.reduce(np.logaddexp, w * VALUES) + k,
    ),
    "a slice beside a type": (
        lambda w, k: np.float64(w) * VALUES[1:],
        "a type of NumPy's",
        "1.0 * x",
        lambda w, k: 1.0 * w * VALUES[1:],
    ),
    "None": (lambda w, k: w * (k == None), "type object", "`x is None`", lambda w, k: w * (k is None)),  # noqa: E711
    "float": (lambda w, k: float(w) * 2, "plain number", "leave float() out", lambda w, k: w * 2),
}


@pytest.mark.parametrize("name", FOLLOWED)
def test_the_way_out_is_named_and_works(nodejs: NodeJS, name: str) -> None:
    refused, reason, way_out, followed = FOLLOWED[name]
    for w, k in ((1.5, 1), (0.75, 2)):
        wanted = np.ravel(refused(np.float64(w), k))
        with pytest.raises(LiveError) as caught:
            trace(lambda w, k: refused(w, k), {"w": w, "k": k})
        assert reason in caught.value.reason
        assert way_out in caught.value.way_out
        assert "figures/test_ways_out.py:" in str(caught.value)
        assert np.array_equal(np.ravel(followed(np.float64(w), k)), wanted)
        same(nodejs, followed, w=np.float64(w), k=k)
