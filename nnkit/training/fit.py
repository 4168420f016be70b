"""Training with an eye on what can go wrong. `loop.training_loop` shows the loop alone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from math import isfinite
from pathlib import Path
from typing import Any

import numpy as np

from nnkit.core.layer import Layer, forward_with
from nnkit.core.saving import save
from nnkit.core.types import Array, Rng
from nnkit.gradients.clipping import clip_by_norm
from nnkit.losses import Loss
from nnkit.losses.loss import NothingCounts
from nnkit.optimizers.optimizer import Optimizer
from nnkit.optimizers.rules import Rule
from nnkit.regularization.penalties import Penalty
from nnkit.training import fit_checks
from nnkit.training.batches import walk
from nnkit.training.data_checks import check_data, check_mask, check_weighted
from nnkit.training.fit_guards import PlannedRate, keep_freed_memory, progress_bar
from nnkit.training.history import History
from nnkit.training.kept import EarlyStopping, LowestLoss
from nnkit.training.measure import Measure
from nnkit.training.metrics import Asked, as_metric


def fit(
    net: Layer,
    loss: Loss,
    rule: Rule | Optimizer,
    X: Array,
    T: Any,
    *,
    epochs: int,
    batch_size: int | None = None,
    rng: Rng | None = None,
    validation: tuple[Any, ...] | None = None,
    metric: Asked = None,
    sample_weights: Array | None = None,
    mask: Any = None,
    schedule: Callable[[int], float] | None = None,
    penalty: Penalty | None = None,
    clip: float | None = None,
    patience: int | None = None,
    min_delta: float = 0.0,
    frozen: Collection[str] = (),
    checkpoint: str | Path | None = None,
    on_epoch: Callable[[Layer, History], Any] | None = None,
    progress: bool = True,
) -> History:
    """Train `net` in place: each epoch visits every example once, each batch makes one step.

    The steps are those of `training_loop`. Ctrl-C ends the run and keeps what was learned. If the loss or a
    weight becomes infinite or NaN, the run ends with a `DivergenceWarning` and the weights of the lowest
    loss.

    Parameters
    ----------
    rule : a rule such as `SGD(0.1)`, which starts with an empty memory, or an `Optimizer` of the network's
        parameters, such as the `history.optimizer` of an earlier run, which goes on where it was.
    X, T : inputs and targets, taken in the precision of the network's parameters.
    batch_size : examples per step; None for all of them (batch gradient descent).
    rng : shuffles the examples and feeds random layers; needed for mini-batches and dropout.
    validation : (X, T) on which the loss is measured after each epoch; (X, T, None, sample_weights) with
        weights of the examples.
    metric : "accuracy", or a function metric(t, y) of truth and outputs, measured before the first and after
        each epoch.
    sample_weights : how much each example counts, (N,), or each step of sequences, (N, T);
        `balanced_weights(t)` for classes of unequal size.
    mask : (N, T), True at the real steps of padded sequences, for networks that take one; validation is
        (X, T, mask) or (X, T, mask, sample_weights) then. What the loss counts is said by `sample_weights` or
        by labels to ignore; "accuracy" looks at the real steps that count.
    schedule : the learning rate of epoch 0, 1, 2, …, asked for all epochs before the first; the rule's own is
        restored afterwards. With an `Optimizer` it goes on after the epochs trained so far. A rate that
        `on_epoch` sets stays: it ends the schedule.
    penalty : `L1` or `L2`, whose gradient is added to the loss's.
    clip : longest gradient allowed, all parameters together.
    patience : stop after so many epochs without a lower validation loss, and go back to the best weights;
        needs `validation`.
    min_delta : how much lower a loss must be to count as lower for `patience`.
    frozen : beginnings of the names of parameters to leave alone, such as ("0.",) for the first layer; what
        a layer remembers (running statistics) goes on following the data.
    checkpoint : file to which the best weights so far are saved, by the validation loss; without validation
        those of the last whole epoch, or what is put back after a divergence.
    on_epoch : called after each epoch with (net, history); True ends the run.

    Raises
    ------
    ValueError, TypeError : inputs that do not fit together, before anything is changed.
    """
    fit_checks.check_kinds(net, loss, rule, penalty)
    X, T = check_data(net, loss, X, T, "X", "T")
    sample_weights = check_weighted(loss, sample_weights, X)
    check_mask(net, mask, X)
    fit_checks.check_numbers(len(X), epochs, batch_size, rng, patience, min_delta, clip)
    if validation is not None:
        validation = fit_checks.check_validation(net, loss, validation)
    elif patience is not None:
        raise ValueError(f"expected validation for patience={patience} to look at, received none")
    fit_checks.check_on_epoch(on_epoch)
    optimizer = fit_checks.optimizer_for(rule, fit_checks.trained(net, frozen))
    rate = PlannedRate(optimizer.rule, fit_checks.rates(schedule, optimizer.epochs, epochs))
    fit_checks.check_batches(net, X, batch_size, rng)
    training = X, T, mask, sample_weights
    measure = Measure(net, loss, as_metric(metric, net, loss), training, validation, batch_size)
    before = measure()
    fit_checks.check_checkpoint(checkpoint)
    keep_freed_memory()
    data = (X, T, sample_weights, mask)

    history = History(optimizer=optimizer)
    lowest = LowestLoss(net, optimizer, before.valid_loss if validation else None)
    early = EarlyStopping(net, optimizer, patience, min_delta)
    with progress_bar(epochs, progress) as show, rate, np.errstate(all="ignore"):
        try:
            for epoch in range(epochs):
                rate.set(epoch)
                lr = optimizer.rule.lr
                lowest.epoch_begins(epoch)
                train_loss = _epoch(net, loss, optimizer, data, batch_size, rng, penalty, clip, history)
                after = measure() if isfinite(train_loss) and lowest.best.snapshot.all_finite() else None
                if after is None or not after.finite:
                    history.stopped = "diverged"
                    break
                optimizer.epochs += 1
                history.record(lr, train_loss, after.valid_loss, *after.metrics)
                lowest.epoch_ended(history)
                if checkpoint is not None and (validation is None or history.best_epoch == epoch):
                    save(net, checkpoint)
                show(history)
                patience_ended = early.ended(history)
                if on_epoch is not None and _is_true(on_epoch(net, history)):
                    history.stopped = "on_epoch"
                    break
                if patience_ended:
                    history.stopped = "early stopping"
                    break
        except KeyboardInterrupt:
            history.stopped = "interrupted"
        diverged_at = optimizer.rule.lr
    if history.stopped == "diverged" or not lowest.best.snapshot.all_finite():
        lowest.best.restore(history)
        if checkpoint is not None and history.epochs > 0:
            save(net, checkpoint)
    elif early.best is not None and history.epochs > 0:
        early.best.restore(history)
    if history.stopped == "diverged":
        lowest.say_diverged(history, diverged_at)
    return history


def _epoch(
    net: Layer,
    loss: Loss,
    optimizer: Optimizer,
    data: tuple[Any, ...],
    batch_size: int | None,
    rng: Rng | None,
    penalty: Penalty | None,
    clip: float | None,
    history: History,
) -> float:
    """One pass through the data; the mean loss over the examples, not finite if one batch's is not."""
    total = seen = 0.0
    for x, t, weights, mask in walk(data, batch_size, rng):
        if weights is not None and not np.any(weights):
            continue  # nothing in this batch counts
        y, cache = forward_with(net, x, train=True, rng=rng, mask=mask)
        try:
            value, dy = loss.value_and_grad(y, t) if weights is None else loss.value_and_grad(y, t, weights)
        except NothingCounts:
            continue
        share = loss.counted(y, t, weights)
        total += float(value) * share
        seen += share
        if not isfinite(total):
            break
        grads = net.param_grads(dy, cache)
        del cache, y, dy  # so that the next step finds their memory free
        if penalty is not None:
            grads = penalty.add(grads, net.params)
        if clip is not None:
            grads = clip_by_norm({name: grads[name] for name in optimizer.params}, clip)
        optimizer.step(grads)
        history.steps += 1
    return total / seen


def _is_true(answer: Any) -> bool:
    """Whether a callback said True; what else it may return, such as a list's length, says nothing."""
    return isinstance(answer, bool | np.bool_) and bool(answer)
