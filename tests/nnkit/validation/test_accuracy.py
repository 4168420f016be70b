"""Accuracy says what outputs are: logits, probabilities or labels; where that is not clear it asks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from sklearn import metrics

import nnkit as nn
from tests.helpers.strategies import rngs

T = np.array([0, 1, 1, 0])
LOGITS = np.array([[-2.0], [0.3], [1.5], [0.2]])


def test_one_column_is_read_as_logits_or_at_a_threshold():
    assert nn.accuracy(T, LOGITS) == 0.75
    p = nn.Sigmoid().value(LOGITS)
    assert nn.accuracy(T, p, threshold=0.5) == 0.75
    assert nn.accuracy(T, LOGITS, threshold=0.25) == 1
    np.testing.assert_array_equal(nn.predict_labels(p, threshold=0.5), nn.predict_labels(LOGITS))


def test_numbers_that_may_be_probabilities_or_logits_are_an_error_with_both_ways_out():
    p = nn.Sigmoid().value(LOGITS)
    for call in (lambda **how: nn.accuracy(T, p, **how), lambda **how: nn.predict_labels(p, **how)):
        with pytest.raises(ValueError, match=r"threshold=0.5 for probabilities, threshold=0 for logits"):
            call()
        call(threshold=0.5)
        call(threshold=0)


def test_where_both_readings_agree_nobody_is_asked():
    """Zeros and ones, and numbers above one half only: the labels are the same either way."""
    assert nn.accuracy(T, np.array([[0.0], [1.0], [1.0], [1.0]])) == 0.75
    assert nn.accuracy(T, np.array([[0.6], [0.9], [0.8], [0.7]])) == 0.5


@given(rng=rngs)
def test_the_largest_of_several_columns_wins_be_they_logits_or_probabilities(rng):
    t, z = rng.integers(0, 3, 20), rng.normal(size=(20, 3))
    wanted = metrics.accuracy_score(t, z.argmax(axis=1))
    assert nn.accuracy(t, z) == nn.accuracy(t, nn.Softmax().value(z)) == pytest.approx(wanted)
    assert nn.accuracy(np.eye(3)[t], z) == nn.accuracy(t.tolist(), z) == pytest.approx(wanted)


def test_whole_numbers_are_labels():
    t, said = np.array([0, 2, 1, 1]), np.array([0, 2, 2, 1])
    assert nn.accuracy(t, said) == metrics.accuracy_score(t, said) == 0.75
    assert nn.accuracy(T[:, None], T > 0) == 1
    with pytest.raises(ValueError, match=r"use y\[:, 0\]"):
        nn.accuracy(T, T[:, None])
    with pytest.raises(ValueError, match=r"use np.argmax\(y, axis=-1\)"):
        nn.accuracy(T, np.eye(2, dtype=int)[T])


def test_truth_and_outputs_in_each_others_place_are_noticed():
    for t, y in ((LOGITS, T), (LOGITS, T[:, None] * 1.0), (np.hstack([LOGITS, -LOGITS]), np.eye(2)[T])):
        with pytest.raises((ValueError, TypeError)):
            nn.accuracy(t, y)


def test_steps_of_sequences_count_each(rng):
    t, z = rng.integers(0, 3, (4, 5)), rng.normal(size=(4, 5, 3))
    assert nn.accuracy(t, z) == pytest.approx(np.mean(z.argmax(axis=2) == t))
