"""RNN, LSTM and GRU against their equations written out, their gradients, and what the gates promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import rngs

LAYERS = [nn.RNN, nn.LSTM, nn.GRU]
sides = st.integers(1, 4)


def logistic(z):
    return 1 / (1 + np.exp(-z))


def random_layer(Layer, p, m, rng):
    """A layer whose biases are not at their tidy starting values."""
    layer = Layer(p, m, rng=rng)
    for w in layer.params.values():
        w[...] = rng.normal(size=w.shape)
    return layer


@pytest.mark.equation("eq:rnn")
@given(sides, sides, sides, sides, rngs)
def test_rnn_follows_its_equation_step_by_step(N, T, p, m, rng):
    layer = random_layer(nn.RNN, p, m, rng)
    W_x, W_h, b = (layer.params[k] for k in ("W_x", "W_h", "b"))
    X = rng.normal(size=(N, T, p))
    H, h = layer(X), np.zeros((N, m))
    for t in range(T):
        h = np.tanh(X[:, t] @ W_x + h @ W_h + b)
        np.testing.assert_allclose(H[:, t], h, rtol=0, atol=1e-12)


@pytest.mark.equation("eq:lstm-output")
@pytest.mark.equation("eq:lstm-forget")
@pytest.mark.equation("eq:lstm-input")
@pytest.mark.equation("eq:lstm-candidate")
@pytest.mark.equation("eq:lstm-cell")
@pytest.mark.equation("eq:lstm-hidden")
@given(sides, sides, sides, sides, rngs)
def test_lstm_follows_its_equations_gate_by_gate(N, T, p, m, rng):
    layer = random_layer(nn.LSTM, p, m, rng)
    W_x, W_h, b = layer.params["W_x"], layer.params["W_h"], layer.params["b"].reshape(4, m)
    X = rng.normal(size=(N, T, p))
    H, h, c = layer(X), np.zeros((N, m)), np.zeros((N, m))
    for t in range(T):
        zo, zf, zi, zg = (X[:, t] @ W_x[k] + h @ W_h[k] + b[k] for k in range(4))
        c = logistic(zf) * c + logistic(zi) * np.tanh(zg)
        h = logistic(zo) * np.tanh(c)
        np.testing.assert_allclose(H[:, t], h, rtol=0, atol=1e-12)


@pytest.mark.equation("eq:gru-reset")
@pytest.mark.equation("eq:gru-update")
@pytest.mark.equation("eq:gru-candidate")
@pytest.mark.equation("eq:gru-hidden")
@given(sides, sides, sides, sides, rngs)
def test_gru_follows_its_equations_gate_by_gate(N, T, p, m, rng):
    layer = random_layer(nn.GRU, p, m, rng)
    W_x, W_h, b = layer.params["W_x"], layer.params["W_h"], layer.params["b"].reshape(3, m)
    X = rng.normal(size=(N, T, p))
    H, h = layer(X), np.zeros((N, m))
    for t in range(T):
        r = logistic(X[:, t] @ W_x[0] + h @ W_h[0] + b[0])
        u = logistic(X[:, t] @ W_x[1] + h @ W_h[1] + b[1])
        g = np.tanh(X[:, t] @ W_x[2] + b[2] + r * (h @ W_h[2] + layer.params["b_h"]))
        h = u * h + (1 - u) * g
        np.testing.assert_allclose(H[:, t], h, rtol=0, atol=1e-12)


@pytest.mark.equation("eq:bptt")
@pytest.mark.parametrize("Layer", LAYERS)
@given(N=sides, T=sides, p=sides, m=sides, rng=rngs)
def test_gradients_agree_with_central_differences(Layer, N, T, p, m, rng):
    nn.check_layer(Layer(p, m, rng=rng), rng.normal(size=(N, T, p)))


@pytest.mark.equation("eq:bptt")
def test_shared_weights_get_the_sum_of_the_copies_gradients(rng):
    """Unrolled by hand, one copy of W_h per step: the layer's gradient is their sum, not their average."""
    layer, X = nn.RNN(2, 3, rng=rng), rng.normal(size=(4, 5, 2))
    H, cache = layer.forward(X)
    dH = rng.normal(size=H.shape)
    _, grads = layer.backward(dH, cache)
    copies = np.stack([layer.params["W_h"].copy() for _ in range(5)])

    def J(copies):
        h, total = np.zeros((4, 3)), 0.0
        for t in range(5):
            h = np.tanh(X[:, t] @ layer.params["W_x"] + h @ copies[t] + layer.params["b"])
            total += np.sum(h * dH[:, t])
        return total

    each = nn.numerical_gradient(J, copies)
    np.testing.assert_allclose(grads["W_h"], each.sum(axis=0), rtol=0, atol=1e-8)


