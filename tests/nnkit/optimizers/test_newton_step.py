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


def test_what_does_not_fit_is_refused(rng):
    with pytest.raises(ValueError, match=r"hessian of shape \(2, 2\), received \(3, 3\)"):
        nn.newton_step(np.ones(2), np.eye(3))
    with pytest.raises(ValueError, match="damping"):
        nn.newton_step(np.ones(2), np.eye(2), damping=-1)


def test_a_hessian_by_differences_needs_64_bits():
    with pytest.raises(TypeError, match=r"expected w in float64, received float32.*use w.astype\(float\)"):
        nn.numerical_hessian(lambda w: 2 * w, np.array([300.0], np.float32))
    np.testing.assert_allclose(nn.numerical_hessian(lambda w: 2 * w, np.array([300.0])), [[2.0]])
