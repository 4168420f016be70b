"""fit: the steps it takes and what enters them."""

from __future__ import annotations

from weakref import ref

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import assert_weights, fit, network, weights, xor_task


@pytest.fixture
def task():
    return xor_task()


def test_one_epoch_on_all_examples_is_one_step_of_gradient_descent(task):
    X, T = task
    net, by_hand = network(), network()
    loss = nn.BCEWithLogitsLoss()
    Y, cache = by_hand.forward(X, train=True, rng=np.random.default_rng(0))
    _, grads = by_hand.backward(loss.grad(Y, T), cache)
    history = fit(net, X, T, epochs=1, rng=np.random.default_rng(0))
    for name, w in by_hand.params.items():
        np.testing.assert_allclose(net.params[name], w - 0.5 * grads[name], rtol=1e-14)
    assert history.train_loss == [pytest.approx(loss.value(Y, T))]


@pytest.mark.parametrize("batch_size", [None, 7, 40, 100])
@pytest.mark.parametrize("rule", [nn.SGD(0.5, momentum=0.9), nn.Adam(0.05)], ids=repr)
def test_fit_takes_the_steps_of_the_plain_loop(task, rule, batch_size):
    X, T = task
    watched, plain = network(dropout=0.2), network(dropout=0.2)
    loss, options = nn.BCEWithLogitsLoss(), {"epochs": 4, "batch_size": batch_size}
    nn.fit(
        watched, loss, rule, X, T, rng=np.random.default_rng(2), validation=(X, T), metric="accuracy",
        progress=False, **options,
    )  # fmt: skip
    optimizer = nn.training_loop(plain, loss, rule, X, T, rng=np.random.default_rng(2), **options)
    assert_weights(watched, weights(plain))
    assert optimizer.rule is rule


def test_training_lowers_the_loss_and_solves_a_task_no_line_solves(task):
    X, T = task
    net = network()
    history = fit(net, X, T, rule=nn.Adam(0.05), epochs=300, batch_size=16, rng=np.random.default_rng(1))
    assert history.stopped == "finished"
    assert history.epochs == len(history) == 300
    assert history.train_loss[-1] < 0.1 < history.train_loss[0]
    assert ((net(X) > 0) == T).mean() > 0.95


def test_the_same_seed_trains_the_same_network_bit_for_bit(task):
    X, T = task
    one, two = network(dropout=0.2), network(dropout=0.2)
    first = fit(one, X, T, batch_size=7, rng=np.random.default_rng(3))
    second = fit(two, X, T, batch_size=7, rng=np.random.default_rng(3))
    assert first == second
    assert_weights(one, weights(two))


def test_frozen_layers_do_not_move(task):
    X, T = task
    net = network()
    before = weights(net)
    fit(net, X, T, frozen=("0.",), clip=1.0, penalty=nn.L2(0.01))
    np.testing.assert_array_equal(net.params["0.W"], before["0.W"])
    assert (net.params["3.W"] != before["3.W"]).all()


def test_penalty_and_clipping_enter_the_step(task):
    X, T = task
    for option, expected in (
        ({"penalty": nn.L1(0.1)}, lambda g, p: nn.L1(0.1).add(g, p)),
        ({"clip": 0.01}, lambda g, p: nn.clip_by_norm(g, 0.01)),
    ):
        net, by_hand = network(), network()
        Y, cache = by_hand.forward(X)
        grads = expected(by_hand.param_grads(nn.BCEWithLogitsLoss().grad(Y, T), cache), by_hand.params)
        fit(net, X, T, epochs=1, rng=np.random.default_rng(0), **option)
        for name, w in by_hand.params.items():
            np.testing.assert_allclose(net.params[name], w - 0.5 * grads[name], rtol=1e-13)


def test_an_l1_penalty_leads_to_smaller_weights(task):
    X, T = task
    free, held = network(), network()
    fit(free, X, T, epochs=200)
    fit(held, X, T, epochs=200, penalty=nn.L1(0.01))
    assert np.abs(held.params["0.W"]).sum() < np.abs(free.params["0.W"]).sum()


def test_what_a_step_kept_is_gone_before_the_next(rng):
    """No two steps' caches are held at once: the memory of one serves the other."""
    kept = []

    class Kept(nn.Flatten):
        def forward(self, X, *, train=False, rng=None):
            assert all(cache() is None for cache in kept)
            Y, cache = super().forward(X)[0], X.copy()
            kept.append(ref(cache))
            return Y, cache

        def backward(self, dY, cache):
            return dY.reshape(cache.shape), {}

    X, T = rng.normal(size=(6, 2)), rng.normal(size=(6, 1))
    net = nn.Sequential(nn.Linear(2, 2, rng=rng), Kept(), nn.Linear(2, 1, rng=rng))
    nn.fit(net, nn.MSELoss(), nn.SGD(0.1), X, T, epochs=2, batch_size=2, rng=rng, progress=False)
    assert len(kept) > 6
