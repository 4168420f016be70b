"""What every layer computes is counted: an expectation by hand for each, and none is left out."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.layers import LAYERS


def numbers(layer, X, Y):
    """One operation for each number put out."""
    return Y.size


def none(layer, X, Y):
    """Numbers pass, are copied or looked up."""
    return 0


def products(layer, X, Y):
    """2 p m for each row, the bias among them."""
    return 2 * len(X.reshape(-1, X.shape[-1])) * X.shape[-1] * Y.shape[-1]


def gates(count):
    return lambda layer, X, Y: count * 2 * X.shape[0] * X.shape[1] * (X.shape[2] + Y.shape[2]) * Y.shape[2]


def both_ways(layer, X, Y):
    """An RNN of 2 there, a GRU of 3 back."""
    N, T, p = X.shape
    return 2 * N * T * ((p + 2) * 2 + 3 * (p + 3) * 3)


def attention(p, N, T):
    return 4 * 2 * N * T * p * p + 2 * 2 * N * T * T * p


def block(layer, X, Y):
    """Width 4, 3 hidden units: two normalisations, attention, two products, GELU, two sums around."""
    N, T, p = X.shape
    rows = N * T
    norms = 2 * (7 * rows * p + 2 * rows)
    return norms + attention(p, N, T) + 2 * 2 * rows * p * 3 + rows * 3 + 2 * rows * p


def window(cells):
    return lambda layer, X, Y: cells * Y.size


def batch_norm(features):
    return lambda layer, X, Y: 4 * X.size + 2 * features(X) * len(X)


EXPECTED = {
    **dict.fromkeys(
        [
            *(
                "Identity",
                "Threshold",
                "PiecewiseLinear",
                "Sigmoid",
                "Tanh",
                "ReLU",
                "LeakyReLU",
                "ELU",
                "GELU",
                "SiLU",
            ),
            *("GELU tanh", "RescaledDropout", "PositionalEncoding", "LearnedPositions"),
        ],
        numbers,
    ),
    **dict.fromkeys(
        [
            *("Flatten", "Upsample", "Dropout", "GaussianNoise", "MaskingNoise", "ActivityL1", "ActivityKL"),
            *("Embedding", "LastStep", "GaussianCode"),
        ],
        none,
    ),
    "Linear": products,
    "Linear without bias": products,
    "Softmax": lambda layer, X, Y: 3 * Y.size,
    "MeanStep": lambda layer, X, Y: X.size,
    "Bidirectional": both_ways,
    "GaussianKernel": lambda layer, X, Y: (3 * X.shape[1] + 1) * Y.size,
    "Sequential": lambda layer, X, Y: 2 * len(X) * X.shape[1] * 2 + 2 * len(X),
    "Heads": lambda layer, X, Y: 2 * len(X) * X.shape[1] * 3,
    "Residual": lambda layer, X, Y: 2 * len(X) * X.shape[1] ** 2 + 2 * X.size,
    "Autoencoder": lambda layer, X, Y: 2 * 2 * len(X) * X.shape[1] * 2,
    "TiedAutoencoder": lambda layer, X, Y: 2 * 2 * len(X) * X.shape[1] * 2 + 2 * len(X),
    "BatchNorm1d": batch_norm(lambda X: X.shape[1]),
    "BatchNorm2d": batch_norm(lambda X: X.shape[1]),
    "LayerNorm": lambda layer, X, Y: 7 * X.size + 2 * X.shape[0] * X.shape[1],
    "Conv2d": lambda layer, X, Y: 2 * X.shape[1] * 6 * Y.size,
    "Conv2d, same size": lambda layer, X, Y: 2 * 6 * Y.size,
    "Conv1d": lambda layer, X, Y: 2 * X.shape[1] * 3 * Y.size,
    "ConvTranspose2d": lambda layer, X, Y: 2 * X.size * 2 * 9 + Y.size,
    "MaxPool2d": window(4),
    "MaxPool2d with a border": window(4),
    "AvgPool2d": window(6),
    "AvgPool2d with a border": window(6),
    "RNN": gates(1),
    "GRU": gates(3),
    "LSTM": gates(4),
    "MultiHeadAttention": lambda layer, X, Y: attention(4, X.shape[0], X.shape[1]),
    "a transformer block": block,
}
ADAPTIVE = ("AdaptiveAvgPool2d", "AdaptiveMaxPool2d")  # the size decides: below


@pytest.mark.parametrize("name", LAYERS)
def test_every_layer_counts_what_it_computes(name):
    """A new layer has to say here what it costs."""
    if name in ADAPTIVE:
        return
    assert name in EXPECTED, f"expected a count for {name}"
    for seed in range(5):
        layer, X = LAYERS[name](np.random.default_rng(seed))
        Y = layer(X)
        assert layer.flops(X, Y) == EXPECTED[name](layer, X, Y)


def test_overlapping_cells_count_twice():
    """5 rows in 2 cells: rows 0–2 and 2–4; 4 columns in one."""
    X = np.ones((2, 3, 5, 4))
    for kind in (nn.AdaptiveAvgPool2d, nn.AdaptiveMaxPool2d):
        assert kind((2, 1)).flops(X, kind((2, 1))(X)) == 2 * 3 * (3 + 3) * 4


def test_a_network_costs_the_sum_of_its_lines(rng):
    shared = nn.Linear(4, 4, rng=rng)
    net = nn.Sequential(
        nn.Residual(shared, nn.Tanh()),
        nn.Sequential(shared, nn.ReLU()),
        nn.Heads(shared, nn.Linear(4, 2, rng=rng)),
    )
    X = np.ones((3, 4))
    assert nn.summary(net, X).flops * 3 == net.flops(X, net(X))
    assert nn.summary(net, X).flops == (32 + 4 + 4) + (32 + 4) + (32 + 16)
