"""nnkit: neural networks from scratch in NumPy, written to be read beside the formula.

`import nnkit as nn` gives every name that a module below lists in its `__all__`. Plots, diagrams, live
figures and data sets need heavier packages (Matplotlib, ipywidgets, scikit-learn), loaded when first used.
"""

import importlib
import types

from nnkit.activations import *
from nnkit.adaptive import *
from nnkit.as_printed import *
from nnkit.attention import *
from nnkit.augmentation import *
from nnkit.autoencoders import *
from nnkit.auxiliary import *
from nnkit.averages import *
from nnkit.backprop import *
from nnkit.batches import *
from nnkit.clipping import *
from nnkit.compression import *
from nnkit.confusion import *
from nnkit.convolution import *
from nnkit.costs import *
from nnkit.criteria import *
from nnkit.cross_entropy import *
from nnkit.dropout import *
from nnkit.ensembles import *
from nnkit.fit_tools import *
from nnkit.gradcheck import *
from nnkit.gru import *
from nnkit.history import *
from nnkit.images import *
from nnkit.initializers import *
from nnkit.kernels import *
from nnkit.layer import *
from nnkit.linear import *
from nnkit.losses import *
from nnkit.lstm import *
from nnkit.masks import *
from nnkit.mitchell import *
from nnkit.newton import *
from nnkit.normalization import *
from nnkit.optimizers import *
from nnkit.pca import *
from nnkit.planes import *
from nnkit.pooling import *
from nnkit.positions import *
from nnkit.pretraining import *
from nnkit.rectifiers import *
from nnkit.recurrent import *
from nnkit.regularizers import *
from nnkit.resampling import *
from nnkit.rnn import *
from nnkit.roc import *
from nnkit.saving import *
from nnkit.schedules import *
from nnkit.scores import *
from nnkit.search import *
from nnkit.sequence_layers import *
from nnkit.sequences import *
from nnkit.sequential import *
from nnkit.shapes import *
from nnkit.softmax import *
from nnkit.sparsity import *
from nnkit.standardize import *
from nnkit.state import *
from nnkit.tables import *
from nnkit.text import *
from nnkit.training import *
from nnkit.transformer import *
from nnkit.validation import *
from nnkit.windows import *

__version__ = "0.1.0"

__all__ = sorted(
    name
    for name, value in globals().items()
    if not (name.startswith("_") or isinstance(value, types.ModuleType))
)


def __getattr__(name: str) -> types.ModuleType:
    """Load the modules that need heavy packages when they are first asked for."""
    if name in ("data", "diagrams", "live", "plots"):
        return importlib.import_module(f"nnkit.{name}")
    raise AttributeError(f"module 'nnkit' has no attribute {name!r}")
