"""What takes plain numbers only is refused, and the way out that is named gives the same."""

from __future__ import annotations

import bisect
import math
import statistics
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.figures import parity

Function = Callable[[Any], Any]
DATA = np.array([0.5, 2.0, -1.0, 2.5, 3.5])
EDGES = [0.5, 1.0, 1.5]


def shared(w: Any) -> Any:
    return w * DATA


FOLLOWED: dict[str, tuple[Function, str, str, Function]] = {
    "statistics": (
        lambda w: statistics.stdev([w, 1, 3]),
        "the module statistics",
        "np.std(x, ddof=1)",
        lambda w: np.std(np.stack([w, 1, 3]), ddof=1),
    ),
    "statistics that compare": (
        lambda w: statistics.median([w, 1, 3]),
        "the module statistics",
        "np.median",
        lambda w: np.median(np.stack([w, 1, 3])),
    ),
    "poly1d": (
        lambda w: np.poly1d([w, 1, 2])(1.5),
        "a polynomial as an object",
        "np.polyval([a, b, c], x)",
        lambda w: np.polyval([w, 1, 2], 1.5),
    ),
    "Polynomial": (
        lambda w: np.polynomial.Polynomial([2, 1, w])(1.5),
        "a polynomial as an object",
        "np.polyval([a, b, c], x)",
        lambda w: np.polyval([w, 1, 2], 1.5),
    ),
    "matrix": (
        lambda w: np.matrix([[w, 1], [2, 3]]).T[0, 1],
        "np.matrix holds",
        "live.array([[a, b], [c, d]])",
        lambda w: live.array([[w, 1], [2, 3]]).T[0, 1],
    ),
    "masked": (
        lambda w: np.ma.masked_array(shared(w), shared(w) > 1).sum(),
        "a masked array",
        "x[keep].sum()",
        lambda w: shared(w)[~(shared(w) > 1)].sum(),
    ),
    "fromiter": (
        lambda w: np.fromiter((v * v for v in shared(w)), float).sum(),
        "np.fromiter",
        "np.stack([f(v) for v in x])",
        lambda w: np.stack([v * v for v in shared(w)]).sum(),
    ),
    "nditer": (
        lambda w: sum(float(v) for v in np.nditer(shared(w))),
        "np.nditer",
        "for v in x.ravel()",
        lambda w: sum(v for v in shared(w).ravel()),
    ),
    "frompyfunc": (
        lambda w: np.frompyfunc(lambda v: v + 1, 1, 1)(shared(w)).sum(),
        "np.frompyfunc",
        "the function itself",
        lambda w: (lambda v: v + 1)(shared(w)).sum(),
    ),
    "a number in a text": (
        lambda w: float(f"{w:.1f}"),
        "read out of a text",
        "np.round(x, 2)",
        lambda w: np.round(w, 1),
    ),
    "a method of a class": (
        lambda w: 1.0 * float.is_integer(w),
        "a method is called by its class",
        "x.is_integer()",
        lambda w: 1.0 * w.is_integer(),
    ),
    "bisect": (
        lambda w: bisect.bisect(EDGES, w),
        "bisect compares",
        'np.searchsorted(xs, x, side="right")',
        lambda w: np.searchsorted(EDGES, w, side="right"),
    ),
    "a generator's choice": (
        lambda w: np.random.default_rng(0).permutation(shared(w)).sum(),
        "NumPy's generators",
        "live.Rng(seed)",
        lambda w: live.Rng(0).permutation(shared(w)).sum(),
    ),
    "the bits of a number": (
        lambda w: math.frexp(w)[1],
        "looks into the bits",
        "np.floor(np.log2(np.abs(x))) + 1",
        lambda w: np.floor(np.log2(np.abs(w))) + 1,
    ),
    "filter": (
        lambda w: sum(filter(lambda v: v > 1, shared(w))),
        "picked by a traced condition",
        "x[x > 0].sum()",
        lambda w: shared(w)[shared(w) > 1].sum(),
    ),
    "a comprehension with if": (
        lambda w: sum(1 for v in shared(w) if v > 1),
        "picked by a traced condition",
        "np.sum(x > 0)",
        lambda w: np.sum(shared(w) > 1),
    ),
    "sorted with a key": (
        lambda w: sorted(shared(w), key=lambda v: -v)[1],
        "sorted() compares",
        'x[np.argsort(f(x), kind="stable")]',
        lambda w: shared(w)[np.argsort(-shared(w), kind="stable")][1],
    ),
    "max with a key": (
        lambda w: max(shared(w), key=lambda v: -v),
        "max() and min()",
        "x[np.argmax(f(x))]",
        lambda w: shared(w)[np.argmax(-shared(w))],
    ),
    "nonzero of an array": (
        lambda w: (shared(w) > 1).nonzero()[0][0],
        "ndarray.nonzero",
        "np.argmax(x > 0) is the first place",
        lambda w: np.argmax(shared(w) > 1),
    ),
}


def read(function: Function) -> Callable[..., Any]:
    return lambda w: live.view(live.readout("result", function(w)))


@pytest.mark.filterwarnings("ignore:the matrix subclass")
@pytest.mark.parametrize("name", FOLLOWED)
def test_the_way_out_is_named_and_works(name: str) -> None:
    refused, reason, way_out, followed = FOLLOWED[name]
    control = live.slider(0.5, 2.5, start=1.25, step=0.25)
    with pytest.raises(LiveError) as caught:
        live.figure(w=control)(read(refused))
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out
    assert "figures/test_plain_numbers_only.py:" in str(caught.value)
    made = live.figure(w=control)(read(followed))
    assert parity.check(made) > 0
    if "live.Rng" not in way_out:  # which draws others
        for w in (0.5, 1.25, 2.0):
            assert made(w=w).readouts["result"] == pytest.approx(float(refused(np.float64(w))), rel=1e-12)


def remainder_of_a_power(k: Any) -> Any:
    return pow(k, 2, 5)


def test_a_power_with_a_remainder() -> None:
    control = live.slider(0, 900, start=3, step=1)
    with pytest.raises(LiveError, match=r"pow with a third(?s:.*)a\*\*b % m"):
        live.figure(w=control)(read(remainder_of_a_power))
    made = live.figure(w=control)(read(lambda k: k**2 % 5))
    assert parity.check(made) > 0
    assert made(w=7).readouts["result"] == pow(7, 2, 5)
