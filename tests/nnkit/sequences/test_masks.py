"""Sequences of different lengths: what stands at padded steps changes nothing, and each runs as if alone."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.nnkit.sequences.test_recurrent import random_layer

LENGTHS = [5, 2, 4]
RIGHT = np.arange(5)[None, :] < np.array(LENGTHS)[:, None]
LEFT = RIGHT[:, ::-1]
GAPS = np.array([[1, 0, 1, 1, 0], [0, 0, 1, 0, 0], [1, 1, 1, 1, 1]], bool)
RECURRENT = [nn.RNN, nn.LSTM, nn.GRU]


def both_ways(p, m, *, rng):
    return nn.Bidirectional(random_layer(nn.LSTM, p, m, rng), random_layer(nn.GRU, p, m, rng))


def attention(p, m, *, rng):
    return nn.MultiHeadAttention(p, 2, rng=rng)


def causal(p, m, *, rng):
    return nn.MultiHeadAttention(p, 2, rng=rng, causal=True)


LAYERS = [*RECURRENT, both_ways, attention, causal]


class Masked(nn.Layer):
    """A layer with the mask it is always given, so that the gradient check can run it."""

    def __init__(self, layer, mask):
        self.layer, self.mask, self.params = layer, mask, layer.params

    def forward(self, X, *, train=False, rng=None):
        return self.layer.forward(X, train=train, rng=rng, mask=self.mask)

    def backward(self, dY, cache):
        return self.layer.backward(dY, cache)


def states(state):
    return state if isinstance(state, tuple) else (state,)


@pytest.mark.parametrize("make", LAYERS)
@pytest.mark.parametrize("mask", [RIGHT, LEFT, GAPS])
def test_each_sequence_is_answered_as_if_it_stood_alone(make, mask, rng):
    layer, X = make(4, 3, rng=rng), rng.normal(size=(3, 5, 4))
    Y = layer(X, mask=mask)
    for n in range(3):
        np.testing.assert_allclose(Y[n, mask[n]], layer(X[n : n + 1, mask[n]])[0], rtol=0, atol=1e-12)
    assert not Y[~mask].any()


@pytest.mark.parametrize("Layer", RECURRENT)
@pytest.mark.parametrize("mask", [RIGHT, LEFT, GAPS])
def test_the_last_state_is_that_of_the_last_real_step(Layer, mask, rng):
    layer, X = random_layer(Layer, 4, 3, rng), rng.normal(size=(3, 5, 4))
    _, cache = layer.forward(X, mask=mask)
    for n in range(3):
        _, alone = layer.forward(X[n : n + 1, mask[n]])
        for ours, wanted in zip(
            states(layer.last_state(cache)), states(layer.last_state(alone)), strict=True
        ):
            np.testing.assert_allclose(ours[n], wanted[0], rtol=0, atol=1e-12)


@pytest.mark.parametrize("make", LAYERS)
@pytest.mark.parametrize("mask", [RIGHT, LEFT, GAPS])
def test_masked_gradients_agree_with_central_differences(make, mask, rng):
    nn.check_layer(Masked(make(4, 3, rng=rng), mask), rng.normal(size=(3, 5, 4)))


@pytest.mark.parametrize("make", LAYERS)
def test_not_even_nan_gets_through_from_padded_steps(make, rng):
    layer, X = make(4, 3, rng=rng), rng.normal(size=(3, 5, 4))
    hurt = np.where(RIGHT[:, :, None], X, np.nan)
    Y, cache = layer.forward(X, mask=RIGHT)
    Z, other = layer.forward(hurt, mask=RIGHT)
    np.testing.assert_array_equal(Y, Z)
    dY = np.where(RIGHT[:, :, None], rng.normal(size=Y.shape), np.nan)
    dX, grads = layer.backward(dY, other)
    assert not dX[~RIGHT].any()
    for name, grad in layer.backward(np.nan_to_num(dY), cache)[1].items():
        np.testing.assert_allclose(grads[name], grad, rtol=0, atol=1e-12)


@pytest.mark.parametrize("make", LAYERS)
def test_a_mask_without_padding_changes_nothing(make, rng):
    layer, X = make(4, 3, rng=rng), rng.normal(size=(3, 5, 4))
    np.testing.assert_allclose(layer(X, mask=np.ones((3, 5), bool)), layer(X), rtol=0, atol=1e-14)


@pytest.mark.parametrize("mask", [RIGHT, LEFT, GAPS])
def test_readouts_answer_for_the_real_steps(mask, rng):
    X = rng.normal(size=(3, 5, 4))
    for layer, answer in ((nn.LastStep(), lambda x: x[-1]), (nn.MeanStep(), lambda x: x.mean(axis=0))):
        wanted = [answer(X[n, mask[n]]) for n in range(3)]
        np.testing.assert_allclose(layer(X, mask=mask), wanted, rtol=0, atol=1e-14)
        nn.check_layer(Masked(layer, mask), X)


@pytest.mark.parametrize("mask", [RIGHT, LEFT, GAPS])
def test_a_network_hands_the_mask_to_those_who_take_it(mask, rng):
    net = nn.Sequential(
        nn.Linear(2, 4, rng=rng),
        nn.Sequential(nn.Tanh(), nn.Residual(nn.MultiHeadAttention(4, 2, rng=rng))),
        nn.LSTM(4, 3, rng=rng),
        nn.MeanStep(),
        nn.Linear(3, 2, rng=rng),
    )
    X = rng.normal(size=(3, 5, 2))
    alone = [net(X[n : n + 1, mask[n]])[0] for n in range(3)]
    np.testing.assert_allclose(net(X, mask=mask), alone, rtol=0, atol=1e-12)
    nn.check_layer(Masked(net, mask), X)


@pytest.mark.parametrize("make", [*LAYERS, lambda p, m, rng: nn.LastStep(), lambda p, m, rng: nn.MeanStep()])
def test_masks_that_do_not_fit_are_refused(make, rng):
    layer, X = make(4, 3, rng=rng), rng.normal(size=(3, 5, 4))
    for net in (layer, nn.Sequential(layer)):
        for shape in ((5,), (3,), (3, 4), (5, 3), (3, 5, 1), (1, 5)):
            with pytest.raises(ValueError, match=r"expected a mask .*\(N, T\).*received shape"):
                net.forward(X, mask=np.ones(shape, bool))
        with pytest.raises(TypeError, match=r"expected a boolean mask, True .*received float64"):
            net.forward(X, mask=np.ones((3, 5)))
        with pytest.raises(ValueError, match="one real step in every sequence, received none in row 1"):
            net.forward(X, mask=RIGHT & [[True], [False], [True]])


def test_a_mask_that_nobody_takes_is_refused(rng):
    net = nn.Sequential(nn.Linear(4, 2, rng=rng), nn.Tanh())
    X = rng.normal(size=(3, 5, 4))
    with pytest.raises(ValueError, match=r"expected a layer that takes a mask, .*received a mask and none"):
        net.forward(X, mask=RIGHT)
    with pytest.raises(TypeError, match="expected no mask: Linear takes none"):
        nn.Linear(4, 2, rng=rng)(X, mask=RIGHT)


def test_heads_hand_the_mask_on(rng):
    net = nn.Heads(nn.LSTM(4, 3, rng=rng), nn.Linear(4, 2, rng=rng))
    X = rng.normal(size=(3, 5, 4))
    Y = net(X, mask=RIGHT)
    np.testing.assert_array_equal(Y[:, :, :3], net.heads[0](X, mask=RIGHT))
    np.testing.assert_array_equal(Y[:, :, 3:], net.heads[1](X))
