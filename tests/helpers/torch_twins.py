"""Agreement with PyTorch in float64: tensors, layers and a small network with its twin."""

from __future__ import annotations

import numpy as np
import torch

import nnkit as nn

CLOSE = {"rtol": 1e-10, "atol": 1e-10}
EXTREMES = np.array([[1e4, -1e4, 0.0], [-1e4, 1e4, 1e4], [40.0, -40.0, 1e-300], [-745.0, 710.0, -1e-300]])


def tensor(x: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.array(x)).requires_grad_(x.dtype.kind == "f")


def agree(
    ours: nn.Layer, theirs: torch.nn.Module, X: np.ndarray, params: dict[str, torch.Tensor], train: bool
) -> None:
    """Output, input gradient and every parameter's gradient, for random slopes at the output."""
    x = tensor(X)
    expected = theirs(x)
    Y, cache = ours.forward(X, train=train)
    np.testing.assert_allclose(Y, expected.detach().numpy(), **CLOSE)
    dY = np.random.default_rng(0).standard_normal(Y.shape)
    expected.backward(torch.from_numpy(dY))
    dX, grads = ours.backward(dY, cache)
    if x.requires_grad:
        np.testing.assert_allclose(dX, x.grad.numpy(), **CLOSE)
    assert set(grads) == set(params)
    for name, p in params.items():
        np.testing.assert_allclose(grads[name], p.grad.numpy(), **CLOSE)


def twins(rng):
    """A network and its PyTorch twin, their data, and the twin's parameters in our order."""
    net = nn.Sequential(nn.Linear(3, 5, rng=rng), nn.Tanh(), nn.Linear(5, 2, rng=rng))
    W1, b1, W2, b2 = leaves = [tensor(w) for w in net.params.values()]
    X, T = rng.standard_normal((12, 3)), rng.standard_normal((12, 2))

    def theirs(x):
        return torch.tanh(x @ W1 + b1) @ W2 + b2

    return net, theirs, leaves, X, T
