"""Pooling: windows become numbers, gradients find their way back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn

RNG = np.random.default_rng(0)

geometries = st.tuples(
    st.integers(1, 3), st.integers(1, 2), st.integers(3, 6), st.integers(3, 6),
    st.integers(1, 3), st.integers(1, 3), st.integers(1, 3), st.integers(0, 2**32 - 1),
)  # fmt: skip


@pytest.mark.equation("eq:max-pool")
@pytest.mark.equation("eq:average-pool")
@given(geometries)
def test_each_output_is_the_largest_or_the_mean_of_its_window(geometry):
    """Against a loop over windows, overlapping or not."""
    N, C, H, W, kh, kw, stride, seed = geometry
    X = np.random.default_rng(seed).normal(size=(N, C, H, W))
    largest, mean = nn.MaxPool2d((kh, kw), stride)(X), nn.AvgPool2d((kh, kw), stride)(X)
    for i, j in np.ndindex(largest.shape[2:]):
        window = X[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
        np.testing.assert_array_equal(largest[:, :, i, j], window.max(axis=(2, 3)))
        np.testing.assert_allclose(mean[:, :, i, j], window.mean(axis=(2, 3)), rtol=0, atol=1e-14)


@pytest.mark.parametrize("Pool", [nn.MaxPool2d, nn.AvgPool2d])
@given(geometry=geometries)
def test_gradients_agree_with_central_differences(Pool, geometry):
    """Pixels spread out, so that no window has a tie within the step of the differences."""
    N, C, H, W, kh, kw, stride, seed = geometry
    X = np.random.default_rng(seed).permutation(N * C * H * W).reshape(N, C, H, W) / 7
    nn.check_layer(Pool((kh, kw), stride), X)


def test_among_equal_pixels_the_first_takes_the_whole_gradient():
    """Not one share each, which would double the gradient of a flat region's sum."""
    X = np.ones((1, 1, 2, 2))
    pool = nn.MaxPool2d(2)
    _, cache = pool.forward(X)
    dX, _ = pool.backward(np.ones((1, 1, 1, 1)), cache)
    np.testing.assert_array_equal(dX[0, 0], [[1, 0], [0, 0]])


def test_a_shift_inside_the_window_changes_nothing():
    """The invariance pooling is for: one bright pixel moved within its 2×2 cell."""
    pool = nn.MaxPool2d(2)
    X = np.zeros((1, 1, 4, 4))
    X[0, 0, 2, 2] = 1
    np.testing.assert_array_equal(pool(X), pool(np.roll(X, 1, axis=3)))


def test_single_precision_stays_single():
    """Values and gradients."""
    X = RNG.normal(size=(2, 2, 4, 4)).astype(np.float32)
    for pool in (nn.MaxPool2d(2), nn.AvgPool2d(2)):
        Y, cache = pool.forward(X)
        assert Y.dtype == pool.backward(Y, cache)[0].dtype == np.float32


def test_bad_input_is_refused():
    """Impossible windows, ranks and sizes."""
    with pytest.raises(ValueError, match="expected kernel_size to be one or two whole numbers ≥ 1"):
        nn.MaxPool2d(0)
    with pytest.raises(ValueError, match="expected stride to be one or two whole numbers ≥ 1, received -2"):
        nn.AvgPool2d(2, -2)
    with pytest.raises(ValueError, match=r"expected X of shape \(N, C, H, W\), received shape \(4, 4\)"):
        nn.MaxPool2d(2)(np.zeros((4, 4)))
    with pytest.raises(ValueError, match=r"at least 3×3 pixels after padding by .* received 2×2"):
        nn.AvgPool2d(3)(np.zeros((1, 1, 2, 2)))
