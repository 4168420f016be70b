"""A layer that stands at several places, also inside networks of networks, is trained as the one it is."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import nnkit as nn


def shared(seed=0):
    """Linear → tanh → the same Linear again, each in a network of its own → output."""
    rng = np.random.default_rng(seed)
    one, out = nn.Linear(3, 3, rng=rng), nn.Linear(3, 1, rng=rng)
    return nn.Sequential(nn.Sequential(one, nn.Tanh()), nn.Sequential(one, nn.Tanh()), out)


@pytest.fixture
def task(rng):
    X = rng.standard_normal((30, 3))
    return X, np.sin(X[:, :1])


def in_pytorch(net, X, T, steps, lr, lam=0.0):
    """The same by automatic differentiation: the weights that gradient descent leads to."""
    names = ("0.0.W", "0.0.b", "2.W", "2.b")
    W, b, V, c = leaves = [torch.tensor(net.params[name].copy(), requires_grad=True) for name in names]
    x, t = torch.tensor(X), torch.tensor(T)
    for _ in range(steps):
        y = torch.tanh(torch.tanh(x @ W + b) @ W + b) @ V + c
        J = ((y - t) ** 2).mean() + lam * ((W**2).sum() + (V**2).sum())
        grads = torch.autograd.grad(J, leaves)
        with torch.no_grad():
            for w, g in zip(leaves, grads, strict=True):
                w -= lr * g
    return dict(zip(names, (w.detach().numpy() for w in leaves), strict=True))


@pytest.mark.parametrize("lam", [0.0, 0.01])
def test_fit_takes_the_steps_of_pytorch(task, lam):
    X, T = task
    net = shared()
    expected = in_pytorch(net, X, T, 20, 0.2, lam)
    assert set(net.params) == set(expected)
    penalty = nn.L2(lam) if lam else None
    nn.fit(net, nn.MSELoss(), nn.SGD(0.2), X, T, epochs=20, penalty=penalty, progress=False)
    for name, w in net.params.items():
        np.testing.assert_allclose(w, expected[name], rtol=1e-10)


def test_the_plain_loop_takes_the_same(task):
    X, T = task
    one, two = shared(), shared()
    nn.fit(one, nn.MSELoss(), nn.Adam(0.01), X, T, epochs=10, clip=None, progress=False)
    nn.training_loop(two, nn.MSELoss(), nn.Adam(0.01), X, T, epochs=10)
    for name, w in one.params.items():
        np.testing.assert_array_equal(w, two.params[name])


def test_clipping_measures_every_gradient_once(task):
    X, T = task
    net, before = shared(), shared()
    nn.fit(net, nn.MSELoss(), nn.SGD(1.0), X, T, epochs=1, clip=1e-3, progress=False)
    moved = {name: w - before.params[name] for name, w in net.params.items()}
    assert nn.global_norm(moved) == pytest.approx(1e-3, rel=1e-9)


def test_a_newton_step_sees_every_array_once(task):
    """s = −(H + λ I)⁻¹ ∇J with PyTorch's gradient and Hessian in the 16 numbers that there are."""
    X, T = task
    net = shared()
    shapes = [w.shape for w in net.params.values()]
    x, t = torch.tensor(X), torch.tensor(T)

    def J(w):
        parts = torch.split(w, [int(np.prod(shape)) for shape in shapes])
        W, b, V, c = (part.reshape(shape) for part, shape in zip(parts, shapes, strict=True))
        return ((torch.tanh(torch.tanh(x @ W + b) @ W + b) @ V + c - t) ** 2).mean()

    w = torch.tensor(np.concatenate([a.ravel() for a in net.params.values()]), requires_grad=True)
    H = torch.autograd.functional.hessian(J, w)
    (g,) = torch.autograd.grad(J(w), w)
    expected = w.detach() - torch.linalg.solve(H + 0.5 * torch.eye(len(w)), g)
    nn.newton_fit(net, nn.MSELoss(), X, T, steps=1, damping=0.5)
    after = np.concatenate([a.ravel() for a in net.params.values()])
    assert len(after) == 16
    np.testing.assert_allclose(after, expected.numpy(), atol=1e-7)