@pytest.mark.equation("eq:bptt-step")
def test_one_step_backwards_is_one_layer_backwards(rng):
    """`step_backward` of the RNN against central differences of `step`."""
    layer, x, h = nn.RNN(2, 3, rng=rng), rng.normal(size=(4, 2)), rng.normal(size=(4, 3))
    dh = rng.normal(size=(4, 3))
    dz, before = layer.step_backward(dh, layer.step(x, h))
    dx = nn.numerical_gradient(lambda x: np.sum(layer.step(x, h) * dh), x)
    np.testing.assert_allclose(dz @ layer.params["W_x"].T, dx, atol=1e-9)
    np.testing.assert_allclose(
        before, nn.numerical_gradient(lambda h: np.sum(layer.step(x, h) * dh), h), atol=1e-9
    )


def test_at_length_one_an_rnn_is_a_tanh_layer(rng):
    rnn, X = nn.RNN(3, 4, rng=rng), rng.normal(size=(5, 1, 3))
    linear = nn.Linear(3, 4, rng=rng)
    linear.params["W"][...] = rnn.params["W_x"]
    np.testing.assert_allclose(rnn(X)[:, 0], np.tanh(linear(X[:, 0])), rtol=0, atol=1e-15)


@pytest.mark.parametrize("Layer", LAYERS)
def test_a_sequence_in_two_parts_is_the_sequence_in_one(Layer, rng):
    """Handing the last state on is what truncated back-propagation through time does."""
    layer, X = Layer(2, 3, rng=rng), rng.normal(size=(4, 7, 2))
    first, cache = layer.forward(X[:, :3])
    second, _ = layer.forward(X[:, 3:], state=layer.last_state(cache))
    np.testing.assert_allclose(np.concatenate([first, second], axis=1), layer(X), rtol=0, atol=1e-14)


@pytest.mark.parametrize("Layer", LAYERS)
def test_the_past_does_not_see_the_future(Layer, rng):
    layer, X = Layer(2, 3, rng=rng), rng.normal(size=(4, 6, 2))
    other = X.copy()
    other[:, 4:] += 1
    np.testing.assert_array_equal(layer(X)[:, :4], layer(other)[:, :4])
    assert not np.allclose(layer(X)[:, 4:], layer(other)[:, 4:])


@pytest.mark.parametrize("Layer", LAYERS)
def test_examples_do_not_depend_on_the_batch_they_come_in(Layer, rng):
    layer, X = Layer(2, 3, rng=rng), rng.normal(size=(4, 6, 2))
    np.testing.assert_allclose(layer(X[::-1]), layer(X)[::-1], rtol=0, atol=1e-14)


@pytest.mark.parametrize("Layer", LAYERS)
def test_a_layer_used_twice_has_the_sum_of_both_gradients(Layer, rng):
    """The second use reads what the first one wrote; two caches, one set of weights."""
    layer, X = Layer(3, 3, rng=rng), rng.normal(size=(2, 4, 3))
    H1, first = layer.forward(X)
    H2, second = layer.forward(H1)
    dH = rng.normal(size=H2.shape)
    dH1, grads2 = layer.backward(dH, second)
    _, grads1 = layer.backward(dH1, first)
    for name, w in layer.params.items():
        numeric = nn.numerical_gradient(lambda _: np.sum(layer(layer(X)) * dH), w)
        assert nn.relative_error(grads1[name] + grads2[name], numeric) < 1e-6


def test_an_open_forget_gate_carries_the_cell_and_a_closed_one_clears_it(rng):
    """f = 1 keeps, f = 0 clears (the notes say it the other way round)."""
    layer = nn.LSTM(1, 2, rng=rng)
    for w in layer.params.values():
        w[...] = 0
    layer.params["b"][4:6] = -100  # nothing is written
    memory = (np.zeros((1, 2)), np.array([[0.7, -0.4]]))
    layer.params["b"][2:4] = 100
    _, cache = layer.forward(np.ones((1, 50, 1)), state=memory)
    np.testing.assert_allclose(layer.last_state(cache)[1], memory[1], rtol=0, atol=1e-12)
    layer.params["b"][2:4] = -100
    _, cache = layer.forward(np.ones((1, 1, 1)), state=memory)
    np.testing.assert_allclose(layer.last_state(cache)[1], 0, rtol=0, atol=1e-12)


