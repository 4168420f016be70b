"""Losses: how wrong the answers are, as one number with its gradient."""

from nnkit.losses.cross_entropy import (
    BCEWithLogitsLoss,
    CrossEntropyLoss,
    NaiveBCE,
    NaiveCrossEntropy,
    log_sum_exp,
    naive_softmax,
    one_hot,
)
from nnkit.losses.regression import HuberLoss, L1Loss, Loss, MSELoss, SquaredError

__all__ = [
    "BCEWithLogitsLoss",
    "CrossEntropyLoss",
    "HuberLoss",
    "L1Loss",
    "Loss",
    "MSELoss",
    "NaiveBCE",
    "NaiveCrossEntropy",
    "SquaredError",
    "log_sum_exp",
    "naive_softmax",
    "one_hot",
]
