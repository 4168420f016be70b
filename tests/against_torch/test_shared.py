"""Layers used several times, at any depth, against PyTorch's autograd in double precision."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.helpers.shared import NETS, heads, nested, residual, tied, top


def forwards(make, W, b, c, x):
    """The same networks in PyTorch's words."""

    def f(v):
        return v @ W + b

    if make in (top, nested):
        return f(torch.tanh(f(x)))
    if make is heads:
        return torch.cat([f(torch.tanh(f(x))), f(f(x))], dim=1)
    if make is residual:
        y = x + torch.tanh(f(x))
        return y + f(y)
    return torch.tanh(f(x)) @ W + c


@pytest.mark.parametrize("make", NETS)
def test_gradients_of_shared_arrays_agree_with_autograd(make, rng):
    net, shared = make(rng)
    for w in net.params.values():
        w[...] = rng.normal(size=w.shape)
    X = rng.normal(size=(5, 3))
    Y, cache = net.forward(X)
    dY = rng.normal(size=Y.shape)
    dX, grads = net.backward(dY, cache)

    last = list(net.params.values())[-1]
    W, b, c, x = (
        torch.tensor(a, requires_grad=True) for a in (shared.params["W"], shared.params["b"], last, X)
    )
    y = forwards(make, W, b, c, x)
    y.backward(torch.from_numpy(dY))
    np.testing.assert_allclose(Y, y.detach().numpy(), rtol=1e-12, atol=1e-12)
    theirs = [t.grad for t in ((W, b, c) if make is tied else (W, b))]
    for ours, other in zip([dX, *grads.values()], [x.grad, *theirs], strict=True):
        np.testing.assert_allclose(ours, other.numpy(), rtol=1e-12, atol=1e-12)
