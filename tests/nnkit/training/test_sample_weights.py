"""Examples that count more than others: as if they were there more often."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import assert_weights, network, weights, xor_task


class Weighted(nn.SquaredError):
    """½ Σ w (y − t)² / Σ w."""

    def value(self, y, t, weights=None):
        w = np.ones(len(y)) if weights is None else weights
        return 0.5 * np.sum(w[:, None] * (y - t) ** 2) / w.sum()

    def grad(self, y, t, weights=None):
        w = np.ones(len(y)) if weights is None else weights
        return w[:, None] * (y - t) / w.sum()

    def value_and_grad(self, y, t, weights=None):
        return self.value(y, t, weights), self.grad(y, t, weights)


@pytest.mark.parametrize("loss", [Weighted()], ids=repr)
def test_an_example_of_weight_three_is_three_examples(loss):
    X, T = xor_task(N=12)
    counts = np.arange(12) % 3 + 1
    one, two = network(), network()
    options = {"epochs": 5, "progress": False}
    history = nn.fit(one, loss, nn.SGD(0.5), X, T, sample_weights=counts * 1.0, **options)
    repeated = nn.fit(two, loss, nn.SGD(0.5), X.repeat(counts, 0), T.repeat(counts, 0), **options)
    np.testing.assert_allclose(history.train_loss, repeated.train_loss, rtol=1e-12)
    for name, w in one.params.items():
        np.testing.assert_allclose(w, two.params[name], rtol=1e-10, atol=1e-14)


def test_an_example_of_weight_zero_is_none_whatever_the_batches():
    X, T = xor_task(N=30)
    w = (np.arange(30) < 20).astype(float)
    one, two = network(), network()
    options = {"epochs": 5, "progress": False}
    nn.fit(one, Weighted(), nn.SGD(0.5), X, T, sample_weights=w, batch_size=30, **options)
    nn.fit(two, Weighted(), nn.SGD(0.5), X[:20], T[:20], **options)
    for name, expected in two.params.items():
        np.testing.assert_allclose(one.params[name], expected, rtol=1e-10, atol=1e-14)


def test_a_batch_without_weight_makes_no_step():
    X, T = xor_task(N=4)
    w = np.array([1.0, 0, 0, 0])
    history = nn.fit(
        network(), Weighted(), nn.SGD(0.5), X, T, sample_weights=w, epochs=3, batch_size=1, progress=False,
        rng=np.random.default_rng(0),
    )  # fmt: skip
    assert (history.stopped, history.steps) == ("finished", 3)


def test_the_loss_of_a_set_weighs_alike():
    X, T = xor_task(N=12)
    counts = np.arange(12) % 3 + 1
    net = network()
    ours = nn.evaluate(net, Weighted(), X, T, sample_weights=counts * 1.0).loss
    assert ours == pytest.approx(nn.SquaredError().value(net(X.repeat(counts, 0)), T.repeat(counts, 0)))


def test_a_loss_that_takes_no_weights_is_refused_before_anything_changes():
    X, T = xor_task()

    class Plain(nn.SquaredError):
        def value(self, y, t):
            return super().value(y, t)

        def grad(self, y, t):
            return super().grad(y, t)

        def value_and_grad(self, y, t):
            return self.value(y, t), self.grad(y, t)

    net = network()
    before = weights(net)
    with pytest.raises(TypeError, match="a loss that takes weights for sample_weights, received Plain"):
        nn.fit(net, Plain(), nn.SGD(0.1), X, T, sample_weights=np.ones(40), epochs=1, progress=False)
    assert_weights(net, before)
