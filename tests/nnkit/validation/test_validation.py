"""Splits that use every example as promised, and what is measured with them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn


def mean_model(X, T):
    """The simplest thing that can be trained: it remembers the mean target."""
    mean = T.mean(axis=0)
    return lambda X: np.broadcast_to(mean, (len(X), *mean.shape)).copy()


def line(X, T):
    """Least squares with a bias."""
    rows = np.column_stack([X, np.ones(len(X))])
    w = np.linalg.lstsq(rows, T, rcond=None)[0]
    return lambda X: np.column_stack([X, np.ones(len(X))]) @ w


@given(st.integers(2, 30), st.data())
def test_every_example_is_validated_once_and_trained_on_otherwise(n, data):
    k = data.draw(st.integers(2, n))
    rng = data.draw(st.sampled_from([None, np.random.default_rng(0)]))
    folds = nn.k_fold(n, k, rng=rng)
    assert len(folds) == k
    np.testing.assert_array_equal(np.sort(np.concatenate([valid for _, valid in folds])), np.arange(n))
    for train, valid in folds:
        assert set(train) | set(valid) == set(range(n))
        assert not set(train) & set(valid)
    sizes = [len(valid) for _, valid in folds]
    assert max(sizes) - min(sizes) <= 1


def test_leave_one_out_is_the_finest_fold():
    assert [list(valid) for _, valid in nn.leave_one_out(4)] == [[0], [1], [2], [3]]


@given(st.integers(2, 40), st.floats(0.05, 0.95), st.integers(0, 99))
def test_hold_out_keeps_the_sets_apart(n, fraction, seed):
    rng = np.random.default_rng(seed)
    if round(fraction * n) in (0, n):
        with pytest.raises(ValueError, match="expected a fraction that leaves both sets examples"):
            nn.hold_out(n, fraction, rng=rng)
        return
    train, test = nn.hold_out(n, fraction, rng=rng)
    np.testing.assert_array_equal(np.sort(np.concatenate([train, test])), np.arange(n))
    assert len(test) == round(fraction * n)


def test_a_stratified_split_keeps_the_proportions(rng):
    t = np.repeat([0, 1, 2], [10, 20, 70])
    train, test = nn.hold_out(100, 0.3, rng=rng, t=t)
    np.testing.assert_array_equal(np.bincount(t[test]), [3, 6, 21])
    np.testing.assert_array_equal(np.bincount(t[train]), [7, 14, 49])


def test_cross_validation_by_hand(rng):
    """Leave-one-out of the mean of 0, 1, 5: each is predicted by the mean of the other two."""
    X, T = np.zeros((3, 1)), np.array([[0.0], [1.0], [5.0]])
    scores = nn.cross_validate(mean_model, X, T, nn.leave_one_out(3), nn.mean_squared_error)
    np.testing.assert_allclose(scores, [9, 2.25, 20.25])


@pytest.mark.equation("eq:rc")
def test_the_regular_criterion_is_two_fold_cross_validation(rng):
    X, T = rng.normal(size=(8, 2)), rng.normal(size=(8, 1))
    folds = nn.k_fold(8, 2)
    A, B = folds[0][1], folds[1][1]
    by_B, by_A = line(X[B], T[B])(X[A]), line(X[A], T[A])(X[B])
    scores = nn.cross_validate(line, X, T, folds, nn.mean_squared_error)
    assert nn.regular_criterion(T[A], by_B, T[B], by_A) == pytest.approx(scores.mean(), abs=1e-12)


def test_learning_curves_close_the_gap_as_data_grow(rng):
    """A straight line with noise: few points are fitted too well, many reveal the noise level on both
    curves.
    """

    def sample(n):
        X = rng.normal(size=(n, 3))
        return X, X.sum(axis=1, keepdims=True) + rng.normal(size=(n, 1))

    X, T = sample(400)
    train, valid = nn.learning_curve(line, X, T, [5, 20, 400], sample(4000), nn.mean_squared_error)
    gap = valid - train
    assert gap[0] > gap[1] > gap[2]
    np.testing.assert_allclose([train[2], valid[2]], 1, atol=0.15)


@pytest.mark.equation("eq:bias")
@pytest.mark.equation("eq:variance")
@pytest.mark.equation("eq:bias-variance")
def test_the_error_is_bias_squared_plus_variance(rng):
    """Exactly, for the models drawn; and as theory says for the mean of n noisy numbers: 0 + σ²/n."""
    truth = rng.normal(size=(6, 1))
    predictions = rng.normal(size=(30, 6, 1)) + 2
    parts = nn.bias_variance(truth, predictions)
    assert parts.error == pytest.approx(np.mean((predictions - truth) ** 2), abs=1e-12)

    def sample(rng):
        return np.zeros((10, 1)), 3 + 2 * rng.normal(size=(10, 1))

    X, truth = np.zeros((1, 1)), np.array([[3.0]])
    mean = nn.resample(mean_model, sample, X, truth, runs=4000, rng=rng)
    assert mean.variance == pytest.approx(4 / 10, rel=0.1)
    assert mean.bias2 < 0.002
    stubborn = nn.resample(lambda X, T: np.zeros_like, sample, X, truth, runs=5, rng=rng)
    assert (stubborn.bias2, stubborn.variance) == (9, 0)


def test_bad_input_is_refused(rng):
    with pytest.raises(ValueError, match=r"expected fraction in \(0, 1\), received 1"):
        nn.hold_out(10, 1, rng=rng)
    with pytest.raises(TypeError, match="expected rng to be a generator"):
        nn.hold_out(10, 0.5, rng=None)
    with pytest.raises(ValueError, match="expected k to be a whole number ≥ 2, received 1"):
        nn.k_fold(10, 1)
    with pytest.raises(ValueError, match="expected n to be a whole number ≥ 11, received 10"):
        nn.k_fold(10, 11)
    X, T = rng.normal(size=(5, 1)), rng.normal(size=(5, 1))
    with pytest.raises(ValueError, match="expected sizes of at most 5 examples, received 6"):
        nn.learning_curve(line, X, T, [6], (X, T), nn.mean_squared_error)
    with pytest.raises(ValueError, match="expected runs to be a whole number ≥ 2, received 1"):
        nn.resample(line, lambda rng: (X, T), X, T, runs=1, rng=rng)
