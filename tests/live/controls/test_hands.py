"""Drawings, text and points whose number changes: what the function receives, and what is refused."""

import numpy as np
import pytest

from nnkit import live
from nnkit.live.controls.checks import check_controls
from nnkit.live.figures import parity
from tests.helpers.hands import ONE, hands


def made(control):
    """The control, checked under the name 'w'."""
    check_controls("f", {"w": control})
    return control


def test_the_page_computes_what_python_computes():
    assert parity.check(hands(), samples=12) > 0


def test_a_drawing_comes_as_an_array_in_fifteen_steps():
    pad = made(live.pad(2, 3, start=[[0, 0.5, 1], [0.1, 0, 0]]))
    assert pad.spec("w")["start"] == "08f200"
    np.testing.assert_allclose(pad.argument("w", "08f200"), [[0, 8 / 15, 1], [2 / 15, 0, 0]])
    np.testing.assert_allclose(pad.argument("w", pad.state("w", pad.start)), pad.start)
    assert pad.argument("w", [[0.3, 0, 0], [0, 0, 0]])[0, 0] == 0.3


def test_text_comes_as_places_in_its_alphabet():
    text = made(live.text_input("ba", alphabet="abc", most=4))
    codes = text.argument("w", "cab")
    assert codes.tolist() == [2, 0, 1, -1]
    assert codes.dtype == np.int64
    assert text.argument("w", "").tolist() == [-1] * 4


def test_points_that_are_not_there_are_nan():
    points = made(live.points([[0, 0.5]], most=3))
    np.testing.assert_array_equal(points.argument("w", [[0, 0.5], [1, 1]])[:2], [[0, 0.5], [1, 1]])
    assert np.isnan(points.argument("w", [])).all()
    assert points.state("w", points.argument("w", [[1, 1]])) == [[1, 1]]
    assert made(live.points([], most=3)).start.shape == (0, 2)


@pytest.mark.parametrize(
    ("control", "value", "message"),
    [
        (live.pad(2, 2), [[0, 2], [0, 0]], "pad 'w' expected cells between 0 and 1, received 0 to 2"),
        (live.pad(2, 2), [[0]], r"pad 'w' expected shape \(2, 2\), received \(1, 1\)"),
        (live.pad(2, 2), "00g0", "expected 4 hexadecimal digits"),
        (live.text_input(alphabet="ab"), "abc", "text 'w' expected letters of 'ab', received 'c'"),
        (live.text_input(most=2), "abc", "expected at most 2 letters, received 3"),
        (live.points([[0, 0]], least=1, most=2), [], "points 'w' expected 1 to 2 points"),
        (live.points([[0, 0]], most=2), [[0, 0]] * 3, r"received shape \(3, 2\)"),
        (live.points([[0, 0]], most=2), [[0, 9]], "expected y between"),
    ],
)
def test_a_value_that_is_none_of_its_values_is_refused(control, value, message):
    with pytest.raises(ValueError, match=message):
        made(control).argument("w", value)


@pytest.mark.parametrize(
    ("control", "message"),
    [
        (lambda: live.pad(2, 2, examples={"one": ONE}), "expected shape"),
        (lambda: live.text_input("z", alphabet="ab"), "expected letters of 'ab', received 'z'"),
        (lambda: live.text_input(alphabet="aa"), "alphabet of different letters"),
        (lambda: live.text_input(most=0), "most to be a whole number above 0"),
        (lambda: live.points([[0, 0]] * 3, most=2), "between least=0 and most=2 points, received 3"),
    ],
)
def test_a_control_that_makes_no_sense_is_refused(control, message):
    with pytest.raises(ValueError, match=message):
        made(control())
