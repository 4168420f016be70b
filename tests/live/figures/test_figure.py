"""A figure is a function with controls: it can be called, compiled and shown."""

import json
import subprocess
import sys

import numpy as np
import pytest

from nnkit import live
from nnkit.live.figures import parity
from nnkit.live.view.limits import limits
from tests.helpers import figures


@pytest.fixture(scope="module")
def neuron():
    return figures.neuron()


def test_called_with_numbers_it_returns_its_view(neuron):
    view = neuron(w=2, b=-1)
    line = view.plots[0].marks[1]
    np.testing.assert_allclose(line.channels["y"], figures.sigmoid(2 * np.linspace(-6, 6, 25) - 1))
    assert view.readouts == {"half at": 0.5}
    assert view.goal.condition == 0
    assert neuron(3).goal.condition == 1


def test_controls_left_out_are_at_their_starts(neuron):
    assert neuron().readouts == neuron(1, 0.5, "sigmoid", False).readouts


def test_dividing_by_zero_gives_what_the_page_gives(neuron):
    assert neuron(w=0).readouts == {"half at": -np.inf}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"w": 9}, "slider 'w' expected a value between −5 and 5, received 9"),
        ({"activation": "relu"}, "choice 'activation' expected one of 'sigmoid', 'tanh', received 'relu'"),
    ],
)
def test_values_out_of_range_are_refused(neuron, arguments, message):
    with pytest.raises(ValueError, match=message):
        neuron(**arguments)


def test_unknown_and_doubled_names_are_refused(neuron):
    with pytest.raises(TypeError, match="expected each of w, b, activation, show at most once, received 'c'"):
        neuron(c=1)
    with pytest.raises(TypeError, match="received 'w'"):
        neuron(1, w=1)
    with pytest.raises(TypeError, match="at most 4 values, received 5"):
        neuron(1, 1, "tanh", True, 1)


def test_controls_and_parameters_have_to_match():
    with pytest.raises(TypeError, match="received none for 'b'"):
        live.figure(a=live.slider(0, 1))(lambda a, b: live.plot())
    with pytest.raises(TypeError, match="received 'b', which is no parameter"):
        live.figure(a=live.slider(0, 1), b=live.slider(0, 1))(lambda a: live.plot())


def test_a_result_that_is_no_view_is_refused():
    with pytest.raises(TypeError, match=r"expected to return live\.plot.*received live\.line\(…\) alone"):
        live.figure(a=live.slider(0, 1))(lambda a: live.line([1], [1]))
    with pytest.raises(TypeError, match=r"expected to return live\.plot.*received None"):
        live.figure(a=live.slider(0, 1))(lambda a: None)


def test_a_figure_without_brackets_is_told_how_to_write_it():
    with pytest.raises(TypeError, match=r"controls by name, as in @live\.figure\(w=live\.slider\(0, 1\)\)"):
        live.figure(lambda a: live.plot())


def over(points, **axes):
    @live.figure(p=points)
    def drawn(p):
        return live.plot(live.dots(p[:, 0], p[:, 1]), **axes)

    return drawn


def test_points_that_could_leave_their_plot_are_refused():
    over(live.points([[0, 0]]), x=live.axis("x", -1, 1), y=live.axis("y", -2, 2))
    with pytest.raises(
        ValueError, match=r"'p' to stay within the axis x, from 0 to 0.5, received x=\(−1, 1\)"
    ):
        over(live.points([[0.1, 0.1]]), x=live.axis("x", 0, 0.5))
    with pytest.raises(
        ValueError, match=r"panel of points 'p' to be the number of one of its 1 plots.*received 3"
    ):
        over(live.points([[0, 0]], panel=3))


def test_a_figure_with_too_much_data_is_refused_with_its_size_and_a_way_out():
    data = np.random.default_rng(0).normal(size=(200, 1000))
    with pytest.raises(
        live.LiveError, match=r"(?s)2\.\d MB, which every reader.*1 MB is the most.*less data"
    ):
        live.figure(w=live.slider(0, 1))(lambda w: live.view(live.readout("mean", (data * w).mean())))
    with pytest.raises(live.LiveError, match=r"(?s)draws 400,000 numbers in one line.*fewer points"):
        live.figure(w=live.slider(0, 1))(lambda w: live.plot(live.line(data.ravel(), data.ravel() * w)))


