"""Controls check themselves when the figure is made, and check every value they are given."""

import numpy as np
import pytest

from nnkit import live
from nnkit.live.controls.checks import check_controls
from nnkit.live.controls.taken_names import RESERVED


def made(control):
    """The control, checked under the name 'w'."""
    check_controls("f", {"w": control})
    return control


@pytest.mark.parametrize(
    ("control", "message"),
    [
        (lambda: live.slider(-5, 5, start=7), "slider 'w' expected start between −5 and 5, received 7"),
        (lambda: live.slider(5, -5, start=0), "minimum below its maximum, received 5 and −5"),
        (
            lambda: live.slider(0.02, 1, 0.15, 0.02),
            "a start that steps of 0.02 from 0.02 reach, received 0.15",
        ),
        (lambda: live.slider(0, 1, step=0), "a step above 0 and at most 1, received 0"),
        (
            lambda: live.slider(0, float("inf"), start=1, step=1),
            "maximum to be a finite number, received inf",
        ),
        (lambda: live.slider(0, 1, start=1, step=0.1, log=True), "ends above 0 on a log scale, received 0"),
        (
            lambda: live.slider(1, 50, 1, 0.5, log=True),
            "a maximum that steps of 0.5 from 1 reach, received 50",
        ),
        (lambda: live.slider(1, 100, step=3, log=True), "at most 2, in powers of ten, received 3"),
        (lambda: live.choice("a", start="a"), "at least two different options"),
        (lambda: live.choice("a", "b", start="c"), "expected start to be one of 'a', 'b', received 'c'"),
        (lambda: live.points([[0, 5]], x=(-1, 1), y=(-1, 1)), "expected y between −1 and 1, received 5"),
        (lambda: live.points([0, 5]), r"shape \(n, 2\), received \(2,\)"),
        (lambda: live.points([[0, 0]], x=(1, 0)), r"x=\(low, high\) in order, received \(1, 0\)"),
    ],
)
def test_a_control_that_makes_no_sense_is_refused_with_its_name(control, message):
    with pytest.raises(ValueError, match=message):
        made(control())


@pytest.mark.parametrize("control", [3, None, "slider", live.slider])
def test_only_controls_are_controls(control):
    with pytest.raises(TypeError, match="expected 'w' to be a control such as"):
        made(control)


def test_types_are_checked():
    with pytest.raises(TypeError, match="two numbers as its ends"):
        live.slider("0", 1)
    with pytest.raises(TypeError, match="toggle 'w' expected start to be True or False, received 1"):
        made(live.toggle(1))


@pytest.mark.parametrize(
    ("control", "value", "message"),
    [
        (live.slider(-5, 5), 5.1, "slider 'w' expected a value between −5 and 5, received 5.1"),
        (live.slider(-5, 5), float("nan"), "received nan"),
        (live.choice("a", "b"), "c", "choice 'w' expected one of 'a', 'b', received 'c'"),
        (live.points([[0, 0]]), [[0, 0], [1, 1]], r"shape \(1, 2\), received \(2, 2\)"),
        (live.points([[0, 0]]), [[0, np.nan]], "expected y between"),
    ],
)
def test_a_value_out_of_range_is_refused(control, value, message):
    with pytest.raises(ValueError, match=message):
        made(control).argument("w", value)


@pytest.mark.parametrize(
    ("control", "value"),
    [(live.slider(0, 2), "1"), (live.slider(0, 2), True), (live.toggle(), 1), (live.points([[0, 0]]), "ab")],
)
def test_a_value_of_the_wrong_type_is_refused(control, value):
    with pytest.raises(TypeError, match="'w' expected"):
        made(control).argument("w", value)


def test_a_slider_passes_a_float_that_divides_by_zero_quietly():
    value = live.slider(-1, 1, start=0).argument("w", 0)
    with np.errstate(all="ignore"):
        assert isinstance(value, np.float64)
        assert 1 / value == np.inf


def test_a_choice_passes_the_value_and_shows_the_key():
    relu = np.abs
    choice = made(live.choice({"relu": relu, "tanh": np.tanh}, start="tanh"))
    assert choice.argument("w", "relu") is relu
    assert choice.spec("w")["options"] == ["relu", "tanh"]
    assert choice.spec("w")["start"] == "tanh"


def test_a_choice_of_numbers_passes_numbers():
    choice = made(live.choice(1, 2, 0.5, start=2))
    assert choice.start == "2"
    assert choice.argument("w", 0.5) == 0.5
    assert choice.argument("w", "1") == 1


def test_points_are_passed_as_a_fresh_array():
    points = made(live.points([[0, 0.5]]))
    given = points.argument("w", points.start)
    given[0, 0] = 9
    assert points.start[0, 0] == 0


@pytest.mark.parametrize(
    ("ends", "step"), [((-5, 5), 0.1), ((0, 1), 0.01), ((0, 3), 0.02), ((0, 1000), 10), ((0, 0.05), 0.0005)]
)
def test_the_step_defaults_to_a_round_hundredth(ends, step):
    assert live.slider(*ends).step == step


def test_a_slider_on_a_log_scale_moves_by_equal_factors_between_exact_ends():
    slider = made(live.slider(1e-4, 1, log=True))
    assert (slider.start, slider.step) == (0.01, 0.02)
    assert slider.steps == 200
    stops = np.array([slider.after(k) for k in range(201)])
    np.testing.assert_allclose(stops[1:] / stops[:-1], 10**0.02, rtol=2e-5)
    assert (stops[0], stops[50], stops[150], stops[200]) == (1e-4, 1e-3, 1e-1, 1)
    assert slider.spec("w")["log"] is True
    assert "log" not in live.slider(0, 1).spec("w")
    assert made(live.slider(0.003, 40, log=True)).after(10_000) == 40
    with pytest.raises(
        ValueError, match=r"steps of 0\.02 from 0\.0001 reach, received 0\.0102; the nearest is 0\.01$"
    ):
        made(live.slider(1e-4, 1, start=0.0102, step=0.02, log=True))
    with pytest.raises(ValueError, match=r"between 0\.0001 and 1, received −1"):
        slider.argument("w", -1e-10)


@pytest.mark.parametrize(
    ("ends", "start"), [((0.01, 4), 1), ((1e-3, 7), 0.3), ((1, 1000), 37), ((1e-3, 10), 1 / 3), ((1, 3), 2)]
)
def test_steps_of_a_log_scale_that_are_left_open_reach_the_start(ends, start):
    slider = made(live.slider(*ends, start=start, log=True))
    count = round(np.log10(start / ends[0]) / slider.step)
    assert slider.after(count) == pytest.approx(start, rel=1e-4)
    assert slider.after(slider.steps) == ends[1]


@pytest.mark.parametrize("name", ["layout", "observe", "savefig", "_w", "lambda"])
def test_a_name_that_the_figure_needs_itself_is_refused(name):
    with pytest.raises(ValueError, match="expected another name for its control"):
        check_controls("f", {name: live.slider(0, 1)})


def test_every_name_of_a_widget_and_of_a_figure_is_reserved():
    import anywidget

    public = {
        name
        for owner in (anywidget.AnyWidget, live.Figure)
        for name in dir(owner)
        if not name.startswith("_")
    }
    assert public <= RESERVED
