"""The criteria that say how good a fitted function is."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


@pytest.mark.equation("eq:true-criterion")
def test_the_true_criterion_is_the_integral_of_the_distance():
    """∫₀² |x² − x| dx = 1 by hand; in two dimensions, the volume between two planes."""
    one = nn.true_criterion(lambda X: X**2, lambda X: X, np.array([0.0]), np.array([2.0]), points=2000)
    assert one == pytest.approx(1.0, abs=1e-6)
    low, high = np.array([0.0, 0.0]), np.array([1.0, 3.0])
    two = nn.true_criterion(lambda X: X[:, :1] + 2, lambda X: X[:, :1], low, high)
    assert two == pytest.approx(6.0, abs=1e-12)


def test_the_true_criterion_measures_vectors_by_their_length():
    low, high = np.array([0.0]), np.array([1.0])
    assert nn.true_criterion(
        lambda X: np.tile([3.0, 4.0], (len(X), 1)), lambda X: np.zeros((len(X), 2)), low, high
    ) == pytest.approx(5.0)
    with pytest.raises(ValueError, match=r"expected high of shape \(1\), received shape \(2,\)"):
        nn.true_criterion(np.sin, np.cos, low, np.array([1.0, 2.0]))


@pytest.mark.equation("eq:mse-validation")
@pytest.mark.equation("eq:rc")
def test_the_regular_criterion_by_hand():
    """Errors 1, 2 on A and 3 on B: ½ ((1 + 4)/2 + 9) = 5.75; sizes differ, so the mean of all would not
    do.
    """
    y_A, y_B = np.array([0.0, 0.0]), np.array([1.0])
    assert nn.mean_squared_error(y_A, np.array([1.0, -2.0])) == pytest.approx(2.5)
    assert nn.regular_criterion(y_A, np.array([1.0, -2.0]), y_B, np.array([4.0])) == pytest.approx(5.75)


@pytest.mark.equation("eq:vaf")
def test_variance_accounted_for(rng):
    """All, none, and blind to a constant error."""
    y = rng.normal(size=50)
    assert nn.variance_accounted_for(y, y) == pytest.approx(100)
    assert nn.variance_accounted_for(y, np.full(50, y.mean())) == pytest.approx(0)
    assert nn.variance_accounted_for(y, y + 7) == pytest.approx(100)
    half = y + rng.permutation(y - y.mean()) * 0.5
    assert nn.variance_accounted_for(y, half) == pytest.approx(75, abs=1e-9)


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="expected t to vary, received a constant"):
        nn.variance_accounted_for(np.ones(3), np.zeros(3))
    with pytest.raises(ValueError, match="expected y of the same shape as t"):
        nn.mean_squared_error(np.ones(3), np.ones((3, 1)))
    with pytest.raises(TypeError, match="expected y to be a NumPy array of floats, received list"):
        nn.mean_squared_error(np.ones(3), [1, 2, 3])
