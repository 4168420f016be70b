"""The learning-rate range test: rates on a logarithmic scale, losses of a run with them, nothing changed."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.runs import assert_weights, network, weights, xor_task


def test_on_a_parabola_the_loss_falls_up_to_the_rate_where_theory_says_it_explodes(rng):
    """Gradient descent falls steadily for rates below 2 / κ, κ the largest curvature, and diverges above."""
    X, T = rng.standard_normal((20, 1)), rng.standard_normal((20, 1))
    net = nn.Sequential(nn.Linear(1, 1, rng=rng))
    with_one = np.column_stack([X, np.ones(20)])
    limit = 2 / np.linalg.eigvalsh(with_one.T @ with_one / 20).max()
    loss = nn.SquaredError()
    rates, losses = nn.lr_range_test(net, loss, nn.SGD(0.1), X, T, low=1e-3, high=100, steps=400)
    assert rates[0] == pytest.approx(1e-3)
    np.testing.assert_allclose(rates[1:] / rates[:-1], (1e5) ** (1 / 399))
    assert len(rates) == len(losses) < 400
    assert losses[0] == loss.value(net(X), T)
    assert (np.diff(losses[rates < limit]) < 1e-15).all()
    assert limit < rates[-1] < 10 * limit


def test_network_rule_and_generator_stay_as_they_are():
    X, T = xor_task()
    net, rule, rng = network(dropout=0.3), nn.Adam(0.01), np.random.default_rng(1)
    before, state = weights(net), rng.bit_generator.state
    first = nn.lr_range_test(net, nn.BCEWithLogitsLoss(), rule, X, T, batch_size=8, rng=rng)
    again = nn.lr_range_test(net, nn.BCEWithLogitsLoss(), rule, X, T, batch_size=8, rng=rng)
    np.testing.assert_array_equal(first.losses, again.losses)
    assert_weights(net, before)
    assert rule.lr == 0.01
    assert rng.bit_generator.state == state


@pytest.mark.parametrize(
    ("options", "message"),
    [({"low": 0}, "low"), ({"low": 1, "high": 1}, "high − low"), ({"steps": 0}, "whole number")],
)
def test_ranges_that_are_none_are_refused(options, message):
    X, T = xor_task()
    with pytest.raises(ValueError, match=message):
        nn.lr_range_test(network(), nn.BCEWithLogitsLoss(), nn.SGD(0.1), X, T, **options)
