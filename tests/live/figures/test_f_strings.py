"""f-strings with numbers that follow a control: words where the page writes words, refused elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.figures import parity
from nnkit.live.view.number_text import render
from tests.helpers import marks

Function = Callable[..., Any]
X = np.linspace(0, 1, 5)
W = live.slider(-2, 2, start=0.5, step=0.25)
KEPT: dict[str, str] = {}


@pytest.mark.parametrize(
    ("w", "n", "expected"),
    [
        (0.5, 2, ["w = 0.5, 50%", "{x} of 2", "y to 2", "a +0.5 2", "5.00e−1, 0.25 and 0.5", "after 2"]),
        (
            -1.25,
            0,
            ["w = −1.3, −125%", "{x} of 0", "y to 0", "a −1.3 0", "−1.25e0, 1.56 and −1.3", "after 0"],
        ),
    ],
)
def test_words_are_written_as_the_page_writes_them(w: float, n: int, expected: list[str]) -> None:
    """With a real minus sign, and halves rounded away from zero: −1.25 is −1.2 for Python."""
    figure = marks.spoken()
    plot, *notes = figure(w=w, n=n).items
    mark = plot.marks[1]
    said = [str(label) for label in (plot.title, plot.x.label, plot.y.label)]
    said.append(render(mark.style["template"], mark.channels))
    assert said + [render(note.template, note.values) for note in notes] == expected


def test_words_agree_with_the_page() -> None:
    assert parity.check(marks.spoken()) > 100


def shown(text: Function) -> Function:
    """A figure's function whose title is this text of its slider."""
    return lambda w: live.plot(live.line(X, w * X), title=text(w))


@pytest.mark.parametrize(
    ("text", "at_minus_two"),
    [
        (lambda w: "w {:.2f}".format(w), "w −2.00"),  # noqa: UP032
        (lambda w: f"w-1: {w:.1f}".replace("-", "−"), "w−1: −2.0"),
        (lambda w: ", ".join(f"{v:.1f}" for v in w * X), "0.0, −0.5, −1.0, −1.5, −2.0"),
        (lambda w: f"{1 * (w > 0):d} of {1:.0f}", "0 of 1"),
        (lambda w: f"{1 / (w + 2):.1f} and {np.log(w):.2f}", "∞ and undefined"),
        (lambda w: f"{((w + 1e9) - 1e9) - w:.1e}", "0.0e0"),
        (lambda w: f"{-0.001 * (w + 2):.1f}", "0.0"),
    ],
)
def test_a_text_may_be_put_together(text: Function, at_minus_two: str) -> None:
    figure = live.figure(w=W)(shown(text))
    assert str(figure(w=-2).plots[0].title) == at_minus_two
    assert parity.check(figure) > 0


def sized(w: Any, n: Any) -> Any:
    size = np.where(w > 1, "large", np.where(w < -1, "small", "middle-sized"))
    slope: Any = np.where(w == 0, "− flat: !", "steep")
    return live.view(
        live.plot(
            live.text(0, 0, f"{np.where(n > 2, 'many', 'few')} {1 * n:d}"),
            x=f"{np.where(w > 0, 'up', 'down')}",
            y=slope,
            title=f"w = {w:.2f} is {size}",
        ),
        live.note(f"{size}, {np.where((w > 0) & (n > 2), 'and', 'or')} {'so' if X[0] == 0 else 'not'}"),
    )


@pytest.mark.parametrize(
    ("w", "n", "expected"),
    [
        (1.5, 4, ["w = 1.50 is large", "up", "steep", "many 4", "large, and so"]),
        (0, 1, ["w = 0.00 is middle-sized", "down", "− flat: !", "few 1", "middle-sized, or so"]),
        (-2, 3, ["w = −2.00 is small", "down", "steep", "many 3", "small, or so"]),
    ],
)
def test_a_condition_may_choose_words(w: float, n: int, expected: list[str]) -> None:
    figure: Any = live.figure(w=W, n=live.slider(0, 5, start=2, step=1))(sized)
    plot, note = figure(w=w, n=n).items
    said = [str(label) for label in (plot.title, plot.x.label, plot.y.label)]
    said += [render(x.style["template"], x.channels) for x in plot.marks]
    assert [*said, render(note.template, note.values)] == expected
    assert parity.check(figure) > 0


def test_a_simulation_speaks_of_its_state() -> None:
    @live.simulation(
        init=lambda: {"x": 1.0, "t": 0}, step=lambda s, w: {"x": w * s["x"], "t": s["t"] + 1}, w=W
    )
    def walk(s: Any, w: Any) -> Any:
        return live.plot(live.dots(0, s["x"]), title=f"step {s['t']}: {s['x']:.1f} by {w:.2f}")

    assert str(walk.view(2, w=-0.5).plots[0].title) == "step 2: 0.3 by −0.50"
    assert parity.check(walk) > 0