def test_an_open_forget_gate_is_a_highway_for_the_gradient(rng):
    """Through 60 steps the gradient of a remembering LSTM survives; that of a squashing RNN does not."""
    X = 0.1 * rng.normal(size=(3, 60, 2))
    lstm = nn.LSTM(2, 4, rng=rng, forget_bias=8.0)
    rnn = nn.RNN(2, 4, rng=rng, recurrent_init=lambda shape, rng: 0.5 * nn.orthogonal(shape, rng))
    reach = {}
    for layer in (lstm, rnn):
        H, cache = layer.forward(X)
        dH = np.zeros_like(H)
        dH[:, -1] = 1
        dX, _ = layer.backward(dH, cache)
        reach[layer] = np.linalg.norm(dX[:, 0]) / np.linalg.norm(dX[:, -1])
    assert reach[lstm] > 1e-2
    assert reach[rnn] < 1e-12


@pytest.mark.parametrize("Layer", LAYERS)
def test_single_precision_stays_single(Layer, rng):
    layer = Layer(2, 3, rng=rng, dtype=np.float32)
    H, cache = layer.forward(rng.normal(size=(4, 5, 2)).astype(np.float32))
    dX, grads = layer.backward(H, cache)
    assert {a.dtype for a in (H, dX, *grads.values())} == {np.dtype(np.float32)}


@pytest.mark.parametrize("Layer", LAYERS)
def test_bad_input_is_refused(Layer, rng):
    with pytest.raises(ValueError, match="expected p to be a whole number ≥ 1, received 0"):
        Layer(0, 3, rng=rng)
    with pytest.raises(TypeError, match="expected rng to be a generator"):
        Layer(2, 3, rng=1)
    layer = Layer(2, 3, rng=rng)
    with pytest.raises(ValueError, match=r"expected X of shape \(N, T, 2\), received shape \(4, 2\)"):
        layer(np.zeros((4, 2)))
    with pytest.raises(ValueError, match=r"expected X of shape \(N, T, 2\), received shape \(4, 0, 2\)"):
        layer(np.zeros((4, 0, 2)))
    with pytest.raises(TypeError, match="expected X to be an array of floats, received dtype int64"):
        layer(np.zeros((4, 3, 2), int))
    state = np.zeros((5, 3))
    with pytest.raises(ValueError, match=r"expected (state|h) of shape \(4, 3\), received shape \(5, 3\)"):
        layer.forward(np.zeros((4, 3, 2)), state=(state, state) if Layer is nn.LSTM else state)


@pytest.mark.parametrize("Layer", [nn.LastStep, nn.MeanStep])
@given(N=sides, T=sides, m=sides, rng=rngs)
def test_layers_between_a_sequence_and_its_answer(Layer, N, T, m, rng):
    X = rng.normal(size=(N, T, m))
    wanted = X[:, -1] if Layer is nn.LastStep else X.mean(axis=1)
    np.testing.assert_allclose(Layer()(X), wanted, rtol=0, atol=1e-14)
    nn.check_layer(Layer(), X)
    with pytest.raises(ValueError, match=r"expected X of shape \(N, T, m\)"):
        Layer()(X[0])


def test_work_is_counted_per_gate_and_step(rng):
    X = np.zeros((2, 7, 3))
    for layer, gates in ((nn.RNN(3, 5, rng=rng), 1), (nn.GRU(3, 5, rng=rng), 3), (nn.LSTM(3, 5, rng=rng), 4)):
        assert layer.flops(X, layer(X)) == 2 * 7 * gates * 2 * (3 * 5 + 5 * 5)


def test_an_answer_at_every_step_has_the_gradients_of_central_differences(rng):
    net = nn.Sequential(nn.RNN(1, 3, rng=rng), nn.Linear(3, 2, rng=rng))
    nn.check_network(net, nn.CrossEntropyLoss(), rng.normal(size=(3, 4, 1)), rng.integers(0, 2, (3, 4)))


def test_a_recurrent_classifier_has_the_gradients_of_central_differences(rng):
    net = nn.Sequential(
        nn.LSTM(1, 3, rng=rng), nn.GRU(3, 2, rng=rng), nn.LastStep(), nn.Linear(2, 3, rng=rng)
    )
    nn.check_network(net, nn.CrossEntropyLoss(), rng.normal(size=(5, 4, 1)), np.array([0, 1, 2, 1, 0]))
