"""Averages of models, and the variance formula simulated."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


@pytest.mark.equation("eq:ensemble-variance")
@pytest.mark.parametrize(("v", "c", "k"), [(1, 0, 5), (1, 1, 5), (4, 1, 3), (2, 0.5, 1)])
def test_the_variance_formula_by_simulation(v, c, k, rng):
    """v/k + (k − 1) c/k: v/k for independent errors, v for identical ones."""
    errors = nn.correlated_errors(v, c, k, 200_000, rng=rng)
    wanted = np.full((k, k), c) + np.eye(k) * (v - c)
    np.testing.assert_allclose(np.atleast_2d(np.cov(errors.T)), wanted, atol=0.06)
    measured = np.mean(errors.mean(axis=1) ** 2)
    assert measured == pytest.approx(nn.ensemble_variance(v, c, k), rel=0.02)


@pytest.mark.equation("eq:ensemble")
def test_an_ensemble_averages_its_models(rng):
    models = [nn.Linear(2, 3, rng=rng) for _ in range(4)]
    X = rng.normal(size=(5, 2))
    np.testing.assert_allclose(nn.Ensemble(models)(X), np.mean([f(X) for f in models], axis=0))
    softmax = nn.Softmax()
    probabilities = nn.Ensemble(models, softmax)(X)
    np.testing.assert_allclose(probabilities, np.mean([softmax(f(X)) for f in models], axis=0))
    np.testing.assert_allclose(probabilities.sum(axis=1), 1)


def test_the_average_is_never_worse_than_the_models_on_average(rng):
    """For squared errors, whatever the models: the mean of squares is at least the square of the mean."""
    models = [nn.Linear(2, 1, rng=rng) for _ in range(4)]
    X, T = rng.normal(size=(50, 2)), rng.normal(size=(50, 1))
    each = [np.mean((f(X) - T) ** 2) for f in models]
    assert np.mean((nn.Ensemble(models)(X) - T) ** 2) < np.mean(each)


def test_a_bootstrap_sample_repeats_about_a_third_away(rng):
    """It leaves out a share of 1/e of the examples."""
    drawn = nn.bootstrap(10_000, rng=rng)
    assert len(drawn) == 10_000
    assert 1 - len(np.unique(drawn)) / 10_000 == pytest.approx(np.exp(-1), abs=0.02)


def test_bad_input_is_refused(rng):
    with pytest.raises(ValueError, match="expected at least one model, received none"):
        nn.Ensemble([])
    with pytest.raises(ValueError, match=r"expected c in \[0, v\] = \[0, 1\], received 2"):
        nn.correlated_errors(1, 2, 3, 4, rng=rng)
