"""What is promised of every layer and every loss, tested on every one."""

from __future__ import annotations

import copy
import inspect

import numpy as np
import pytest
from hypothesis import given, settings

import nnkit as nn
from tests.helpers.layers import COST_IN_TRAINING, LAYERS, LOSSES
from tests.helpers.strategies import rngs

BASES = {
    *(nn.Layer, nn.Activation, nn.Pooling, nn.AdaptivePooling, nn.BatchNorm, nn.ActivityPenalty),
    nn.Loss,
}


def public(kind: type) -> set[str]:
    things = (getattr(nn, name) for name in nn.__all__)
    return {c.__name__ for c in things if inspect.isclass(c) and issubclass(c, kind) and c not in BASES}


def test_the_tables_leave_no_layer_and_no_loss_out():
    assert public(nn.Layer) == {type(make(np.random.default_rng(0))[0]).__name__ for make in LAYERS.values()}
    assert public(nn.Loss) == {type(make(np.random.default_rng(0))[0]).__name__ for make in LOSSES.values()}


@pytest.mark.parametrize("name", LAYERS)
@given(rng=rngs)
@settings(max_examples=10)
def test_gradients_agree_with_central_differences_for_random_shapes(name, rng):
    layer, X = LAYERS[name](rng)
    nn.check_layer(layer, X, train=name not in COST_IN_TRAINING)


@pytest.mark.parametrize("name", LOSSES)
@given(rng=rngs)
@settings(max_examples=10)
def test_loss_gradients_agree_with_central_differences(name, rng):
    loss, y, t = LOSSES[name](rng)
    nn.check_loss(loss, y, t)
    value, grad = loss.value_and_grad(y, t)
    assert value == pytest.approx(loss.value(y, t), rel=1e-14)
    np.testing.assert_allclose(grad, loss.grad(y, t), rtol=1e-14, atol=1e-16)


class Spoiled(nn.Layer):
    """A layer one of whose gradients is spoiled on the way out."""

    def __init__(self, layer, name, spoil):
        self.layer, self.name, self.spoil, self.params = layer, name, spoil, layer.params

    def forward(self, X, *, train=False, rng=None):
        return self.layer.forward(X, train=train, rng=rng)

    def backward(self, dY, cache):
        dX, grads = self.layer.backward(dY, cache)
        if self.name == "X":
            return self.spoil(dX), grads
        return dX, grads | {self.name: self.spoil(grads[self.name])}


def shaken(name):
    """The layer with weights large enough for every gradient to show, its input, and the gradients' names."""
    for seed in range(100):
        rng = np.random.default_rng(seed)
        layer, X = LAYERS[name](rng)
        if min(X.shape) > 1:  # of one step, the weights of the state before would have no gradient
            break
    for w in layer.params.values():
        w += 0.2 * rng.standard_normal(w.shape)
    return layer, X, [*(["X"] if X.dtype.kind == "f" else []), *layer.params]


@pytest.mark.parametrize("name", [name for name in LAYERS if name != "Threshold"])
def test_the_checker_rejects_every_gradient_off_by_a_thousandth_or_dropped(name):
    layer, X, gradients = shaken(name)
    train = name not in COST_IN_TRAINING
    right = nn.check_layer(layer, X, train=train)
    assert list(right) == gradients
    for gradient in gradients:
        for spoil in (lambda g: 1.001 * g, np.zeros_like):
            if (
                gradient == "b_k"
            ):  # shifts all scores of a query alike: softmax takes it out, the gradient is 0
                continue
            if gradient.endswith(".b_k"):
                continue
            with pytest.raises(nn.GradientError, match=f"gradient of {gradient} within"):
                nn.check_layer(Spoiled(layer, gradient, spoil), X, train=train)


@pytest.mark.parametrize("name", ["Linear", "RNN", "LSTM", "GRU", "MultiHeadAttention"])
def test_the_checker_rejects_every_transposed_weight_gradient(name):
    layer, X, _ = shaken(name)
    square = [key for key, w in layer.params.items() if w.ndim > 1 and w.shape[-1] == w.shape[-2] > 1]
    assert square
    for key in square:
        with pytest.raises(nn.GradientError, match=f"gradient of {key} within"):
            nn.check_layer(Spoiled(layer, key, lambda g: np.swapaxes(g, -1, -2)), X)


