"""What convolutions and pools promise beside their numbers: sizes, refusals, memory, how they are written."""

import numpy as np
import pytest

import nnkit as nn

RNG = np.random.default_rng(0)


@pytest.mark.parametrize("kernel", [1, 2, 3, (4, 5)])
@pytest.mark.parametrize("dilation", [1, 2, (1, 3)])
def test_same_padding_keeps_the_size_and_puts_the_odd_zero_last(kernel, dilation):
    layer = nn.Conv2d(1, 1, kernel, rng=RNG, padding="same", dilation=dilation)
    assert layer(np.ones((1, 1, 6, 7))).shape == (1, 1, 6, 7)
    layer = nn.Conv1d(1, 1, 2, rng=RNG, padding="same", init=nn.constant(1.0))
    np.testing.assert_array_equal(layer(np.array([[[1.0, 2, 3]]])), [[[3, 5, 3]]])
    assert nn.cross_correlate2d(np.ones((4, 5)), np.ones((2, 3)), padding="same").shape == (4, 5)


@pytest.mark.parametrize(
    ("make", "argument", "received"),
    [
        (lambda: nn.Conv2d(1, 1, 3, rng=RNG, padding="same", stride=2), "stride 1", r"\(2, 2\)"),
        (lambda: nn.Conv2d(1, 1, 3, rng=RNG, padding="full"), "padding", "'full'"),
        (lambda: nn.Conv2d(1, 1, 3, rng=RNG, dilation=0), "dilation", "0"),
        (lambda: nn.Conv2d(3, 4, 3, rng=RNG, groups=2), "groups to divide", "2 for 3 and 4"),
        (lambda: nn.Conv1d(1, 1, 0, rng=RNG), "kernel_size to be a whole number ≥ 1", "0"),
        (lambda: nn.Conv1d(1, 1, 3, rng=RNG, stride=0), "stride to be a whole number ≥ 1", "0"),
        (lambda: nn.ConvTranspose2d(1, 1, 3, rng=RNG, output_padding=1), "output_padding below", r"\(1, 1\)"),
        (lambda: nn.ConvTranspose2d(1, 1, 3, rng=RNG, stride=0), "stride", "0"),
        (lambda: nn.MaxPool2d(2, padding=2), "padding of at most half the window 2×2", r"\(2, 2\)"),
        (lambda: nn.AvgPool2d(2, stride=0), "stride", "0"),
        (lambda: nn.Upsample(0), "scale_factor", "0"),
        (lambda: nn.AdaptiveAvgPool2d(0), "output_size", "0"),
    ],
)
def test_impossible_geometry_is_refused_when_the_layer_is_made(make, argument, received):
    with pytest.raises(ValueError, match=f"expected {argument}.*received {received}"):
        make()


@pytest.mark.parametrize(
    ("layer", "shape", "message"),
    [
        (nn.Conv2d(1, 1, 3, rng=RNG, dilation=2), (1, 1, 4, 9), r"at least 5×5 pixels .* received 4×9"),
        (
            nn.Conv2d(1, 1, 7, rng=RNG, padding=1),
            (1, 1, 4, 4),
            r"at least 7×7 pixels after padding by \(1, 1\)",
        ),
        (
            nn.Conv1d(2, 1, 3, rng=RNG),
            (1, 3, 8),
            r"expected X of shape \(N, 2, L\), received shape \(1, 3, 8\)",
        ),
        (nn.Conv1d(2, 1, 3, rng=RNG), (1, 2, 1, 8), r"expected X of shape \(N, 2, L\)"),
        (nn.Conv2d(4, 4, 3, rng=RNG, groups=4), (1, 1, 8, 8), r"expected X of shape \(N, 4, H, W\)"),
        (nn.ConvTranspose2d(2, 1, 3, rng=RNG), (1, 1, 4, 4), r"expected X of shape \(N, 2, H, W\)"),
        (nn.ConvTranspose2d(1, 1, 3, rng=RNG, padding=2), (1, 1, 2, 2), "expected padding below half of 4×4"),
        (nn.MaxPool2d(5), (1, 1, 4, 4), "at least 5×5 pixels"),
        (nn.AdaptiveMaxPool2d(1), (1, 4, 4), r"expected X of shape \(N, C, H, W\)"),
    ],
)
def test_inputs_that_do_not_fit_are_refused(layer, shape, message):
    with pytest.raises(ValueError, match=message):
        layer(np.ones(shape))


def test_the_window_functions_take_one_number_or_two_and_refuse_other_columns():
    X = RNG.normal(size=(2, 5, 6, 3))
    np.testing.assert_array_equal(nn.im2col(X, 3, 2), nn.im2col(X, (3, 3), (2, 2)))
    with pytest.raises(ValueError, match=r"expected columns of shape \(18, 36\), received shape \(18, 35\)"):
        nn.col2im(np.ones((18, 35)), X.shape, 3, 1)


def arrays_in(cache):
    """All arrays that a cache keeps alive."""
    if isinstance(cache, np.ndarray):
        return [cache]
    return [a for part in cache for a in arrays_in(part)] if isinstance(cache, tuple | list) else []


def test_outside_training_the_columns_are_not_kept():
    """Nine times the picture, for a kernel of 3 × 3; the gradients are the same without."""
    layer, X = nn.Conv2d(4, 5, 3, rng=RNG, padding=1), RNG.normal(size=(6, 4, 10, 10))
    (Y, lean), (_, full) = layer.forward(X), layer.forward(X, train=True)
    assert sum(a.size for a in arrays_in(lean)) < 2 * X.size
    for a, b in zip(layer.backward(Y, lean)[1].values(), layer.backward(Y, full)[1].values(), strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("layer", [nn.Conv2d(4, 4, 3, rng=RNG, padding=1), nn.MaxPool2d(2), nn.AvgPool2d(2)])
def test_gradients_lie_in_memory_as_the_maps_do(layer):
    """Whatever comes from above; else every step below would run across memory, ten times slower."""
    X = np.ascontiguousarray(RNG.normal(size=(4, 8, 8, 6))).transpose(3, 0, 1, 2)
    Y, cache = layer.forward(X, train=True)
    assert Y.strides[0] == Y.itemsize
    dX, _ = layer.backward(np.ascontiguousarray(Y), cache)
    assert dX.strides[0] == dX.itemsize


@pytest.mark.parametrize(
    "made",
    [
        "Conv2d(4, 8, 3)",
        "Conv2d(4, 8, (2, 3), padding='same', dilation=(1, 2), groups=4)",
        "Conv1d(1, 2, 5, stride=2)",
        "ConvTranspose2d(4, 8, 3, stride=2, output_padding=1)",
        "MaxPool2d(3, stride=2, padding=1)",
        "AvgPool2d(2)",
        "AdaptiveAvgPool2d(1)",
        "Upsample((2, 3))",
    ],
)
def test_layers_are_written_as_they_are_made(made):
    kind, arguments = made.split("(", 1)
    extra = ", rng=RNG)" if kind.startswith("Conv") else ")"
    assert repr(eval(f"nn.{kind}({arguments[:-1]}{extra}")) == made
