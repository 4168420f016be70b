"""The equations of the chapter on deep networks, and what it promises."""

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions(
    "deep_networks",
    *("DIGITS", "tower", "tiny", "scaled", "factor", "one_layer", "once", "cost_curve", "blindly_pruned"),
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


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("activation", [nn.ReLU, nn.LeakyReLU])
@pytest.mark.filterwarnings("ignore::nnkit.DivergenceWarning")
def test_at_too_high_a_rate_units_die_or_the_cost_goes_to_infinity(
    activation: type[nn.Layer], seed: int
) -> None:
    """At a rate of 1 most units of the last of three ReLU layers end dead; leaky ones go on, and diverge."""
    X, t, rng = CHAPTER["DIGITS"][:2000], CHAPTER["mnist"].t[:2000], np.random.default_rng(seed)
    net = CHAPTER["tower"](3, np.random.default_rng(seed), activation=activation)
    how = {"epochs": 8, "batch_size": 50, "rng": rng, "progress": False}
    history = nn.fit(net, nn.CrossEntropyLoss(), nn.SGD(lr=1.0), X, t, **how)
    dead = np.mean(nn.Sequential(*net.layers[:-1])(X).max(axis=0) <= 0)
    assert (dead > 0.5) == (activation is nn.ReLU)
    assert (history.stopped == "diverged") == (activation is nn.LeakyReLU)


def gradient(net: nn.Layer, rows: np.ndarray) -> dict[str, np.ndarray]:
    """Of the cost of these digits, by the parameters of a network in training."""
    Y, cache = net.forward(CHAPTER["DIGITS"][rows], train=True)
    return net.param_grads(nn.CrossEntropyLoss().grad(Y, CHAPTER["mnist"].t[rows]), cache)


@pytest.mark.equation("eq:batch-norm-backward")
@pytest.mark.parametrize("seed", range(6))
def test_batches_of_two_leave_no_gradient_below_batch_norm(seed: int) -> None:
    """Beside that of the output layer, which stands behind the last division; with eight it is as large."""
    net, rng = (
        CHAPTER["tower"](3, np.random.default_rng(seed), norm=nn.BatchNorm1d),
        np.random.default_rng(seed),
    )
    for k, least, most in ((2, 0.0, 0.03), (8, 0.1, 10.0)):
        g = gradient(net, rng.integers(0, 5000, k))
        first, second, third, output = (
            np.median(np.linalg.norm(g[w], axis=0)) for w in ("0.W", "3.W", "6.W", "9.W")
        )
        assert least * output <= min(first, second, third)
        assert max(first, second, third) < most * output


@pytest.mark.parametrize(("lr", "clip"), [(0.01, 1.0), (0.1, 1.0), (0.3, 0.1)])
def test_hardly_a_gradient_of_the_clipped_runs_is_shorter_than_1(lr: float, clip: float) -> None:
    """So nearly every step has the length of rate times clip."""
    net, rng, lengths = CHAPTER["tower"](10, np.random.default_rng(0)), np.random.default_rng(0), []
    optimizer = nn.Optimizer(nn.SGD(lr=lr), net.params)
    for _ in range(100):
        g = gradient(net, rng.integers(0, 2000, 50))
        lengths.append(nn.global_norm(g))
        optimizer.step(nn.clip_by_norm(g, clip))
    assert np.mean(np.array(lengths) > 1) > 0.95


def test_blindly_pruned_layers_have_as_many_zeros_as_those_pruned_by_size() -> None:
    rng = np.random.default_rng(0)
    net = nn.Sequential(nn.Linear(30, 20, rng=rng), nn.ReLU(), nn.Linear(20, 5, rng=rng))
    blind, small = CHAPTER["blindly_pruned"](net, 0.6, 0), nn.prune(net, 0.6)
    for name in ("0.W", "2.W"):
        zero = small.params[name] == 0
        assert np.sum(blind.params[name] == 0) == np.sum(zero)
        assert np.any((blind.params[name] == 0) != zero)
