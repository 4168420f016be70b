"""What a page would show otherwise than Python is an error where the figure is defined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.figures import parity

TABLE = np.arange(5.0)
CALLS: list[int] = []


def read(value: Any) -> Any:
    return live.view(live.readout("result", value))


def swallowed(n: Any) -> Any:
    try:
        return read(2 * n if n > 1 else n)
    except Exception:
        return read(n)


def swallowed_and_failed(n: Any) -> Any:
    try:
        bool(n > 1)
    except Exception:
        return [][3]
    return read(n)


def counted(n: Any) -> Any:
    CALLS.append(1)
    return read(n * (1 + len(CALLS) // 3))


def several(n: Any) -> Any:
    return live.plot(*[live.rule(x=n + k) for k in range(2 if type(n) is np.float64 else 3)])


FLOAT = live.slider(0, 7, start=3, step=0.5)
WHOLE = live.slider(0, 7, start=3, step=1)
CASES: dict[str, tuple[Callable[..., Any], Any, str]] = {
    "the type": (
        lambda n: read(2 * n if type(n) is np.float64 else n**2),
        FLOAT,
        "disagree at the start (n = 3): 6 and 9",
    ),
    "number of marks": (several, FLOAT, "marks, words or sizes are others at the start (n = 3)"),
    "a swallowed refusal": (swallowed, FLOAT, "used as a condition"),
    "a swallowed refusal and an error": (swallowed_and_failed, FLOAT, "used as a condition"),
    "a counter": (counted, FLOAT, "draws something else each time"),
    "an index past the end": (
        lambda n: read(live.constant(TABLE)[n]),
        WHOLE,
        "Python raises IndexError at n = 7, where the page draws on: index 7",
    ),
    "more turns than max_n": (
        lambda n: read(live.repeat(n, lambda s: s + 1, 0.0, max_n=5)),
        WHOLE,
        "Python raises ValueError at n = 7",
    ),
    "a negative number of turns": (
        lambda n: read(live.repeat(n - 1, lambda s: s + 1, 0.0, max_n=9)),
        WHOLE,
        "Python raises ValueError at n = 0",
    ),
    "half a turn": (
        lambda n: read(live.repeat(n, lambda s: s + 1, 0.0, max_n=9)),
        FLOAT,
        "Python raises ValueError at n = 0.5",
    ),
    "a singular matrix": (
        lambda n: read(np.linalg.inv(n * np.eye(2)).sum()),
        FLOAT,
        "Python raises LinAlgError at n = 0",
    ),
    "a matrix that is singular in the middle": (
        lambda n: read(np.linalg.inv(n * np.eye(2)).sum()),
        live.slider(-4, 4, start=1),
        "Python raises LinAlgError at n = 0",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_difference_names_the_line_the_controls_and_both_results(name: str) -> None:
    function, control, message = CASES[name]
    with pytest.raises(LiveError) as caught:
        live.figure(n=control)(function)
    assert message in str(caught.value)
    assert "at figures/test_selfcheck.py:" in str(caught.value)
    assert caught.value.way_out


def test_each_option_is_compared_where_the_sliders_end() -> None:
    def figure(n: Any, kind: str, twice: bool) -> Any:
        table = TABLE if kind == "short" and twice else np.arange(9.0)
        return read(live.constant(table)[n])

    with pytest.raises(LiveError, match=r"IndexError at n = 7, kind = 'short', twice = True"):
        live.figure(n=WHOLE, kind=live.choice("long", "short"), twice=live.toggle())(figure)


def test_what_is_rounding_through_and_through_is_no_difference() -> None:
    @live.figure(w=live.slider(0.1, 3, start=1))
    def differences(w: Any) -> Any:
        h = np.logspace(-12, -1, 20)
        return live.plot(live.line(h, np.abs((np.exp(w + h) - np.exp(w - h)) / (2 * h) - np.exp(w))))

    assert differences.spec["programs"]


def test_a_chaotic_map_is_no_difference() -> None:
    @live.figure(r=live.slider(3.5, 4, start=3.9))
    def logistic(r: Any) -> Any:
        return read(live.repeat(200, lambda x: r * x * (1 - x), 0.3))

    assert logistic.spec["programs"]


def test_ends_of_an_axis_that_stay_where_they_are_are_compared() -> None:
    """They are plain Python numbers among the arrays of a view."""

    @live.figure(a=live.slider(1, 3, start=2))
    def figure(a: Any) -> Any:
        x = np.linspace(0, 1, 5)
        return live.plot(live.line(x, a * x), x=live.axis("x", 0, 1), y=live.axis("y", 0, 3))

    assert figure.spec["programs"]


def test_the_order_of_equal_numbers_is_the_same_with_a_stable_sort() -> None:
    """From 17 numbers on, NumPy's sort is another one, and leaves equal numbers in another order."""
    grades = np.random.default_rng(0).integers(0, 4, 40)
    w = live.slider(1, 2, start=1)

    def ranked(kind: Any) -> Any:
        return lambda w: live.plot(live.line(np.arange(40), np.argsort(w * grades, kind=kind)))

    with pytest.raises(LiveError, match="disagree") as caught:
        live.figure(w=w)(ranked(None))
    assert 'np.argsort(x, kind="stable")' in caught.value.way_out
    assert parity.check(live.figure(w=w)(ranked("stable"))) > 0
