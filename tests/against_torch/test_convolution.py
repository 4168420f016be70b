"""Convolution and pooling against PyTorch and SciPy, in double precision."""

import numpy as np
import pytest
import torch
from scipy import signal

import nnkit as nn

RNG = np.random.default_rng(0)


def agree(ours, theirs):
    """To ten digits after the point."""
    np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (2, 1), ((2, 1), (0, 2))])
@pytest.mark.parametrize("kernel", [1, 3, (2, 4)])
def test_conv2d_agrees_with_torch(kernel, stride, padding):
    """Forward and the gradients of input, kernels and bias."""
    ours = nn.Conv2d(3, 4, kernel, rng=RNG, stride=stride, padding=padding)
    theirs = torch.nn.Conv2d(3, 4, kernel, stride=stride, padding=padding, dtype=torch.float64)
    ours.params["b"][...] = RNG.normal(size=4)
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(ours.params["W"]))
        theirs.bias.copy_(torch.from_numpy(ours.params["b"]))
    X = RNG.normal(size=(5, 3, 7, 8))
    x = torch.tensor(X, requires_grad=True)
    S, cache = ours.forward(X)
    s = theirs(x)
    agree(S, s)
    dS = RNG.normal(size=S.shape)
    s.backward(torch.from_numpy(dS))
    dX, grads = ours.backward(dS, cache)
    agree(dX, x.grad)
    agree(grads["W"], theirs.weight.grad)
    agree(grads["b"], theirs.bias.grad)


@pytest.mark.parametrize(("kernel", "stride"), [(2, None), (3, 2), ((2, 3), (1, 2))])
@pytest.mark.parametrize("name", ["MaxPool2d", "AvgPool2d"])
def test_pooling_agrees_with_torch(name, kernel, stride):
    """Forward and gradient, with ties (pixels rounded to few values), which go to the same pixel."""
    ours, theirs = getattr(nn, name)(kernel, stride), getattr(torch.nn, name)(kernel, stride)
    X = RNG.normal(size=(4, 3, 7, 8)).round()
    x = torch.tensor(X, requires_grad=True)
    Y, cache = ours.forward(X)
    y = theirs(x)
    agree(Y, y)
    dY = RNG.normal(size=Y.shape)
    y.backward(torch.from_numpy(dY))
    agree(ours.backward(dY, cache)[0], x.grad)


@pytest.mark.parametrize(("mode", "padding"), [("valid", 0), ("full", (2, 3)), ("same", None)])
def test_the_free_functions_agree_with_scipy(mode, padding):
    """Convolution and correlation in SciPy's words: its "same" is a padding of (k − 1)/2 for odd kernels."""
    image, kernel = RNG.normal(size=(6, 7)), RNG.normal(size=(3, 4) if mode != "same" else (3, 5))
    padding = (1, 2) if padding is None else padding
    ours = nn.convolve2d(image, kernel, padding=padding)
    np.testing.assert_allclose(ours, signal.convolve2d(image, kernel, mode), atol=1e-12)
    ours = nn.cross_correlate2d(image, kernel, padding=padding)
    np.testing.assert_allclose(ours, signal.correlate2d(image, kernel, mode), atol=1e-12)
