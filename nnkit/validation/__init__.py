"""Validation: how good a network is on examples it has not seen, and how to choose between several."""

from nnkit.validation.accuracy import accuracy, predict_labels
from nnkit.validation.bias_variance import Decomposition, bias_variance, resample
from nnkit.validation.confusion import BinaryOutcomes, confusion_matrix
from nnkit.validation.criteria import (
    mean_squared_error,
    regular_criterion,
    true_criterion,
    variance_accounted_for,
)
from nnkit.validation.cross_validation import cross_validate, hold_out, k_fold, learning_curve, leave_one_out
from nnkit.validation.roc import auc, outcomes_at, rank_auc, roc_curve
from nnkit.validation.search import (
    Trials,
    grid,
    integer,
    log_uniform,
    one_of,
    random_search,
    tpe_search,
    try_all,
    uniform_between,
)

__all__ = [
    "BinaryOutcomes",
    "Decomposition",
    "Trials",
    "accuracy",
    "auc",
    "bias_variance",
    "confusion_matrix",
    "cross_validate",
    "grid",
    "hold_out",
    "integer",
    "k_fold",
    "learning_curve",
    "leave_one_out",
    "log_uniform",
    "mean_squared_error",
    "one_of",
    "outcomes_at",
    "predict_labels",
    "random_search",
    "rank_auc",
    "regular_criterion",
    "resample",
    "roc_curve",
    "tpe_search",
    "true_criterion",
    "try_all",
    "uniform_between",
    "variance_accounted_for",
]
