"""What `fit` needs around its loop: a progress bar, a learning rate given back, a word on divergence."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np

from nnkit.optimizers.rules import Rule
from nnkit.training.history import History


class DivergenceWarning(RuntimeWarning):
    """The loss became infinite or NaN; the weights were taken back to the last finite ones."""


def say_diverged(history: History, rule: Rule) -> None:
    kept = f"epoch {history.epochs - 1}" if history.epochs else "the start"
    warnings.warn(
        f"training diverged in epoch {history.epochs}: the loss or a weight became infinite or NaN. "
        f"The weights of {kept} are back. Try a learning rate below {rule.lr:g}, clipping, "
        "or standardised inputs.",
        DivergenceWarning,
        stacklevel=3,
    )


def keep_freed_memory() -> None:
    """Let the arrays that one step frees serve the next, instead of going back to the system and being asked
    for anew.

    Linux's `malloc` learns how much to keep from the largest block freed so far, 32 MB at most. This block
    is never written to, so it takes no memory; elsewhere it does nothing.
    """
    np.empty(31 << 20, np.uint8)


@contextmanager
def own_rate(rule: Rule) -> Iterator[None]:
    """Give the rule its own learning rate back, whatever a schedule did."""
    lr = rule.lr
    try:
        yield
    finally:
        rule.lr = lr


@contextmanager
def progress_bar(epochs: int, wanted: bool) -> Iterator[Callable[[History], None]]:
    """A progress bar, if wanted, and the function that moves it on."""
    if not wanted:
        yield lambda history: None
        return
    from tqdm import tqdm  # only here, so that importing nnkit stays light

    with tqdm(total=epochs, unit="epoch") as bar:

        def show(history: History) -> None:
            bar.update()
            valid = f", valid {history.valid_loss[-1]:.4g}" if history.valid_loss else ""
            bar.set_postfix_str(f"loss {history.train_loss[-1]:.4g}{valid}", refresh=False)

        yield show
