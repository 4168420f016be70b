"""predict, evaluate, predict_proba: what the whole set at once would give, in the memory of a batch."""

from __future__ import annotations

import sys
import tracemalloc

import numpy as np
import pytest
import torch

import nnkit as nn
from nnkit.core.snapshot import Snapshot
from tests.helpers.runs import fit, network, xor_task


def test_batches_give_what_the_whole_set_gives():
    X, T = xor_task(N=1000)
    net, loss = network(dropout=0.5), nn.BCEWithLogitsLoss()
    whole = net(X)
    for size in (1, 7, 256, 1000, 5000):
        np.testing.assert_allclose(nn.predict(net, X, batch_size=size), whole, rtol=1e-12, atol=1e-14)
        value, accuracy = nn.evaluate(net, loss, X, T, metric="accuracy", batch_size=size)
        assert value == pytest.approx(loss.value(whole, T), rel=1e-12)
        assert accuracy == ((whole > 0) == T).mean()
    assert nn.evaluate(net, loss, X, T).metric is None


def test_a_metric_that_is_no_mean_over_examples_is_that_of_the_whole_set():
    X, T = xor_task(N=300)
    net = network()

    def spread(t, y):
        return np.max(y) - np.min(y)

    assert nn.evaluate(net, nn.MSELoss(), X, T, metric=spread, batch_size=16).metric == np.ptp(net(X))


def peak(action):
    """The most memory held at once, in megabytes."""
    tracemalloc.start()
    action()
    most = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return most


def test_memory_is_that_of_a_batch(rng, monkeypatch):
    reserved = sys.modules["nnkit.training.fit"]  # nn.fit hides it
    monkeypatch.setattr(reserved, "keep_freed_memory", lambda: None)  # counted, but never written to
    X, T = rng.standard_normal((4000, 4)), rng.standard_normal((4000, 1))
    net = nn.Sequential(nn.Linear(4, 500, rng=rng), nn.Tanh(), nn.Linear(500, 1, rng=rng))
    loss, small = nn.MSELoss(), 50
    whole = peak(lambda: net(X))
    assert whole > 30  # two hidden arrays of 16 MB
    assert peak(lambda: nn.predict(net, X, batch_size=small)) < 2
    assert peak(lambda: nn.evaluate(net, loss, X, T, metric=lambda t, y: np.mean(y), batch_size=small)) < 2
    training = peak(
        lambda: nn.fit(
            net, loss, nn.SGD(0.01), X, T, epochs=2, batch_size=small, rng=rng, progress=False,
            validation=(X, T), metric=lambda t, y: np.mean(y),
        )
    )  # fmt: skip
    assert training < 6


def test_probabilities_follow_the_loss_as_pytorch_computes_them(rng):
    X = rng.standard_normal((20, 2))
    binary, several = network(), nn.Sequential(nn.Linear(2, 3, rng=rng))
    np.testing.assert_allclose(
        nn.predict_proba(binary, nn.BCEWithLogitsLoss(), X),
        torch.sigmoid(torch.tensor(binary(X))).numpy(),
        rtol=1e-12,
    )
    np.testing.assert_allclose(
        nn.predict_proba(several, nn.CrossEntropyLoss(), X),
        torch.softmax(torch.tensor(several(X)), dim=1).numpy(),
        rtol=1e-12,
    )
    squashed = nn.Sequential(nn.Sequential(several, nn.Softmax()))
    np.testing.assert_array_equal(nn.predict_proba(squashed, nn.MSELoss(), X), squashed(X))
    np.testing.assert_array_equal(nn.predict_proba(squashed, nn.NaiveCrossEntropy(), X), squashed(X))


def test_outputs_that_may_be_either_are_refused(rng):
    X, T = xor_task()
    sigmoid = nn.Sequential(nn.Linear(2, 1, rng=rng), nn.Sigmoid())
    with pytest.raises(ValueError, match=r"ends in logits, as BCEWithLogitsLoss\(\) does the rest"):
        nn.predict_proba(sigmoid, nn.BCEWithLogitsLoss(), X)
    with pytest.raises(ValueError, match="to know what the outputs are, received MSELoss"):
        nn.predict_proba(network(), nn.MSELoss(), X)
    for net, loss in ((sigmoid, nn.BCEWithLogitsLoss()), (network(), nn.MSELoss())):
        before = Snapshot(net)
        with pytest.raises(ValueError, match="logits"):
            nn.fit(net, loss, nn.SGD(0.1), X, T, epochs=1, metric="accuracy", progress=False)
        for name, w in net.params.items():
            np.testing.assert_array_equal(w, before.copies[name])


@pytest.mark.parametrize("metric", ["accuracy", nn.accuracy])
def test_the_accuracy_of_probabilities_counts_from_one_half_on(metric):
    """Four probabilities by hand: 0.9 and 0.6 say yes, 0.4 and 0.1 say no; three are right."""
    net = nn.Sequential(nn.Linear(1, 1, rng=np.random.default_rng(0)), nn.Sigmoid())
    net.params["0.W"][...], net.params["0.b"][...] = 1, 0
    p, T = np.array([0.9, 0.6, 0.4, 0.1]), np.array([[1.0], [1.0], [1.0], [0.0]])
    X = np.log(p / (1 - p))[:, None]
    for loss in (nn.MSELoss(), nn.NaiveBCE()):
        assert nn.evaluate(net, loss, X, T, metric=metric).metric == 0.75
    logits = nn.Sequential(net.layers[0])
    assert nn.evaluate(logits, nn.BCEWithLogitsLoss(), X, T, metric=metric).metric == 0.75


def test_a_metric_is_called_with_the_truth_first():
    """The variance accounted for is 100 (1 − var(t − y) / var t): turned round it is another number."""
    X, T = xor_task()
    net = network()
    options = {"epochs": 1, "metric": nn.variance_accounted_for, "validation": (X, T)}
    history = fit(net, X, T, **options)
    expected = 100 * (1 - np.var(T - net(X)) / np.var(T))
    assert history.train_metric == [pytest.approx(expected)] == history.valid_metric


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda net: nn.predict(net, np.ones((0, 2))), ValueError, "at least one example in X"),
        (lambda net: nn.predict(net, np.ones((3, 2)), batch_size=0), ValueError, "batch_size"),
        (lambda net: nn.predict(net, [[1.0, 2.0]]), TypeError, r"received list .use np.asarray\(X\)"),
        (
            lambda net: nn.predict(net, torch.ones(3, 2)),
            TypeError,
            r"received Tensor .use X.detach\(\).numpy\(\)",
        ),
    ],
)
def test_what_cannot_be_asked_is_refused(make, error, message):
    with pytest.raises(error, match=message):
        make(network())
