"""Newton steps on a whole network: a line in one, a logistic neuron in a dozen."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


def test_newton_fits_a_line_in_one_step_and_a_logistic_neuron_in_a_dozen(rng):
    X = rng.standard_normal((60, 2))
    T = X @ np.array([[1.0], [-2.0]]) + 0.5
    line = nn.Sequential(nn.Linear(2, 1, rng=rng))
    assert nn.newton_fit(line, nn.SquaredError(), X, T, steps=2, damping=0.0)[1] < 1e-10
    T = (T + rng.standard_normal((60, 1)) > 0).astype(float)
    neuron, loss = nn.Sequential(nn.Linear(2, 1, rng=rng)), nn.BCEWithLogitsLoss()
    nn.newton_fit(neuron, loss, X, T, steps=12, damping=0.0)
    Y, cache = neuron.forward(X)
    for grad in neuron.param_grads(loss.grad(Y, T), cache).values():
        assert np.abs(grad).max() < 1e-10


def test_too_many_parameters_are_refused(rng):
    with pytest.raises(ValueError, match="at most 500 parameters for a Hessian, received 1010"):
        nn.newton_fit(nn.Linear(100, 10, rng=rng), nn.MSELoss(), np.ones((1, 100)), np.ones((1, 10)), steps=1)


def test_a_step_that_fails_leaves_the_weights_as_they_were(rng):
    """A column of zeros has no curvature, which shows when the Hessian's differences moved every weight."""
    net = nn.Linear(2, 1, rng=rng)
    before = {name: w.copy() for name, w in net.params.items()}
    X = np.column_stack([np.ones(4), np.zeros(4)])
    with pytest.raises(ValueError, match="expected a hessian with an inverse, received a singular one"):
        nn.newton_fit(net, nn.MSELoss(), X, np.ones((4, 1)), steps=2, damping=0)
    for name, w in net.params.items():
        np.testing.assert_array_equal(w, before[name])
