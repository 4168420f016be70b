"""The weights to go back to: the best after early stopping, those of the lowest loss after a divergence."""

from __future__ import annotations

import warnings
from math import inf, isfinite

from nnkit.core.layer import Layer
from nnkit.core.snapshot import Snapshot
from nnkit.optimizers.optimizer import Optimizer
from nnkit.training.history import History


class DivergenceWarning(RuntimeWarning):
    """The loss became infinite or NaN; the weights of the lowest loss are back."""


class Kept:
    """Network and optimizer at one moment of a run, after so many whole epochs of it."""

    def __init__(self, net: Layer, optimizer: Optimizer) -> None:
        self.snapshot, self.optimizer = Snapshot(net), optimizer
        self.take(0, inf)

    def take(self, epochs: int, loss: float) -> None:
        """As they are now; a rule leaves old memories as they are, so those need no copy."""
        self.snapshot.take()
        self.memory = {name: list(parts) for name, parts in self.optimizer.state.items()}
        self.at = self.optimizer.epochs
        self.epochs, self.loss = epochs, loss

    def restore(self, history: History) -> None:
        """Put everything back, and say so in the history."""
        self.snapshot.restore()
        self.optimizer.state = {name: list(parts) for name, parts in self.memory.items()}
        self.optimizer.epochs = self.at
        history.weights_after = self.epochs


class LowestLoss:
    """Keeps the weights of the lowest loss met so far.

    A validation loss is measured after an epoch and belongs to the weights there, or to those of the start;
    the training loss is measured on the way, before each step, and belongs to the weights at the beginning.
    """

    def __init__(self, net: Layer, optimizer: Optimizer, validation_loss: float | None) -> None:
        self.validated = validation_loss is not None
        self.best, self.begun = Kept(net, optimizer), Kept(net, optimizer)
        self.best.loss = validation_loss if validation_loss is not None and isfinite(validation_loss) else inf

    def epoch_begins(self, epoch: int) -> None:
        """The weights as they are, whose training loss will show."""
        if not self.validated:
            self.begun.take(epoch, inf)

    def epoch_ended(self, history: History) -> None:
        """Keep them, if the epoch's loss was the lowest."""
        loss = (history.valid_loss or history.train_loss)[-1]
        if not loss < self.best.loss:
            return
        if self.validated:
            self.best.take(history.epochs, loss)
        else:
            self.best, self.begun = self.begun, self.best
            self.best.loss = loss

    def say_diverged(self, history: History, lr: float) -> None:
        """A warning that says which weights are back and what to try."""
        kept = f"epoch {self.best.epochs - 1}" if self.best.epochs else "the start"
        kind = "validation" if self.validated else "training"
        loss = f", those with the lowest {kind} loss, {self.best.loss:.4g}" if self.best.loss < inf else ""
        warnings.warn(
            f"training diverged in epoch {history.epochs}: the loss or a weight became infinite or NaN. "
            f"The weights of {kept} are back{loss}. Try a learning rate below {lr:g}, clipping, "
            "or standardised inputs.",
            DivergenceWarning,
            stacklevel=3,
        )


class EarlyStopping:
    """Counts the epochs without a loss lower by more than `min_delta`, and keeps the best weights."""

    def __init__(self, net: Layer, optimizer: Optimizer, patience: int | None, min_delta: float) -> None:
        self.patience, self.min_delta = patience, min_delta
        self.best = None if patience is None else Kept(net, optimizer)
        self.mark, self.waited = inf, 0

    def ended(self, history: History) -> bool:
        """Look at the epoch's loss; whether patience has run out."""
        if self.patience is None or self.best is None:
            return False
        loss = history.valid_loss[-1]
        if history.best_epoch == history.epochs - 1:
            self.best.take(history.epochs, loss)
        self.waited += 1
        if loss < self.mark - self.min_delta:
            self.mark, self.waited = loss, 0
        return self.waited >= self.patience
