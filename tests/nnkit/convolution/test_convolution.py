"""Convolution against its definition, its gradients, and its promise: shared weights follow shifts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn

RNG = np.random.default_rng(0)


def naive_correlation(image, kernel, stride, padding):
    """The sums of the definition, pixel by pixel."""
    image = np.pad(image, padding)
    kh, kw = kernel.shape
    rows, columns = (image.shape[0] - kh) // stride + 1, (image.shape[1] - kw) // stride + 1
    S = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            for m in range(kh):
                for n in range(kw):
                    S[i, j] += image[i * stride + m, j * stride + n] * kernel[m, n]
    return S


def printed_convolution(image, kernel):
    """S(i, j) = Σ_m Σ_n I(m, n) K(i − m, j − n), K zero outside its array, at every i, j with an overlap."""
    (H, W), (kh, kw) = image.shape, kernel.shape
    S = np.zeros((H + kh - 1, W + kw - 1))
    for i, j in np.ndindex(S.shape):
        for m, n in np.ndindex(H, W):
            if 0 <= i - m < kh and 0 <= j - n < kw:
                S[i, j] += image[m, n] * kernel[i - m, j - n]
    return S


geometries = st.tuples(
    st.integers(1, 3), st.integers(1, 3), st.integers(3, 6), st.integers(3, 6),
    st.integers(1, 3), st.integers(1, 3), st.integers(1, 3), st.integers(0, 2), st.integers(0, 2**32 - 1),
)  # fmt: skip


@pytest.mark.equation("eq:cross-correlation")
@given(geometries)
def test_cross_correlation_is_the_sum_of_its_definition(geometry):
    """Any kernel, stride and padding."""
    *_, H, W, kh, kw, stride, padding, seed = geometry
    rng = np.random.default_rng(seed)
    image, kernel = rng.normal(size=(H, W)), rng.normal(size=(kh, kw))
    fast = nn.cross_correlate2d(image, kernel, stride=stride, padding=padding)
    np.testing.assert_allclose(fast, naive_correlation(image, kernel, stride, padding), rtol=0, atol=1e-12)


@pytest.mark.equation("eq:convolution")
def test_convolution_is_the_printed_formula_with_its_flipped_kernel():
    """With full padding, term by term; a kernel that is not symmetric tells the two operations apart."""
    image, kernel = RNG.normal(size=(4, 5)), RNG.normal(size=(2, 3))
    full = nn.convolve2d(image, kernel, padding=(1, 2))
    np.testing.assert_allclose(full, printed_convolution(image, kernel), rtol=0, atol=1e-12)
    assert not np.allclose(full, nn.cross_correlate2d(image, kernel, padding=(1, 2)))


def test_convolution_commutes():
    """I ∗ K = K ∗ I, which cross-correlation does not: the reason mathematics flips the kernel."""
    a, b = RNG.normal(size=(4, 4)), RNG.normal(size=(3, 3))
    np.testing.assert_allclose(nn.convolve2d(a, b, padding=2), nn.convolve2d(b, a, padding=3), atol=1e-12)
    assert not np.allclose(nn.cross_correlate2d(a, b, padding=2), nn.cross_correlate2d(b, a, padding=3))


@pytest.mark.equation("eq:conv-size")
@given(st.integers(1, 12), st.integers(1, 5), st.integers(1, 4), st.integers(0, 3))
def test_output_size_counts_the_windows(n, k, s, p):
    """The formula equals the number of starting points from which a whole window fits."""
    fitting = len([start for start in range(0, n + 2 * p, s) if start + k <= n + 2 * p])
    if fitting == 0:
        with pytest.raises(ValueError, match=rf"expected an image of at least {k}×{k} pixels"):
            nn.output_size((n, n), (k, k), s, p)
    else:
        assert nn.output_size((n, n), (k, k), s, p) == (fitting, fitting)


@pytest.mark.equation("eq:conv-layer")
@given(geometries)
def test_layer_sums_cross_correlations_over_channels(geometry):
    """Every feature map of every example is a sum of free cross-correlations plus the bias."""
    N, C, H, W, kh, kw, stride, padding, seed = geometry
    rng = np.random.default_rng(seed)
    layer = nn.Conv2d(C, 2, (kh, kw), rng=rng, stride=stride, padding=padding)
    layer.params["b"][...] = rng.normal(size=2)
    X = rng.normal(size=(N, C, H, W))
    S = layer(X)
    for n, o in np.ndindex(N, 2):
        maps = [
            nn.cross_correlate2d(X[n, c], layer.params["W"][o, c], stride=stride, padding=padding)
            for c in range(C)
        ]
        np.testing.assert_allclose(S[n, o], sum(maps) + layer.params["b"][o], rtol=0, atol=1e-12)


@pytest.mark.equation("eq:conv-dW")
@pytest.mark.equation("eq:conv-dX")
@given(geometries)
def test_gradients_agree_with_central_differences(geometry):
    """Input, kernels and bias, for any geometry."""
    N, C, H, W, kh, kw, stride, padding, seed = geometry
    rng = np.random.default_rng(seed)
    layer = nn.Conv2d(C, 2, (kh, kw), rng=rng, stride=stride, padding=padding, bias=seed % 2 == 0)
    nn.check_layer(layer, rng.normal(size=(N, C, H, W)))


def test_the_adjoint_of_taking_windows_is_putting_them_back():
    """⟨im2col(X), A⟩ = ⟨X, col2im(A)⟩ for every X and A: what backward relies on."""
    X = RNG.normal(size=(2, 6, 5, 3))
    columns = nn.im2col(X, (3, 2), (2, 1))
    A = RNG.normal(size=columns.shape)
    back = nn.col2im(A, X.shape, (3, 2), (2, 1))
    np.testing.assert_allclose(np.sum(columns * A), np.sum(X * back), atol=1e-12)


def test_a_shifted_image_gives_shifted_maps():
    """Equivariance: away from the border the map moves with the image, and by as much."""
    layer = nn.Conv2d(1, 3, 3, rng=RNG)
    X = np.zeros((1, 1, 12, 12))
    X[0, 0, 3:7, 3:7] = RNG.normal(size=(4, 4))
    shifted = np.roll(X, (2, 1), axis=(2, 3))
    np.testing.assert_allclose(layer(shifted), np.roll(layer(X), (2, 1), axis=(2, 3)), rtol=0, atol=1e-12)


def test_a_kernel_as_large_as_the_image_is_a_linear_layer():
    """One window, one weighted sum: convolution generalises the layer of chapter 3."""
    layer = nn.Conv2d(2, 4, (5, 3), rng=RNG)
    X = RNG.normal(size=(6, 2, 5, 3))
    Z = X.reshape(6, -1) @ layer.params["W"].reshape(4, -1).T + layer.params["b"]
    np.testing.assert_allclose(layer(X)[:, :, 0, 0], Z, rtol=0, atol=1e-12)


def test_examples_do_not_depend_on_the_batch_they_come_in():
    """Reversed order, reversed result."""
    layer = nn.Conv2d(2, 3, 3, rng=RNG, stride=2, padding=1)
    X = RNG.normal(size=(5, 2, 7, 7))
    np.testing.assert_allclose(layer(X[::-1]), layer(X)[::-1], rtol=0, atol=1e-12)


def test_the_same_layer_used_twice_keeps_both_memories():
    """Two forward passes, then both backward passes: each uses its own cache."""
    layer = nn.Conv2d(2, 2, 3, rng=RNG, padding=1)
    X = RNG.normal(size=(2, 2, 4, 4))
    nn.check_layer(nn.Sequential(layer, nn.Tanh()), X)
    H, first = layer.forward(X)
    _, second = layer.forward(H)
    dY = RNG.normal(size=H.shape)
    dH, _ = layer.backward(dY, second)
    dX, _ = layer.backward(dH, first)
    numeric = nn.numerical_gradient(lambda x: np.sum(layer(layer(x)) * dY), X)
    np.testing.assert_allclose(dX, numeric, rtol=0, atol=1e-8)


@pytest.mark.equation("eq:flops-conv")
def test_work_is_two_operations_for_every_weight_at_every_position():
    """Counted against a loop that would make them."""
    layer = nn.Conv2d(3, 4, (2, 3), rng=RNG, stride=2, padding=1)
    X = np.zeros((5, 3, 8, 8))
    positions = layer(X).shape[2] * layer(X).shape[3]
    assert layer.flops(X, layer(X)) == 5 * 4 * positions * (2 * 3 * 2 * 3)


def test_single_precision_stays_single():
    """Forward, gradient of the input, gradients of the parameters."""
    layer = nn.Conv2d(1, 2, 3, rng=RNG, padding=1, dtype=np.float32)
    X = RNG.normal(size=(2, 1, 5, 5)).astype(np.float32)
    S, cache = layer.forward(X)
    dX, grads = layer.backward(S, cache)
    assert {a.dtype for a in (S, dX, *grads.values())} == {np.dtype(np.float32)}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"kernel_size": 0}, "expected kernel_size to be one or two whole numbers ≥ 1, received 0"),
        ({"kernel_size": (3, 3, 3)}, "expected kernel_size to be one or two whole numbers"),
        ({"stride": 0}, "expected stride to be one or two whole numbers ≥ 1, received 0"),
        ({"padding": -1}, "expected padding to be one or two whole numbers ≥ 0, received -1"),
        ({"in_channels": 0}, "expected in_channels to be a whole number ≥ 1, received 0"),
        ({"out_channels": 2.5}, "expected out_channels to be a whole number ≥ 1, received 2.5"),
    ],
)
def test_the_constructor_refuses_impossible_geometry(arguments, message):
    """Naming the argument, what was expected and what came."""
    good = {"in_channels": 1, "out_channels": 2, "kernel_size": 3}
    with pytest.raises(ValueError, match=message):
        nn.Conv2d(**{**good, **arguments}, rng=RNG)


def test_the_layer_refuses_inputs_it_cannot_use():
    """Wrong rank, wrong channels, integers, images smaller than the kernel, an empty batch."""
    layer = nn.Conv2d(2, 3, 3, rng=RNG)
    with pytest.raises(ValueError, match=r"expected X of shape \(N, 2, H, W\), received shape \(2, 8, 8\)"):
        layer(np.zeros((2, 8, 8)))
    with pytest.raises(ValueError, match=r"received shape \(1, 3, 8, 8\)"):
        layer(np.zeros((1, 3, 8, 8)))
    with pytest.raises(ValueError, match=r"received shape \(0, 2, 8, 8\)"):
        layer(np.zeros((0, 2, 8, 8)))
    with pytest.raises(TypeError, match="expected X to be an array of floats, received dtype int64"):
        layer(np.zeros((1, 2, 8, 8), int))
    with pytest.raises(ValueError, match=r"at least 3×3 pixels after padding by \(0, 0\), received 2×8"):
        layer(np.zeros((1, 2, 2, 8)))
