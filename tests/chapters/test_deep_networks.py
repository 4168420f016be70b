"""The equations of the chapter on deep networks, and what it promises."""

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.sources import definitions

CHAPTER = definitions(
    "deep_networks", "DIGITS", "tiny", "scaled", "factor", "one_layer", "once", "cost_curve"
)


@pytest.mark.equation("eq:deep-forward")
@pytest.mark.equation("eq:deep-relu-half")
def test_the_variance_of_a_sum_is_that_of_its_products() -> None:
    """Averaged over many draws of the weights; ReLU keeps half of the square."""
    rng = np.random.default_rng(0)
    v, std = np.array([1.0, -2.0, 0.5]), 0.7
    z = v @ (std * rng.standard_normal((3, 400_000)))
    assert np.var(z) == pytest.approx(3 * std**2 * np.mean(v**2), rel=0.01)
    assert np.mean(np.maximum(z, 0) ** 2) == pytest.approx(np.var(z) / 2, rel=0.01)


@pytest.mark.equation("eq:deep-backward")
@pytest.mark.parametrize("gain", [0.5, 1.0, 1.5])
def test_a_gradient_changes_by_the_formulas_factor(gain: float) -> None:
    """With ReLU and m = p the size changes by the root of p Var w / 2 in each layer."""
    init = CHAPTER["scaled"](nn.he_normal, gain)
    r = np.exp(np.mean([np.log(CHAPTER["factor"](init, nn.ReLU, seed, depth=12)) for seed in range(6)]))
    assert r == pytest.approx(gain, rel=0.06)


def test_a_way_round_keeps_the_gradient_where_the_blocks_are_small() -> None:
    assert CHAPTER["factor"](CHAPTER["tiny"], nn.ReLU, 0, residual=True) == pytest.approx(1, abs=0.03)
    assert CHAPTER["factor"](CHAPTER["tiny"], nn.ReLU, 0) < 0.1


def test_batch_norm_alone_makes_gradients_grow() -> None:
    """By the root of π/(π − 1) for wide ReLU layers."""
    r = [CHAPTER["factor"](nn.he_normal, nn.ReLU, seed, norm=nn.BatchNorm1d) for seed in range(4)]
    assert np.mean(r) == pytest.approx(np.sqrt(np.pi / (np.pi - 1)), abs=0.04)


def test_equal_units_take_equal_steps() -> None:
    net, rng = CHAPTER["one_layer"](8, nn.constant(0.1)), np.random.default_rng(0)
    net.params["2.W"][...] = 0.1 * np.arange(10)  # each class its own, every unit the same
    X, t = rng.standard_normal((20, 196)), rng.integers(0, 10, 20)
    Y, cache = net.forward(X)
    grads = net.param_grads(nn.CrossEntropyLoss().grad(Y, t), cache)
    assert np.ptp(grads["0.W"], axis=1).max() < 1e-14
    assert np.ptp(grads["2.W"], axis=0).max() < 1e-14
    assert np.abs(grads["0.W"]).max() > 1e-4


def test_normalised_once_every_sum_has_mean_0_and_deviation_1() -> None:
    net, V = CHAPTER["once"](3, np.random.default_rng(0), CHAPTER["tiny"]), CHAPTER["DIGITS"][:500]
    for layer in net.layers[:-1]:
        V = layer(V)
        if isinstance(layer, nn.Linear):
            assert np.allclose(V.mean(axis=0), 0, atol=1e-9)
            assert np.allclose(V.std(axis=0), 1)


@pytest.mark.equation("eq:deep-curve")
def test_the_curve_is_that_of_gradient_descent_on_a_bowl() -> None:
    h, w, lr = np.array([1.0, 0.2, 0.01]), np.array([1.0, 1.5, 2.0]), 0.3
    walked = []
    for _ in range(101):
        walked.append(0.5 * np.sum(h * w**2))
        w = w - lr * h * w
    assert np.allclose(CHAPTER["cost_curve"](lr), walked)


@pytest.mark.equation("eq:batch-norm-scale")
def test_a_bias_in_front_of_batch_norm_is_idle() -> None:
    layer, Z = nn.BatchNorm1d(3), np.random.default_rng(0).standard_normal((6, 3))
    moved = layer.forward(Z + np.array([5.0, -2.0, 100.0]), train=True)[0]
    assert np.allclose(moved, layer.forward(Z, train=True)[0])
