"""Data are taken in the network's precision, whatever they come in."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import assert_weights, fit, network, weights, xor_task


class Spy(nn.Tanh):
    """Writes down in what it computes."""

    seen: set[str]

    def forward(self, Z, *, train=False, rng=None):
        self.seen.add(str(Z.dtype))
        return super().forward(Z, train=train, rng=rng)

    def backward(self, dV, cache):
        self.seen.add(str(dV.dtype))
        return super().backward(dV, cache)


def spied(dtype):
    net = network()
    spy = Spy()
    spy.seen = set()
    layers = net.astype(dtype).layers
    return nn.Sequential(layers[0], spy, *layers[2:]), spy


@pytest.mark.parametrize("data", [np.float32, np.float64])
@pytest.mark.parametrize("own", [np.float32, np.float64])
def test_everything_is_computed_in_the_networks_precision(own, data):
    X, T = (a.astype(data) for a in xor_task())
    net, spy = spied(own)
    fit(net, X, T, validation=(X, T), metric="accuracy", batch_size=7, rng=np.random.default_rng(0))
    nn.evaluate(net, nn.BCEWithLogitsLoss(), X, T)
    assert nn.predict(net, X).dtype == own
    assert spy.seen == {np.dtype(own).name}
    assert {w.dtype for w in net.params.values()} == {np.dtype(own)}


def test_float64_data_train_a_float32_network_as_float32_data_do():
    X, T = xor_task()
    one, two = network().astype(np.float32), network().astype(np.float32)
    fit(one, X, T)
    fit(two, X.astype(np.float32), T.astype(np.float32))
    assert_weights(one, weights(two))


def test_numbers_too_large_for_the_networks_precision_are_refused():
    X, T = xor_task()
    net = network().astype(np.float32)
    with pytest.raises(ValueError, match="finite numbers in X, received inf"):
        fit(net, 1e300 * X, T)


def test_a_network_of_two_precisions_is_refused():
    X, T = xor_task()
    rng = np.random.default_rng(0)
    net = nn.Sequential(nn.Linear(2, 3, rng=rng, dtype=np.float32), nn.Linear(3, 1, rng=rng))
    with pytest.raises(TypeError, match=r"one precision, received float32 and float64 .use net.astype"):
        fit(net, X, T)
    fit(net.astype(np.float32), X, T)


def test_labels_train_a_classifier_and_float32_stays(rng):
    X, t = nn.make_blobs(60, rng=rng, classes=3)
    net = nn.Sequential(nn.Linear(2, 8, rng=rng), nn.ReLU(), nn.Linear(8, 3, rng=rng)).astype(np.float32)
    history = nn.fit(
        net,
        nn.CrossEntropyLoss(),
        nn.Adam(0.05),
        X.astype(np.float32),
        t,
        epochs=60,
        batch_size=20,
        rng=rng,
        progress=False,
        metric="accuracy",
    )
    assert history.train_metric[-1] > 0.9
    assert {w.dtype for w in net.params.values()} == {np.dtype(np.float32)}
