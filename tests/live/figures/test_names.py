"""The author's plain arrays, max, min and math take traced numbers where nothing else compiles."""

from __future__ import annotations

import math
from collections.abc import Callable
from math import exp
from typing import Any

import numpy as np
import pytest
from scipy import special

from nnkit import live
from nnkit.live.figures import parity
from nnkit.live.stand_ins import names

POINTS = np.random.default_rng(3).normal(size=(30, 2))
LABELS = (POINTS[:, 0] > 0).astype(int)
A, W = live.slider(0.1, 2, start=0.6, step=0.1), live.slider(-2.5, 2.5, start=0.5, step=0.25)


def nearest(a: Any, w: Any) -> Any:
    """Arrays of the module indexed by what a sort and an argmax find; a list beside an array."""
    far = np.hypot(*(POINTS * [1, a] - np.array([w, 0.0])).T)
    near = np.argsort(far)[:5]
    repeated = np.repeat([1.0, 2.0, 3.0], [10, 10, 10])
    kept = POINTS.copy()
    kept[near[0]] = [a, w]
    return live.view(
        live.plot(
            live.dots(POINTS[near, 0], POINTS[near, 1]), live.dots(kept[:, 0], kept[:, 1], group=LABELS)
        ),
        live.readout("votes", LABELS[near].mean()),
        live.readout("mean", (POINTS @ [a, w]).mean() + POINTS.mean() + repeated[np.argmin(far)]),
        live.readout("first", POINTS[LABELS == 1][0, 0] * a),
    )


def drawn(a: Any, w: Any) -> Any:
    """Arrays of a generator inside the function, as the arrays of the module."""
    rng = np.random.default_rng(4)
    cloud, order = rng.normal(size=(8, 2)), rng.permutation(8)
    x = cloud * [a, 1]
    x = x + rng.normal(w, a, (8, 2)) + rng.normal(scale=a)
    x = x + rng.uniform(w, a + 3, size=2) + rng.exponential(a)
    x = (
        x.clip(-a, 9) * np.quantile(POINTS, [a / 2, 0.5])
        + POINTS.take([order[0], np.argmin(x)])
        + cloud.dot([a, w])[0]
    )
    last = cloud[np.argmax(x[:, 0] + w * x[:, 1])]
    return live.plot(
        live.dots(x[:, 0], x[:, 1]), live.dots(*last), live.rule(y=order[np.argmin(x[:, 1] * w)])
    )


def extremes(a: Any, w: Any) -> Any:
    """max, min, sorted, any and all of Python, of several values, of lists, arrays and generators."""
    x = w * np.linspace(-1, 1, 5)
    heights = [max(0, w), min(a, w, 1), max([a, w]), min(x), max(v * a for v in x), *sorted([w, a, 0.5])]
    few = len(x[x > a]) + 10 * len(POINTS[POINTS[:, 0] > w]) + 1000 * len(x)
    some = live.readout("any", 1 * any(v > 1 for v in x) + 2 * all(v < 2 for v in x) + max(3, 4) + 10 * few)
    return live.view(live.plot(live.bars(np.arange(len(heights)), heights)), some)


def by_math(a: Any, w: Any) -> Any:
    """Functions of math, by the module and by their own names."""
    values = [
        math.sqrt(a),
        math.log(a),
        math.log(a, 2),
        exp(w),
        math.atan2(w, a),
        math.floor(w),
        math.ceil(w),
    ]
    values += [
        math.pow(a, w),
        math.hypot(a, w),
        math.degrees(w),
        math.trunc(w) // 2,
        math.pi * math.sin(2.0),
        math.erf(w),
        math.erfc(4 * a),
    ]
    return live.plot(live.dots(np.arange(len(values)), values), title=f"{math.floor(w)} and {math.ceil(a):d}")


