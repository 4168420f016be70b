"""Weights, labels to ignore and smoothing mean what they mean in PyTorch: values and gradients, float64."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch
from torch.nn import functional

import nnkit as nn


def gradient(f, z):
    z = torch.tensor(z, requires_grad=True)
    value = f(z)
    value.backward()
    return value.item(), z.grad.numpy()


def same(loss, z, t, f, weights=None):
    """`value`, `grad` and `value_and_grad` all agree with PyTorch's function of z."""
    value, grad = gradient(f, z)
    more = () if weights is None else (weights,)
    assert loss.value(z, t, *more) == pytest.approx(value, rel=1e-12)
    np.testing.assert_allclose(loss.grad(z, t, *more), grad, rtol=1e-10, atol=1e-15)
    both = loss.value_and_grad(z, t, *more)
    assert both[0] == pytest.approx(value, rel=1e-12)
    np.testing.assert_allclose(both[1], grad, rtol=1e-10, atol=1e-15)


@pytest.mark.parametrize(
    ("weighted", "ignore", "smoothing"), [*itertools.product([False, True], [None, 1, -100], [0.0, 0.1])]
)
def test_cross_entropy_of_labels(weighted, ignore, smoothing, rng):
    z, t, c = rng.normal(size=(12, 4)), rng.integers(0, 4, 12), rng.uniform(0.2, 2, 4)
    t[2] = 1
    if ignore == -100:
        t[[0, 5]] = -100
    loss = nn.CrossEntropyLoss(c if weighted else None, ignore, smoothing)
    weight = torch.tensor(c) if weighted else None
    how = {"weight": weight, "label_smoothing": smoothing}
    how |= {} if ignore is None else {"ignore_index": ignore}
    same(loss, z, t, lambda z: functional.cross_entropy(z, torch.tensor(t), **how))


@pytest.mark.parametrize(("weighted", "smoothing"), [*itertools.product([False, True], [0.0, 0.2])])
def test_cross_entropy_of_shares(weighted, smoothing, rng):
    z, c = rng.normal(size=(6, 3)), rng.uniform(0.2, 2, 3)
    t = nn.Softmax().value(rng.normal(size=(6, 3)))
    loss = nn.CrossEntropyLoss(c if weighted else None, label_smoothing=smoothing)
    how = {"weight": torch.tensor(c) if weighted else None, "label_smoothing": smoothing}
    same(loss, z, t, lambda z: functional.cross_entropy(z, torch.tensor(t), **how))


def test_padding_in_sequences(rng):
    z, t = rng.normal(size=(3, 5, 4)), rng.integers(0, 4, (3, 5))
    t[0, 3:] = t[2, 1:] = -1
    loss = nn.CrossEntropyLoss(ignore_label=-1)
    same(
        loss,
        z,
        t,
        lambda z: functional.cross_entropy(z.movedim(2, 1), torch.tensor(t), ignore_index=-1),
    )
    mask = (t >= 0) * 1.0
    assert nn.CrossEntropyLoss().value(z, np.maximum(t, 0), mask) == pytest.approx(loss.value(z, t))


@pytest.mark.parametrize("p", [3.0, [0.5, 2.0, 4.0]])
def test_positive_weights(p, rng):
    z, t = 5 * rng.normal(size=(7, 3)), rng.uniform(0, 1, (7, 3))
    pos = torch.tensor(p, dtype=torch.float64)
    with_logits = functional.binary_cross_entropy_with_logits
    same(
        nn.BCEWithLogitsLoss(p),
        z,
        t,
        lambda z: with_logits(z, torch.tensor(t), pos_weight=pos),
    )
    far = np.array([[1e4, -1e4, 0.0]])
    assert np.isfinite(nn.BCEWithLogitsLoss(p).value(far, np.array([[0.0, 1.0, 1.0]])))


LOSSES = {
    nn.SquaredError(): lambda z, t: 0.5 * (z - t).square().sum(1),
    nn.MSELoss(): lambda z, t: functional.mse_loss(z, t, reduction="none").mean(1),
    nn.L1Loss(): lambda z, t: functional.l1_loss(z, t, reduction="none").mean(1),
    nn.HuberLoss(0.6): lambda z, t: functional.huber_loss(z, t, delta=0.6, reduction="none").mean(1),
    nn.BCEWithLogitsLoss(): lambda z, t: functional.binary_cross_entropy_with_logits(
        z, t, reduction="none"
    ).mean(1),
    nn.CrossEntropyLoss(): lambda z, t: functional.cross_entropy(z, t, reduction="none"),
    nn.CrossEntropyLoss(label_smoothing=0.2): lambda z, t: functional.cross_entropy(
        z, t, reduction="none", label_smoothing=0.2
    ),
}


@pytest.mark.parametrize("loss", LOSSES, ids=repr)
def test_weights_of_examples_make_the_weighted_mean(loss, rng):
    z, w = rng.normal(size=(8, 3)), rng.uniform(0, 2, 8)
    t = nn.Softmax().value(rng.normal(size=(8, 3)))

    def theirs(z):
        each = LOSSES[loss](z, torch.tensor(t))
        return (each * torch.tensor(w)).sum() / w.sum()

    same(loss, z, t, theirs, w)
    assert loss.value(z, t, np.full(8, 7.0)) == pytest.approx(loss.value(z, t), rel=1e-12)
    kept = np.array([1.0] * 5 + [0.0] * 3)
    assert loss.value(z, t, kept) == pytest.approx(loss.value(z[:5], t[:5]), rel=1e-12)


def test_labels_with_class_and_example_weights(rng):
    z, t, c, w = rng.normal(size=(8, 3)), rng.integers(0, 3, 8), rng.uniform(0, 2, 3), rng.uniform(0, 2, 8)

    def theirs(z):
        each = functional.cross_entropy(z, torch.tensor(t), weight=torch.tensor(c), reduction="none")
        return (each * torch.tensor(w)).sum() / (c[t] * w).sum()

    same(nn.CrossEntropyLoss(c), z, t, theirs, w)
