"""A choice compared with what it never is: an error at the author's line, which names what it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live

W = live.slider(0, 1)
NUMBERS = live.choice(1, 2, 3)
WORDS = live.choice("flat", "steep")


def read(value: Any) -> Any:
    return live.view(live.readout("result", value))


def compared(w: Any, k: Any) -> Any:
    if k == "2":
        w = 2 * w
    return read(w)


def turned_round(w: Any, k: Any) -> Any:
    return read(2 * w if k == "2" else w)


def one_of(w: Any, k: Any) -> Any:
    return read(2 * w if k in ("flat", "hilly") else w)


def matched(w: Any, k: Any) -> Any:
    match k:
        case "flat" | "hilly":
            return read(w)
        case _:
            return read(2 * w)


@pytest.mark.parametrize(
    ("function", "control", "reason", "way_out"),
    [
        (compared, NUMBERS, "choice 'k' is never '2': the function receives one of 1, 2, 3", "k == 2"),
        (turned_round, NUMBERS, "choice 'k' is never '2'", "k == 2"),
        (
            compared,
            live.choice({"2": 20, "3": 30}),
            "never '2': the function receives one of 20, 30",
            "k == 20",
        ),
        (one_of, WORDS, "choice 'k' is never 'hilly'", "k == 'flat'"),
        (matched, WORDS, "choice 'k' is never 'hilly'", "k == 'flat'"),
    ],
)
def test_it_names_the_line_and_the_words(
    function: Callable[..., Any], control: Any, reason: str, way_out: str
) -> None:
    with pytest.raises(live.LiveError) as caught:
        live.figure(w=W, k=control)(function)
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out
    assert "at figures/test_other_words.py:" in str(caught.value)


def test_a_simulations_functions_are_looked_at_too() -> None:
    def step(state: Any, k: Any) -> Any:
        return {"x": state["x"] + (1 if k == "hilly" else 2)}

    with pytest.raises(live.LiveError, match="never 'hilly'"):
        live.simulation(init=lambda: {"x": 0.0}, step=step, k=WORDS)(lambda state: read(state["x"]))


def followed(w: Any, k: Any) -> Any:
    return read(w + 10 * (k == 2) + 20 * (k == 3.0))


def another(w: Any, k: Any) -> Any:
    """Names of inner functions, and names that get another value, are not the choice."""

    def inner(k: Any) -> Any:
        return 2.0 if k == "other" else 1.0

    return read(w * inner("other"))


def given_another(w: Any, k: Any) -> Any:
    k = f"{k} "
    return read(w if k == "flat " else 2 * w)


@pytest.mark.parametrize(
    ("function", "control"),
    [
        (followed, NUMBERS),
        (another, WORDS),
        (given_another, WORDS),
        (lambda w, k: read(k(w)), live.choice({"sine": np.sin, "cosine": np.cos})),
    ],
)
def test_what_is_right_is_left_alone(function: Callable[..., Any], control: Any) -> None:
    made = live.figure(w=W, k=control)(function)
    assert len(made.spec["variants"]) == len(control.options)
