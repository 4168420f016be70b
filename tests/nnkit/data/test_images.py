"""Pictures: what they hold, and that other threads and generators neither disturb nor are disturbed."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from mnist1d.data import get_dataset_args, make_dataset

import nnkit as nn


def test_photographs_are_grey_or_colour_between_zero_and_one():
    assert nn.load_photograph().shape == (427, 640)
    small = nn.load_photograph("flower", size=64, grey=False)
    assert small.shape == (64, 64, 3)
    assert small.min() >= 0
    assert small.max() <= 1


def test_mnist1d_repeats_with_the_seed_and_leaves_the_global_generator_alone():
    np.random.seed(5)  # noqa: NPY002
    expected = np.random.random()  # noqa: NPY002
    np.random.seed(5)  # noqa: NPY002
    s = nn.load_mnist1d(100)
    assert np.random.random() == expected  # noqa: NPY002
    assert s.X_train.shape == (80, 40)
    assert s.X_test.shape == (20, 40)
    assert len(s.X_valid) == 0
    assert set(s.T_train) <= set(range(10))
    np.testing.assert_array_equal(nn.load_mnist1d(100).X_train, s.X_train)


def test_rows_of_pixels_become_square_images():
    digits = nn.load_digits()
    images = nn.as_images(digits.X)
    assert images.shape == (1797, 1, 8, 8)
    np.testing.assert_array_equal(images[3, 0].ravel(), digits.X[3])
    with pytest.raises(ValueError, match="square images per row, received rows of 10"):
        nn.as_images(np.ones((2, 10)))


def test_mnist1d_is_what_its_authors_package_makes_of_the_seed():
    args, state = get_dataset_args(), np.random.get_state()  # noqa: NPY002
    args.num_samples, args.seed = 60, 7
    theirs = make_dataset(args)
    np.random.set_state(state)  # noqa: NPY002
    ours = nn.load_mnist1d(60, seed=7)
    np.testing.assert_array_equal(ours.X_train, theirs["x"])
    np.testing.assert_array_equal(ours.X_test, theirs["x_test"])
    np.testing.assert_array_equal(ours.T_train, theirs["y"])


def test_mnist1d_is_the_same_in_threads_beside_one_that_draws_from_the_global_generators():
    wanted = {seed: nn.load_mnist1d(100, seed=seed).X_train for seed in range(6)}
    stop = threading.Event()

    def draw():
        while not stop.is_set():
            np.random.random(3)  # noqa: NPY002
            random.random()

    noise = threading.Thread(target=draw)
    noise.start()
    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(lambda seed: nn.load_mnist1d(100, seed=seed).X_train, list(range(6)) * 3))
    stop.set()
    noise.join()
    for seed, X in zip(list(range(6)) * 3, made, strict=True):
        np.testing.assert_array_equal(X, wanted[seed])


def test_mnist_has_six_hundred_of_each_digit_and_can_be_read():
    digits = nn.data.load_mnist()
    assert digits.X.shape == (6000, 784) == (len(digits.t), len(digits.features))
    assert (digits.X.min(), digits.X.max()) == (0, 1)
    np.testing.assert_array_equal(np.bincount(digits.t), np.full(10, 600))
    np.testing.assert_allclose(digits.X * 255, np.round(digits.X * 255), atol=1e-9)
    X, t, asked = digits.X[:2000], digits.t[:2000], digits.X[-200:]
    nearest = np.argmin((X**2).sum(axis=1) - 2 * asked @ X.T, axis=1)
    assert np.mean(t[nearest] == digits.t[-200:]) > 0.85
    assert nn.as_images(digits.X[:2]).shape == (2, 1, 28, 28)
    assert len(digits.split(np.random.default_rng(0), test=0.1).X_test) == 600


def test_smaller_digits_are_averages_of_squares():
    whole, small = nn.load_mnist(), nn.load_mnist(size=14)
    assert small.X.shape == (6000, 196) == (len(small.t), len(small.features))
    pixel = nn.as_images(whole.X[:3])[:, 0, 4:6, 10:12].mean(axis=(1, 2))
    np.testing.assert_allclose(nn.as_images(small.X[:3])[:, 0, 2, 5], pixel)
    np.testing.assert_array_equal(small.t, whole.t)
    assert small.features[14] == "pixel_1_0"
