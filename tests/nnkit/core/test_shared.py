"""A layer, or an array, that stands at several places of a network is one set of numbers everywhere."""

from __future__ import annotations

import copy

import numpy as np
import pytest

import nnkit as nn
from nnkit.core.snapshot import Snapshot, arrays
from tests.helpers.shared import NETS, tied


@pytest.mark.parametrize("make", NETS)
def test_every_array_has_one_name(make, rng):
    net, shared = make(rng)
    found = [name for name, w in net.params.items() if w is shared.params["W"]]
    assert len(found) == 1
    assert found[0] == next(iter(net.params))
    assert sum(w.size for w in net.params.values()) == (12 if make is not tied else 15)


@pytest.mark.parametrize("make", NETS)
def test_its_gradient_is_the_sum_of_all_uses_once(make, rng):
    net, shared = make(rng)
    X = rng.normal(size=(5, 3))
    nn.check_layer(net, X)
    Y, cache = net.forward(X)
    dY = rng.normal(size=Y.shape)
    numeric = nn.numerical_gradient(lambda _: np.sum(net(X) * dY), shared.params["W"])
    name = next(iter(net.params))
    np.testing.assert_allclose(net.backward(dY, cache)[1][name], numeric, rtol=1e-6, atol=1e-8)
    np.testing.assert_allclose(net.param_grads(dY, cache)[name], numeric, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("make", NETS)
def test_one_step_of_descent_moves_it_once(make, rng):
    net, shared = make(rng)
    before = shared.params["W"].copy()
    _, cache = net.forward(rng.normal(size=(5, 3)))
    grads = net.param_grads(np.ones_like(net(rng.normal(size=(5, 3)))), cache)
    name = next(iter(net.params))
    nn.Optimizer(nn.SGD(0.1), net.params).step(grads)
    np.testing.assert_allclose(shared.params["W"], before - 0.1 * grads[name], rtol=0, atol=1e-14)


@pytest.mark.parametrize("make", NETS)
def test_copies_and_casts_stay_shared(make, rng):
    net, _ = make(rng)
    for twin in (copy.deepcopy(net), net.astype(np.float32), net.astype(np.float64)):
        assert list(twin.params) == list(net.params)
        assert not set(map(id, twin.params.values())) & set(map(id, net.params.values()))
    X = rng.normal(size=(4, 3))
    np.testing.assert_allclose(net.astype(np.float32)(X.astype(np.float32)), net(X), rtol=0, atol=1e-5)


@pytest.mark.parametrize("make", NETS)
def test_noise_is_added_once(make, rng):
    net, _ = make(rng)
    moved = [
        next(iter(nn.noisy_weights(net, 0.5, rng=rng).params.values())) - next(iter(net.params.values()))
        for _ in range(400)
    ]
    assert np.std(moved) == pytest.approx(0.5, rel=0.05)


@pytest.mark.parametrize("make", NETS)
def test_pruning_quantising_and_counting_see_it_once(make, rng):
    net, shared = make(rng)
    W = shared.params["W"]
    sizes = np.sort(np.abs(W).ravel())
    pruned = next(iter(nn.prune(net, 4 / 9).params.values()))
    np.testing.assert_array_equal(pruned, np.where(np.abs(W) > sizes[3], W, 0))
    quantised = next(iter(nn.quantise_network(net, 4).params.values()))
    np.testing.assert_array_equal(quantised, nn.dequantise(nn.quantise(W, 4)))
    assert nn.summary(net, np.zeros((2, 3))).params == sum(w.size for w in net.params.values())


@pytest.mark.parametrize("make", NETS)
def test_a_penalty_counts_it_once(make, rng):
    net, shared = make(rng)
    penalty = nn.L2(0.5)
    zero = {name: np.zeros_like(w) for name, w in net.params.items()}
    added = penalty.add(zero, net.params)
    np.testing.assert_allclose(added[next(iter(added))], shared.params["W"], rtol=1e-15)
    assert sum(w.ndim > 1 for w in net.params.values()) == 1


@pytest.mark.parametrize("make", NETS)
def test_files_and_snapshots_hold_it_once_and_bring_it_back(make, rng, tmp_path):
    net, _ = make(rng)
    X = rng.normal(size=(4, 3))
    before = net(X)
    file, snapshot = nn.save(net, tmp_path / "weights"), Snapshot(net)
    assert len({id(w) for w in arrays(net).values()}) == len(arrays(net))
    for back in (lambda: nn.load(net, file), snapshot.restore):
        for w in net.params.values():
            w += 1
        assert not np.allclose(net(X), before)
        back()
        np.testing.assert_array_equal(net(X), before)


def test_newtons_method_finds_the_least_squares_of_a_layer_used_twice_in_parallel(rng):
    """Two heads that are one layer: both columns are fitted by one weight, whose best value is known."""
    shared = nn.Linear(2, 1, rng=rng, bias=False)
    net = nn.Heads(nn.Sequential(shared), nn.Sequential(nn.Sequential(shared)))
    X, T = rng.normal(size=(20, 2)), rng.normal(size=(20, 2))
    nn.newton_fit(net, nn.MSELoss(), X, T, steps=1, damping=0)
    best, *_ = np.linalg.lstsq(np.concatenate([X, X]), np.concatenate([T[:, 0], T[:, 1]]), rcond=None)
    np.testing.assert_allclose(shared.params["W"][:, 0], best, rtol=0, atol=1e-6)


def test_running_statistics_of_a_layer_used_twice_are_kept_once(rng):
    norm = nn.BatchNorm1d(3)
    net = nn.Sequential(nn.Sequential(norm), nn.Sequential(nn.Sequential(norm)))
    assert list(net.buffers) == ["0.0.mean", "0.0.var"]
    assert list(net.params) == ["0.0.gamma", "0.0.beta"]
