"""Activation functions: their formulas by hand, their derivatives, their tails, their errors."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import arrays, away_from, batches, rngs, sizes

SMOOTH = [nn.Identity(), nn.Sigmoid(), nn.Sigmoid(2.0), nn.Tanh(), nn.SiLU(), nn.GELU(), nn.GELU("tanh")]
CORNERED = [nn.ReLU(), nn.LeakyReLU(0.1), nn.ELU(), nn.ELU(alpha=0.5), nn.Threshold(), nn.PiecewiseLinear()]
ALL = SMOOTH + CORNERED
Z = np.array([-3.0, -0.5, 0.0, 0.25, 2.0])


def names(layer):
    return repr(layer)


@pytest.mark.equation("eq:sigmoid")
def test_sigmoid_is_one_over_one_plus_e_to_minus_z():
    np.testing.assert_allclose(nn.Sigmoid().value(Z), [1 / (1 + math.exp(-z)) for z in Z], rtol=1e-15)
    assert nn.Sigmoid().value(np.zeros(1))[0] == 0.5


@pytest.mark.equation("eq:sigmoid-slope")
@given(slope=st.floats(0.1, 10))
def test_the_slope_scales_z_and_the_steepness_at_zero_is_a_quarter_of_it(slope):
    np.testing.assert_allclose(nn.Sigmoid(slope).value(Z), nn.Sigmoid().value(slope * Z), rtol=1e-14)
    assert nn.Sigmoid(slope).derivative(np.zeros(1))[0] == pytest.approx(slope / 4, rel=1e-15)


@pytest.mark.equation("eq:tanh")
def test_tanh_is_the_quotient_of_exponentials():
    by_hand = [(math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z)) for z in Z]
    np.testing.assert_allclose(nn.Tanh().value(Z), by_hand, rtol=1e-14)


@pytest.mark.equation("eq:tanh-sigmoid")
@given(z=arrays(scale=3))
def test_tanh_is_a_stretched_and_shifted_sigmoid(z):
    np.testing.assert_allclose(nn.tanh_from_sigmoid(z), nn.Tanh().value(z), rtol=1e-12, atol=1e-15)


@pytest.mark.equation("eq:threshold")
def test_threshold_is_one_from_zero_on():
    np.testing.assert_array_equal(nn.Threshold().value(Z), [0, 0, 1, 1, 1])


@pytest.mark.equation("eq:piecewise-linear")
def test_piecewise_linear_climbs_from_minus_a_half_to_a_half():
    np.testing.assert_array_equal(nn.PiecewiseLinear().value(Z), [0, 0, 0.5, 0.75, 1])


@pytest.mark.equation("eq:relu")
def test_relu_cuts_off_below_zero():
    np.testing.assert_array_equal(nn.ReLU().value(Z), [0, 0, 0, 0.25, 2])


@pytest.mark.equation("eq:leaky-relu")
def test_leaky_relu_lets_a_share_through_below_zero():
    np.testing.assert_allclose(nn.LeakyReLU(0.1).value(Z), [-0.3, -0.05, 0, 0.25, 2], rtol=1e-15)


@pytest.mark.equation("eq:elu")
def test_elu_levels_off_at_minus_alpha():
    by_hand = [z if z > 0 else 1.5 * (math.exp(z) - 1) for z in Z]
    np.testing.assert_allclose(nn.ELU(1.5).value(Z), by_hand, rtol=1e-14)
    assert nn.ELU(1.5).value(np.array([-1e4]))[0] == -1.5


@pytest.mark.equation("eq:gelu")
def test_gelu_weighs_z_with_the_normal_distribution():
    by_hand = [z * 0.5 * (1 + math.erf(z / math.sqrt(2))) for z in Z]
    np.testing.assert_allclose(nn.GELU().value(Z), by_hand, rtol=1e-14)
    grid = np.linspace(-8, 8, 4001)
    assert np.abs(nn.GELU("tanh").value(grid) - nn.GELU().value(grid)).max() < 5e-4


@pytest.mark.equation("eq:silu")
def test_silu_weighs_z_with_the_sigmoid():
    by_hand = [z * 0.5 * (1 + math.tanh(z / 2)) for z in Z]
    np.testing.assert_allclose(nn.SiLU().value(Z), by_hand, rtol=1e-14)
    np.testing.assert_array_equal(nn.SiLU().value(np.array([-1e4, 1e4])), [0, 1e4])


@pytest.mark.equation("eq:sigmoid-derivative")
@pytest.mark.equation("eq:tanh-derivative")
@pytest.mark.parametrize("f", ALL, ids=names)
def test_derivatives_agree_with_central_differences(f, rng):
    z = away_from(3 * rng.standard_normal(40), (-0.5, 0.0, 0.5))
    h = 1e-6
    numeric = (f.value(z + h) - f.value(z - h)) / (2 * h)
    np.testing.assert_allclose(f.derivative(z), numeric, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("f", ALL, ids=names)
@given(z=arrays(scale=2, corners=(-0.5, 0.0, 0.5)))
def test_every_activation_passes_the_gradient_check_as_a_layer(f, z):
    nn.check_layer(f, z)


@pytest.mark.parametrize("f", [*ALL, nn.Softmax()], ids=names)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_floating_type_stays_what_it_was(f, dtype, rng):
    z = rng.standard_normal((4, 3)).astype(dtype)
    v, cache = f.forward(z)
    dz, _ = f.backward(np.ones_like(z), cache)
    assert v.dtype == dz.dtype == dtype
    if isinstance(f, nn.Activation):
        assert f.derivative(z).dtype == dtype


@pytest.mark.parametrize("f", [*ALL, nn.Softmax()], ids=names)
def test_far_tails_stay_finite_and_silent(f):
    z = np.array([[-1e4, 0.0, 1e4]])
    v, cache = f.forward(z)
    dz, _ = f.backward(np.ones_like(z), cache)
    assert np.isfinite(v).all()
    assert np.isfinite(dz).all()


@pytest.mark.parametrize("f", [*ALL, nn.Softmax()], ids=names)
def test_integers_and_lists_are_refused(f):
    with pytest.raises(TypeError, match="expected Z to be an array of floats, received dtype int64"):
        f(np.ones((2, 2), int))
    with pytest.raises(TypeError, match="received list"):
        f([[1.0]])


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: nn.Sigmoid(slope=0), "slope"),
        (lambda: nn.Sigmoid(slope=np.nan), "slope"),
        (lambda: nn.LeakyReLU(-0.1), "negative_slope"),
        (lambda: nn.ELU(alpha=-1), "alpha"),
        (lambda: nn.ELU(alpha="1"), "alpha"),
    ],
)
def test_constants_out_of_range_are_refused_by_name(make, name):
    with pytest.raises(ValueError, match=f"expected {name} to be a number .* received"):
        make()


@pytest.mark.equation("eq:softmax")
@given(z=batches(scale=3))
def test_softmax_is_the_share_of_each_exponential(z):
    e = np.exp(z)
    np.testing.assert_allclose(nn.Softmax().value(z), e / e.sum(axis=1, keepdims=True), rtol=1e-12)


@given(z=batches(), shift=st.floats(-1e3, 1e3))
def test_softmax_does_not_see_a_shift(z, shift):
    np.testing.assert_allclose(nn.Softmax().value(z + shift), nn.Softmax().value(z), rtol=1e-9)


@pytest.mark.equation("eq:softmax-jacobian")
@given(z=arrays(ndim=1))
def test_softmax_jacobian_agrees_with_differences_and_with_backward(z):
    f = nn.Softmax()
    J = f.jacobian(z)
    for i in range(len(z)):
        numeric = nn.numerical_gradient(lambda z, i=i: f.value(z)[i], z)
        np.testing.assert_allclose(J[i], numeric, atol=1e-9)
    _, cache = f.forward(z[None])
    dv = np.cos(np.arange(len(z)))[None]
    np.testing.assert_allclose(f.backward(dv, cache)[0][0], J.T @ dv[0], atol=1e-14)


@given(z=batches())
def test_softmax_passes_the_gradient_check(z):
    nn.check_layer(nn.Softmax(), z)


def test_the_softmax_jacobian_is_of_one_row():
    with pytest.raises(ValueError, match=r"one row z of shape \(K,\), received shape \(2, 3\)"):
        nn.Softmax().jacobian(np.ones((2, 3)))


@pytest.mark.equation("eq:gaussian-kernel")
@given(X=batches(), m=sizes, rng=rngs)
def test_a_kernel_unit_answers_to_the_distance_from_its_centre(X, m, rng):
    unit = nn.GaussianKernel(X.shape[1], m, rng=rng, width=1.3)
    C, s = unit.params["C"], unit.params["s"]
    by_hand = [[math.exp(-sum((x - C[:, j]) ** 2) / s[j] ** 2) for j in range(m)] for x in X]
    np.testing.assert_allclose(unit(X), by_hand, rtol=1e-12)


@given(X=batches(), m=sizes, rng=rngs)
def test_kernel_gradients_agree_with_central_differences(X, m, rng):
    unit = nn.GaussianKernel(X.shape[1], m, rng=rng)
    unit.params["s"][...] = rng.uniform(0.7, 2, m)
    nn.check_layer(unit, X)


def test_a_kernel_unit_can_be_placed_and_refuses_centres_of_another_shape(rng):
    unit = nn.GaussianKernel(2, 1, rng=rng, centres=np.array([[1.0], [2.0]]))
    assert unit(np.array([[1.0, 2.0]]))[0, 0] == 1
    with pytest.raises(ValueError, match=r"centres of shape \(2, 1\)"):
        nn.GaussianKernel(2, 1, rng=rng, centres=np.ones((1, 2)))
    with pytest.raises(ValueError, match="width"):
        nn.GaussianKernel(2, 1, rng=rng, width=0)
    with pytest.raises(ValueError, match=r"\(N, 2\)"):
        unit(np.ones((3, 3)))
