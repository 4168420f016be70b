"""Advice in errors is followed and works; labels looked up and spread out give the same; types stay."""

from __future__ import annotations

import re

import numpy as np
import pytest
import torch
from hypothesis import given

import nnkit as nn
from tests.helpers.strategies import batches, rngs

Z = np.array([[0.5, -1.0, 2.0], [0.0, 1.0, 0.3]])
ONE = np.array([[0.5], [-1.0], [2.0]])
BOTH = [
    (nn.CrossEntropyLoss(), Z, np.array([[0], [2]])),
    (nn.CrossEntropyLoss(), Z, [0, 2]),
    (nn.CrossEntropyLoss(), Z, [[0], [2]]),
    (nn.CrossEntropyLoss(), Z, np.array([0.0, 2.0])),
    (nn.CrossEntropyLoss(), Z, np.array(["cat", "dog"])),
    (nn.CrossEntropyLoss(), Z, ["cat", "dog"]),
    (nn.CrossEntropyLoss(), Z, np.array(["cat", "dog"], object)),
    (nn.CrossEntropyLoss(), Z, np.array([["cat"], ["dog"]])),
    (nn.CrossEntropyLoss(), Z, np.array([True, False])),
    (nn.CrossEntropyLoss(), Z, torch.tensor([0, 2])),
    (nn.CrossEntropyLoss(), Z, torch.tensor([[0], [2]])),
    (nn.CrossEntropyLoss(), Z, np.array([[1, 0, 0], [0, 1, 0]])),
    (nn.BCEWithLogitsLoss(), ONE, np.array([0, 1, 1])),
    (nn.BCEWithLogitsLoss(), ONE, np.array([0.0, 1.0, 1.0])),
    (nn.BCEWithLogitsLoss(), ONE, [0, 1, 1]),
    (nn.BCEWithLogitsLoss(), ONE, [[0], [1], [1]]),
    (nn.BCEWithLogitsLoss(), ONE, np.array([[0], [1], [1]])),
    (nn.BCEWithLogitsLoss(), ONE, np.array([True, False, True])),
    (nn.BCEWithLogitsLoss(), ONE, np.array(["no", "yes", "no"])),
    (nn.BCEWithLogitsLoss(), ONE, torch.tensor([0, 1, 1])),
    (nn.BCEWithLogitsLoss(), ONE, torch.tensor([[0.0], [1.0], [1.0]], requires_grad=True)),
    (nn.BCEWithLogitsLoss(), Z, np.array([0, 2])),
    (nn.MSELoss(), ONE, torch.tensor([0.0, 1.0, 1.0])),
    (nn.MSELoss(), ONE, [0.5, 1.5, 2.5]),
    (nn.MSELoss(), Z, np.array([[0], [2]])),
    (nn.MSELoss(), Z, Z.tolist()),
]


class Series:
    """What a column of a table looks like: a type of numbers, no protocol of NumPy's functions."""

    def __init__(self, values):
        self.values, self.shape, self.ndim = np.asarray(values), (len(values),), 1
        self.dtype = self.values.dtype

    def __array__(self, dtype=None, copy=None):
        return self.values.astype(dtype) if dtype else self.values

    def __len__(self):
        return len(self.values)


BOTH += [
    (nn.CrossEntropyLoss(), Z, Series([0, 2])),
    (nn.CrossEntropyLoss(), Z, Series(["a", "b"])),
    (nn.BCEWithLogitsLoss(), ONE, Series([0.0, 1.0, 1.0])),
    (nn.MSELoss(), ONE, Series([0, 1, 2])),
]


@pytest.mark.parametrize(("loss", "y", "t"), BOTH)
def test_targets_of_another_form_are_refused_with_a_way_out_that_works_at_once(loss, y, t):
    for call in (loss.value, loss.grad, loss.value_and_grad):
        with pytest.raises((TypeError, ValueError)) as refused:
            call(y, t)
        way_out = re.search(r"\(use (.*)\)$", str(refused.value))
        assert way_out, refused.value
        call(y, eval(way_out[1], {"np": np, "nn": nn, "t": t}))


def test_outputs_of_another_form_too():
    for y in (ONE.tolist(), torch.tensor(ONE, requires_grad=True), ONE.astype(int)):
        with pytest.raises(TypeError) as refused:
            nn.MSELoss().value(y, ONE)
        assert nn.MSELoss().value(eval(re.search(r"\(use (.*)\)$", str(refused.value))[1]), ONE) < 1


@pytest.mark.equation("eq:cross-entropy")
@pytest.mark.equation("eq:cross-entropy-grad")
@given(z=batches(scale=3), rng=rngs)
def test_looking_labels_up_is_the_printed_form_with_a_single_one_in_each_row(z, rng):
    K = z.shape[1]
    t, w = rng.integers(0, K, len(z)), rng.uniform(0.1, 2, len(z))
    loss, rows = nn.CrossEntropyLoss(), nn.one_hot(t, K)
    for more in ((), (w,)):
        assert loss.value(z, t, *more) == pytest.approx(loss.value(z, rows, *more), rel=1e-12, abs=1e-13)
        np.testing.assert_allclose(loss.grad(z, t, *more), loss.grad(z, rows, *more), rtol=1e-11, atol=1e-15)


def test_labels_are_not_spread_into_a_table(monkeypatch, rng):
    monkeypatch.setattr("nnkit.losses.cross_entropy.one_hot", None)
    z, t = rng.normal(size=(4, 1000)), rng.integers(0, 1000, 4)
    nn.CrossEntropyLoss(class_weights=np.ones(1000), ignore_label=7).value_and_grad(z, t)
    before = z.copy()
    nn.CrossEntropyLoss().grad(z, t)
    np.testing.assert_array_equal(z, before)


@pytest.mark.parametrize(
    "loss",
    [nn.MSELoss(), nn.HuberLoss(), nn.BCEWithLogitsLoss(2.0), nn.CrossEntropyLoss([1.0, 2, 3], None, 0.1)],
    ids=repr,
)
def test_float32_outputs_stay_float32_whatever_the_targets_and_weights_are(loss):
    t = nn.Softmax().value(Z)
    for more in ((), (np.array([1.0, 2.0]),)):
        value, grad = loss.value_and_grad(Z.astype(np.float32), t, *more)
        assert np.asarray(value).dtype == grad.dtype == np.float32


def test_the_joint_loss_hands_weights_on():
    joint, w = nn.JointLoss([nn.MSELoss(), nn.L1Loss()], [1, 2], [1.0, 0.5]), np.array([1.0, 3.0])
    columns = zip(joint.losses, ([0], [1, 2]), strict=True)
    first, second = (part.value(Z[:, c], 0 * Z[:, c], w) for part, c in columns)
    assert joint.value(Z, 0 * Z, w) == pytest.approx(first + 0.5 * second)
    assert joint.grad(Z, 0 * Z, w).shape == Z.shape
