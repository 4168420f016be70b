"""nnkit: neural networks from scratch in NumPy, written to be read beside the formula.

`import nnkit as nn` gives every name that a room below lists in its `__all__`. Plots, diagrams, live figures
and the playground need heavier packages (Matplotlib, anywidget), loaded when first used.
"""

import importlib
import types

from nnkit.core import *  # every chapter
from nnkit.neurons import *  # neuron, activations, feedforward, backpropagation, deep_networks
from nnkit.training import *  # learning
from nnkit.gradients import *  # backpropagation, deep_networks
from nnkit.losses import *  # neuron, learning, cost_functions, greedy_pretraining
from nnkit.optimizers import *  # optimizers
from nnkit.validation import *  # validation, deep_networks
from nnkit.regularization import *  # regularization
from nnkit.deep import *  # deep_networks, greedy_pretraining
from nnkit.sequences import *  # recurrent_networks, lstm
from nnkit.convolution import *  # convolutional_networks
from nnkit.autoencoders import *  # autoencoders, greedy_pretraining
from nnkit.attention import *  # transformers, recurrent_networks
from nnkit.data import *  # every chapter

__title__ = "Neural networks, in motion"  # tells it from the nnkit of PyPI, which is another project
__version__ = "0.1.0"

__all__ = sorted(
    name
    for name, value in globals().items()
    if not (name.startswith("_") or isinstance(value, types.ModuleType))
)


def __getattr__(name: str) -> types.ModuleType:
    """Load the modules that need heavy packages when they are first asked for."""
    if name in ("diagrams", "live", "playground", "plots"):
        return importlib.import_module(f"nnkit.{name}")
    raise AttributeError(f"module 'nnkit' has no attribute {name!r}")
