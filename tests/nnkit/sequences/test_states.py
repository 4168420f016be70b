"""States handed in and out: an encoder and a decoder, one step at a time, and reading both ways."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.nnkit.sequences.test_recurrent import LAYERS, random_layer


def states(state):
    return state if isinstance(state, tuple) else (state,)


@pytest.mark.parametrize("Layer", LAYERS)
def test_steps_as_printed_are_the_layer(Layer, rng):
    """The form with one equation a line, and the fast loop over time: equal to rounding."""
    layer, X = random_layer(Layer, 3, 4, rng), rng.normal(size=(5, 7, 3))
    state = tuple(rng.normal(size=(5, 4)) for _ in range(2 if Layer is nn.LSTM else 1))
    H, cache = layer.forward(X, state=state if Layer is nn.LSTM else state[0])
    for t in range(7):
        state = states(layer.step(X[:, t], *state))
        np.testing.assert_allclose(H[:, t], state[0], rtol=0, atol=1e-12)
    for ours, printed in zip(states(layer.last_state(cache)), state, strict=True):
        np.testing.assert_allclose(ours, printed, rtol=0, atol=1e-12)


@pytest.mark.parametrize("Layer", LAYERS)
@pytest.mark.parametrize("masked", [False, True])
def test_gradients_of_the_first_and_from_the_last_state(Layer, masked, rng):
    """J depends on outputs and on the last state; its gradient at the first one, by central differences."""
    layer, X = random_layer(Layer, 2, 3, rng), rng.normal(size=(3, 4, 2))
    mask = np.array([[1, 1, 1, 1], [1, 0, 1, 0], [0, 1, 0, 0]], bool) if masked else None
    pair = Layer is nn.LSTM
    first = [rng.normal(size=(3, 3)) for _ in range(2 if pair else 1)]
    dH, last = rng.normal(size=(3, 4, 3)), [rng.normal(size=(3, 3)) for _ in first]

    def run():
        return layer.forward(X, state=tuple(first) if pair else first[0], mask=mask)

    def J(_):
        H, cache = run()
        ends = zip(states(layer.last_state(cache)), last, strict=True)
        return np.sum(H * dH) + sum(np.sum(s * d) for s, d in ends)

    params = layer.params
    dX, grads, before = layer.backward_state(dH, run()[1], tuple(last) if pair else last[0])
    inputs = [X, *first, *(params[name] for name in grads)]
    for ours, x in zip([dX, *states(before), *grads.values()], inputs, strict=True):
        np.testing.assert_allclose(ours, nn.numerical_gradient(J, x), rtol=0, atol=1e-7)


def test_an_encoder_learns_through_the_state_it_hands_on(rng):
    """Encoder → state → decoder: all gradients of both, by central differences."""
    encoder, decoder = (random_layer(nn.GRU, 2, 3, rng) for _ in range(2))
    X, D = rng.normal(size=(2, 4, 2)), rng.normal(size=(2, 3, 2))
    dY = rng.normal(size=(2, 3, 3))

    def run():
        _, first = encoder.forward(X)
        return *decoder.forward(D, state=encoder.last_state(first)), first

    _, second, first = run()
    _, of_decoder, handed = decoder.backward_state(dY, second)
    _, of_encoder, _ = encoder.backward_state(np.zeros((2, 4, 3)), first, handed)
    for layer, grads in ((encoder, of_encoder), (decoder, of_decoder)):
        for name, grad in grads.items():
            numeric = nn.numerical_gradient(lambda _: np.sum(run()[0] * dY), layer.params[name])
            np.testing.assert_allclose(grad, numeric, rtol=0, atol=1e-7)


def test_a_state_of_another_shape_is_refused(rng):
    X = np.zeros((4, 3, 2))
    with pytest.raises(ValueError, match=r"expected state of shape \(4, 3\), received shape \(3,\)"):
        nn.RNN(2, 3, rng=rng).forward(X, state=np.zeros(3))
    with pytest.raises(TypeError, match=r"expected state to be a pair \(h, c\), received ndarray"):
        nn.LSTM(2, 3, rng=rng).forward(X, state=np.zeros((4, 3)))


def test_reading_both_ways_is_reading_there_and_reading_the_turned_sequence(rng):
    there, back = random_layer(nn.RNN, 2, 3, rng), random_layer(nn.LSTM, 2, 4, rng)
    layer, X = nn.Bidirectional(there, back), rng.normal(size=(3, 5, 2))
    Y, cache = layer.forward(X)
    np.testing.assert_array_equal(Y[:, :, :3], there(X))
    np.testing.assert_array_equal(Y[:, :, 3:], back(X[:, ::-1])[:, ::-1])
    h, (h_back, _) = layer.last_state(cache)
    np.testing.assert_array_equal(h, Y[:, -1, :3])
    np.testing.assert_array_equal(h_back, Y[:, 0, 3:])
    assert layer.flops(X, Y) == there.flops(X, there(X)) + back.flops(X, back(X))
    assert list(layer.params)[:3] == ["0.W_x", "0.W_h", "0.b"]


def test_layers_that_give_one_answer_cannot_read_both_ways(rng):
    layer = nn.Bidirectional(nn.LastStep(), nn.LastStep())
    with pytest.raises(ValueError, match=r"expected layers that answer at every step, \(N, T, m\), received"):
        layer(np.zeros((2, 3, 4)))
