"""Pictures of numbers: activation functions, learning curves, fits, planes, arrays."""

from nnkit.plots.arrays import distributions, images, matrix
from nnkit.plots.curves import activation, activations, curve_fit, learning_curves
from nnkit.plots.planes import decision_regions, points, surface_paths

__all__ = [
    "activation",
    "activations",
    "curve_fit",
    "decision_regions",
    "distributions",
    "images",
    "learning_curves",
    "matrix",
    "points",
    "surface_paths",
]
