"""The printed per-example algorithm, the bare equations and the layers are one and the same."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given

import nnkit as nn
from tests.helpers.strategies import batches, rngs, sizes


@pytest.mark.equation("eq:mitchell-output")
@pytest.mark.equation("eq:mitchell-hidden")
@pytest.mark.equation("eq:mitchell-update")
@given(X=batches(width=3), hidden=sizes, rng=rngs)
def test_mitchells_loop_is_stochastic_gradient_descent_in_matrix_form(X, hidden, rng):
    T = rng.uniform(0, 1, (len(X), 2))
    printed = nn.Mitchell(3, hidden, 2, rng=rng, limit=1.0)
    net = printed.as_network()
    optimizer, loss = nn.Optimizer(nn.SGD(0.3), net.params), nn.SquaredError()
    printed.train(X, T, eta=0.3, epochs=3)
    for _ in range(3):
        for n in range(len(X)):
            Y, cache = net.forward(X[n : n + 1])
            optimizer.step(net.backward(loss.grad(Y, T[n : n + 1]), cache)[1])
    for name, w in printed.as_network().params.items():
        np.testing.assert_allclose(net.params[name], w, rtol=1e-10, atol=1e-12)


def test_one_update_by_hand():
    net = nn.Mitchell(1, 1, 1, rng=np.random.default_rng(0))
    net.w_hidden[...] = [[0.1, 0.5]]
    net.w_output[...] = [[-0.2, 0.8]]
    o_h = 1 / (1 + math.exp(-(0.1 + 0.5 * 2.0)))
    o = 1 / (1 + math.exp(-(-0.2 + 0.8 * o_h)))
    d_o = o * (1 - o) * (1.0 - o)
    d_h = o_h * (1 - o_h) * 0.8 * d_o
    net.train_example(np.array([2.0]), np.array([1.0]), eta=0.05)
    np.testing.assert_allclose(net.w_output, [[-0.2 + 0.05 * d_o, 0.8 + 0.05 * d_o * o_h]], rtol=1e-14)
    np.testing.assert_allclose(net.w_hidden, [[0.1 + 0.05 * d_h, 0.5 + 0.05 * d_h * 2.0]], rtol=1e-14)


def test_it_learns_and():
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    T = np.array([[0.0], [0.0], [0.0], [1.0]])
    net = nn.Mitchell(2, 2, 1, rng=np.random.default_rng(0))
    net.train(X, T, eta=1.0, epochs=800)
    assert [round(net.outputs(x)[1][0]) for x in X] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("X", "T", "eta", "message"),
    [
        (np.ones((2, 3)), np.ones((2, 1)), 0.1, r"X of shape \(N, 2\)"),
        (np.ones((2, 2)), np.ones((2, 2)), 0.1, r"T of shape \(N, 1\)"),
        (np.ones((2, 2)), np.ones((3, 1)), 0.1, "as many examples"),
        (np.ones((2, 2)), np.ones((2, 1)), -0.1, "eta"),
    ],
)
def test_bad_input_is_refused_and_changes_nothing(X, T, eta, message):
    net = nn.Mitchell(2, 2, 1, rng=np.random.default_rng(0))
    before = net.w_hidden.copy()
    with pytest.raises(ValueError, match=message):
        net.train(X, T, eta=eta, epochs=1)
    np.testing.assert_array_equal(net.w_hidden, before)


@pytest.mark.equation("eq:feedforward-hidden")
@pytest.mark.equation("eq:feedforward-output")
@pytest.mark.equation("eq:backprop-output")
@pytest.mark.equation("eq:backprop-hidden")
@pytest.mark.equation("eq:backprop-weights")
@given(X=batches(), h=sizes, m=sizes, rng=rngs)
def test_the_bare_equations_give_what_the_layers_give(X, h, m, rng):
    net = nn.Sequential(nn.Linear(X.shape[1], h, rng=rng), nn.Sigmoid(), nn.Linear(h, m, rng=rng))
    T = rng.standard_normal((len(X), m))
    Y, cache = net.forward(X)
    _, grads = net.backward(nn.SquaredError().grad(Y, T), cache)
    w = nn.TwoLayers(*net.params.values())
    bare = nn.two_layer_gradients(X, T, w, nn.Sigmoid())
    np.testing.assert_allclose(nn.two_layer_forward(X, w, nn.Sigmoid())[2], Y, rtol=1e-14)
    for got, name in zip(bare, grads_in_order := ["0.W", "0.b", "2.W", "2.b"], strict=True):
        np.testing.assert_allclose(got, grads[name], rtol=1e-12, atol=1e-15)
    assert set(grads_in_order) == set(grads)


@pytest.mark.equation("eq:ones")
@given(X=batches(), rng=rngs)
def test_a_column_of_ones_carries_the_bias(X, rng):
    layer = nn.Linear(X.shape[1], 2, rng=rng)
    layer.params["b"][...] = rng.standard_normal(2)
    with_bias_row = np.vstack([layer.params["W"], layer.params["b"]])
    np.testing.assert_allclose(nn.with_ones(X) @ with_bias_row, layer(X), rtol=1e-12, atol=1e-14)
