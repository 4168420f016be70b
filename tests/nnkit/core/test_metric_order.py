"""A score of the other order is refused by the names of its parameters."""

from __future__ import annotations

import functools
import operator

import numpy as np
import pytest
from sklearn import metrics
from torch.nn import functional

import nnkit as nn
from nnkit.core import checks

OPPOSITE = [
    lambda y, t: 0.0,
    lambda outputs, targets: 0.0,
    lambda prediction, truth: 0.0,
    lambda y_pred, y_true: 0.0,
    lambda y_hat, y: 0.0,
    lambda yPred, yTrue: 0.0,
    lambda logits, labels: 0.0,
    lambda predicted_labels, true_labels: 0.0,
    lambda a, target: 0.0,
    lambda scores, b: 0.0,
    lambda ŷ, y: 0.0,
    lambda y, T: 0.0,
    functional.mse_loss,
    nn.MSELoss().value,
    nn.CrossEntropyLoss().value,
    functools.partial(lambda k, y, t: 0.0, 3),
]
RIGHT = [
    lambda t, y: 0.0,
    lambda targets, outputs: 0.0,
    lambda truth, prediction: 0.0,
    lambda y_true, y_pred: 0.0,
    lambda y, y_hat: 0.0,
    lambda y_test, predicted: 0.0,
    lambda labels, logits: 0.0,
    lambda a, b: 0.0,
    lambda *both: 0.0,
    metrics.accuracy_score,
    metrics.r2_score,
    nn.accuracy,
    nn.mean_squared_error,
    nn.variance_accounted_for,
    functools.partial(nn.accuracy, threshold=0.5),
    functools.partial(lambda k, t, y: 0.0, 3),
    np.dot,
    np.maximum,
    max,
    operator.sub,
]


@pytest.mark.parametrize("score", OPPOSITE)
def test_a_score_that_takes_the_outputs_first_is_refused_with_the_way_out(score):
    with pytest.raises(TypeError, match=r"expected metric to take the truth first, .*lambda t, y: …\(y, t\)"):
        checks.truth_first(score, "metric")
    checks.truth_first(lambda t, y: score(y, t), "metric")


@pytest.mark.parametrize("score", RIGHT)
def test_a_score_that_takes_the_truth_first_or_does_not_say_passes(score):
    checks.truth_first(score, "score")


@pytest.mark.parametrize("score", [lambda t: 0.0, lambda t, y, more: 0.0, lambda *, t, y: 0.0])
def test_a_score_that_cannot_be_called_with_two_is_refused(score):
    with pytest.raises(TypeError, match="expected metric to take two arguments"):
        checks.truth_first(score, "metric")


def test_what_is_no_function_is_refused_and_a_loss_is_told_how_to_be_one():
    with pytest.raises(TypeError, match=r"such as nn\.accuracy, received 'accuracy'$"):
        checks.truth_first("accuracy", "metric")
    with pytest.raises(TypeError, match=r"metric=lambda t, y: loss.value\(y, t\)"):
        checks.truth_first(nn.MSELoss(), "metric")


def never(*_):
    raise AssertionError("trained before the score was looked at")


CALLS = {
    "cross_validate": lambda X, T, f: nn.cross_validate(never, X, T, nn.k_fold(6, 2), f),
    "learning_curve": lambda X, T, f: nn.learning_curve(never, X, T, [3], (X, T), f),
    "fit": lambda X, T, f: nn.fit(
        nn.Linear(1, 1, rng=np.random.default_rng(0)),
        nn.MSELoss(),
        nn.SGD(0.1),
        X,
        T,
        epochs=1,
        metric=f,
        progress=False,
    ),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_everyone_who_takes_a_score_asks(call, rng):
    X, T = rng.normal(size=(6, 1)), rng.normal(size=(6, 1))
    with pytest.raises(TypeError, match="take the truth first"):
        call(X, T, lambda y, t: 0.0)
