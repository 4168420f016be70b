"""An error that only traced numbers cause is a LiveError at the line; the author's own stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.figures import parity

FEW, MANY = live.slider(1, 9, start=3, step=1), live.slider(1, 900, start=3, step=1)
DATA = np.arange(5.0)


def read(value: Any) -> Any:
    return live.view(live.readout("result", value))


def masked(n: Any) -> Any:
    return read(np.ma.masked_array(n * DATA, DATA > 2).sum())


CASES: dict[str, tuple[Callable[..., Any], str]] = {
    "a power with a modulus": (lambda n: read(pow(n, 2, 5)), "TypeError where the numbers of the controls"),
    "a masked array": (masked, "Python finds nothing wrong"),
    "a method of whole numbers": (lambda n: read(n.bit_length()), ".bit_length needs a plain number"),
}


@pytest.mark.parametrize("name", CASES)
def test_it_names_the_line(name: str) -> None:
    function, reason = CASES[name]
    with pytest.raises(live.LiveError) as caught:
        live.figure(n=MANY)(function)
    assert reason in str(caught.value)
    assert "figures/test_only_traced.py:" in str(caught.value)
    assert caught.value.way_out


@pytest.mark.parametrize("name", CASES)
def test_few_whole_numbers_have_a_program_each(name: str) -> None:
    assert parity.check(live.figure(n=FEW)(CASES[name][0])) > 0


def test_a_step_of_a_simulation_is_looked_at_too() -> None:
    view = live.simulation(
        init=lambda rng: {"x": DATA}, step=lambda s, w: {"x": s["x"] + pow(w, 2, 5)}, w=MANY
    )
    with pytest.raises(live.LiveError, match="TypeError where the numbers of the controls"):
        view(lambda state: read(state["x"].sum()))


@pytest.mark.parametrize("function", [lambda n: read(unknown), lambda n: read(n.nothing)])  # noqa: F821
def test_what_python_cannot_compute_either_is_pythons_error(function: Callable[..., Any]) -> None:
    with pytest.raises((NameError, AttributeError)) as caught:
        live.figure(n=MANY)(function)
    assert not isinstance(caught.value, live.LiveError)


def test_a_text_in_place_of_a_number_says_where_texts_go() -> None:
    with pytest.raises(TypeError, match=r"expected value to be the number itself(?s:.*)live\.note"):
        live.figure(n=MANY)(lambda n: read(f"{n} waves"))


def test_rounding_to_a_whole_number_and_powers_below_one() -> None:
    figure = live.figure(s=live.slider(0.3, 4.5, start=1.5, step=0.1), n=FEW)(
        lambda s, n: live.view(
            live.readout("half", round(s) // 2), live.readout("place", live.constant(DATA)[round(s)]),
            live.readout("small", 10**-n, digits=9), live.readout("one of", 1 / n**-1),
            live.note(f"{round(s)} of {n}"),
        )
    )  # fmt: skip
    assert parity.check(figure) > 0
    assert len(figure.spec["programs"]) == 1
