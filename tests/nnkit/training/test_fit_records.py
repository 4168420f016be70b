"""fit: what it measures and writes down."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import fit, network, xor_task


@pytest.fixture
def task():
    return xor_task()


def test_validation_and_metric_are_measured_after_each_epoch_without_dropout(task):
    X, T = task
    net = network(dropout=0.5)
    history = fit(net, X, T, rng=np.random.default_rng(0), validation=(X, T), metric="accuracy")
    assert len(history.valid_loss) == len(history.train_metric) == len(history.valid_metric) == 5
    assert history.valid_loss[-1] == nn.BCEWithLogitsLoss().value(net(X), T)
    assert history.valid_metric[-1] == ((net(X) > 0) == T).mean()


def test_the_progress_bar_shows_the_loss(task, capsys):
    X, T = task
    fit(network(), X, T, progress=True, validation=(X, T), metric="accuracy")
    shown = capsys.readouterr().err
    assert "5/5" in shown
    assert "loss 0." in shown
    assert "valid 0." in shown
    assert "metric 0." in shown
    assert "valid metric 0." in shown


def test_history_says_what_happened(task):
    X, T = task
    history = fit(network(), X, T, validation=(X, T))
    assert repr(history).startswith("History(5 epochs, finished, train 0.")
    assert repr(nn.History()) == "History(0 epochs, finished)"


def test_the_history_counts_the_steps(task):
    X, T = task
    assert fit(network(), X, T, batch_size=7, rng=np.random.default_rng(0)).steps == 5 * 6
    assert fit(network(), X, T).steps == 5


def test_ctrl_c_while_the_metric_is_measured_leaves_lists_of_one_length(task):
    X, T = task
    calls = []

    def metric(t, y):
        calls.append(1)
        if len(calls) == 8:  # two before the first epoch
            raise KeyboardInterrupt
        return 0.5

    history = fit(network(), X, T, validation=(X, T), metric=metric)
    lists = (history.train_loss, history.valid_loss, history.train_metric, history.valid_metric, history.lr)
    assert [len(numbers) for numbers in lists] == [2] * 5
