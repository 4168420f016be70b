"""Losses: how wrong the answers are, as one number with its gradient."""

from nnkit.losses.binary_cross_entropy import BCEWithLogitsLoss
from nnkit.losses.cross_entropy import CrossEntropyLoss, log_sum_exp
from nnkit.losses.joint import JointLoss
from nnkit.losses.loss import Loss
from nnkit.losses.naive import NaiveBCE, NaiveCrossEntropy, naive_softmax
from nnkit.losses.regression import HuberLoss, L1Loss, MSELoss, SquaredError
from nnkit.losses.targets import one_hot

__all__ = [
    "BCEWithLogitsLoss",
    "CrossEntropyLoss",
    "HuberLoss",
    "JointLoss",
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
