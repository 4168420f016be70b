"""Linear and Sequential: the weighted sums, their gradients, their errors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

import nnkit as nn
from tests.helpers.strategies import arrays, batches, rngs, sizes


@pytest.mark.equation("eq:layer")
@given(X=batches(), m=sizes, rng=rngs)
def test_each_entry_of_z_is_one_neurons_weighted_sum(X, m, rng):
    layer = nn.Linear(X.shape[1], m, rng=rng)
    layer.params["b"][...] = rng.standard_normal(m)
    W, b = layer.params["W"], layer.params["b"]
    by_hand = [[sum(x[i] * W[i, j] for i in range(len(x))) + b[j] for j in range(m)] for x in X]
    np.testing.assert_allclose(layer(X), by_hand, rtol=1e-12, atol=1e-12)


@pytest.mark.equation("eq:layer-dX")
@pytest.mark.equation("eq:layer-dW")
@pytest.mark.equation("eq:layer-db")
@given(X=batches(), m=sizes, rng=rngs)
def test_linear_gradients_agree_with_central_differences(X, m, rng):
    nn.check_layer(nn.Linear(X.shape[1], m, rng=rng), X)
    nn.check_layer(nn.Linear(X.shape[1], m, rng=rng, bias=False), X)


@given(X=arrays(ndim=3), m=sizes, rng=rngs)
def test_time_steps_are_further_examples(X, m, rng):
    layer = nn.Linear(X.shape[2], m, rng=rng)
    np.testing.assert_allclose(
        layer(X).reshape(-1, m), layer(X.reshape(-1, X.shape[2])), rtol=1e-13, atol=1e-14
    )
    nn.check_layer(layer, X)


@given(X=batches(), h=sizes, m=sizes, rng=rngs)
def test_a_network_of_networks_has_the_gradients_of_central_differences(X, h, m, rng):
    inner = nn.Sequential(nn.Linear(h, h, rng=rng), nn.Tanh())
    net = nn.Sequential(nn.Linear(X.shape[1], h, rng=rng), nn.Sigmoid(), inner, nn.Linear(h, m, rng=rng))
    assert set(net.params) == {"0.W", "0.b", "2.0.W", "2.0.b", "3.W", "3.b"}
    nn.check_layer(net, X)


@given(X=batches(), m=sizes, rng=rngs)
def test_param_grads_are_those_of_backward(X, m, rng):
    net = nn.Sequential(nn.Linear(X.shape[1], m, rng=rng), nn.Tanh(), nn.Linear(m, 2, rng=rng))
    Y, cache = net.forward(X)
    dY = rng.standard_normal(Y.shape)
    _, grads = net.backward(dY, cache)
    alone = net.param_grads(dY, cache)
    assert list(alone) == list(grads)
    for name in grads:
        np.testing.assert_array_equal(alone[name], grads[name])


@given(X=batches(), rng=rngs)
def test_a_layer_used_twice_has_the_sum_of_both_gradients(X, rng):
    shared = nn.Linear(X.shape[1], X.shape[1], rng=rng)
    Y1, first = shared.forward(X)
    Y2, second = shared.forward(Y1)
    dY = rng.standard_normal(Y2.shape)
    dY1, grads2 = shared.backward(dY, second)
    _, grads1 = shared.backward(dY1, first)

    def J(_):
        return np.sum(shared(shared(X)) * dY)

    for name, w in shared.params.items():
        numeric = nn.numerical_gradient(J, w)
        assert nn.relative_error(grads1[name] + grads2[name], numeric) < 1e-6


@given(X=batches(rows=2), rng=rngs)
def test_the_order_of_the_examples_does_not_matter(X, rng):
    net = nn.Sequential(nn.Linear(X.shape[1], 4, rng=rng), nn.Tanh(), nn.Linear(4, 2, rng=rng))
    order = rng.permutation(len(X))
    np.testing.assert_allclose(net(X[order]), net(X)[order], rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_floating_type_stays_what_it_was(rng, dtype):
    net = nn.Sequential(nn.Linear(3, 4, rng=rng), nn.Sigmoid(), nn.Linear(4, 2, rng=rng, bias=False)).astype(
        dtype
    )
    Y, cache = net.forward(rng.standard_normal((5, 3)).astype(dtype))
    dX, grads = net.backward(np.ones_like(Y), cache)
    assert {Y.dtype, dX.dtype, *(g.dtype for g in grads.values())} == {np.dtype(dtype)}


def test_astype_leaves_the_original_alone(rng):
    net = nn.Sequential(nn.Linear(3, 4, rng=rng))
    net.astype(np.float32).params["0.W"][...] = 0
    assert net.params["0.W"].dtype == np.float64
    assert net.params["0.W"].any()


def test_the_same_seed_gives_the_same_weights_bit_for_bit():
    one, two = (nn.Linear(3, 4, rng=np.random.default_rng(7)) for _ in range(2))
    np.testing.assert_array_equal(one.params["W"], two.params["W"])


@pytest.mark.parametrize(
    ("X", "error", "message"),
    [
        (np.ones((2, 4)), ValueError, r"shape \(N, 3\).*received shape \(2, 4\)"),
        (np.ones(3), ValueError, r"received shape \(3,\)"),
        (np.ones((0, 3)), ValueError, r"N ≥ 1.*received shape \(0, 3\)"),
        (np.ones((2, 3), int), TypeError, "floats, received dtype int64"),
        ([[1.0, 2.0, 3.0]], TypeError, "floats, received list"),
    ],
)
def test_a_bad_input_is_refused_and_changes_nothing(rng, X, error, message):
    net = nn.Sequential(nn.Linear(3, 2, rng=rng))
    before = {name: w.copy() for name, w in net.params.items()}
    with pytest.raises(error, match=message):
        net(X)
    for name, w in net.params.items():
        np.testing.assert_array_equal(w, before[name])


@pytest.mark.parametrize(("p", "m"), [(0, 1), (1, 0), (-1, 2), (2.5, 2), (True, 2)])
def test_sizes_must_be_whole_and_positive(rng, p, m):
    with pytest.raises(ValueError, match="whole number ≥ 1"):
        nn.Linear(p, m, rng=rng)


def test_randomness_must_be_a_generator():
    with pytest.raises(TypeError, match="default_rng"):
        nn.Linear(2, 2, rng=0)


def test_sequential_refuses_what_is_not_a_layer():
    with pytest.raises(TypeError, match="received function as argument 1"):
        nn.Sequential(nn.Tanh(), lambda x: x)


def test_the_parameters_of_a_network_cannot_be_replaced_silently(rng):
    net = nn.Sequential(nn.Linear(2, 1, rng=rng))
    with pytest.raises(TypeError):
        net.params["0.W"] = np.zeros((2, 1))


def test_a_layer_at_two_places_of_a_network_is_one_set_of_weights(rng):
    shared = nn.Linear(3, 3, rng=rng)
    net = nn.Sequential(shared, nn.Tanh(), shared, nn.Tanh(), nn.Linear(3, 1, rng=rng))
    assert list(net.params) == ["0.W", "0.b", "4.W", "4.b"]
    X = rng.standard_normal((5, 3))
    nn.check_layer(net, X)
    Y, cache = net.forward(X)
    both, alone = net.backward(np.ones_like(Y), cache)[1], net.param_grads(np.ones_like(Y), cache)
    for name in net.params:
        np.testing.assert_array_equal(both[name], alone[name])
    twin = net.astype(np.float32)
    assert twin[0] is twin[2]