ALONE = [name for name in LAYERS if name != "Embedding"]


@pytest.mark.parametrize("name", ALONE)
def test_an_example_is_answered_alike_in_any_company_at_test_time(name):
    layer, X = LAYERS[name](np.random.default_rng(6))
    together = layer(X)
    for n in range(len(X)):
        np.testing.assert_allclose(layer(X[n : n + 1])[0], together[n], rtol=1e-12, atol=1e-13)
    np.testing.assert_allclose(layer(X[::-1]), together[::-1], rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("name", ALONE)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_floating_type_stays_what_it_was_both_ways(name, dtype):
    rng = np.random.default_rng(7)
    layer, X = LAYERS[name](rng)
    layer, X = layer.astype(dtype), X.astype(dtype)
    Y, cache = layer.forward(X, train=True, rng=rng)
    dX, grads = layer.backward(np.ones_like(Y), cache)
    assert {a.dtype for a in (Y, dX, *grads.values(), *layer.buffers.values())} == {np.dtype(dtype)}


@pytest.mark.parametrize("name", LAYERS)
def test_neither_direction_changes_its_input_or_the_weights(name):
    rng = np.random.default_rng(8)
    layer, X = LAYERS[name](rng)
    before, params = X.copy(), copy.deepcopy(dict(layer.params))
    Y, cache = layer.forward(X, train=True, rng=rng)
    dY = rng.standard_normal(Y.shape)
    slope = dY.copy()
    first = layer.backward(dY, cache)
    again = layer.backward(dY, cache)
    np.testing.assert_array_equal(X, before)
    np.testing.assert_array_equal(dY, slope)
    np.testing.assert_array_equal(first[0], again[0])
    for key, w in layer.params.items():
        np.testing.assert_array_equal(w, params[key])
        np.testing.assert_array_equal(first[1][key], again[1][key])


@pytest.mark.parametrize("name", LAYERS)
def test_the_parameters_gradients_alone_are_those_of_the_way_back(name):
    rng = np.random.default_rng(11)
    layer, X = LAYERS[name](rng)
    Y, cache = layer.forward(X, train=True, rng=rng)
    dY = rng.standard_normal(Y.shape)
    alone, together = layer.param_grads(dY, cache), layer.backward(dY, cache)[1]
    assert list(alone) == list(together)
    for key, grad in together.items():
        np.testing.assert_array_equal(alone[key], grad)


@pytest.mark.parametrize("name", LAYERS)
@pytest.mark.parametrize("bad", ["empty", "integers", "booleans", "list", "number"])
def test_a_bad_batch_is_refused_with_what_was_expected_and_changes_nothing(name, bad):
    layer, X = LAYERS[name](np.random.default_rng(9))
    symbols = X.dtype.kind == "i"
    batch = {
        "empty": X[:0],
        "integers": X + 0.5 if symbols else np.ones(X.shape, int),
        "booleans": np.ones(X.shape, bool),
        "list": X.tolist(),
        "number": 1.0,
    }[bad]
    before = copy.deepcopy({**layer.params, **layer.buffers})
    with pytest.raises((ValueError, TypeError), match=r"expected .*received"):
        layer.forward(batch, train=True, rng=np.random.default_rng(0))
    for key, w in {**layer.params, **layer.buffers}.items():
        np.testing.assert_array_equal(w, before[key])


@pytest.mark.parametrize(
    "name", [name for name, make in LAYERS.items() if make(np.random.default_rng(0))[0].params]
)
def test_a_layer_with_weights_refuses_another_width_and_whole_number_weights(name):
    layer, X = LAYERS[name](np.random.default_rng(10))
    with pytest.raises(TypeError, match="expected a floating dtype"):
        layer.astype(int)
    if name != "Embedding":
        axis = 1 if X.ndim == 4 or isinstance(layer, nn.Conv1d) else -1
        with pytest.raises(ValueError, match=r"expected X .*received shape"):
            layer(np.concatenate([X, X], axis=axis))
