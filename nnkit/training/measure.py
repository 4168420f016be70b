"""What `fit` measures after each epoch: the validation loss, and the metric on both data sets."""

from __future__ import annotations

from math import isfinite
from typing import Any, NamedTuple

import numpy as np

from nnkit.core.layer import Layer
from nnkit.core.types import Array
from nnkit.losses import Loss
from nnkit.training.metrics import Metric, measured
from nnkit.training.predict import predict


class Measured(NamedTuple):
    """The numbers of one moment, and whether the outputs they come from were all finite."""

    valid_loss: float | None
    metrics: list[float]
    finite: bool


class Measure:
    """Asks the network about the data that validation loss and metric need, as large a batch at a time."""

    def __init__(
        self,
        net: Layer,
        loss: Loss,
        metric: Metric | None,
        data: tuple[Any, ...],
        validation: tuple[Any, ...] | None,
        batch_size: int | None,
    ) -> None:
        self.net, self.loss, self.metric = net, loss, metric
        self.data, self.validation = data, validation
        self.batch_size = len(data[0]) if batch_size is None else max(batch_size, 256)

    def __call__(self) -> Measured:
        """Measure now; no metric is asked about outputs that are not finite."""
        valid_loss, sets = None, []
        if self.metric is not None:
            sets.append(self._answered(self.data))
        if self.validation is not None:
            T, Y = self._answered(self.validation)
            sets.append((T, Y))
            valid_loss = float(self.loss.value(Y, T))
        finite = all(np.isfinite(Y).all() for _, Y in sets) and (valid_loss is None or isfinite(valid_loss))
        metrics = [measured(self.metric, t, Y) for t, Y in sets] if self.metric is not None and finite else []
        return Measured(valid_loss, metrics, finite)

    def _answered(self, data: tuple[Any, ...]) -> tuple[Any, Array]:
        """The targets, and what the network answers."""
        X, T, mask = data
        return T, predict(self.net, X, mask=mask, batch_size=self.batch_size)
