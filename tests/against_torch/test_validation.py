"""Folds, rates and curves against scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics, model_selection

import nnkit as nn


@pytest.mark.parametrize(("n", "k"), [(10, 5), (11, 3), (7, 7)])
def test_folds_agree_with_scikit_learn(n, k):
    theirs = model_selection.KFold(k).split(np.zeros(n))
    for (train, valid), (their_train, their_valid) in zip(nn.k_fold(n, k), theirs, strict=True):
        np.testing.assert_array_equal(train, their_train)
        np.testing.assert_array_equal(valid, their_valid)


def test_confusion_matrix_and_rates_agree_with_scikit_learn(rng):
    t, said = rng.integers(0, 4, 200), rng.integers(0, 4, 200)
    np.testing.assert_array_equal(nn.confusion_matrix(t, said), metrics.confusion_matrix(t, said))
    t, said = t > 1, said > 1
    c = nn.BinaryOutcomes.count(t, said)
    assert c.accuracy == pytest.approx(metrics.accuracy_score(t, said), abs=1e-12)
    assert c.precision == pytest.approx(metrics.precision_score(t, said), abs=1e-12)
    assert c.recall == pytest.approx(metrics.recall_score(t, said), abs=1e-12)
    assert c.f1 == pytest.approx(metrics.f1_score(t, said), abs=1e-12)


def test_roc_curve_and_area_agree_with_scikit_learn(rng):
    t, score = rng.integers(0, 2, 60), rng.normal(size=60).round(1)
    ours, theirs = nn.roc_curve(t, score), metrics.roc_curve(t, score, drop_intermediate=False)
    for mine, other in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-12)
    assert nn.auc(*ours[:2]) == pytest.approx(metrics.roc_auc_score(t, score), abs=1e-12)


def test_squared_error_and_variance_accounted_for_agree_with_scikit_learn(rng):
    y, y_hat = rng.normal(size=50), rng.normal(size=50)
    assert nn.mean_squared_error(y, y_hat) == pytest.approx(metrics.mean_squared_error(y, y_hat), abs=1e-12)
    wanted = 100 * metrics.explained_variance_score(y, y_hat)
    assert nn.variance_accounted_for(y, y_hat) == pytest.approx(wanted, abs=1e-10)
