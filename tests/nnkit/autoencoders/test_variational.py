"""The code of a variational autoencoder: its draws, its cost, and the gradient through both."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import rngs


@pytest.mark.equation("eq:vae-kl")
@given(m=st.integers(1, 4), rng=rngs)
def test_the_cost_of_a_cloud_is_torchs_divergence(m, rng):
    X, normal = rng.standard_normal((5, 2 * m)), torch.distributions.Normal
    mean, s = torch.tensor(X).split(m, dim=1)
    wanted = torch.distributions.kl_divergence(normal(mean, torch.exp(s / 2)), normal(0.0, 1.0)).sum() / 5
    assert nn.GaussianCode(m, beta=0.3).value(X) == pytest.approx(0.3 * wanted.item(), rel=1e-12)
    assert nn.GaussianCode(m).value(np.zeros((5, 2 * m))) == 0


@pytest.mark.equation("eq:vae-kl")
@pytest.mark.parametrize(("mu", "sigma"), [(0.0, 1.0), (1.0, 0.5), (-2.0, 1.5)])
def test_the_cost_of_a_cloud_is_what_draws_say(mu, sigma):
    z = mu + sigma * np.random.default_rng(0).standard_normal(400_000)
    by_draws = np.mean(-np.log(sigma) - (z - mu) ** 2 / (2 * sigma**2) + z**2 / 2)
    assert nn.GaussianCode(1).value(np.array([[mu, 2 * np.log(sigma)]])) == pytest.approx(by_draws, abs=0.02)


@pytest.mark.equation("eq:reparametrisation")
def test_codes_are_drawn_in_training_and_are_the_means_otherwise(rng):
    X, layer = np.tile([[1.0, -2.0, np.log(0.25), np.log(9.0)]], (100_000, 1)), nn.GaussianCode(2)
    Z, _ = layer.forward(X, train=True, rng=rng)
    np.testing.assert_allclose(Z.mean(axis=0), [1, -2], atol=0.04)
    np.testing.assert_allclose(Z.std(axis=0), [0.5, 3], atol=0.04)
    np.testing.assert_array_equal(layer(X), X[:, :2])


@pytest.mark.equation("eq:vae-cost")
@pytest.mark.equation("eq:reparametrisation")
def test_the_gradient_of_the_whole_cost_is_autograds(rng):
    """Reconstruction and divergence, through an encoder and a decoder, with the same draws."""
    X, beta = rng.standard_normal((4, 6)), 0.7
    encoder = nn.Sequential(nn.Linear(6, 4, rng=rng), nn.GaussianCode(2, beta))
    net = nn.Autoencoder(encoder, nn.Linear(2, 6, rng=rng))
    y, cache = net.forward(X, train=True, rng=np.random.default_rng(3))
    dX, grads = net.backward(nn.SquaredError().grad(y, X), cache)
    W, b, V, c = (torch.tensor(net.params[n], requires_grad=True) for n in ("0.0.W", "0.0.b", "1.W", "1.b"))
    inputs = torch.tensor(X, requires_grad=True)
    mean, s = (inputs @ W + b).split(2, dim=1)
    z = mean + torch.exp(s / 2) * torch.tensor(np.random.default_rng(3).standard_normal((4, 2)))
    kl = 0.5 * (mean**2 + torch.exp(s) - 1 - s).sum()
    cost = (0.5 * (z @ V + c - torch.tensor(X)).square().sum() + beta * kl) / 4  # (eq:vae-cost)
    cost.backward()
    for name, p in zip(("0.0.W", "0.0.b", "1.W", "1.b"), (W, b, V, c), strict=True):
        np.testing.assert_allclose(grads[name], p.grad.numpy(), atol=1e-12)
    np.testing.assert_allclose(dX, inputs.grad.numpy(), atol=1e-12)


def test_outside_of_training_the_cost_is_not_there(rng):
    layer = nn.GaussianCode(2, beta=5.0)
    nn.check_layer(layer, rng.standard_normal((3, 4)), train=False)
    Y, cache = layer.forward(rng.standard_normal((3, 4)).astype(np.float32), train=True, rng=rng)
    assert Y.dtype == layer.backward(Y, cache)[0].dtype == np.float32
    with pytest.raises(TypeError, match="expected rng to be a generator"):
        layer.forward(np.zeros((3, 4)), train=True)
