"""Strokes as a pad draws them, and the recorded readers."""

import numpy as np
import pytest

import nnkit as nn


def test_a_stroke_is_full_within_the_radius_and_fades_over_one_cell() -> None:
    drawing = nn.draw_strokes([[[4.5, 2.5], [4.5, 6.5]]], size=10)
    assert drawing[3:6, 4].tolist() == [1, 1, 1]
    assert drawing[4, 3] == pytest.approx(8 / 15)  # at the distance 1 from the stroke: 1 + ½ − 1
    assert drawing[4, 2] == 0
    assert np.array_equal(drawing * 15, np.round(drawing * 15))
    assert np.array_equal(nn.draw_strokes([[[1, 2], [7, 5]]]), nn.draw_strokes([[[7, 5], [1, 2]]]))


def test_strokes_that_are_no_places_are_refused() -> None:
    with pytest.raises(ValueError, match=r"expected stroke of shape \(points, 2\)"):
        nn.draw_strokes([[1.0, 2.0, 3.0]])
    with pytest.raises(ValueError, match="expected size"):
        nn.draw_strokes([], size=0)


def test_twenty_digits_two_of_each_stay_on_the_pad_and_are_no_copies() -> None:
    strokes, meant = nn.load_strokes()
    assert sorted(meant.tolist()) == sorted([*range(10), *range(10)])
    drawings = np.stack([nn.draw_strokes(s) for s in strokes]).reshape(20, -1)
    assert all(
        0 < place < 28 for drawing in strokes for stroke in drawing for point in stroke for place in point
    )
    X = nn.load_mnist().X
    nearest = np.sqrt((drawings**2).sum(1)[:, None] + (X**2).sum(1) - 2 * drawings @ X.T).min(axis=1)
    assert nearest.min() > 3


@pytest.mark.parametrize("by", [(0, 0), (3, 5), (-4, 2)])
def test_centred_ink_does_not_depend_on_where_it_was(by: tuple[int, int]) -> None:
    drawing = np.zeros((28, 28))
    drawing[9:19, 10:16] = np.random.default_rng(0).random((10, 6)) * 0.7 + 0.3
    centred = nn.centre_ink(drawing)
    assert np.allclose(nn.centre_ink(np.roll(drawing, by, axis=(0, 1))), centred)
    for axis in (0, 1):
        assert np.sum(centred.sum(axis=axis) * np.arange(28)) / centred.sum() == pytest.approx(14, abs=0.3)
    rows = np.flatnonzero(centred.sum(axis=1) > 0.5)
    assert np.ptp(rows) + 1 in range(19, 23)


def test_a_large_drawing_is_made_smaller_and_an_empty_one_stays_empty() -> None:
    drawing = np.zeros((28, 28))
    drawing[0:28, 12:15] = 1
    rows = np.flatnonzero(nn.centre_ink(drawing).sum(axis=1) > 0.5)
    assert np.ptp(rows) + 1 in range(19, 23)
    assert not nn.centre_ink(np.zeros((28, 28))).any()


def test_the_best_rate_is_chosen_on_the_validation_digits() -> None:
    recorded = nn.load_digit_readers()
    best = recorded.best("convolution", "in order", 1000)
    assert best.shape == recorded.test.shape[-1:]
    for seed in range(len(best)):
        errors = recorded.valid[0, 0, 2, :, seed]
        assert best[seed] == recorded.test[0, 0, 2, np.argmin(errors), seed]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("luck", "in order", 100), "expected kind to be one of convolution"),
        (("convolution", "reversed", 100), "expected order to be one of in order, shuffled"),
        (("convolution", "in order", 99), "expected size to be one of"),
        (("convolution", "shuffled", 100), "expected what was trained, received convolution, shuffled, 100"),
    ],
)
def test_what_was_not_trained_is_refused(asked: tuple[str, str, int], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        nn.load_digit_readers().best(*asked)
