"""Padding, ignored labels and weights of zero count nowhere: in no loss, mean over batches or accuracy."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn

STILL = 1e-12  # a learning rate at which nothing moves, so that the loss of an epoch is that of the data


def reader(rng):
    """A network that answers at each step, padded sequences, and labels that are right at the real steps."""
    net = nn.Sequential(nn.RNN(4, 2, rng=rng))
    X, mask = rng.standard_normal((3, 6, 4)), np.arange(6) < np.array([6, 1, 1])[:, None]
    return net, X, mask, np.where(mask, net(X, mask=mask).argmax(axis=2), 1)


def test_accuracy_looks_at_real_steps(rng):
    net, X, mask, t = reader(rng)
    loss, whole = nn.CrossEntropyLoss(), {"mask": mask, "sample_weights": mask * 1.0}
    t[1:, 1:] = 1 - net(X, mask=mask).argmax(axis=2)[1:, 1:]  # wrong wherever it does not count
    assert nn.evaluate(net, loss, X, t, metric="accuracy", **whole).metric == 1
    assert nn.evaluate(net, loss, X, t, metric="accuracy", mask=mask).metric == 1
    assert nn.evaluate(net, loss, X, t, metric="accuracy").metric < 1
    validation = (X, t, mask, mask * 1.0)
    run = {"epochs": 1, "validation": validation, "metric": nn.accuracy, "progress": False}
    history = nn.fit(net, loss, nn.SGD(STILL), X, t, **run, **whole)
    assert history.train_metric == history.valid_metric == [1]
    assert history.valid_loss == pytest.approx(history.train_loss)


def test_accuracy_leaves_ignored_labels_out(rng):
    X, net = rng.standard_normal((20, 4)), nn.Sequential(nn.Linear(4, 2, rng=rng))
    t = net(X).argmax(axis=1)
    for ignored in (-1, 0):
        some = np.where(np.arange(20) < 5, ignored, 1 - t if ignored < 0 else 1)
        loss = nn.CrossEntropyLoss(ignore_label=ignored)
        kept = some != ignored
        right = nn.accuracy(some[kept], net(X)[kept])
        assert nn.evaluate(net, loss, X, some, metric="accuracy").metric == right


@pytest.mark.parametrize("classes", [None, [1.0, 20.0]])
def test_batches_count_by_what_counts_in_them(rng, classes):
    X, net = rng.standard_normal((600, 4)), nn.Sequential(nn.Linear(4, 2, rng=rng))
    t = np.where(rng.random(600) < 0.1, (X[:, 0] > 0) * 1, -1)
    loss = nn.CrossEntropyLoss(classes, ignore_label=-1)
    history = nn.fit(net, loss, nn.SGD(STILL), X, t, epochs=1, batch_size=8, rng=rng, progress=False)
    assert history.train_loss[0] == pytest.approx(loss.value(net(X), t), rel=1e-9)
    assert history.steps < 75  # batches in which nothing counts make no step


@pytest.mark.parametrize("loss", [nn.CrossEntropyLoss([0, 1.0]), nn.CrossEntropyLoss(ignore_label=0)])
def test_many_targets_that_do_not_count_may_come_first(rng, loss):
    X, t = rng.standard_normal((600, 4)), np.repeat([0, 1], 300)
    net = nn.Sequential(nn.Linear(4, 2, rng=rng))
    assert nn.evaluate(net, loss, X, t).loss == pytest.approx(
        nn.CrossEntropyLoss().value(net(X[300:]), t[300:])
    )
    history = nn.fit(net, loss, nn.SGD(STILL), X, t, epochs=1, progress=False)
    assert history.train_loss[0] == pytest.approx(loss.value(net(X), t))
    with pytest.raises(ValueError, match="at least one row that counts"):
        nn.fit(net, loss, nn.SGD(STILL), X, np.zeros(600, int), epochs=1, progress=False)
