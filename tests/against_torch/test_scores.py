"""Scores for numbers, rates, ranks and probabilities against scikit-learn, in float64."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn import calibration, metrics

import nnkit as nn


def drawn(seed, n=40):
    """Labels with both classes, scores with ties, probabilities with 0 and 1 among them."""
    rng = np.random.default_rng(seed)
    t = np.concatenate([[0, 1], rng.integers(0, 2, n)])
    return t, rng.integers(0, 8, n + 2) / 2.0, rng.integers(0, 21, n + 2) / 20


SEEDS = st.integers(0, 10_000)


def test_scores_of_numbers(rng):
    t, y = rng.normal(size=(30, 1)), rng.normal(size=(30, 1))
    assert nn.r2_score(t, y) == pytest.approx(metrics.r2_score(t, y), abs=1e-12)
    assert nn.mean_absolute_error(t, y) == pytest.approx(metrics.mean_absolute_error(t, y), abs=1e-12)
    assert nn.r2_score(t, t) == 1
    assert nn.r2_score(t=t, y=t + 1) < 1


@given(SEEDS)
def test_rank_auc_with_ties(seed):
    t, y, _ = drawn(seed)
    assert nn.rank_auc(t, y) == pytest.approx(metrics.roc_auc_score(t, y), abs=1e-12)


def test_rank_auc_of_many_needs_no_table_of_pairs():
    """200,000 examples have 10¹⁰ pairs: 80 GB as a table."""
    rng = np.random.default_rng(0)
    t, y = rng.integers(0, 2, 200_000), rng.normal(size=200_000).round(2)
    assert nn.rank_auc(t, y) == pytest.approx(metrics.roc_auc_score(t, y), abs=1e-10)


@given(SEEDS)
def test_precision_recall_curve_and_average_precision(seed):
    t, y, _ = drawn(seed)
    for mine, theirs in zip(
        nn.precision_recall_curve(t, y), metrics.precision_recall_curve(t, y), strict=True
    ):
        np.testing.assert_allclose(mine, theirs, rtol=1e-12)
    assert nn.average_precision(t, y) == pytest.approx(metrics.average_precision_score(t, y), abs=1e-12)


@given(SEEDS)
def test_balanced_accuracy_and_matthews(seed):
    t, y, _ = drawn(seed)
    said = (y > 1.6) * 1
    c = nn.BinaryOutcomes.count(t, said)
    assert c.balanced_accuracy == pytest.approx(metrics.balanced_accuracy_score(t, said), abs=1e-12)
    assert c.matthews == pytest.approx(metrics.matthews_corrcoef(t, said), abs=1e-12)


def test_matthews_is_no_number_where_an_answer_never_changes():
    assert np.isnan(nn.BinaryOutcomes.count(np.array([0, 1]), np.array([1, 1])).matthews)


@given(SEEDS, st.integers(1, 12))
def test_reliability_and_brier_score(seed, bins):
    t, _, p = drawn(seed)
    share, mean, count = nn.calibration_curve(t, p, bins=bins)
    theirs = calibration.calibration_curve(t, p, n_bins=bins)
    np.testing.assert_allclose(share, theirs[0], rtol=1e-12)
    np.testing.assert_allclose(mean, theirs[1], rtol=1e-12)
    assert count.sum() == len(t)
    by_hand = sum(n * abs(a - b) for n, a, b in zip(count, *theirs, strict=True)) / len(t)
    assert nn.expected_calibration_error(t, p, bins=bins) == pytest.approx(by_hand)
    assert nn.brier_score(t, p) == pytest.approx(metrics.brier_score_loss(t, p), abs=1e-12)


def test_log_loss(rng):
    t, p = rng.integers(0, 2, 30), rng.uniform(0.01, 0.99, 30)
    assert nn.log_loss(t, p) == pytest.approx(metrics.log_loss(t, p), abs=1e-12)
    assert nn.log_loss(np.array([1, 0]), np.array([1.0, 0.0])) == 0
    assert nn.log_loss(np.array([1, 0]), np.array([0.0, 0.0])) == np.inf


def test_paired_difference_is_students_test(rng):
    a, b = rng.normal(size=10), rng.normal(size=10) + 0.5
    ours, theirs = nn.paired_difference(a, b), stats.ttest_rel(a, b)
    assert (ours.t, ours.p_value) == pytest.approx((theirs.statistic, theirs.pvalue))
    assert ours.mean == pytest.approx(np.mean(a - b))
    assert ours.standard_error == pytest.approx(stats.sem(a - b))
    corrected = nn.paired_difference(a, b, overlap=1 / 9)
    assert corrected.standard_error == pytest.approx(np.sqrt((1 / 10 + 1 / 9) * np.var(a - b, ddof=1)))


@given(st.integers(0, 12), st.integers(0, 12))
def test_mcnemar_is_the_binomial_test_of_those_that_only_one_gets_right(only_a, only_b):
    t = np.ones(only_a + only_b + 5, int)
    a, b = t.copy(), t.copy()
    a[:only_b], b[only_b : only_b + only_a] = 0, 0
    wanted = stats.binomtest(only_a, only_a + only_b).pvalue if only_a + only_b else 1.0
    assert nn.mcnemar(t, a, b) == pytest.approx(wanted)
