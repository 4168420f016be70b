"""Which learning rate? Try them all within one short run, from far too small to far too large."""

from __future__ import annotations

import copy
from math import inf, isfinite
from typing import Any, NamedTuple

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Rng
from nnkit.losses import Loss
from nnkit.optimizers.optimizer import Optimizer
from nnkit.optimizers.rules import Rule
from nnkit.training.batches import minibatches
from nnkit.training.data_checks import check_data
from nnkit.training.fit_checks import check_batches, check_kinds, check_numbers


class RangeTest(NamedTuple):
    """The learning rates tried and the loss of each one's batch, measured before its step; both (n,)."""

    rates: Array
    losses: Array


def lr_range_test(
    net: Layer,
    loss: Loss,
    rule: Rule,
    X: Array,
    T: Any,
    *,
    low: float = 1e-6,
    high: float = 10.0,
    steps: int = 100,
    batch_size: int | None = None,
    rng: Rng | None = None,
) -> RangeTest:
    """Train a copy of the network with a rate that grows by the same factor from step to step (Smith, 2017).

    The loss first hardly falls, then falls fast, then explodes: a good rate lies where it falls fastest,
    about ten times below where it begins to rise. The run ends at four times the lowest loss. Network, rule
    and generator stay as they are.
    """
    check_kinds(net, loss, rule, None)
    X, T = check_data(net, loss, X, T, "X", "T")
    check_numbers(len(X), steps, batch_size, rng, None, 0.0, None)
    checks.positive(low, "low")
    checks.positive(high, "high")
    checks.positive(high - low, "high − low")
    check_batches(net, X, batch_size, rng)
    net, rule, rng = copy.deepcopy(net), copy.copy(rule), copy.deepcopy(rng)
    optimizer, lowest, losses = Optimizer(rule, net.params), inf, []
    rates = np.geomspace(low, high, steps)
    with np.errstate(all="ignore"):
        for rule.lr in rates.tolist():
            x, t = next(minibatches(X, T, batch_size, rng=rng))
            y, cache = net.forward(x, train=True, rng=rng)
            value, dy = loss.value_and_grad(y, t)
            if not isfinite(value) or value > 4 * lowest:
                break
            losses.append(float(value))
            lowest = min(lowest, losses[-1])
            optimizer.step(net.param_grads(dy, cache))
    return RangeTest(rates[: len(losses)], np.array(losses))
