"""Asking a network about many examples, a batch at a time, and measuring what it answers."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer, a_layer
from nnkit.core.rows import array_of_rows
from nnkit.core.types import Array
from nnkit.losses import CrossEntropyLoss, Loss
from nnkit.neurons.softmax import Softmax
from nnkit.neurons.squashing import Sigmoid
from nnkit.training.batches import walk
from nnkit.training.data_checks import check_data, check_mask, check_weighted
from nnkit.training.fit_checks import check_net
from nnkit.training.metrics import Asked, as_metric, measured
from nnkit.training.outputs import outputs_are
from nnkit.training.precision import in_precision, precision


class Evaluation(NamedTuple):
    """The loss on a data set, and the metric if one was asked for."""

    loss: float
    metric: float | None = None


def predict(net: Layer, X: Array, *, mask: Any = None, batch_size: int = 256) -> Array:
    """net(X), taken `batch_size` examples at a time: what the layers compute on the way does not add up.

    X is taken in the precision of the network's parameters; `mask` (N, T) is for networks that take one.
    """
    a_layer(net)
    array_of_rows(X, "X")
    checks.whole(batch_size, "batch_size")
    if len(X) == 0:
        raise ValueError("expected at least one example in X, received 0")
    dtype = precision(net)
    check_mask(net, mask, X)
    answers = []
    for x, m in walk((X, mask), batch_size, None):
        x = in_precision(x, dtype)
        answers.append(net(x) if m is None else net(x, mask=m))
    return answers[0] if len(answers) == 1 else np.concatenate(answers)


def predict_proba(net: Layer, loss: Loss, X: Array, *, batch_size: int = 256) -> Array:
    """The probabilities (N, K) that a classifier gives, or (N, 1) for one output unit.

    Outputs that are logits by the loss go through the sigmoid or the softmax; what the network has made
    probabilities stays as it is. `outputs_are` tells which, and refuses what cannot be told.
    """
    scale = outputs_are(net, loss)
    Y = predict(net, X, batch_size=batch_size)
    if scale == "probabilities":
        return Y
    return Softmax().value(Y) if isinstance(loss, CrossEntropyLoss) else Sigmoid().value(Y)


def evaluate(
    net: Layer,
    loss: Loss,
    X: Array,
    T: Any,
    *,
    metric: Asked = None,
    sample_weights: Array | None = None,
    mask: Any = None,
    batch_size: int = 256,
) -> Evaluation:
    """(loss, metric) on a data set, from answers that `predict` collects.

    `metric` is "accuracy", which looks at real steps that count, or a function metric(t, y) of all truth and
    outputs.
    """
    check_net(net, loss)
    X, T = check_data(net, loss, X, T, "X", "T")
    sample_weights = check_weighted(loss, sample_weights, X)
    measure = as_metric(metric, net, loss)
    Y = predict(net, X, mask=mask, batch_size=batch_size)
    value = float(loss_value(loss, Y, T, sample_weights))
    return Evaluation(value, None if measure is None else measured(measure, T, Y, mask, sample_weights))


def loss_value(loss: Loss, Y: Array, T: Any, weights: Array | None) -> float:
    """The loss, with a weight for each example if there are weights."""
    return loss.value(Y, T) if weights is None else loss.value(Y, T, weights)
