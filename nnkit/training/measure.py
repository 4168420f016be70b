"""What `fit` measures after each epoch: the validation loss, and the metric on both data sets."""

from __future__ import annotations

from math import isfinite
from typing import Any, NamedTuple

import numpy as np

from nnkit.core.layer import Layer
from nnkit.core.types import Array
from nnkit.losses import Loss
from nnkit.training.metrics import Measuring, measured
from nnkit.training.predict import loss_value, predict


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
        metric: Measuring | None,
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
            sets.append((self._answers(self.data), *self.data[1:]))
        if self.validation is not None:
            T, mask, weights = self.validation[1:]
            Y = self._answers(self.validation)
            sets.append((Y, T, mask, weights))
            valid_loss = float(loss_value(self.loss, Y, T, weights))
        finite = all(np.isfinite(Y).all() for Y, *_ in sets) and (valid_loss is None or isfinite(valid_loss))
        metrics = []
        if self.metric is not None and finite:
            metrics = [measured(self.metric, T, Y, mask, weights) for Y, T, mask, weights in sets]
        return Measured(valid_loss, metrics, finite)

    def _answers(self, data: tuple[Any, ...]) -> Array:
        X, _, mask, _ = data
        return predict(self.net, X, mask=mask, batch_size=self.batch_size)
