"""Counts of right and wrong answers, and ROC curves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import rngs


@pytest.mark.equation("eq:confusion-matrix")
def test_rows_are_the_truth_and_columns_the_answer():
    t, said = np.array([0, 0, 1, 2, 2, 2]), np.array([0, 1, 1, 0, 2, 2])
    np.testing.assert_array_equal(nn.confusion_matrix(t, said), [[1, 1, 0], [0, 1, 0], [1, 0, 2]])
    assert nn.confusion_matrix(t, said, classes=4).shape == (4, 4)


@pytest.mark.equation("eq:accuracy")
@pytest.mark.equation("eq:precision")
@pytest.mark.equation("eq:recall")
@pytest.mark.equation("eq:tpr")
@pytest.mark.equation("eq:fpr")
@pytest.mark.equation("eq:specificity")
@pytest.mark.equation("eq:f1")
def test_rates_by_hand():
    """3 true and 1 false positive, 2 false and 4 true negatives."""
    t = np.array([1, 1, 1, 0, 1, 1, 0, 0, 0, 0])
    said = np.array([1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    c = nn.BinaryOutcomes.count(t, said)
    assert (c.tp, c.fp, c.fn, c.tn) == (3, 1, 2, 4)
    rates = (c.accuracy, c.precision, c.recall, c.tpr, c.fpr, c.specificity, c.f1)
    assert rates == pytest.approx((0.7, 3 / 4, 3 / 5, 3 / 5, 1 / 5, 4 / 5, 2 / 3))


def test_a_rate_without_a_denominator_is_not_a_number():
    nobody = nn.BinaryOutcomes.count(np.array([1, 0]), np.array([0, 0]))
    assert np.isnan(nobody.precision)
    assert nobody.recall == 0


@pytest.mark.equation("eq:auc")
@pytest.mark.equation("eq:rank-auc")
@given(st.integers(1, 12), st.integers(1, 12), st.integers(2, 6), rngs)
def test_area_under_the_curve_is_the_chance_to_rank_right(positives, negatives, levels, rng):
    """With many ties, which the trapezoids count half."""
    t = rng.permutation(np.repeat([1, 0], [positives, negatives]))
    score = rng.integers(0, levels, len(t)) / 1.0
    fpr, tpr, thresholds = nn.roc_curve(t, score)
    assert nn.auc(fpr, tpr) == pytest.approx(nn.rank_auc(t, score), abs=1e-12)
    assert (fpr[0], tpr[0], fpr[-1], tpr[-1]) == pytest.approx((0, 0, 1, 1))
    assert (np.diff(fpr) >= 0).all()
    assert (np.diff(tpr) >= 0).all()
    for f, r, threshold in zip(fpr, tpr, thresholds, strict=True):
        at = nn.outcomes_at(t, score, threshold)
        assert (at.fpr, at.tpr) == pytest.approx((f, r))


def test_any_increasing_map_of_the_scores_leaves_the_curve(rng):
    t, score = rng.integers(0, 2, 40), rng.normal(size=40)
    for a, b in zip(nn.roc_curve(t, score)[:2], nn.roc_curve(t, np.exp(3 * score))[:2], strict=True):
        np.testing.assert_array_equal(a, b)


def test_bad_input_is_refused(rng):
    with pytest.raises(ValueError, match="expected labels in y between 0 and 1, received 2"):
        nn.confusion_matrix(np.array([0, 1]), np.array([0, 2]), classes=2)
    with pytest.raises(TypeError, match="expected t to be an array of whole-number labels"):
        nn.confusion_matrix(np.array([0.0, 1]), np.array([0, 1]))
    with pytest.raises(ValueError, match="expected t of zeros and ones, received 2"):
        nn.BinaryOutcomes.count(np.array([0, 2]), np.array([0, 1]))
    with pytest.raises(ValueError, match=r"expected y of the same shape as t, \(2,\), received \(3,\)"):
        nn.BinaryOutcomes.count(np.array([0, 1]), np.array([0, 1, 1]))
    with pytest.raises(ValueError, match="with both zeros and ones"):
        nn.roc_curve(np.ones(3), rng.normal(size=3))
    with pytest.raises(ValueError, match="expected finite numbers in y, received nan at index"):
        nn.roc_curve(np.array([0, 1]), np.array([0.5, np.nan]))
