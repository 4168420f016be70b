"""What `fit` looks at before it changes anything, beside the data."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.archive import archive_path
from nnkit.core.layer import Layer, a_layer
from nnkit.core.snapshot import Snapshot
from nnkit.core.types import Array, Rng
from nnkit.losses import Loss
from nnkit.optimizers.optimizer import Optimizer
from nnkit.optimizers.rules import Rule
from nnkit.regularization.penalties import Penalty
from nnkit.training.data_checks import check_data, check_mask, check_weighted


def check_kinds(net: Any, loss: Any, rule: Any, penalty: Any) -> None:
    """Refuse things in one another's places, such as the rule where the loss belongs."""
    check_net(net, loss)
    for thing, kind, name, example in (
        (rule, Rule | Optimizer, "rule", "nn.SGD(0.1)"),
        (penalty, Penalty | None, "penalty", "nn.L2(0.01)"),
    ):
        if not isinstance(thing, kind):
            raise TypeError(f"expected {name} to be one such as {example}, received {thing!r}")


def check_net(net: Any, loss: Any) -> None:
    """Refuse anything but a network and a loss, in this order."""
    a_layer(net)
    if not isinstance(loss, Loss):
        raise TypeError(f"expected loss to be one such as nn.MSELoss(), received {checks.told(loss)}")


def check_numbers(
    N: int,
    epochs: int,
    batch_size: int | None,
    rng: Rng | None,
    patience: int | None,
    min_delta: float,
    clip: float | None,
) -> None:
    """Refuse numbers of epochs and examples that make no sense, and shuffling without a generator."""
    checks.whole(epochs, "epochs")
    for name, number in (("batch_size", batch_size), ("patience", patience)):
        if number is not None:
            checks.whole(number, name)
    checks.not_negative(min_delta, "min_delta")
    if min_delta > 0 and patience is None:
        raise ValueError(f"expected a patience for min_delta={min_delta:g} to act on, received none")
    if clip is not None:
        checks.positive(clip, "clip")
    if batch_size is not None and batch_size < N:
        checks.generator(rng)


def check_validation(net: Layer, loss: Loss, data: Any) -> tuple[Any, ...]:
    """Inputs, targets and perhaps mask and weights given together, each as `fit` takes its own."""
    if not isinstance(data, tuple | list) or len(data) not in (2, 3, 4):
        received = f"{type(data).__name__} of {len(data)}" if hasattr(data, "__len__") else repr(data)
        raise TypeError(
            "expected validation to be a pair (X, T), or (X, T, mask), or (X, T, mask, sample_weights), "
            f"received {received}"
        )
    X, T = check_data(net, loss, data[0], data[1], "validation[0]", "validation[1]")
    mask, weights = (*data[2:], None, None)[:2]
    check_mask(net, mask, X)
    return X, T, mask, check_weighted(loss, weights, X)


def rates(schedule: Callable[[int], float] | None, first: int, epochs: int) -> list[float] | None:
    """What a schedule gives for every epoch from the first on, nothing of it negative."""
    if schedule is None:
        return None
    checks.function(schedule, "schedule", "epoch", such_as="nn.Exponential(0.1)")
    planned = [checks.one_number(schedule(epoch), "schedule") for epoch in range(first, first + epochs)]
    for epoch, lr in enumerate(planned, start=first):
        checks.not_negative(lr, f"the schedule's rate in epoch {epoch}")
    return planned


def trained(net: Layer, frozen: Collection[str]) -> dict[str, Array]:
    """The parameters that are not frozen, at least one; what is frozen must be there."""
    names = isinstance(frozen, Collection) and all(isinstance(name, str) for name in frozen)
    if isinstance(frozen, str) or not names:
        raise TypeError(f'expected frozen to be a collection of names such as ("0.",), received {frozen!r}')
    params = net.params
    free = {name: w for name, w in params.items() if not name.startswith(tuple(frozen))}
    if not free or (frozen and len(free) == len(params)):
        kept = "all" if not free else "none"
        raise ValueError(
            f"expected frozen to leave some of {list(params)} out, received {tuple(frozen)}: {kept} of them"
        )
    return free


def optimizer_for(rule: Rule | Optimizer, free: dict[str, Array]) -> Optimizer:
    """An optimizer that moves these parameters: the one that was given, or one made of the rule."""
    if isinstance(rule, Rule):
        return Optimizer(rule, free)
    if rule.params.keys() != free.keys():
        raise ValueError(f"expected an optimizer of {sorted(free)}, received one of {sorted(rule.params)}")
    if any(rule.params[name] is not w for name, w in free.items()):
        raise ValueError("expected an optimizer of this network's parameters, received one of another's")
    return rule


def check_on_epoch(on_epoch: Any) -> None:
    """Refuse a function that cannot be called with network and history."""
    if on_epoch is not None:
        checks.function(on_epoch, "on_epoch", "net", "history")


def check_checkpoint(checkpoint: str | Path | None) -> None:
    """Refuse a path that cannot be written; what may be there already stays as it is."""
    if checkpoint is None:
        return
    if not isinstance(checkpoint, str | Path):
        raise TypeError(f"expected checkpoint to be a path, received {checkpoint!r}")
    path = archive_path(checkpoint)
    trial = path.with_name(path.name + ".part")
    try:
        trial.touch()
        trial.unlink()
        if path.exists() and not path.is_file():
            raise IsADirectoryError("it is no file")
    except OSError as error:
        raise ValueError(
            f"expected checkpoint to be a file that can be written, received {str(checkpoint)!r}: "
            f"{error.strerror or error}"
        ) from None


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
