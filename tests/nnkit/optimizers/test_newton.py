"""Second-order steps: exact on parabolas, honest at saddles, refused where they would not fit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

import nnkit as nn
from tests.helpers.strategies import rngs, sizes


def parabola(n, rng):
    A = rng.standard_normal((n, n))
    return A @ A.T + np.eye(n), rng.standard_normal(n)


@pytest.mark.equation("eq:taylor")
@pytest.mark.equation("eq:newton")
@given(n=sizes, rng=rngs)
def test_on_a_parabola_taylor_is_exact_and_newton_arrives_in_one_step(n, rng):
    H, c = parabola(n, rng)
    w, s = rng.standard_normal((2, n))

    def J(w):
        return 0.5 * w @ H @ w + c @ w

    assert nn.taylor(J(w), H @ w + c, H, s) == pytest.approx(J(w + s), rel=1e-9, abs=1e-9)
    there = w + nn.newton_step(H @ w + c, H)
    np.testing.assert_allclose(H @ there + c, 0, atol=1e-8)


def test_at_a_saddle_newton_goes_to_the_saddle_and_damping_turns_away():
    H = np.diag([1.0, -0.5])
    w = np.array([1.0, 0.1])
    np.testing.assert_allclose(w + nn.newton_step(H @ w, H), 0, atol=1e-15)
    assert abs((w + nn.newton_step(H @ w, H, damping=1.0))[1]) > 0.1


@given(n=sizes, rng=rngs)
def test_the_numerical_hessian_of_a_parabola_is_its_matrix(n, rng):
    H, c = parabola(n, rng)
    np.testing.assert_allclose(
        nn.numerical_hessian(lambda w: H @ w + c, rng.standard_normal(n)), H, atol=1e-7
    )


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


def test_what_does_not_fit_is_refused(rng):
    with pytest.raises(ValueError, match=r"hessian of shape \(2, 2\), received \(3, 3\)"):
        nn.newton_step(np.ones(2), np.eye(3))
    with pytest.raises(ValueError, match="at most 500 parameters for a Hessian, received 1010"):
        nn.newton_fit(nn.Linear(100, 10, rng=rng), nn.MSELoss(), np.ones((1, 100)), np.ones((1, 10)), steps=1)
    with pytest.raises(ValueError, match=r"w of shape \(3,\), received \(2,\)"):
        nn.set_flat(nn.Linear(2, 1, rng=rng), np.ones(2))
    with pytest.raises(ValueError, match="damping"):
        nn.newton_step(np.ones(2), np.eye(2), damping=-1)


def test_flat_and_back(rng):
    net = nn.Sequential(nn.Linear(2, 3, rng=rng), nn.Linear(3, 1, rng=rng))
    w = nn.flat(dict(net.params))
    other = nn.Sequential(nn.Linear(2, 3, rng=rng), nn.Linear(3, 1, rng=rng))
    nn.set_flat(other, w)
    for name in net.params:
        np.testing.assert_array_equal(net.params[name], other.params[name])


def test_a_step_that_fails_leaves_the_weights_as_they_were(rng):
    """A column of zeros has no curvature, which shows when the Hessian's differences moved every weight."""
    net = nn.Linear(2, 1, rng=rng)
    before = nn.flat(dict(net.params))
    X = np.column_stack([np.ones(4), np.zeros(4)])
    with pytest.raises(ValueError, match="expected a hessian with an inverse, received a singular one"):
        nn.newton_fit(net, nn.MSELoss(), X, np.ones((4, 1)), steps=2, damping=0)
    np.testing.assert_array_equal(nn.flat(dict(net.params)), before)
