"""fit: how a run ends, and which weights it leaves."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import assert_weights, fit, network, weights, xor_task


@pytest.fixture
def task():
    return xor_task()


def test_early_stopping_goes_back_to_the_best_weights(task, rng):
    X, T = task
    net, at_epoch = network(), []
    noise = rng.integers(0, 2, (20, 1)).astype(float)
    history = fit(
        net,
        X,
        T,
        rule=nn.Adam(0.05),
        epochs=500,
        validation=(X[:20], noise),
        patience=5,
        on_epoch=lambda net, history: at_epoch.append(weights(net)),
    )
    assert history.stopped == "early stopping"
    assert history.epochs == history.best_epoch + 6
    assert history.best_epoch == int(np.argmin(history.valid_loss))
    assert_weights(net, at_epoch[history.best_epoch])


def test_ctrl_c_keeps_history_and_weights(task):
    X, T = task
    net, at_epoch = network(), []

    def interrupt(net, history):
        at_epoch.append(weights(net))
        if history.epochs == 3:
            raise KeyboardInterrupt

    history = fit(net, X, T, epochs=100, on_epoch=interrupt)
    assert history.stopped == "interrupted"
    assert history.epochs == 3
    assert_weights(net, at_epoch[2])


def test_ctrl_c_in_the_middle_of_an_epoch_is_caught_too(task):
    X, T = task

    class Interrupting(nn.SGD):
        calls = 0

        def update(self, grad, state, w):
            Interrupting.calls += 1
            if Interrupting.calls == 10:
                raise KeyboardInterrupt
            return super().update(grad, state, w)

    net = network()
    history = fit(net, X, T, rule=Interrupting(0.1), epochs=100)
    assert history.stopped == "interrupted"
    assert history.epochs == 2
    assert all(np.isfinite(w).all() for w in net.params.values())


def test_ctrl_c_amid_an_explosion_gives_finite_weights_back(task):
    X, T = task

    class Exploding(nn.SGD):
        calls = 0

        def update(self, grad, state, w):
            self.calls += 1
            if self.calls == 10:
                raise KeyboardInterrupt
            return (np.full_like(w, np.nan) if self.calls == 9 else -0.1 * grad), state

    net, at_epoch = network(), []
    history = fit(
        net, X, T, rule=Exploding(0.1), epochs=9, on_epoch=lambda net, history: at_epoch.append(weights(net))
    )
    assert history.stopped == "interrupted"
    assert history.epochs == 2
    assert_weights(net, at_epoch[history.weights_after - 1])


def test_divergence_in_the_first_epoch_gives_the_first_weights_back(rng):
    X, T = 1e200 * rng.standard_normal((20, 2)), rng.standard_normal((20, 1))
    net = nn.Sequential(nn.Linear(2, 1, rng=rng), nn.BatchNorm1d(1))
    before, mean = weights(net), net.buffers["1.mean"].copy()
    with pytest.warns(nn.DivergenceWarning, match="epoch 0.*The weights of the start are back"):
        history = nn.fit(net, nn.MSELoss(), nn.SGD(0.1), X, T, epochs=3, progress=False)
    assert history.epochs == 0
    assert_weights(net, before)
    np.testing.assert_array_equal(net.buffers["1.mean"], mean)


@pytest.mark.parametrize("validated", [False, True])
def test_a_checkpoint_holds_the_best_weights(task, rng, tmp_path, validated):
    """By the validation loss: a training loss belongs to the weights before the epoch, and tells no best."""
    X, T = task
    noise = rng.integers(0, 2, (20, 1)).astype(float)
    net, at_epoch = network(), []
    history = fit(
        net,
        X,
        T,
        rule=nn.SGD(8.0),
        epochs=30,
        checkpoint=tmp_path / "best.npz",
        validation=(X[:20], noise) if validated else None,
        on_epoch=lambda net, history: at_epoch.append(weights(net)),
    )
    other = network(seed=1)
    nn.load(other, tmp_path / "best.npz")
    assert history.best_epoch < 29
    assert_weights(other, at_epoch[history.best_epoch if validated else -1])
    if validated:
        assert nn.BCEWithLogitsLoss().value(other(X[:20]), noise) == min(history.valid_loss)


def test_a_checkpoint_of_a_run_that_diverges_holds_what_is_put_back(rng, tmp_path):
    X = rng.standard_normal((20, 2))
    net = nn.Sequential(nn.Linear(2, 1, rng=rng))
    with pytest.warns(nn.DivergenceWarning):
        history = nn.fit(
            *(net, nn.MSELoss(), nn.SGD(3.0), X, X[:, :1]),
            **{"epochs": 1000, "checkpoint": tmp_path / "best.npz", "progress": False},
        )
    kept = weights(net)
    assert history.weights_after < history.epochs
    nn.load(net, tmp_path / "best.npz")
    assert_weights(net, kept)


@pytest.mark.parametrize("validated", [False, True])
def test_after_a_divergence_at_once_the_weights_of_the_start_are_back(rng, validated):
    """The last finite weights are useless: with this rate they pass 10¹⁵⁰ before anything overflows."""
    X = rng.standard_normal((20, 2))
    T = X @ np.array([[1.0], [2.0]])
    net, loss = nn.Sequential(nn.Linear(2, 1, rng=rng)), nn.MSELoss()
    nn.fit(net, loss, nn.SGD(0.1), X, T, epochs=3, progress=False)
    start, seen = weights(net), []
    with pytest.warns(
        nn.DivergenceWarning, match="diverged in epoch .*The weights of the start are back.*Try a"
    ):
        history = nn.fit(
            net, loss, nn.SGD(1e30), X, T, epochs=100, progress=False,
            on_epoch=lambda net, history: seen.append(np.abs(net.params["0.W"]).max()),
            validation=(X, T) if validated else None,
        )  # fmt: skip
    assert history.stopped == "diverged"
    assert 0 < history.epochs < 100
    assert history.weights_after == 0
    assert max(seen) > 1e25
    assert_weights(net, start)


@pytest.mark.parametrize("validated", [False, True])
def test_a_divergence_late_in_the_run_costs_only_what_came_after_the_lowest_loss(rng, validated):
    X = rng.standard_normal((20, 2))
    T = X @ np.array([[1.0], [2.0]])
    net, loss, after = nn.Sequential(nn.Linear(2, 1, rng=rng)), nn.MSELoss(), []

    def explode(net, history):
        after.append(weights(net))
        if history.epochs == 8:
            history.optimizer.rule.lr = 1e40

    kept = "epoch 7 are back, those with the lowest " + ("validation" if validated else "training")
    with pytest.warns(nn.DivergenceWarning, match=kept):
        history = nn.fit(
            net, loss, nn.SGD(0.1, momentum=0.5), X, T, epochs=100, progress=False, on_epoch=explode,
            validation=(X, T) if validated else None,
        )  # fmt: skip
    assert history.weights_after == 8
    assert_weights(net, after[7])
    assert loss.value(net(X), T) < 0.2
    assert all(np.isfinite(v).all() for parts in history.optimizer.state.values() for v in parts)


def test_a_callback_that_returns_true_ends_the_run_and_nothing_else_does(task):
    X, T = task
    history = fit(network(), X, T, epochs=9, on_epoch=lambda net, history: history.epochs == 4)
    assert (history.stopped, history.epochs) == ("on_epoch", 4)
    assert fit(network(), X, T, epochs=9, on_epoch=lambda net, history: history.epochs).epochs == 9


def test_min_delta_says_how_much_lower_a_loss_must_be_to_count(task):
    """By hand: with a rate of 0 the loss never falls, and falling by less than min_delta does not count."""
    X, T = task
    steady = fit(network(), X, T, epochs=50, patience=3, schedule=lambda epoch: 0.0, validation=(X, T))
    assert (steady.stopped, steady.epochs) == ("early stopping", 4)
    options = {"epochs": 50, "patience": 3, "validation": (X, T), "rule": nn.SGD(0.01)}
    assert fit(network(), X, T, **options).stopped == "finished"
    slow = fit(network(), X, T, min_delta=1.0, **options)
    assert (slow.stopped, slow.epochs, slow.best_epoch, slow.weights_after) == ("early stopping", 4, 3, 4)