def test_rounding_is_no_other_text() -> None:
    """Where Python and the program round otherwise, the last digit of a text may be another."""
    live.figure(w=W)(shown(lambda w: f"{np.sum(0.1 * (w + X)) - 0.5 * w - 0.25:.1e}"))


def compared(w: Any) -> Any:
    color = "orange" if f"w = {w:.1f}" == "w = 1.0" else "blue"
    return live.plot(live.line(X, w * X, color=color))


def compared_and_shown(w: Any) -> Any:
    text = f"{w:.1f}"
    return live.plot(live.line(X, w * X), title="one" if text == "1.0" else text)


def looked_up(w: Any) -> Any:
    return live.plot(live.line(X, w * X, color={"0.5": "blue"}.get(f"{w:.1f}", "orange")))


def kept(w: Any) -> Any:
    return live.plot(live.line(X, w * X), title=KEPT.setdefault("title", f"w {w:.1f}"))


def looped(w: Any) -> Any:
    def step(x: Any) -> Any:
        return x * len(f"{x:.2f}")

    return live.plot(live.line(X, live.repeat(2, step, w) * X))


NO_WORDS = "where the page writes no numbers"
REFUSED: dict[str, tuple[Function, str, str]] = {
    "the name of a mark": (lambda w: live.plot(live.line(X, w * X, label=f"{w:.1f}")), NO_WORDS, "live.note"),
    "a condition": (compared, NO_WORDS, "live.note"),
    "a condition about what is shown": (compared_and_shown, NO_WORDS, "live.note"),
    "a key": (looked_up, NO_WORDS, "live.note"),
    "a text kept outside": (kept, "used after its figure had been traced", "do not keep texts"),
    "a text in a loop": (looped, "inside a loop", "what live.repeat returns"),
    "no format": (shown(lambda w: f"{w}"), "as {x}, which the page cannot write", "{x:.2f}"),
    "a width": (shown(lambda w: f"{w:8.2f}"), "as {x:8.2f}, which", "{x:.2f}"),
    "thousands": (shown(lambda w: f"{w:,.2f}"), "as {x:,.2f}, which", "{x:.2f}"),
    "a whole number of a float": (shown(lambda w: f"{w:d}"), "as {x:d}, which", "{n:d} for whole numbers"),
    "a yes or no": (shown(lambda w: f"{w > 0}"), "a yes or no", "{1 * x:d}"),
    "words": (shown(lambda w: "up" if w > 0 else "down"), "chooses words", "np.where(w > 1, "),
    "words and a number": (shown(lambda w: f"{np.where(w > 0, 'up', w)}"), "and a number", "both words"),
    "words with a number": (shown(lambda w: np.where(w > 0, f"{w:.1f}", "x")), "hold a number", "live.note"),
    "words compared": (shown(lambda w: "b" * (np.where(w > 0, "a", "b") == "a")), "writes none", "live.note"),
    "words of an array": (shown(lambda w: f"{np.where(w > X, 'a', 'b')}"), "each element", "x[0] > 0"),
    "an array": (shown(lambda w: f"{w * X}"), "an array was put into a text", "{x[0]:.2f}"),
    "digits cut off": (shown(lambda w: f"w {w:.2f}".rstrip("0")), "'w 0.5' in Python", "as the f-string"),
    "digits looked into": (shown(lambda w: f"{w:.2f}".replace("0.", ".")), "'.50' in Python", "f-string"),
    "filled up": (shown(lambda w: f"{w:.1f}".zfill(5)), "'000.5' in Python", "as the f-string"),
    "the number's own text": (shown(lambda w: f"{w!r}"), "marks, words or sizes", "let numbers alone decide"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_other_texts_are_refused_at_their_line(name: str) -> None:
    function, reason, way_out = REFUSED[name]
    with pytest.raises(LiveError) as caught:
        live.figure(w=W)(function)
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out
    assert "figures/test_f_strings.py:" in str(caught.value)


def test_whole_numbers_may_name_a_mark() -> None:
    """They have a program each then, as where a size is asked for."""
    n = live.slider(1, 3, start=2, step=1)
    figure = live.figure(n=n)(lambda n: live.plot(live.line(X, n * X, label=f"n = {n}")))
    assert figure(n=3).plots[0].marks[0].style["label"] == "n = 3"
    assert len(figure.spec["views"]) == 3
