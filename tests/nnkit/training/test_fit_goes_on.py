"""fit: a run goes on where another ended; the learning rate is the schedule's, the rule's or the user's."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import assert_weights, fit, network, weights, xor_task

RULES = {
    "gradient descent": lambda: nn.SGD(0.1),
    "momentum": lambda: nn.SGD(0.1, momentum=0.9),
    "AdaGrad": lambda: nn.AdaGrad(0.1),
    "RMSProp": lambda: nn.RMSProp(0.01),
    "Adam": lambda: nn.Adam(0.02),
    "AdamW": lambda: nn.AdamW(0.02, weight_decay=0.1),
}


@pytest.fixture
def task():
    return xor_task()


def run(net, rule, task, rng, epochs, **options):
    return fit(net, *task, rule=rule, epochs=epochs, batch_size=7, rng=rng, **options)


@pytest.mark.parametrize("options", [{}, {"schedule": nn.Cosine(0.1, 20)}, {"clip": 0.05}], ids=str)
@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_twice_ten_epochs_are_twenty(task, rule, options):
    whole, halves = network(dropout=0.1), network(dropout=0.1)
    one, two = np.random.default_rng(1), np.random.default_rng(1)
    once = run(whole, rule(), task, one, 20, **options)
    first = run(halves, rule(), task, two, 10, **options)
    second = run(halves, first.optimizer, task, two, 10, **options)
    assert_weights(halves, weights(whole))
    assert first.train_loss + second.train_loss == once.train_loss
    assert first.lr + second.lr == once.lr
    assert second.optimizer is first.optimizer
    assert second.optimizer.epochs == 20


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_twice_ten_epochs_with_files_between_are_twenty(task, rule, tmp_path):
    whole, before, after = network(), network(), network(seed=5)
    one, two = np.random.default_rng(1), np.random.default_rng(1)
    options = {"schedule": nn.Exponential(0.1, 0.9)}
    run(whole, rule(), task, one, 20, **options)
    first = run(before, rule(), task, two, 10, **options)
    nn.save(before, tmp_path / "weights")
    path = first.optimizer.save(tmp_path / "memory")
    assert path.name == "memory.npz"
    nn.load(after, tmp_path / "weights")
    optimizer = nn.Optimizer(rule(), after.params)
    optimizer.load(path)
    run(after, optimizer, task, two, 10, **options)
    assert_weights(after, weights(whole))


def test_a_new_rule_starts_with_an_empty_memory(task):
    """The wrong way to go on, for contrast: momentum is lost."""
    net, other, rule = network(), network(), nn.SGD(0.1, momentum=0.9)
    fit(net, *task, rule=rule, epochs=20)
    fit(other, *task, rule=rule, epochs=10)
    fit(other, *task, rule=rule, epochs=10)
    assert (net.params["0.W"] != other.params["0.W"]).all()


def test_after_early_stopping_the_memory_is_that_of_the_best_weights(task):
    X, T = task
    noise = (np.random.default_rng(3).random((40, 1)) > 0.5).astype(float)
    net, other = network(), network()
    rule = nn.Adam(0.05)
    stopped = fit(net, X, T, rule=rule, epochs=500, validation=(X, noise), patience=5)
    assert stopped.stopped == "early stopping"
    straight = fit(other, X, T, rule=rule, epochs=stopped.weights_after)
    assert_weights(net, weights(other))
    assert stopped.optimizer.epochs == stopped.weights_after
    fit(net, X, T, rule=stopped.optimizer)
    fit(other, X, T, rule=straight.optimizer)
    assert_weights(net, weights(other))


def test_an_optimizer_of_other_arrays_is_refused(task):
    net, before = network(), weights(network())
    with pytest.raises(ValueError, match="this network's parameters, received one of another's"):
        fit(net, *task, rule=nn.Optimizer(nn.SGD(0.1), network().params))
    optimizer = fit(network(), *task).optimizer
    with pytest.raises(ValueError, match="received one of another's"):
        fit(net, *task, rule=optimizer)
    with pytest.raises(ValueError, match=r"optimizer of \['3.W', '3.b'\], received one of \['0.W'"):
        fit(net, *task, rule=nn.Optimizer(nn.SGD(0.1), net.params), frozen=("0.",))
    assert_weights(net, before)


def test_a_schedule_sets_the_rate_of_each_epoch_and_the_rules_own_comes_back(task):
    rule = nn.SGD(0.7)
    history = fit(network(), *task, rule=rule, schedule=nn.Exponential(0.4, 0.5))
    np.testing.assert_allclose(history.lr, [0.4, 0.2, 0.1, 0.05, 0.025])
    assert rule.lr == 0.7


@pytest.mark.parametrize("schedule", [None, nn.Exponential(0.5, 1.0)], ids=["no schedule", "a schedule"])
def test_a_rate_that_the_user_sets_stays(task, schedule):
    rule = nn.SGD(0.5)

    def halve(net, history):
        if history.epochs in (2, 4):
            rule.lr /= 2

    history = fit(network(), *task, rule=rule, epochs=6, schedule=schedule, on_epoch=halve)
    assert history.lr == [0.5, 0.5, 0.25, 0.25, 0.125, 0.125]
    assert rule.lr == 0.125
