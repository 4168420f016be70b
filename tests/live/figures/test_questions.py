"""Questions about what a control is, and texts made of it, are errors whose way out gives Python's answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.figures import parity

Function = Callable[..., Any]
NUMBERS_DECIDE = "let numbers alone decide"
SEEN = np.arange(5.0)


def swallowed(w: Any) -> Any:
    try:
        return w if w > 1 else 0.0
    except TypeError:
        return 7.0


def swallowed_float(w: Any) -> Any:
    try:
        return float(w) * 2
    except (TypeError, ValueError):
        return 7.0


def matched(w: Any) -> Any:
    match w:
        case 1:
            return 5.0
        case _:
            return w


def labelled(w: Any) -> Any:
    live.axis("slope %.1f" % w, 0, 1)  # noqa: UP031
    return w


def labelled_in_words(w: Any) -> Any:
    live.axis(f"slope {w:.1f}", 0, 1)
    return w


FOLLOWED: dict[str, tuple[Function, str, str, Function]] = {
    "isinstance": (
        lambda w: 2 * w if isinstance(w, int | float) else w**2,
        "Python and the program disagree",
        NUMBERS_DECIDE,
        lambda w: 2 * w,
    ),
    "hasattr": (
        lambda w: 3 * w if hasattr(w, "__len__") else w,
        "Python and the program disagree",
        NUMBERS_DECIDE,
        lambda w: w,
    ),
    "isscalar": (
        lambda w: 3 * w if np.isscalar(w) else w,
        "Python and the program disagree",
        NUMBERS_DECIDE,
        lambda w: 3 * w,
    ),
    "repr": (
        lambda w: len(repr(w * 0)),
        "Python and the program disagree",
        NUMBERS_DECIDE,
        lambda w: len("np.float64(0.0)"),
    ),
    "a refusal that is swallowed": (
        swallowed,
        "condition",
        "np.where",
        lambda w: np.where(w > 1, w, 0.0),
    ),
    "a number that is asked for and swallowed": (
        swallowed_float,
        "float() needs a plain number",
        "leave float() out",
        lambda w: w * 2,
    ),
    "in": (
        lambda w: 2 * w if w in (1.0, 2.0) else w,
        "`in` compares a traced value",
        "(k == 1) | (k == 2) inside np.where",
        lambda w: np.where((w == 1) | (w == 2), 2 * w, w),
    ),
    "in an array": (
        lambda w: 2 * w if w in w + SEEN else w,
        "`in` asks for a yes or no",
        "(x == item).any() inside np.where",
        lambda w: np.where((w + SEEN == w).any(), 2 * w, w),
    ),
    "match": (
        matched,
        "match compares",
        "np.select",
        lambda w: np.select([w == 1], [5.0], w),
    ),
    "a text with %": (labelled, "a traced number was put into a text", 'title=f"', labelled_in_words),
}


def read(function: Function) -> Function:
    """A figure's function that shows what the function gives."""
    return lambda w: live.view(live.readout("result", function(w)))


@pytest.mark.parametrize("name", FOLLOWED)
def test_the_way_out_is_named_and_works(name: str) -> None:
    refused, reason, way_out, followed = FOLLOWED[name]
    control = live.slider(0, 3, start=1, step=0.25)
    with pytest.raises(LiveError) as caught:
        live.figure(w=control)(read(refused))
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out
    assert "figures/test_questions.py:" in str(caught.value)
    made = live.figure(w=control)(read(followed))
    assert parity.check(made) > 0
    for w in (0.25, 1.0, 2.0):
        assert made(w=w).readouts["result"] == float(refused(np.float64(w)))


def seeded(w: Any) -> Any:
    """A generator whose seed is no whole number of a slider."""
    return np.random.default_rng(w).normal()


def sized(w: Any) -> Any:
    """As many random numbers as no slider of whole numbers says."""
    return np.random.default_rng(0).normal(size=w).sum()


@pytest.mark.parametrize(
    ("refused", "reason", "way_out", "followed"),
    [
        (seeded, "the seed of a generator", "live.Rng(seed)", lambda w: live.Rng(w).normal()),
        (
            sized,
            "how many random numbers",
            "np.where(i < n, x, np.nan)",
            lambda w: np.nansum(np.where(np.arange(9) < w, np.random.default_rng(0).normal(size=9), np.nan)),
        ),
    ],
)
def test_randomness_that_depends_on_a_control(
    refused: Function, reason: str, way_out: str, followed: Function
) -> None:
    control = live.slider(0, 9, start=3, step=0.5)
    with pytest.raises(LiveError) as caught:
        live.figure(w=control)(read(refused))
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out
    whole = live.figure(w=live.slider(0, 9, start=3, step=1))(read(followed))
    assert parity.check(whole) > 0


@pytest.mark.parametrize(
    "function",
    [
        lambda w: w if w.dtype == float else w**2,
        lambda w: w if w.dtype.kind == "f" else w**2,
        lambda w: w**2 if callable(w) else w,
        lambda w: w**2 if isinstance(w, np.ndarray) else w,
        lambda w: w if w is not None else 0.0,
        lambda w: round(w, 1),
    ],
)
def test_questions_whose_answer_is_pythons_may_be_asked(function: Function) -> None:
    assert parity.check(live.figure(w=live.slider(0, 3, start=1, step=0.25))(read(function))) > 0


def test_whether_points_are_an_array_is_asked_of_the_program_otherwise_than_of_python() -> None:
    with pytest.raises(LiveError, match="Python and the program disagree"):
        live.figure(w=live.points([[0, 1]], x=(0, 2), y=(0, 2)))(
            read(lambda w: w.sum() if isinstance(w, np.ndarray) else w.sum() + 1)
        )
