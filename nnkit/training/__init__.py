"""Training: the loop, what it records, and its batches."""

from nnkit.training.batches import minibatches
from nnkit.training.fit import fit
from nnkit.training.fit_guards import DivergenceWarning
from nnkit.training.history import History

__all__ = [
    "DivergenceWarning",
    "History",
    "fit",
    "minibatches",
]
