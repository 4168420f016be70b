"""What is measured beside the loss: functions of the truth and the outputs, in this order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import numpy as np

from nnkit.core.layer import Layer
from nnkit.core.metric_order import truth_first
from nnkit.core.types import Array
from nnkit.losses import Loss
from nnkit.training.outputs import outputs_are
from nnkit.validation.accuracy import accuracy

Metric = Callable[[Any, Array], float]
Asked = Metric | Literal["accuracy"] | None


def as_metric(metric: Asked, net: Layer, loss: Loss) -> Metric | None:
    """The function metric(t, y) behind what was asked for; `accuracy` knows from loss and network what y is.

    Raises
    ------
    TypeError : no function of two arguments, or one whose names say that the outputs come first.
    ValueError : "accuracy" of a single output that may be a logit or a probability.
    """
    if metric is accuracy or (isinstance(metric, str) and metric == "accuracy"):
        return lambda t, y: _accuracy(net, loss, t, y)
    if isinstance(metric, str):
        raise TypeError(f'expected metric to be "accuracy" or a function metric(t, y), received {metric!r}')
    if metric is not None:
        truth_first(metric, "metric")
    return metric


def measured(metric: Metric, t: Any, y: Array) -> float:
    """metric(t, y), which must be one number."""
    result = metric(t, y)
    if np.ndim(result) != 0 or isinstance(result, str) or result is None:
        raise TypeError(f"expected metric to return one number, received {result!r}")
    return float(result)


def _accuracy(net: Layer, loss: Loss, t: Any, y: Array) -> float:
    """The share of right answers; one output alone says yes from ½ on as a probability, from 0 as a logit."""
    if y.shape[-1] > 1:
        return accuracy(t, y)
    return accuracy(t, y, threshold=0.5 if outputs_are(net, loss) == "probabilities" else 0)
