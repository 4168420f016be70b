"""What is written as NumPy compiles: lists of traced numbers, arrays written into, sizes asked for."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.figures import attempts, parity, programs

X = np.linspace(-3, 3, 41)
POINTS = np.random.default_rng(0).normal(size=(30, 2))
FLIPS = np.random.default_rng(5).random(20) < 0.7


def turned(a: Any) -> Any:
    """np.array of rows of traced numbers, and a list as an argument of @."""
    R = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
    x, y = R @ POINTS.T
    return live.plot(live.dots(x, y))


def epidemic(a: Any) -> Any:
    """Lists that grow, given to functions of NumPy."""
    ill = [0.01]
    for _ in range(40):
        ill.append(ill[-1] + a / 4 * ill[-1] * (1 - ill[-1]))
    return live.view(
        live.plot(
            live.line(range(41), np.sqrt(ill)), live.line(range(41), np.concatenate([ill[:1], np.diff(ill)]))
        ),
        live.readout("half", np.argmax(np.array(ill) > 0.5)),
        live.readout("most", np.max(ill)),
    )


def chain(a: Any) -> Any:
    """Entries and rows of np.empty and np.zeros, written one by one; a random array beside them."""
    out, path = np.empty(8), np.zeros((8, 2))
    out[0], path[0] = a, (1.0, a)
    for i in range(1, 8):
        out[i] = a * out[i - 1] + 1
        path[i] = path[i - 1] + np.array([out[i], -a])
    noise = np.full(8, a) + np.zeros(8) + np.random.default_rng(0).random(8)
    return live.plot(live.line(np.arange(8), out + noise), live.line(path[:, 0], path[:, 1]))


def summed(a: Any) -> Any:
    """An array of zeros to which traced ones are added; a place in a grid."""
    y = np.zeros_like(X)
    for k in range(1, 4):
        y += np.sin(a * k * X) / k
    grid = np.linspace(0, 1, 5)
    return live.plot(live.line(X, y), live.rule(x=grid[np.argmax(np.cos(a * grid))]))


@pytest.mark.parametrize("function", [turned, epidemic, chain, summed], ids=lambda f: f.__name__)
def test_one_program_computes_what_python_computes(function: Callable[..., Any]) -> None:
    made = live.figure(a=live.slider(0.1, 2, start=0.6, step=0.1))(function)
    assert parity.check(made) > 0
    assert len(made.spec["programs"]) == 1


def waves(n: Any, a: Any) -> Any:
    """A loop as long as a slider says, a branch on it, and its number in the title."""
    y = np.zeros_like(X)
    for k in range(n):
        y += np.sin((2 * k + 1) * a * X) / (2 * k + 1)
    return live.plot(live.line(X, y), title=f"{n} {'wave' if n == 1 else 'waves'}")


def posterior(n: Any, a: Any) -> Any:
    """The first n of the data."""
    p = np.linspace(0.01, 0.99, 33)
    heads = FLIPS[:n].sum()
    y = p**heads * (1 - p) ** (n - heads) * a
    return live.view(live.plot(live.line(p, y), live.rule(x=p[np.argmax(y)])), live.readout("heads", heads))


def drawn(n: Any, a: Any) -> Any:
    """A seed, an integer function that no page has, a degree and a number of groups."""
    x = np.random.default_rng(n).normal(size=9) * a
    c = np.polyfit(np.arange(9.0), np.sin(np.arange(9.0)), n % 3 + 1)
    return live.plot(live.dots(np.arange(9), x), live.line(X, np.polyval(c, X)), live.rule(y=np.gcd(n, 6)))


@pytest.mark.parametrize("function", [waves, posterior, drawn], ids=lambda f: f.__name__)
def test_a_slider_whose_plain_number_is_asked_for_has_a_program_for_each_value(
    function: Callable[..., Any],
) -> None:
    controls = {"n": live.slider(1, 9, start=3, step=1), "a": live.slider(0.5, 2, start=1)}
    made = live.figure(**controls)(function)
    assert [c.get("sizes", False) for c in made.spec["controls"]] == [True, False]
    assert len(made.spec["variants"]) == 9
    assert parity.check(made) > 0


def test_a_simulation_has_sizes_too() -> None:
    @live.simulation(
        init=lambda rng, n: {"x": np.array([rng.normal(), 0.0]), "w": np.ones(n)},
        step=lambda state, n: {"x": state["x"] * 0.5 + 1 / n, "w": np.sqrt([w + 1 for w in state["w"]])},
        n=live.slider(1, 4, start=2, step=1),
    )
    def cloud(state: Any, n: Any) -> Any:
        return live.plot(live.dots(state["x"][0], state["x"][1]), live.rule(y=state["w"].sum()))

    assert parity.check(cloud) > 0
    assert len(cloud.spec["variants"]) == 4


def test_what_compiles_as_it_is_written_is_left_as_it_is() -> None:
    @live.figure(n=live.slider(1, 9, start=3, step=1))
    def plain(n: Any) -> Any:
        return live.plot(live.line(X, n * X))

    assert "sizes" not in plain.spec["controls"][0]
    assert len(plain.spec["programs"]) == 1


@pytest.mark.parametrize("function", [turned, lambda a: live.plot(live.line(X, [][a]))])
def test_numpy_is_the_same_afterwards(function: Callable[..., Any]) -> None:
    before = dict(vars(np))
    with contextlib.suppress(live.LiveError):
        live.figure(a=live.slider(0, 1))(function)
    assert all(value is before[name] for name, value in vars(np).items())


def many(n: Any) -> Any:
    """More values than there may be programs."""
    return live.plot(live.dots(POINTS[:n, 0], POINTS[:n, 1]))


def test_more_values_than_programs_are_counted_and_larger_steps_are_a_way_out() -> None:
    with pytest.raises(live.LiveError, match=r"128 values .* these are 200 of 'n'(?s:.*)larger steps"):
        live.figure(n=live.slider(1, 200, start=1, step=1))(many)
    assert parity.check(live.figure(n=live.slider(1, 21, start=1, step=5))(many)) > 0


def looped(n: Any, w: Any) -> Any:
    """Much to compute for each n."""
    y = w * X
    for _ in range(n):
        y = np.sin(y)
    return live.plot(live.line(X, y))


def repeated(n: Any, w: Any) -> Any:
    """The same in one program."""
    return live.plot(live.line(X, live.repeat(n, np.sin, w * X, max_n=60)))


def test_programs_that_take_too_long_to_make_are_refused_and_a_repeated_step_is_the_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(programs, "MOST_RECORDED", 10_000)
    controls = {"n": live.slider(1, 60, start=9, step=1), "w": live.slider(0, 1)}
    with pytest.raises(live.LiveError, match=r"million numbers(?s:.*)live\.repeat(?s:.*)test_attempts\.py"):
        live.figure(**controls)(looped)
    assert parity.check(live.figure(**controls)(repeated)) > 0


def test_programs_that_are_too_long_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[int] = []

    def noted(n: Any, w: Any) -> Any:
        if isinstance(n, int):
            turns.append(n)
        y = w * X
        for _ in range(n):
            y = np.sin(y)
        return live.plot(live.line(X, y))

    monkeypatch.setattr(attempts, "MOST_TOTAL", 1000)
    with pytest.raises(live.LiveError, match="a loop runs as often as a control says"):
        live.figure(n=live.slider(1, 9, start=3, step=1), w=live.slider(0, 1))(noted)
    assert max(turns) < 9, "refused as soon as they are"
