"""Normalisation of constants, of maps, and of what has no unambiguous features."""

import numpy as np
import pytest
import torch

import nnkit as nn

RNG = np.random.default_rng(0)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("value", [0.1, 1000.3, -12345.678, 1e-3])
@pytest.mark.parametrize("p", [3, 10, 784])
def test_equal_numbers_normalise_to_exactly_zero(p, value, dtype):
    """Rows for LayerNorm, columns and channels for BatchNorm."""
    rows = np.full((5, p), value, dtype)
    np.testing.assert_array_equal(nn.LayerNorm(p, dtype=dtype)(rows), 0)
    np.testing.assert_array_equal(nn.LayerNorm(p, dtype=dtype)(rows[:, None]), 0)
    np.testing.assert_array_equal(nn.BatchNorm1d(5, dtype=dtype).forward(rows.T, train=True)[0], 0)
    maps = np.full((7, 2, p, 3), value, dtype)
    norm = nn.BatchNorm2d(2, dtype=dtype)
    np.testing.assert_array_equal(norm.forward(maps, train=True)[0], 0)
    np.testing.assert_allclose(norm.buffers["mean"], 0.1 * value, rtol=1e-6)
    np.testing.assert_allclose(norm.buffers["var"], 0.9, rtol=1e-6)


def test_small_differences_on_a_large_mean_survive_in_single_precision():
    """Against the same computed in double precision."""
    X = (1e4 + RNG.standard_normal((64, 50))).astype(np.float32)
    wanted = nn.LayerNorm(50)(X.astype(float))
    np.testing.assert_allclose(nn.LayerNorm(50, dtype=np.float32)(X), wanted, atol=1e-5)
    wanted = nn.BatchNorm1d(50).forward(X.astype(float), train=True)[0]
    np.testing.assert_allclose(
        nn.BatchNorm1d(50, dtype=np.float32).forward(X, train=True)[0], wanted, atol=1e-5
    )


@pytest.mark.equation("eq:batch-norm-mean")
@pytest.mark.equation("eq:batch-norm-variance")
def test_batch_norm_of_maps_agrees_with_pytorch_in_training_and_at_test_time():
    ours, theirs = nn.BatchNorm2d(3, momentum=0.3), torch.nn.BatchNorm2d(3, momentum=0.3, dtype=torch.float64)
    ours.params["gamma"][...], ours.params["beta"][...] = RNG.normal(size=(2, 3))
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(ours.params["gamma"]))
        theirs.bias.copy_(torch.from_numpy(ours.params["beta"]))
    for train in (True, True, False):
        theirs.train(train)
        X = RNG.normal(2, 3, size=(4, 3, 5, 6))
        x = torch.tensor(X, requires_grad=True)
        (Y, cache), y = ours.forward(X, train=train), theirs(x)
        dY = RNG.normal(size=Y.shape)
        theirs.zero_grad()
        y.backward(torch.from_numpy(dY))
        dX, grads = ours.backward(dY, cache)
        for a, b in (
            (Y, y),
            (dX, x.grad),
            (grads["gamma"], theirs.weight.grad),
            (grads["beta"], theirs.bias.grad),
            (ours.buffers["mean"], theirs.running_mean),
            (ours.buffers["var"], theirs.running_var),
        ):
            np.testing.assert_allclose(a, b.detach().numpy(), rtol=1e-10, atol=1e-10)


def test_one_picture_is_enough_for_maps_but_not_one_number_a_channel():
    norm = nn.BatchNorm2d(2)
    norm.forward(np.ones((1, 2, 3, 3)), train=True)
    before = norm.buffers["mean"].copy()
    with pytest.raises(
        ValueError, match="expected at least 2 examples to normalise over in training, received 1"
    ):
        norm.forward(np.ones((1, 2, 1, 1)), train=True)
    np.testing.assert_array_equal(norm.buffers["mean"], before)


@pytest.mark.parametrize(
    ("layer", "shape", "message"),
    [
        (nn.BatchNorm1d(3), (2, 4, 3), r"expected X of shape \(N, 3\).* received shape \(2, 4, 3\)"),
        (nn.BatchNorm1d(3), (2, 3, 4), r"expected X of shape \(N, 3\).* received shape \(2, 3, 4\)"),
        (
            nn.BatchNorm2d(3),
            (2, 4, 4, 3),
            r"expected X of shape \(N, 3, H, W\), received shape \(2, 4, 4, 3\)",
        ),
        (nn.BatchNorm2d(3), (2, 3), r"expected X of shape \(N, 3, H, W\), received shape \(2, 3\)"),
    ],
)
def test_features_on_another_axis_are_refused_by_name(layer, shape, message):
    with pytest.raises(ValueError, match=message):
        layer.forward(np.ones(shape), train=True)
