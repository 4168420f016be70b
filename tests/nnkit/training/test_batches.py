"""Mini-batches, and how much each example counts."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.utils.class_weight import compute_sample_weight

import nnkit as nn


def test_every_example_is_visited_once_per_epoch_in_a_new_order(rng):
    X, T = np.arange(10.0)[:, None], np.arange(10.0)[:, None]
    seen = [np.concatenate([x[:, 0] for x, _ in nn.minibatches(X, T, 3, rng=rng)]) for _ in range(2)]
    for order in seen:
        np.testing.assert_array_equal(np.sort(order), np.arange(10))
    assert (seen[0] != seen[1]).any()
    assert [len(x) for x, _ in nn.minibatches(X, T, 3)] == [3, 3, 3, 1]
    for x, t in nn.minibatches(X, T, 4, rng=rng):
        np.testing.assert_array_equal(x, t)


def test_the_loss_of_an_epoch_weighs_a_smaller_last_batch_by_its_size(rng):
    X = rng.standard_normal((5, 2))
    T = rng.standard_normal((5, 1))
    net = nn.Sequential(nn.Linear(2, 1, rng=rng))
    loss = nn.SquaredError()
    expected = loss.value(net(X), T)
    history = nn.fit(net, loss, nn.SGD(1e-12), X, T, epochs=1, batch_size=2, rng=rng, progress=False)
    assert history.train_loss[0] == pytest.approx(expected, rel=1e-6)


def test_weights_stay_with_their_examples(rng):
    X = np.arange(10.0)[:, None]
    for x, t, w in nn.minibatches(X, 2 * X, 4, rng=rng, sample_weights=3 + X[:, 0]):
        np.testing.assert_array_equal(t, 2 * x)
        np.testing.assert_array_equal(w, 3 + x[:, 0])


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        (np.ones(9), r"sample_weights of shape \(10,\), received shape \(9,\)"),
        (-np.ones(10), "≥ 0 and not all 0"),
        (np.zeros(10), "≥ 0 and not all 0"),
        (np.full(10, np.nan), "finite numbers in sample_weights"),
    ],
)
def test_weights_that_do_not_fit_are_refused(weights, message):
    with pytest.raises(ValueError, match=message):
        nn.minibatches(np.ones((10, 1)), np.ones((10, 1)), sample_weights=weights)


@pytest.mark.parametrize("t", [np.array([0, 0, 0, 1, 2, 2]), np.array(["cat", "dog", "cat", "cat"])])
def test_balanced_weights_are_those_of_scikit_learn(t):
    np.testing.assert_allclose(nn.balanced_weights(t), compute_sample_weight("balanced", t), rtol=1e-15)
    with pytest.raises(ValueError, match=r"t of shape \(N,\)"):
        nn.balanced_weights(t[:, None])
