"""Dropout, normalisation, flattening, embedding: values, gradients, invariants and errors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import arrays, batches, rngs, seeds, sizes


@pytest.mark.equation("eq:inverted-dropout")
def test_inverted_dropout_keeps_the_expectation_and_is_nothing_at_test_time(rng):
    layer, X = nn.Dropout(0.3), np.full((200_000, 1), 2.0)
    V, _ = layer.forward(X, train=True, rng=rng)
    assert set(np.unique(V)) == {0.0, 2.0 / 0.7}
    assert V.mean() == pytest.approx(2, abs=5 * 2 * np.sqrt(0.3 / 0.7 / 200_000))
    assert layer(X) is X


@pytest.mark.equation("eq:dropout")
def test_rescaled_dropout_scales_at_test_time_instead(rng):
    layer, X = nn.RescaledDropout(0.3), np.full((200_000, 1), 2.0)
    V, _ = layer.forward(X, train=True, rng=rng)
    assert set(np.unique(V)) == {0.0, 2.0}
    assert V.mean() == pytest.approx(layer(X).mean(), abs=5 * 2 * np.sqrt(0.3 * 0.7 / 200_000))
    np.testing.assert_allclose(layer(X), 0.7 * X, rtol=1e-15)


@given(X=batches(), p=st.floats(0, 0.9), seed=seeds)
def test_both_dropouts_pass_the_gradient_check_and_repeat_with_the_seed(X, p, seed):
    for layer in (nn.Dropout(p), nn.RescaledDropout(p)):
        nn.check_layer(layer, X, seed=seed)
        nn.check_layer(layer, X, train=False)
        one, two = (layer.forward(X, train=True, rng=np.random.default_rng(seed))[0] for _ in range(2))
        np.testing.assert_array_equal(one, two)


@pytest.mark.parametrize("p", [1, -0.1, 1.5, np.nan, "0.5"])
def test_the_drop_probability_must_be_in_0_1(p):
    with pytest.raises(ValueError, match=r"expected p in \[0, 1\), received"):
        nn.Dropout(p)


def test_dropout_in_training_needs_a_generator():
    with pytest.raises(TypeError, match="default_rng"):
        nn.Dropout(0.5).forward(np.ones((2, 2)), train=True)


@pytest.mark.equation("eq:batch-norm-mean")
@pytest.mark.equation("eq:batch-norm-variance")
@pytest.mark.equation("eq:batch-norm-normalise")
@pytest.mark.equation("eq:batch-norm-scale")
@given(X=batches(rows=2, scale=3), rng=rngs)
def test_batch_norm_gives_every_column_the_learned_mean_and_deviation(X, rng):
    layer = nn.BatchNorm1d(X.shape[1], eps=1e-12)
    layer.params["gamma"][...] = rng.uniform(0.5, 2, X.shape[1])
    layer.params["beta"][...] = rng.standard_normal(X.shape[1])
    Y, _ = layer.forward(X, train=True)
    mean, var = X.mean(axis=0), X.var(axis=0)
    by_hand = layer.params["gamma"] * (X - mean) / np.sqrt(var + 1e-12) + layer.params["beta"]
    np.testing.assert_allclose(Y, by_hand, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(Y.mean(axis=0), layer.params["beta"], atol=1e-9)


@given(X=batches(rows=3), rng=rngs)
@pytest.mark.equation("eq:batch-norm-backward")
def test_batch_norm_gradients_in_training_and_at_test_time(X, rng):
    layer = nn.BatchNorm1d(X.shape[1], eps=0.01)
    layer.params["gamma"][...] = rng.uniform(0.5, 2, X.shape[1])
    nn.check_layer(layer, X, train=True)
    nn.check_layer(layer, X, train=False)


def test_batch_norm_at_test_time_uses_running_averages_and_ignores_its_company(rng):
    layer = nn.BatchNorm1d(3)
    for _ in range(400):
        layer.forward(5 + 2 * rng.standard_normal((64, 3)), train=True)
    np.testing.assert_allclose(layer.buffers["mean"], 5, atol=0.3)
    np.testing.assert_allclose(layer.buffers["var"], 4, atol=0.6)
    X = rng.standard_normal((5, 3))
    before = {k: v.copy() for k, v in layer.buffers.items()}
    np.testing.assert_array_equal(layer(X)[:1], layer(X[:1]))
    for k in before:
        np.testing.assert_array_equal(layer.buffers[k], before[k])


def test_batch_norm_cannot_train_on_one_example_and_stays_unchanged():
    layer = nn.BatchNorm1d(2)
    with pytest.raises(ValueError, match="at least 2 examples to normalise over in training, received 1"):
        layer.forward(np.ones((1, 2)), train=True)
    np.testing.assert_array_equal(layer.buffers["mean"], 0)


@pytest.mark.equation("eq:layer-norm")
@given(X=arrays(ndim=3, scale=2), rng=rngs)
def test_layer_norm_normalises_each_example_by_itself(X, rng):
    p = X.shape[-1]
    layer = nn.LayerNorm(p, eps=0.01)
    layer.params["gamma"][...] = rng.uniform(0.5, 2, p)
    x = X.reshape(-1, p)
    hat = (x - x.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + 0.01)
    np.testing.assert_allclose(
        layer(X), (layer.params["gamma"] * hat).reshape(X.shape), rtol=1e-9, atol=1e-12
    )
    nn.check_layer(layer, X)


def test_layer_norm_refuses_other_widths():
    with pytest.raises(ValueError, match=r"\(N, …, 4\), .* received shape \(2, 3\)"):
        nn.LayerNorm(4)(np.ones((2, 3)))


@given(X=arrays(ndim=3))
def test_flatten_lays_examples_end_to_end_and_back(X):
    layer = nn.Flatten()
    np.testing.assert_array_equal(layer(X), [x.ravel() for x in X])
    nn.check_layer(layer, X)


def test_flatten_refuses_a_single_axis():
    with pytest.raises(ValueError, match="at least two axes"):
        nn.Flatten()(np.ones(3))


@pytest.mark.equation("eq:embedding")
@given(K=sizes, d=sizes, N=sizes, rng=rngs)
def test_an_embedding_is_one_hot_rows_times_its_table(K, d, N, rng):
    layer = nn.Embedding(K, d, rng=rng)
    X = rng.integers(0, K, (N, 3))
    np.testing.assert_allclose(layer(X), np.eye(K)[X] @ layer.params["E"], rtol=1e-14)
    nn.check_layer(layer, X)


@pytest.mark.parametrize(
    ("X", "error", "message"),
    [
        (np.array([0, 5]), ValueError, "between 0 and 4, received 5"),
        (np.array([-1]), ValueError, "between 0 and 4, received -1"),
        (np.array([0.0]), TypeError, "whole numbers, received float64"),
        ([0], TypeError, "whole numbers, received list"),
    ],
)
def test_an_embedding_refuses_what_is_not_one_of_its_symbols(rng, X, error, message):
    with pytest.raises(error, match=message):
        nn.Embedding(5, 2, rng=rng)(X)


@pytest.mark.parametrize(
    "make",
    [
        lambda dtype: (nn.BatchNorm1d(3, dtype=dtype), True),
        lambda dtype: (nn.BatchNorm1d(3, dtype=dtype), False),
        lambda dtype: (nn.LayerNorm(3, dtype=dtype), True),
        lambda dtype: (nn.Dropout(0.5), True),
        lambda dtype: (nn.RescaledDropout(0.5), True),
        lambda dtype: (nn.RescaledDropout(0.5), False),
        lambda dtype: (nn.Flatten(), True),
        lambda dtype: (nn.GaussianKernel(3, 2, rng=np.random.default_rng(0), dtype=dtype), True),
    ],
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_floating_type_stays_what_it_was(make, dtype, rng):
    layer, train = make(dtype)
    Y, cache = layer.forward(rng.standard_normal((4, 3)).astype(dtype), train=train, rng=rng)
    dX, grads = layer.backward(np.ones_like(Y), cache)
    assert {a.dtype for a in (Y, dX, *grads.values(), *layer.buffers.values())} == {np.dtype(dtype)}
    assert {a.dtype for a in layer.astype(np.float32).params.values()} <= {np.dtype(np.float32)}


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: nn.BatchNorm1d(0), "p to be a whole number"),
        (lambda: nn.BatchNorm1d(2, momentum=1), r"momentum in \[0, 1\)"),
        (lambda: nn.BatchNorm1d(2, eps=0), "eps to be a number > 0"),
        (lambda: nn.LayerNorm(2, eps=-1), "eps to be a number > 0"),
        (lambda: nn.Embedding(2, 0, rng=np.random.default_rng(0)), "d to be a whole number"),
    ],
)
def test_options_out_of_range_are_refused_by_name(make, message):
    with pytest.raises(ValueError, match=message):
        make()
