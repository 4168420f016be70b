"""Marks, plots and views check what they are given and keep it as float64."""

import numpy as np
import pytest

from nnkit import live


def test_a_mark_keeps_its_own_copy_of_the_numbers():
    y = np.zeros(3)
    mark = live.line([0, 1, 2], y)
    y[:] = 7
    assert mark.type == "line"
    assert mark.channels["y"].dtype == np.float64
    assert mark.channels["y"].tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: live.line([1, 2], [1, 2, 3]),
            "line expected x and y to be of equal length, received 2 and 3",
        ),
        (
            lambda: live.line([[1]], [1]),
            r"line expected x to be a number or a vector, received shape \(1, 1\)",
        ),
        (lambda: live.heatmap([1, 2]), r"heatmap expected z to be a matrix, received shape \(2,\)"),
        (
            lambda: live.line([1], [1], color="red"),
            "line expected color to be one of blue, orange, .*received 'red'",
        ),
        (lambda: live.line([1], [1], width=0), "line expected width above 0"),
        (lambda: live.rule(), "rule expected either x or y, received neither"),
        (lambda: live.rule(x=1, y=1), "rule expected either x or y, received both"),
        (lambda: live.dots([1], [1], symbol="star"), "dots expected symbol to be one of circle"),
        (lambda: live.area([1], [1], opacity=2), "area expected opacity between 0 and 1"),
        (
            lambda: live.heatmap([[1]], x=(1, 0)),
            r"heatmap expected x=\(low, high\) in order, received \(1, 0\)",
        ),
        (lambda: live.heatmap([[1]], palette="rainbow"), "heatmap expected palette to be one of diverging"),
        (lambda: live.heatmap([[1]], origin="left"), "heatmap expected origin"),
        (lambda: live.text(0, 0, "{v:.2f}"), r"text expected values for \['v'\]"),
        (lambda: live.text(0, 0, "v", v=1), r"received \['v'\]"),
        (lambda: live.text(0, 0, "v", anchor="left"), "text expected anchor"),
        (lambda: live.note("{z!r}", z=1), "fields such as"),
        (lambda: live.note("{z.real}", z=1), "fields such as"),
        (lambda: live.note("{z:>10}", z=1), "fields such as"),
        (lambda: live.note("{", z=1), "balanced braces"),
        (
            lambda: live.readout("J", [1, 2]),
            r"readout 'J' expected value to be a number, received shape \(2,\)",
        ),
        (lambda: live.readout("J", 1, digits=13), "digits between 0 and 12"),
        (lambda: live.axis("x", 0), "both limits or none"),
        (lambda: live.axis("x", 1, 0), "lower limit below its upper limit"),
        (lambda: live.axis("x", 0, 1, scale="log"), "limits above 0 on a log scale"),
        (lambda: live.axis("x", scale="sqrt"), "'linear' or 'log'"),
        (lambda: live.axis("x", 0, np.nan), "upper limit to be finite"),
        (lambda: live.plot(aspect="wide"), "plot expected aspect"),
        (lambda: live.view(columns=0), "columns to be a whole number above 0"),
    ],
)
def test_what_cannot_be_drawn_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: live.line("ab", [1]), "line expected x to be numbers"),
        (lambda: live.line([1], [1], label=3), "line expected label to be a string"),
        (lambda: live.plot(3), "plot expected marks such as"),
        (lambda: live.plot(x=3), "plot expected x to be a label or live.axis"),
        (lambda: live.view(live.line([1], [1])), "view expected plots, read-outs and notes"),
        (lambda: live.view(goal="win"), "view expected goal to be live.goal"),
        (lambda: live.heatmap([[1]], domain=1), r"heatmap expected domain=\(low, high\), received 1"),
    ],
)
def test_what_is_of_the_wrong_type_is_refused(make, message):
    with pytest.raises(TypeError, match=message):
        make()


def test_none_is_left_out_so_that_a_toggle_can_switch_a_mark_off():
    view = live.view(live.plot(None, live.line([1], [1])), None)
    assert len(view.items) == 1
    assert len(view.plots[0].marks) == 1


def test_an_arrow_is_a_link_with_a_head():
    mark = live.arrow(0, 0, [1, 2], [1, 2], value=[-1, 1], domain=(-1, 1))
    assert mark.type == "link"
    assert mark.style["head"]
    assert mark.style["domain"] == [-1, 1]


def test_a_contour_is_a_list_of_levels():
    assert live.heatmap([[1]]).style["contour"] == []
    assert live.heatmap([[1]], contour=0).style["contour"] == [0]
    assert live.heatmap([[1]], contour=np.array([0, 1])).style["contour"] == [0, 1]


def test_read_outs_are_found_by_their_label():
    view = live.view(live.readout("J", 0.5), live.readout("error", 2))
    assert view.readouts == {"J": 0.5, "error": 2}
