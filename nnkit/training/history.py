"""What a training run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass, field

from nnkit.optimizers.optimizer import Optimizer


@dataclass
class History:
    """The numbers of a training run, one per epoch, and how it ended.

    Attributes
    ----------
    train_loss : mean loss over the epoch's batches, each before its step (random layers at work, penalty
        left out).
    valid_loss : loss on the validation data after the epoch; empty without validation data.
    train_metric, valid_metric : the metric after the epoch, if `fit` was given one.
    lr : the learning rate of the epoch.
    best_epoch : the epoch (from 0) with the lowest validation loss, or training loss without validation data.
    steps : number of updates in all, those of an unfinished epoch among them.
    stopped : why it ended: "finished", "early stopping", "on_epoch", "interrupted" or "diverged".
    weights_after : number of whole epochs that the network's weights have behind them: all, unless better
        ones were put back.
    optimizer : the optimizer with its memory, to be handed to the next `fit`.
    """

    train_loss: list[float] = field(default_factory=list)
    valid_loss: list[float] = field(default_factory=list)
    train_metric: list[float] = field(default_factory=list)
    valid_metric: list[float] = field(default_factory=list)
    lr: list[float] = field(default_factory=list)
    best_epoch: int = -1
    steps: int = 0
    stopped: str = "finished"
    weights_after: int = 0
    optimizer: Optimizer | None = field(default=None, compare=False, repr=False)

    def __len__(self) -> int:
        """Number of whole epochs."""
        return len(self.train_loss)

    @property
    def epochs(self) -> int:
        """Number of whole epochs."""
        return len(self.train_loss)

    def record(self, lr: float, train_loss: float, valid_loss: float | None, *metrics: float) -> None:
        """Write down one more epoch, and whether it is the best so far."""
        for numbers, metric in zip((self.train_metric, self.valid_metric), metrics, strict=False):
            numbers.append(metric)
        self.lr.append(float(lr))
        self.train_loss.append(train_loss)
        if valid_loss is not None:
            self.valid_loss.append(valid_loss)
        self.weights_after = self.epochs
        losses = self.valid_loss or self.train_loss
        if self.best_epoch < 0 or losses[-1] < losses[self.best_epoch]:
            self.best_epoch = len(losses) - 1

    def __repr__(self) -> str:
        if not self.train_loss:
            return f"History(0 epochs, {self.stopped})"
        valid = f", valid {self.valid_loss[-1]:.4g}" if self.valid_loss else ""
        return f"History({self.epochs} epochs, {self.stopped}, train {self.train_loss[-1]:.4g}{valid})"
