"""Transformed copies and noise."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


@pytest.mark.equation("eq:rotation")
def test_quarter_turns_are_exact_and_anticlockwise(rng):
    images = rng.normal(size=(3, 2, 5, 5))
    np.testing.assert_allclose(nn.rotate(images, 90), np.rot90(images, axes=(2, 3)), rtol=0, atol=1e-12)
    np.testing.assert_allclose(nn.rotate(images, 0), images, rtol=0, atol=1e-15)
    each = nn.rotate(images, np.array([0, 180, -90]))
    np.testing.assert_allclose(each[1], images[1, :, ::-1, ::-1], rtol=0, atol=1e-12)
    np.testing.assert_allclose(each[2], np.rot90(images[2], -1, axes=(1, 2)), rtol=0, atol=1e-12)


def test_there_and_back_leaves_a_smooth_image_nearly_as_it_was():
    i, j = np.mgrid[-1:1:41j, -1:1:41j]
    image = np.exp(-8 * ((i - 0.1) ** 2 + (j + 0.2) ** 2))[None, None]
    back = nn.rotate(nn.rotate(image, 30), -30)
    assert np.abs(back - image).max() < 0.03


def test_shifts_move_pixels_and_let_zeros_in(rng):
    images = rng.normal(size=(2, 1, 4, 5))
    moved = nn.shift(images, 1, -2)
    np.testing.assert_allclose(moved[:, :, 1:, :3], images[:, :, :-1, 2:], rtol=0, atol=1e-15)
    assert not moved[:, :, 0].any()
    assert not moved[:, :, :, 3:].any()
    half = nn.shift(images, 0, 0.5)
    np.testing.assert_allclose(half[..., 1:], (images[..., 1:] + images[..., :-1]) / 2, rtol=0, atol=1e-15)
    each = nn.shift(images, np.array([0, 1]), 0)
    np.testing.assert_allclose(each[0], images[0], rtol=0, atol=1e-15)
    np.testing.assert_allclose(each[1, :, 1:], images[1, :, :-1], rtol=0, atol=1e-15)


def test_flips_mirror_the_chosen(rng):
    images = rng.normal(size=(3, 2, 4, 5))
    flipped = nn.flip(images, np.array([True, False, True]))
    np.testing.assert_array_equal(flipped[1], images[1])
    np.testing.assert_array_equal(flipped[[0, 2]], images[[0, 2], :, :, ::-1])
    np.testing.assert_array_equal(nn.flip(images), images[:, :, :, ::-1])
    with pytest.raises(ValueError, match="expected which to be True, or one of 3 booleans"):
        nn.flip(images, np.array([1, 0, 1]))


def test_crops_cut_each_image_at_its_own_corner(rng):
    images = rng.normal(size=(2, 3, 6, 5)).astype(np.float32)
    cut = nn.crop(images, (4, 3), np.array([0, 2]), np.array([1, 2]))
    np.testing.assert_array_equal(cut[0], images[0, :, 0:4, 1:4])
    np.testing.assert_array_equal(cut[1], images[1, :, 2:6, 2:5])
    assert cut.dtype == np.float32
    with pytest.raises(ValueError, match="expected crops of 4×3 inside 6×5, received top 3"):
        nn.crop(images, (4, 3), 3, 0)
    with pytest.raises(ValueError, match="expected left to be a whole number"):
        nn.crop(images, (4, 3), 0, 0.5)


@pytest.mark.equation("eq:input-noise")
def test_noise_is_fresh_in_training_and_absent_at_test_time(rng):
    layer, X = nn.GaussianNoise(0.5), np.zeros((4000, 2))
    first, _ = layer.forward(X, train=True, rng=rng)
    second, _ = layer.forward(X, train=True, rng=rng)
    assert not np.array_equal(first, second)
    assert first.std() == pytest.approx(0.5, rel=0.05)
    assert layer(X) is X
    nn.check_layer(layer, rng.normal(size=(3, 2)))
    with pytest.raises(TypeError, match="expected rng to be a generator"):
        layer.forward(X, train=True)


@pytest.mark.equation("eq:label-smoothing")
def test_smooth_labels_are_still_probabilities():
    smooth = nn.smooth_labels(np.array([0, 2]), 4, 0.1)
    np.testing.assert_allclose(smooth, [[0.925, 0.025, 0.025, 0.025], [0.025, 0.025, 0.925, 0.025]])
    with pytest.raises(ValueError, match=r"expected amount in \[0, 1\), received 1"):
        nn.smooth_labels(np.array([0]), 2, 1)


def test_noisy_weights_leave_the_original_alone(rng):
    net = nn.Sequential(nn.Linear(20, 30, rng=rng), nn.Tanh(), nn.Linear(30, 2, rng=rng))
    before = {k: w.copy() for k, w in net.params.items()}
    twin = nn.noisy_weights(net, 0.1, rng=rng)
    noise = np.concatenate([(twin.params[k] - w).ravel() for k, w in before.items()])
    assert noise.std() == pytest.approx(0.1, rel=0.1)
    for name, w in net.params.items():
        np.testing.assert_array_equal(w, before[name])


def test_single_precision_stays_single(rng):
    images = rng.normal(size=(1, 1, 4, 4)).astype(np.float32)
    assert nn.rotate(images, 30).dtype == np.float32
    assert nn.GaussianNoise(1.0).forward(images, train=True, rng=rng)[0].dtype == np.float32


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match=r"expected images of shape \(N, C, H, W\), received shape \(8, 8\)"):
        nn.rotate(np.zeros((8, 8)), 10)
    with pytest.raises(ValueError, match="expected std to be a number ≥ 0, received -1"):
        nn.GaussianNoise(-1)
