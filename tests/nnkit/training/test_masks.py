"""Padded sequences through fit, predict and evaluate: what stands in the padding makes no difference."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import assert_weights, weights


def reader(seed=0):
    rng = np.random.default_rng(seed)
    return nn.Sequential(nn.RNN(2, 4, rng=rng), nn.LastStep(), nn.Linear(4, 1, rng=rng))


@pytest.fixture
def task(rng):
    lengths = rng.integers(2, 7, 30)
    mask = np.arange(6) < lengths[:, None]
    X = rng.standard_normal((30, 6, 2)) * mask[:, :, None]
    return X, np.tanh(X.sum(axis=(1, 2)))[:, None], mask


def fit(net, X, T, mask, **options):
    options = {"epochs": 4, "batch_size": 7, "rng": np.random.default_rng(1), "progress": False} | options
    return nn.fit(net, nn.MSELoss(), nn.Adam(0.01), X, T, mask=mask, **options)


def test_training_does_not_see_the_padding(task):
    X, T, mask = task
    noisy = np.where(mask[:, :, None], X, 1e3)
    one, two, careless = reader(), reader(), reader()
    clean = fit(one, X, T, mask, validation=(X, T, mask))
    history = fit(two, noisy, T, mask, validation=(noisy, T, mask))
    fit(careless, noisy, T, None)
    assert_weights(two, weights(one))
    assert history.train_loss == clean.train_loss
    assert history.valid_loss == clean.valid_loss
    assert (careless.params["2.W"] != one.params["2.W"]).any()


def test_answers_are_those_of_each_sequence_by_itself_without_padding(task):
    X, T, mask = task
    net = reader()
    alone = np.concatenate([net(x[m][None]) for x, m in zip(X, mask, strict=True)])
    np.testing.assert_allclose(nn.predict(net, X, mask=mask, batch_size=4), alone, rtol=1e-12, atol=1e-14)
    value = nn.evaluate(net, nn.MSELoss(), X, T, mask=mask, batch_size=4).loss
    assert value == pytest.approx(np.mean((alone - T) ** 2))
    history = fit(net, X, T, mask, epochs=1, validation=(X, T, mask), metric=lambda t, y: np.mean(y))
    assert history.valid_metric == [pytest.approx(np.mean(nn.predict(net, X, mask=mask)))]


def test_masks_that_do_not_fit_are_refused_before_anything_changes(task):
    X, T, mask = task
    net = reader()
    before = weights(net)
    for wrong, error, message in (
        (mask.astype(float), TypeError, "boolean mask"),
        (mask[:-1], ValueError, r"mask of shape \(N, T\) = \(30, 6\)"),
        (mask[:, :-1], ValueError, "mask of shape"),
        (mask & False, ValueError, "at least one real step"),
    ):
        with pytest.raises(error, match=message):
            fit(net, X, T, wrong)
        with pytest.raises(error, match=message):
            fit(net, X, T, mask, validation=(X, T, wrong))
        with pytest.raises(error, match=message):
            nn.predict(net, X, mask=wrong)
    assert_weights(net, before)
    flat = nn.Sequential(nn.Flatten(), nn.Linear(12, 1, rng=np.random.default_rng(0)))
    with pytest.raises(TypeError, match="no layer of net takes one"):
        fit(flat, X, T, mask)
