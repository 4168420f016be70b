"""Training: forward, backward, step, over and over, with an eye on what can go wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection
from math import isfinite
from pathlib import Path
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.saving import save
from nnkit.core.snapshot import Snapshot, all_finite
from nnkit.core.types import Array, Rng
from nnkit.gradients.clipping import clip_by_norm
from nnkit.losses.loss import Loss
from nnkit.optimizers.rules import Optimizer, Rule
from nnkit.regularization.penalties import Penalty
from nnkit.training.batches import minibatches
from nnkit.training.fit_checks import check_batches, check_data, check_kinds, check_numbers, rates, trained
from nnkit.training.fit_guards import keep_freed_memory, own_rate, progress_bar, say_diverged
from nnkit.training.history import History

Metric = Callable[[Any, Array], float]
Data = tuple[Array, Any]


def fit(
    net: Layer,
    loss: Loss,
    rule: Rule,
    X: Array,
    T: Any,
    *,
    epochs: int,
    batch_size: int | None = None,
    rng: Rng | None = None,
    validation: Data | None = None,
    metric: Metric | None = None,
    schedule: Callable[[int], float] | None = None,
    penalty: Penalty | None = None,
    clip: float | None = None,
    patience: int | None = None,
    frozen: Collection[str] = (),
    checkpoint: str | Path | None = None,
    on_epoch: Callable[[int], None] | None = None,
    progress: bool = True,
) -> History:
    """Train `net` in place: each epoch visits every example once, each batch makes one step.

    Ctrl-C ends the run and keeps what was learned. If the loss or a weight becomes infinite or NaN, the run
    ends with a `DivergenceWarning` and the weights of the last finite epoch.

    Parameters
    ----------
    batch_size : examples per step; None for all of them (batch gradient descent).
    rng : shuffles the examples and feeds random layers; needed for mini-batches and dropout.
    validation : (X, T) on which the loss is measured after each epoch.
    metric : a function of targets and outputs, (t, y), such as `accuracy`, measured after each epoch.
    schedule : the learning rate of epoch 0, 1, 2, …, asked for all epochs before the first; the rule's own is
        restored afterwards.
    penalty : `L1` or `L2`, whose gradient is added to the loss's.
    clip : longest gradient allowed, all parameters together.
    patience : stop after so many epochs without a lower validation loss, and go back to the best weights.
    frozen : beginnings of the names of parameters to leave alone, such as ("0.",) for the first layer; what
        a layer remembers (running statistics) goes on following the data.
    checkpoint : file to which the best weights so far are saved.
    on_epoch : called after each epoch with its number.

    Raises
    ------
    ValueError, TypeError : inputs that do not fit together, before anything is changed.
    """
    check_kinds(net, loss, rule, penalty)
    if metric is not None:
        checks.truth_first(metric, "metric")
    check_data(net, loss, X, T, "X", "T")
    check_numbers(len(X), epochs, batch_size, rng, patience, clip)
    if validation is not None:
        check_data(net, loss, *validation, "validation[0]", "validation[1]")
    plan = rates(schedule, rule, epochs)
    optimizer = Optimizer(rule, trained(net, frozen))
    check_batches(net, X, batch_size, rng)
    keep_freed_memory()
    measured = [(X, T)] if validation is None else [(X, T), validation]
    history, best, finite = History(), Snapshot(net), Snapshot(net)
    with progress_bar(epochs, progress) as show, own_rate(rule), np.errstate(all="ignore"):
        try:
            for epoch, lr in enumerate(plan):
                rule.lr = lr
                train_loss = _epoch(net, loss, optimizer, X, T, batch_size, rng, penalty, clip, history)
                valid_loss = _value(net, loss, validation) if validation else train_loss
                if not (isfinite(train_loss) and isfinite(valid_loss) and all_finite(net)):
                    history.stopped = "diverged"
                    break
                finite.take()
                metrics = [float(metric(t, net(x))) for x, t in measured] if metric is not None else []
                history.record(rule.lr, train_loss, valid_loss if validation else None, *metrics)
                if history.best_epoch == epoch:
                    best.take()
                    if checkpoint is not None:
                        save(net, checkpoint)
                show(history)
                if on_epoch is not None:
                    on_epoch(epoch)
                if patience is not None and epoch - history.best_epoch >= patience:
                    history.stopped = "early stopping"
                    break
        except KeyboardInterrupt:
            history.stopped = "interrupted"
    if not all_finite(net):
        finite.restore()
    if history.stopped == "diverged":
        finite.restore()
        say_diverged(history, rule)
    if patience is not None and history.best_epoch >= 0:
        best.restore()
    return history


def _epoch(
    net: Layer,
    loss: Loss,
    optimizer: Optimizer,
    X: Array,
    T: Any,
    batch_size: int | None,
    rng: Rng | None,
    penalty: Penalty | None,
    clip: float | None,
    history: History,
) -> float:
    """One pass through the data; the mean loss over the examples, not finite if one batch's is not."""
    total = 0.0
    for x, t in minibatches(X, T, batch_size, rng=rng):
        y, cache = net.forward(x, train=True, rng=rng)
        value, dy = loss.value_and_grad(y, t)
        total += float(value) * len(x)
        if not isfinite(total):
            break
        grads = net.param_grads(dy, cache)
        if penalty is not None:
            grads = penalty.add(grads, net.params)
        if clip is not None:
            grads = clip_by_norm({name: grads[name] for name in optimizer.params}, clip)
        optimizer.step(grads)
        history.steps += 1
    return total / len(X)


def _value(net: Layer, loss: Loss, data: Data) -> float:
    return float(loss.value(net(data[0]), data[1]))
