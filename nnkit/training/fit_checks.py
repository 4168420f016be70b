"""What `fit` looks at before it changes anything."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.rows import rows
from nnkit.core.snapshot import Snapshot
from nnkit.core.types import Array, Rng
from nnkit.losses.loss import Loss
from nnkit.optimizers.rules import Rule
from nnkit.regularization.penalties import Penalty


def check_kinds(net: Any, loss: Any, rule: Any, penalty: Any) -> None:
    """Refuse things in one another's places, such as the rule where the loss belongs."""
    for thing, kind, name, example in (
        (net, Layer, "net", "nn.Sequential(…)"),
        (loss, Loss, "loss", "nn.MSELoss()"),
        (rule, Rule, "rule", "nn.SGD(0.1)"),
        (penalty, Penalty | None, "penalty", "nn.L2(0.01)"),
    ):
        if not isinstance(thing, kind):
            raise TypeError(f"expected {name} to be one such as {example}, received {thing!r}")


def check_numbers(
    N: int, epochs: int, batch_size: int | None, rng: Rng | None, patience: int | None, clip: float | None
) -> None:
    """Refuse numbers of epochs and examples that make no sense, and shuffling without a generator."""
    checks.whole(epochs, "epochs")
    for name, number in (("batch_size", batch_size), ("patience", patience)):
        if number is not None:
            checks.whole(number, name)
    if clip is not None:
        checks.positive(clip, "clip")
    if batch_size is not None and batch_size < N:
        checks.generator(rng)


def rates(schedule: Callable[[int], float] | None, rule: Rule, epochs: int) -> list[float]:
    """The learning rate of every epoch, none of them negative."""
    if schedule is None:
        return [rule.lr] * epochs
    if not callable(schedule):
        raise TypeError(f"expected schedule to be one such as nn.Exponential(0.1), received {schedule!r}")
    planned = [float(schedule(epoch)) for epoch in range(epochs)]
    for epoch, lr in enumerate(planned):
        checks.not_negative(lr, f"the schedule's rate in epoch {epoch}")
    return planned


def trained(net: Layer, frozen: Collection[str]) -> dict[str, Array]:
    """The parameters that are not frozen, at least one; what is frozen must be there."""
    if isinstance(frozen, str):
        raise TypeError(
            f"expected frozen to be a collection of names such as ({frozen!r},), received a string"
        )
    params = net.params
    free = {name: w for name, w in params.items() if not name.startswith(tuple(frozen))}
    if not free or (frozen and len(free) == len(params)):
        kept = "all" if not free else "none"
        raise ValueError(
            f"expected frozen to leave some of {list(params)} out, received {tuple(frozen)}: {kept} of them"
        )
    return free


def check_batches(net: Layer, X: Array, batch_size: int | None, rng: Rng | None) -> None:
    """Refuse what a layer refuses in training only: one example to normalise over, dropout with no generator.

    The smallest batch goes through the network once; what that changes is put back.
    """
    N = len(X)
    smallest = N if batch_size is None or batch_size >= N else N % batch_size or batch_size
    before = Snapshot(net)
    try:
        with np.errstate(all="ignore"):
            net.forward(X[: min(smallest, 2)], train=True, rng=copy.deepcopy(rng))
    finally:
        before.restore()


def check_data(net: Layer, loss: Loss, X: Array, T: Any, X_name: str, T_name: str) -> None:
    """Refuse inputs and targets that do not fit one another, the network or the loss.

    The network answers to the first example only; the loss sees that answer beside every target.
    """
    rows(X, T, X_name, T_name)
    for x, name in ((X, X_name), (T, T_name)):
        if x.dtype.kind == "f":
            checks.finite(x, name)
    first = net(X[:1])
    with np.errstate(all="ignore"):
        loss.value(np.repeat(first, len(T), axis=0), T)
