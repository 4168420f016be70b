"""What is measured beside the loss: functions of the truth and the outputs, in this order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.metric_order import truth_first
from nnkit.core.types import Array
from nnkit.losses import Loss
from nnkit.training.outputs import outputs_are
from nnkit.validation.accuracy import accuracy

Metric = Callable[[Any, Array], float]
Measuring = Callable[[Any, Array, Any, Any], float]  # with the mask of real steps and the weights as well
Asked = Metric | Literal["accuracy"] | None


def as_metric(metric: Asked, net: Layer, loss: Loss) -> Measuring | None:
    """The function behind what was asked for; `accuracy` knows what outputs are and which of them count.

    Raises
    ------
    TypeError : no function of two arguments, or one whose names say that the outputs come first.
    ValueError : "accuracy" of a single output that may be a logit or a probability.
    """
    if metric is accuracy or (isinstance(metric, str) and metric == "accuracy"):
        return lambda t, y, mask, weights: _accuracy(net, loss, *_that_count(loss, t, y, mask, weights))
    if isinstance(metric, str):
        raise TypeError(f'expected metric to be "accuracy" or a function metric(t, y), received {metric!r}')
    if metric is None:
        return None
    truth_first(metric, "metric")
    return lambda t, y, mask, weights: metric(t, y)


def measured(metric: Measuring, t: Any, y: Array, mask: Any = None, weights: Array | None = None) -> float:
    """What it says of truth and outputs, which must be one number."""
    return checks.one_number(metric(t, y, mask, weights), "metric")


def _that_count(loss: Loss, t: Any, y: Array, mask: Any, weights: Array | None) -> tuple[Any, Array]:
    """Truth and outputs without padded steps, ignored labels, and what has weight 0."""
    counts = np.ones(y.shape[:-1], bool)
    if mask is not None and mask.shape == counts.shape:
        counts &= mask
    if weights is not None and weights.ndim <= counts.ndim:
        counts &= weights.reshape(*weights.shape, *(1,) * (counts.ndim - weights.ndim)) > 0
    ignored = getattr(loss, "ignore_label", None)
    if ignored is not None and t.shape == counts.shape:
        counts &= t != ignored
    return (t, y) if counts.all() else (t[counts], y[counts])


def _accuracy(net: Layer, loss: Loss, t: Any, y: Array) -> float:
    """The share of right answers; one output alone says yes from ½ on as a probability, from 0 as a logit."""
    if y.shape[-1] > 1:
        return accuracy(t, y)
    return accuracy(t, y, threshold=0.5 if outputs_are(net, loss) == "probabilities" else 0)
