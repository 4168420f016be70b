"""Validation: how good a network is on examples it has not seen, and how to choose between several."""

from nnkit.validation.accuracy import accuracy, predict_labels
from nnkit.validation.bias_variance import Decomposition, bias_variance, resample
from nnkit.validation.calibration import (
    brier_score,
    calibration_curve,
    expected_calibration_error,
    log_loss,
)
from nnkit.validation.comparison import PairedDifference, mcnemar, paired_difference
from nnkit.validation.confusion import BinaryOutcomes, confusion_matrix
from nnkit.validation.criteria import (
    mean_absolute_error,
    mean_squared_error,
    r2_score,
    regular_criterion,
    true_criterion,
    variance_accounted_for,
)
from nnkit.validation.cross_validation import cross_validate, learning_curve, nested_cross_validate
from nnkit.validation.precision_recall import average_precision, precision_recall_curve
from nnkit.validation.ranges import integer, log_uniform, one_of, uniform_between
from nnkit.validation.roc import auc, outcomes_at, rank_auc, roc_curve
from nnkit.validation.search import Trials, grid, hyperband_search, random_search, tpe_search, try_all
from nnkit.validation.splits import (
    group_k_fold,
    hold_out,
    k_fold,
    leave_one_out,
    repeated_k_fold,
    time_series_split,
)

__all__ = [
    "BinaryOutcomes",
    "Decomposition",
    "PairedDifference",
    "Trials",
    "accuracy",
    "auc",
    "average_precision",
    "bias_variance",
    "brier_score",
    "calibration_curve",
    "confusion_matrix",
    "cross_validate",
    "expected_calibration_error",
    "grid",
    "group_k_fold",
    "hold_out",
    "hyperband_search",
    "integer",
    "k_fold",
    "learning_curve",
    "leave_one_out",
    "log_loss",
    "log_uniform",
    "mcnemar",
    "mean_absolute_error",
    "mean_squared_error",
    "nested_cross_validate",
    "one_of",
    "outcomes_at",
    "paired_difference",
    "precision_recall_curve",
    "predict_labels",
    "r2_score",
    "random_search",
    "rank_auc",
    "regular_criterion",
    "repeated_k_fold",
    "resample",
    "roc_curve",
    "time_series_split",
    "tpe_search",
    "true_criterion",
    "try_all",
    "uniform_between",
    "variance_accounted_for",
]
