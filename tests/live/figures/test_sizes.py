"""A slider of sizes: a plain int for whatever Python does with one, and a program for each of its values."""

import numpy as np
import pytest

from nnkit import live
from nnkit.live.figures import parity


def _waves():
    @live.figure(n=live.slider(1, 6, start=3, sizes=True), a=live.slider(0, 2, start=1))
    def waves(n, a):
        """The first n waves."""
        x = np.linspace(-3, 3, 41)
        total = np.zeros(41)
        for k in range(n):
            total = total + a * np.sin((2 * k + 1) * x) / (2 * k + 1)
        table = np.ones((n, 2)) * a
        return live.view(
            live.plot(
                live.line(x, total),
                live.dots(np.arange(n), np.linspace(0, 1, n)),
                live.dots(x[:n], total[-n:], color="orange"),
                live.rule(y=table[:, 0].sum()) if n > 3 else None,
                title="many" if n > 3 else "few",
            ),
            live.readout("waves", n),
            live.readout("last", total[n]),
        )

    return waves


def test_loops_sizes_slices_indices_and_branches_do_in_the_page_what_they_do_in_python():
    figure = _waves()
    assert len(figure.spec["variants"]) == 6
    assert list(figure.spec["variants"]) == ["[1]", "[2]", "[3]", "[4]", "[5]", "[6]"]
    assert parity.check(figure) > 6 * 8


def test_sizes_go_together_with_toggles():
    @live.figure(n=live.slider(2, 8, start=4, step=2, sizes=True), up=live.toggle())
    def both(n, up):
        return live.plot(live.bars(np.arange(n), np.arange(n) * (1 if up else -1)))

    assert both.spec["controls"][0] == {
        "name": "n", "kind": "slider", "label": "n", "unit": "",
        "min": 2.0, "max": 8.0, "step": 2.0, "start": 4,
        "sizes": True,
    }  # fmt: skip
    assert list(both.spec["variants"]) == [f"[{n},{up}]" for n in (2, 4, 6, 8) for up in ("false", "true")]
    assert parity.check(both) > 0


def test_the_function_receives_an_int_and_no_value_between_two():
    figure = _waves()
    assert type(figure.arguments(n=4.0)["n"]) is int
    for wrong in (2.5, 7, 0):
        with pytest.raises(ValueError, match="slider 'n' expected a"):
            figure(n=wrong)


def test_a_simulation_may_have_a_state_of_each_size():
    @live.simulation(
        init=lambda rng, n: rng.normal(size=(n, 2)),
        step=lambda state, n: state * 0.5 + 1 / n,
        n=live.slider(1, 4, start=2, sizes=True),
    )
    def cloud(state, n):
        return live.plot(live.dots(state[:, 0], state[:, 1]))

    assert parity.check(cloud) > 0


def test_views_of_all_sizes_are_stored_without_their_long_arrays():
    """What only one program needs is loaded with that program, not by every reader at the start."""
    figure = _waves()
    assert max(len(str(view)) for view in figure.spec["views"]) < 2_000


def test_a_picture_drawn_by_chance_is_refused_with_sizes_too():
    rng = np.random.default_rng()

    with pytest.raises(live.LiveError, match="something else each time"):

        @live.figure(n=live.slider(1, 3, sizes=True))
        def noise(n):
            return live.plot(live.line(np.arange(99 + n), rng.normal(size=99 + n)))


@pytest.mark.parametrize(
    ("control", "message"),
    [
        (lambda: live.slider(1, 129, sizes=True), "at most 128 sizes, one program each, received 129"),
        (lambda: live.slider(0.5, 3.5, sizes=True), r"whole numbers as sizes, received minimum 0\.5"),
        (lambda: live.slider(0, 4, step=0.5, sizes=True), r"whole numbers as sizes, received step 0\.5"),
        (lambda: live.slider(1, 100, step=1, log=True, sizes=True), "sizes, received a log scale"),
    ],
)
def test_sizes_that_make_no_sense_are_refused(control, message):
    with pytest.raises(ValueError, match=message):
        live.figure(n=control())(lambda n: live.plot())


def test_too_many_programs_are_refused_with_a_way_out():
    with pytest.raises(live.LiveError, match=r"(?s)130 combinations .*larger steps"):
        live.figure(n=live.slider(1, 65, sizes=True), on=live.toggle())(lambda n, on: live.plot())