def test_it_is_registered_under_its_name(neuron):
    assert live.registry["neuron"] is neuron


def test_the_spec_has_one_variant_for_each_combination(neuron):
    spec = neuron.spec
    assert list(spec["variants"]) == [
        '["sigmoid",false]',
        '["sigmoid",true]',
        '["tanh",false]',
        '["tanh",true]',
    ]
    assert len(spec["views"]) == 2
    assert len(spec["programs"]) == 4
    assert spec["challenge"] == "neuron"
    assert spec["python"].startswith("@live.figure(")
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_constants_are_stored_and_the_rest_is_computed(neuron):
    line = neuron.spec["views"][0]["items"][0]["marks"][1]
    assert line["channels"]["x"]["const"][:2] == [-6, -5.5]
    assert line["channels"]["y"] == {"out": "o1", "shape": [25]}


def test_equal_programs_are_stored_once():
    @live.figure(a=live.slider(0, 1), colour=live.choice("blue", "green"), still=live.toggle())
    def twice(a, colour, still):
        return live.plot(live.line([0, 1], [0, a], color=colour))

    assert len(twice.spec["programs"]) == 1
    assert len(twice.spec["views"]) == 2
    assert len(twice.spec["variants"]) == 4


def test_a_figure_without_anything_to_compute_has_no_program():
    @live.figure(kind=live.choice("a", "b"))
    def still(kind):
        return live.plot(title=kind)

    assert still.spec["programs"] == []
    assert still.spec["variants"]['["b"]'] == {"program": None, "view": 1}


def test_a_channel_keeps_what_it_was_given_even_if_the_array_changes_later():
    @live.figure(a=live.slider(0, 1, start=0.5))
    def changing(a):
        y = np.zeros(2) + a
        first = live.line([0, 1], y)
        y += 1
        return live.plot(first, live.line([0, 1], y))

    first, second = (mark["channels"]["y"]["out"] for mark in changing.spec["views"][0]["items"][0]["marks"])
    assert first != second


def test_too_many_combinations_are_refused():
    with pytest.raises(live.LiveError, match=r"has 243 combinations .* 128 is the most"):

        @live.figure(**{name: live.choice("1", "2", "3") for name in "abcde"})
        def many(a, b, c, d, e):
            return live.plot()


def test_huge_arrays_are_refused():
    with pytest.raises(live.LiveError, match="draws 600,000 numbers in one line; 250,000 is the most"):

        @live.figure(a=live.slider(0, 1))
        def huge(a):
            return live.plot(live.line(np.zeros(300_000), np.zeros(300_000)))


def test_a_branch_on_a_control_is_refused_with_the_line():
    with pytest.raises(live.LiveError, match=r"if a > 0:"):

        @live.figure(a=live.slider(-1, 1))
        def branch(a):
            if a > 0:
                return live.plot()
            return live.plot(live.line([0], [a]))


def test_randomness_without_a_seed_is_refused():
    with pytest.raises(live.LiveError, match="draws something else each time"):

        @live.figure(a=live.slider(0, 1))
        def random(a):
            return live.plot(live.line([0.0, 1.0], np.random.default_rng().normal(size=2)))


def test_limits_may_move_with_a_slider():
    @live.figure(a=live.slider(0.5, 2, start=1))
    def moving(a):
        return live.plot(live.line([0.2, 1.7], [0, 1]), x=live.axis("x", 0, a))

    (low, high) = moving.spec["views"][0]["items"][0]["x"]["domain"]
    assert low == 0
    assert "out" in high
    assert limits(moving(a=1.5).plots[0])[0] == (0, 1.5)
    assert parity.check(moving) > 0


def test_importing_and_defining_a_figure_loads_no_widgets_and_no_matplotlib():
    program = """
import sys
from tests.helpers import figures
figures.neuron()(w=2)
print([name for name in ("anywidget", "ipywidgets", "matplotlib", "IPython", "torch") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
