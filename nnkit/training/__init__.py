"""Training: the loop, what it records, its batches, and what a network answers to many examples."""

from nnkit.training.batches import balanced_weights, minibatches
from nnkit.training.fit import fit
from nnkit.training.history import History
from nnkit.training.kept import DivergenceWarning
from nnkit.training.loop import training_loop
from nnkit.training.lr_range_test import RangeTest, lr_range_test
from nnkit.training.newton_fit import newton_fit
from nnkit.training.predict import Evaluation, evaluate, predict, predict_proba

__all__ = [
    "DivergenceWarning",
    "Evaluation",
    "History",
    "RangeTest",
    "balanced_weights",
    "evaluate",
    "fit",
    "lr_range_test",
    "minibatches",
    "newton_fit",
    "predict",
    "predict_proba",
    "training_loop",
]
