"""Activations, layers and first weights: the same numbers as PyTorch in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings

import nnkit as nn
from tests.helpers.strategies import arrays, batches, rngs, sizes
from tests.helpers.torch_twins import CLOSE, EXTREMES, agree, tensor

ACTIVATIONS = [
    (nn.Sigmoid(), torch.nn.Sigmoid()),
    (nn.Tanh(), torch.nn.Tanh()),
    (nn.ReLU(), torch.nn.ReLU()),
    (nn.LeakyReLU(0.1), torch.nn.LeakyReLU(0.1)),
    (nn.ELU(0.7), torch.nn.ELU(0.7)),
    (nn.GELU("tanh"), torch.nn.GELU(approximate="tanh")),
    (nn.GELU(), torch.nn.GELU()),
    (nn.SiLU(), torch.nn.SiLU()),
    (nn.Softmax(), torch.nn.Softmax(dim=-1)),
    (nn.Identity(), torch.nn.Identity()),
    (nn.Flatten(), torch.nn.Flatten()),
]


@pytest.mark.parametrize(("ours", "theirs"), ACTIVATIONS, ids=lambda f: repr(f))
@given(X=arrays(ndim=3, scale=3))
@settings(max_examples=10)
def test_activations_and_their_gradients(ours, theirs, X):
    agree(ours, theirs, X, {}, train=True)


@given(X=batches(), m=sizes, rng=rngs)
def test_linear(X, m, rng):
    ours = nn.Linear(X.shape[1], m, rng=rng)
    theirs = torch.nn.Linear(X.shape[1], m, dtype=torch.float64)
    W, b = tensor(ours.params["W"]), tensor(ours.params["b"])
    agree(ours, lambda x: torch.nn.functional.linear(x, W.T, b), X, {"W": W, "b": b}, train=True)
    assert theirs.weight.shape == ours.params["W"].T.shape


@given(X=batches(rows=3, scale=2), rng=rngs)
def test_batch_norm_in_training_its_running_statistics_and_at_test_time(X, rng):
    p = X.shape[1]
    ours, theirs = nn.BatchNorm1d(p), torch.nn.BatchNorm1d(p, dtype=torch.float64)
    ours.params["gamma"][...], ours.params["beta"][...] = rng.uniform(0.5, 2, p), rng.standard_normal(p)
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(ours.params["gamma"]))
        theirs.bias.copy_(torch.from_numpy(ours.params["beta"]))
    params = {"gamma": theirs.weight, "beta": theirs.bias}
    for _ in range(3):
        theirs.zero_grad()
        agree(ours, theirs, X, params, train=True)
        np.testing.assert_allclose(ours.buffers["mean"], theirs.running_mean.numpy(), **CLOSE)
        np.testing.assert_allclose(ours.buffers["var"], theirs.running_var.numpy(), **CLOSE)
    theirs.eval()
    theirs.zero_grad()
    agree(ours, theirs, X, params, train=False)


@given(X=arrays(ndim=3), rng=rngs)
def test_layer_norm(X, rng):
    p = X.shape[-1]
    ours, theirs = nn.LayerNorm(p), torch.nn.LayerNorm(p, dtype=torch.float64)
    ours.params["gamma"][...] = rng.uniform(0.5, 2, p)
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(ours.params["gamma"]))
    agree(ours, theirs, X, {"gamma": theirs.weight, "beta": theirs.bias}, train=True)


def test_embedding(rng):
    ours = nn.Embedding(5, 3, rng=rng)
    E = tensor(ours.params["E"])
    X = rng.integers(0, 5, (4, 6))
    agree(ours, lambda x: torch.nn.functional.embedding(x, E), X, {"E": E}, train=True)


def test_dropout_scales_what_it_keeps_as_pytorch_does(rng):
    X = np.ones((1000, 50))
    kept = torch.nn.functional.dropout(torch.from_numpy(X), 0.3).unique().numpy()
    V, _ = nn.Dropout(0.3).forward(X, train=True, rng=rng)
    np.testing.assert_allclose(np.unique(V), kept, **CLOSE)


@pytest.mark.parametrize(("ours", "theirs"), ACTIVATIONS, ids=lambda f: repr(f))
def test_activations_where_exponentials_overflow_and_at_their_corners(ours, theirs):
    agree(ours, theirs, EXTREMES, {}, train=True)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (nn.xavier_uniform, torch.nn.init.xavier_uniform_),
        (nn.xavier_normal, torch.nn.init.xavier_normal_),
        (nn.he_uniform, lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="relu")),
        (nn.he_normal, lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="relu")),
    ],
    ids=["xavier_uniform", "xavier_normal", "he_uniform", "he_normal"],
)
def test_initializers_draw_from_the_same_distribution(ours, theirs, rng):
    W = ours((300, 200), rng)
    torch.manual_seed(0)
    other = theirs(torch.empty(200, 300, dtype=torch.float64)).numpy()
    assert W.std() == pytest.approx(other.std(), rel=0.02)
    assert np.abs(W).max() == pytest.approx(np.abs(other).max(), rel=0.15)