def more_of_math(a: Any, w: Any) -> Any:
    """Functions of math that NumPy has by another name, or not at all."""
    values = [
        math.gamma(a),
        math.gamma(w - 0.125),
        math.lgamma(20 * a),
        math.lgamma(w - 0.125),
        math.isclose(a, 0.6),
        math.isclose(a, w, rel_tol=0.5),
        math.isclose(w, 0, abs_tol=0.3),
        math.fsum([a, w, 1]),
        math.fsum(v * v for v in (a, w)),
        math.prod([a, w, 2]),
        math.dist([a, w], [0, 1]),
        math.hypot(a, w, 2.0),
        math.remainder(w, 0.7),
        math.modf(w)[0],
        math.ldexp(a, 3),
        float.is_integer(2.0),
        w.is_integer(),
        w.imag + w.real,
        special.gammaln(5 * a),
        special.gamma(a) + special.beta(a, 2.0) + special.betaln(3.0, a),
    ]
    return live.plot(live.dots(np.arange(len(values)), values))


def joined(a: Any, w: Any) -> Any:
    """np.r_ and np.c_ of traced arrays, lists and slices; lists of coefficients; sorted the other way."""
    x = w * np.linspace(-1, 1, 5)
    design = np.c_[np.ones(5), x, x**2]
    return live.view(
        live.plot(live.line(x, design @ np.r_[a, w, 1]), live.line(np.r_[x, 2:4], np.r_[0:3, x[:4]])),
        live.plot(live.bars(np.arange(5), sorted(x, reverse=True)), live.dots(*np.c_[[a, w], [1, 2]])),
        live.readout("slope", np.polyval(np.polyder([a, w, 1]), 2.0)),
        live.readout("product", np.polymul([a, 1], [1, w]).sum() + np.polyint([a, w])[0]),
        live.readout("pairs", np.c_[design, x].sum() + np.c_[[1, 2], [3, 4]].sum() + len(np.r_["0", [1, 2]])),
    )


OF_BOTH = [nearest, drawn, extremes, by_math, more_of_math, joined]


@pytest.mark.parametrize("function", OF_BOTH, ids=lambda f: f.__name__)
def test_one_program_computes_what_python_computes(function: Callable[..., Any]) -> None:
    made = live.figure(a=A, w=W)(function)
    assert parity.check(made) > 0
    assert len(made.spec["programs"]) == 1


def test_what_a_function_encloses_is_taken_too() -> None:
    table = np.array([3.0, 1.0, 2.0])

    def highest(x: Any) -> Any:
        return table[np.argmax(x)] + max(x[0], 0)

    made = live.figure(w=W)(lambda w: live.view(live.readout("there", highest(w * np.arange(3.0)))))
    assert parity.check(made) > 0


def test_the_names_are_the_same_afterwards() -> None:
    before = dict(globals())
    live.figure(a=A, w=W)(nearest)
    with pytest.raises(live.LiveError):
        live.figure(a=A, w=W)(
            lambda a, w: live.plot(live.line(POINTS[max(a, w) == LABELS], [1 if a > w else 0]))
        )
    assert all(value is before[name] for name, value in globals().items())
    assert "max" not in globals()


def test_a_function_of_math_that_is_not_continuous_is_found_where_it_differs(monkeypatch: Any) -> None:
    monkeypatch.setattr(names._MATH, "floor", names._on_numbers(math.floor, lambda x: np.rint(x).astype(int)))
    with pytest.raises(live.LiveError, match="Python and the program disagree"):
        live.figure(a=A, w=W)(by_math)


def test_what_a_generator_refuses_names_the_authors_line() -> None:
    with pytest.raises(live.LiveError, match=r"scale < 0(?s:.*)at figures/test_names\.py:"):
        live.figure(w=W)(lambda w: live.view(live.readout("z", np.random.default_rng(0).normal(0, w))))


def test_a_count_by_len_needs_nothing_else_that_is_taken() -> None:
    """The first attempt fails at len alone, and that calls for the second."""

    @live.figure(w=live.slider(0, 1, start=0.5))
    def counted(w: Any) -> Any:
        x = w * POINTS[:, 0] + 0.1
        return live.view(live.plot(live.dots(POINTS[:, 0], x)), live.readout("above", len(x[x > 0])))

    assert counted(w=0).readouts["above"] == len(POINTS)
    assert parity.check(counted) > 0
