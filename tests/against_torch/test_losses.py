"""Losses and their gradients: the same numbers as PyTorch in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings

import nnkit as nn
from tests.helpers.strategies import batches, rngs
from tests.helpers.torch_twins import CLOSE, EXTREMES, tensor

LOSSES = [
    (nn.MSELoss(), torch.nn.MSELoss()),
    (nn.L1Loss(), torch.nn.L1Loss()),
    (nn.HuberLoss(0.7), torch.nn.HuberLoss(delta=0.7)),
    (nn.BCEWithLogitsLoss(), torch.nn.BCEWithLogitsLoss()),
    (nn.CrossEntropyLoss(), torch.nn.CrossEntropyLoss()),
    (nn.NaiveBCE(), torch.nn.BCELoss()),
]


@pytest.mark.parametrize(("ours", "theirs"), LOSSES, ids=lambda f: repr(f))
@given(y=batches(scale=2), rng=rngs)
@settings(max_examples=10)
def test_losses_and_their_gradients(ours, theirs, y, rng):
    y = nn.Sigmoid().value(y) if isinstance(ours, nn.NaiveBCE) else y
    classify = isinstance(ours, nn.CrossEntropyLoss)
    t = rng.integers(0, y.shape[1], len(y)) if classify else rng.uniform(0, 1, y.shape)
    x = tensor(y)
    expected = theirs(x, torch.from_numpy(t))
    expected.backward()
    value, grad = ours.value_and_grad(y, t)
    np.testing.assert_allclose(value, expected.item(), **CLOSE)
    np.testing.assert_allclose(ours.value(y, t), expected.item(), **CLOSE)
    np.testing.assert_allclose(grad, x.grad.numpy(), **CLOSE)


def test_squared_error_is_m_halves_of_pytorchs_mean(rng):
    y, t = rng.standard_normal((2, 7, 3))
    theirs = torch.nn.functional.mse_loss(torch.from_numpy(y), torch.from_numpy(t)).item()
    np.testing.assert_allclose(nn.SquaredError().value(y, t), theirs * 3 / 2, **CLOSE)


def test_soft_targets_of_the_cross_entropy(rng):
    z, t = rng.standard_normal((5, 4)), nn.Softmax().value(rng.standard_normal((5, 4)))
    theirs = torch.nn.functional.cross_entropy(torch.from_numpy(z), torch.from_numpy(t)).item()
    np.testing.assert_allclose(nn.CrossEntropyLoss().value(z, t), theirs, **CLOSE)


@pytest.mark.parametrize(("ours", "theirs"), LOSSES[:-1], ids=lambda f: repr(f))
def test_losses_where_exponentials_overflow_and_at_their_corners(ours, theirs):
    t = np.array([0, 0, 2, 1]) if isinstance(ours, nn.CrossEntropyLoss) else (EXTREMES > 0).astype(float)
    x = tensor(EXTREMES)
    expected = theirs(x, torch.from_numpy(t))
    expected.backward()
    value, grad = ours.value_and_grad(EXTREMES, t)
    np.testing.assert_allclose(value, expected.item(), rtol=1e-10)
    np.testing.assert_allclose(grad, x.grad.numpy(), **CLOSE)
