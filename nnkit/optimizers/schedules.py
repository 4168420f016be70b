"""Learning rates that change with the epoch n = 0, 1, 2, …: functions, to be handed to `fit(schedule=…)`."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks


class Schedule:
    """A function from the epoch (a number or an array of them) to the learning rate."""

    def __call__(self, epoch: Any) -> Any:
        raise checks.missing(self, "__call__(epoch)", "the learning rate")

    def __repr__(self) -> str:
        options = ", ".join(f"{k}={v}" for k, v in vars(self).items())
        return f"{type(self).__name__}({options})"


class InverseTime(Schedule):
    """α_n = α_0 / (1 + d n) (eq:inverse-time)."""

    def __init__(self, lr: float, decay: float) -> None:
        checks.positive(lr, "lr")
        checks.not_negative(decay, "decay")
        self.lr = lr
        self.decay = decay

    def __call__(self, epoch: Any) -> Any:
        return self.lr / (1 + self.decay * epoch)  # (eq:inverse-time)


class Exponential(Schedule):
    """α_n = α_0 qⁿ (eq:exponential-decay), with q = 0.95 a common choice. PyTorch's `ExponentialLR`."""

    def __init__(self, lr: float, factor: float = 0.95) -> None:
        checks.positive(lr, "lr")
        checks.positive(factor, "factor")
        self.lr = lr
        self.factor = factor

    def __call__(self, epoch: Any) -> Any:
        return self.lr * self.factor**epoch  # (eq:exponential-decay)


class Step(Schedule):
    """α_n = α_0 q^⌊n / m⌋: one cut every m epochs (eq:step-decay). PyTorch's `StepLR`."""

    def __init__(self, lr: float, every: int, factor: float = 0.1) -> None:
        checks.positive(lr, "lr")
        checks.whole(every, "every")
        checks.positive(factor, "factor")
        self.lr = lr
        self.every = every
        self.factor = factor

    def __call__(self, epoch: Any) -> Any:
        return self.lr * self.factor ** np.floor(epoch / self.every)  # (eq:step-decay)


class Cosine(Schedule):
    """Half a cosine from α_0 at n = 0 down to `floor` at n = `epochs`, and there it stays (eq:cosine-decay).

    PyTorch's `CosineAnnealingLR` up to `epochs`, after which that one rises again.
    """

    def __init__(self, lr: float, epochs: int, floor: float = 0.0) -> None:
        checks.positive(lr, "lr")
        checks.whole(epochs, "epochs")
        checks.not_negative(floor, "floor")
        if not (checks.traced(lr) or checks.traced(floor)) and floor > lr:
            raise ValueError(f"expected floor of at most lr = {lr}, received {floor}")
        self.lr = lr
        self.epochs = epochs
        self.floor = floor

    def __call__(self, epoch: Any) -> Any:
        done = np.minimum(epoch / self.epochs, 1)
        return self.floor + 0.5 * (self.lr - self.floor) * (1 + np.cos(np.pi * done))  # (eq:cosine-decay)


class WarmUp(Schedule):
    """Climbs to another schedule in n_warm steps: its rate times min(1, (n + 1) / n_warm) (eq:warm-up)."""

    def __init__(self, epochs: int, then: Schedule) -> None:
        checks.whole(epochs, "epochs")
        checks.function(then, "then", "epoch", such_as="nn.Exponential(0.1)")
        self.epochs = epochs
        self.then = then

    def __call__(self, epoch: Any) -> Any:
        return np.minimum((epoch + 1) / self.epochs, 1) * self.then(epoch)  # (eq:warm-up)
