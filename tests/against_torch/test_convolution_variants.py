"""Same padding, dilation, groups, padded and adaptive pools, upsampling: PyTorch's numbers, both ways."""

import numpy as np
import pytest
import torch

import nnkit as nn

RNG = np.random.default_rng(0)


def agree(ours, theirs, X):
    """Output, gradient at the input and gradients of the parameters, in double precision."""
    theirs = theirs.double()
    if ours.params:
        ours.params["b"][...] = RNG.normal(size=ours.params["b"].shape)
        with torch.no_grad():
            theirs.weight.copy_(torch.from_numpy(ours.params["W"]))
            theirs.bias.copy_(torch.from_numpy(ours.params["b"]))
    x = torch.tensor(X, requires_grad=True)
    (Y, cache), y = ours.forward(X), theirs(x)
    dY = RNG.normal(size=Y.shape)
    y.backward(torch.from_numpy(dY))
    dX, grads = ours.backward(dY, cache)
    pairs = [(Y, y), (dX, x.grad)]
    pairs += [(grads["W"], theirs.weight.grad), (grads["b"], theirs.bias.grad)] if ours.params else []
    for a, b in pairs:
        np.testing.assert_allclose(a, b.detach().numpy(), rtol=1e-10, atol=1e-10)


IMAGES, SIGNALS = RNG.normal(size=(3, 4, 9, 8)), RNG.normal(size=(3, 4, 17))


@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel")
@pytest.mark.parametrize(
    "options",
    [
        {"padding": "same"},
        {"padding": "same", "dilation": (1, 3)},
        {"dilation": 2, "padding": (1, 2)},
        {"dilation": (2, 1), "stride": (1, 2)},
        {"groups": 2, "padding": 1},
        {"groups": 4, "stride": 2},
    ],
)
@pytest.mark.parametrize("kernel", [3, (2, 4)])
def test_conv2d(kernel, options):
    ours = nn.Conv2d(4, 8, kernel, rng=RNG, **options)
    agree(ours, torch.nn.Conv2d(4, 8, kernel, **options), IMAGES)


@pytest.mark.parametrize(
    "options", [{}, {"stride": 2, "padding": 1}, {"padding": "same", "dilation": 2}, {"groups": 2}]
)
def test_conv1d(options):
    agree(nn.Conv1d(4, 6, 5, rng=RNG, **options), torch.nn.Conv1d(4, 6, 5, **options), SIGNALS)


@pytest.mark.equation("eq:conv-transpose")
@pytest.mark.equation("eq:conv-transpose-size")
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"stride": 2},
        {"stride": (2, 3), "padding": (1, 0)},
        {"stride": 2, "padding": 1, "output_padding": 1},
        {"stride": (3, 2), "output_padding": (2, 0)},
    ],
)
@pytest.mark.parametrize("kernel", [2, (3, 4)])
def test_conv_transpose2d(kernel, options):
    ours = nn.ConvTranspose2d(4, 5, kernel, rng=RNG, **options)
    agree(ours, torch.nn.ConvTranspose2d(4, 5, kernel, **options), IMAGES)


@pytest.mark.parametrize(
    "options", [(3, 2, 1), ((2, 3), None, (1, 0)), (3, 1, 1, 2), (2, 3, 0, (1, 3)), (2, 2, 1)]
)
def test_max_pool(options):
    """Rounded pixels, all below zero: ties, and a border of zeros would win."""
    agree(nn.MaxPool2d(*options), torch.nn.MaxPool2d(*options), IMAGES.round() - 9)


@pytest.mark.parametrize("options", [(3, 2, 1), ((2, 3), None, (1, 0)), (4, 1, 2)])
def test_average_pool_counts_the_border(options):
    agree(nn.AvgPool2d(*options), torch.nn.AvgPool2d(*options), IMAGES)


@pytest.mark.equation("eq:adaptive-cells")
@pytest.mark.parametrize("size", [1, 2, (3, 5), (9, 8), (12, 3)])
@pytest.mark.parametrize("name", ["AdaptiveAvgPool2d", "AdaptiveMaxPool2d"])
def test_adaptive_pools(name, size):
    agree(getattr(nn, name)(size), getattr(torch.nn, name)(size), IMAGES)
    agree(getattr(nn, name)(size), getattr(torch.nn, name)(size), IMAGES.round())


@pytest.mark.equation("eq:upsample")
@pytest.mark.parametrize("factor", [1, 2, (2, 3)])
def test_upsample(factor):
    agree(nn.Upsample(factor), torch.nn.Upsample(scale_factor=factor), IMAGES)


@pytest.mark.parametrize("padding", [1, 2, (1, 0)])
def test_where_pytorch_refuses_a_pool_so_do_we(padding):
    kernel = (2, 1) if padding == (1, 0) else 1 if padding == 1 else 3
    if padding == (1, 0):
        nn.MaxPool2d(kernel, 1, padding)(IMAGES)
        return
    with pytest.raises(RuntimeError, match="pad should be at most half"):
        torch.nn.MaxPool2d(kernel, 1, padding)(torch.from_numpy(IMAGES))
    with pytest.raises(ValueError, match="expected padding of at most half the window"):
        nn.MaxPool2d(kernel, 1, padding)
