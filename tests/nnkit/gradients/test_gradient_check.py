"""The gradient checker accepts right gradients and rejects every classic kind of wrong one."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


class OffByAThousandth(nn.Tanh):
    def backward(self, dV, cache):
        dX, grads = super().backward(dV, cache)
        return 1.001 * dX, grads


class ForgottenBias(nn.Linear):
    def param_grads(self, dZ, cache):
        return {"W": cache.T @ dZ, "b": np.zeros(dZ.shape[1])}


class MissingBias(nn.Linear):
    def param_grads(self, dZ, cache):
        return {"W": cache.T @ dZ}


class TransposedWeight(nn.Linear):
    def param_grads(self, dZ, cache):
        return super().param_grads(dZ, cache) | {"W": (cache.T @ dZ).T}


class WrongInputGradient(nn.Linear):
    def backward(self, dZ, cache):
        return dZ @ self.params["W"], self.param_grads(dZ, cache)


class WrongLoss:
    def value(self, y, t):
        return np.sum((y - t) ** 2)

    def grad(self, y, t):
        return y - t


@pytest.mark.equation("eq:gradcheck")
def test_central_differences_of_a_cubic_have_the_error_of_its_third_derivative(rng):
    x = rng.standard_normal(5)
    h = 1e-3
    numeric = nn.numerical_gradient(lambda x: np.sum(x**3), x, h)
    np.testing.assert_allclose(numeric - 3 * x**2, np.full(5, h**2), rtol=1e-4)


def test_the_point_of_evaluation_is_restored(rng):
    x = rng.standard_normal((2, 3))
    before = x.copy()
    nn.numerical_gradient(lambda x: np.sum(np.sin(x)), x)
    np.testing.assert_array_equal(x, before)


def test_right_gradients_pass_and_their_errors_are_reported(rng):
    errors = nn.check_layer(nn.Linear(3, 3, rng=rng), rng.standard_normal((4, 3)))
    assert set(errors) == {"X", "W", "b"}
    assert max(errors.values()) < 1e-8


@pytest.mark.parametrize(
    ("layer", "name"),
    [(ForgottenBias, "b"), (TransposedWeight, "W"), (WrongInputGradient, "X"), (MissingBias, "b")],
)
def test_a_wrong_linear_gradient_is_rejected_by_name(rng, layer, name):
    with pytest.raises(nn.GradientError, match=name):
        nn.check_layer(layer(3, 3, rng=rng), rng.standard_normal((4, 3)))


def test_a_transposed_gradient_of_another_shape_is_rejected(rng):
    with pytest.raises(nn.GradientError, match="W"):
        nn.check_layer(TransposedWeight(3, 2, rng=rng), rng.standard_normal((4, 3)))


def test_a_backward_pass_off_by_a_factor_1_001_is_rejected(rng):
    with pytest.raises(nn.GradientError, match="X"):
        nn.check_layer(OffByAThousandth(), rng.standard_normal((4, 3)))


def test_a_wrong_loss_gradient_is_rejected(rng):
    y, t = rng.standard_normal((2, 4, 3))
    with pytest.raises(nn.GradientError):
        nn.check_loss(WrongLoss(), y, t)


def test_a_gradient_of_nan_is_rejected(rng):
    class Broken(nn.Tanh):
        def backward(self, dV, cache):
            return dV * np.nan, {}

    with pytest.raises(nn.GradientError):
        nn.check_layer(Broken(), rng.standard_normal((4, 3)))


def test_a_wrong_layer_deep_in_a_network_is_found(rng):
    net = nn.Sequential(nn.Linear(2, 3, rng=rng), OffByAThousandth(), nn.Linear(3, 1, rng=rng))
    with pytest.raises(nn.GradientError):
        nn.check_layer(net, rng.standard_normal((4, 2)))


def test_float32_is_refused_because_differences_need_the_digits():
    with pytest.raises(TypeError, match="float64"):
        nn.numerical_gradient(np.sum, np.ones(2, np.float32))


def test_what_f_reads_is_restored_also_where_f_fails():
    x = np.array([1.0, 2.0])

    def fails(x):
        raise KeyError("f")

    with pytest.raises(KeyError, match="f"):
        nn.numerical_gradient(fails, x)
    np.testing.assert_array_equal(x, [1, 2])
    with pytest.raises(ValueError, match=r"expected f to return one number, received shape \(2,\)"):
        nn.numerical_gradient(lambda x: x, x)
    np.testing.assert_array_equal(x, [1, 2])


@pytest.mark.parametrize("wrap", [lambda layer: layer, nn.Sequential], ids=["alone", "in a network"])
def test_a_check_leaves_running_statistics_as_they_were(wrap, rng):
    layer = wrap(nn.BatchNorm1d(2))
    before = {name: a.copy() for name, a in layer.buffers.items()}
    X = rng.standard_normal((4, 2)) + 100
    nn.check_layer(layer, X)
    nn.check_network(layer, nn.MSELoss(), X, rng.standard_normal((4, 2)))
    with pytest.raises(nn.GradientError):
        nn.check_layer(layer, X, tolerance=0)
    for name, a in layer.buffers.items():
        np.testing.assert_array_equal(a, before[name])
