"""Regularization: what keeps a network from learning its examples by heart."""

from nnkit.regularization.activity import ActivityKL, ActivityL1, ActivityPenalty
from nnkit.regularization.augmentation import crop, flip, rotate, shift, smooth_labels
from nnkit.regularization.dropout import Dropout, RescaledDropout
from nnkit.regularization.ensembles import Ensemble, bootstrap, correlated_errors, ensemble_variance
from nnkit.regularization.noise import GaussianNoise, MaskingNoise, noisy_weights
from nnkit.regularization.penalties import L1, L2, Penalty, soft_threshold

__all__ = [
    "L1",
    "L2",
    "ActivityKL",
    "ActivityL1",
    "ActivityPenalty",
    "Dropout",
    "Ensemble",
    "GaussianNoise",
    "MaskingNoise",
    "Penalty",
    "RescaledDropout",
    "bootstrap",
    "correlated_errors",
    "crop",
    "ensemble_variance",
    "flip",
    "noisy_weights",
    "rotate",
    "shift",
    "smooth_labels",
    "soft_threshold",
]
