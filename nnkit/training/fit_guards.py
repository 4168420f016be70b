"""What `fit` needs around its loop: a progress bar, a rate that follows a schedule, memory that is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

import numpy as np

from nnkit.optimizers.rules import Rule
from nnkit.training.history import History


def keep_freed_memory() -> None:
    """Let the arrays that one step frees serve the next, instead of going back to the system and being asked
    for anew.

    Linux's `malloc` learns how much to keep from the largest block freed so far, 32 MB at most. This block
    is never written to, so it takes no memory; elsewhere it does nothing.
    """
    np.empty(31 << 20, np.uint8)


class PlannedRate:
    """Sets a rule's learning rate epoch by epoch; at the end the rule gets its own back.

    Somebody else's change stays: from then on nothing is set and nothing is given back.
    """

    def __init__(self, rule: Rule, plan: list[float] | None) -> None:
        self.rule, self.plan = rule, plan
        self.own = self.last = rule.lr

    def __enter__(self) -> PlannedRate:
        return self

    def set(self, epoch: int) -> None:
        """The rate of this epoch, unless the rule's is no longer the one that was set last."""
        if self.plan is None or self.rule.lr != self.last:
            self.plan = None
        else:
            self.rule.lr = self.last = self.plan[epoch]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.plan is not None and self.rule.lr == self.last:
            self.rule.lr = self.own


@contextmanager
def progress_bar(epochs: int, wanted: bool) -> Iterator[Callable[[History], None]]:
    """A progress bar, if wanted, and the function that moves it on."""
    if not wanted:
        yield lambda history: None
        return
    from tqdm import tqdm  # only here, so that importing nnkit stays light

    with tqdm(total=epochs, unit="epoch") as bar:

        def show(history: History) -> None:
            numbers = {
                "loss": history.train_loss,
                "valid": history.valid_loss,
                "metric": history.train_metric,
                "valid metric": history.valid_metric,
            }
            bar.update()
            bar.set_postfix_str(
                ", ".join(f"{name} {values[-1]:.4g}" for name, values in numbers.items() if values),
                refresh=False,
            )

        yield show
