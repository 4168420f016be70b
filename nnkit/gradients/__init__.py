"""Gradients: backpropagation written out by hand, and the checks that find a wrong gradient."""

from nnkit.gradients.clipping import clip_by_norm, clip_by_value, global_norm
from nnkit.gradients.gradient_check import (
    GradientError,
    check_layer,
    check_loss,
    check_network,
    numerical_gradient,
    relative_error,
)
from nnkit.gradients.mitchell import Mitchell
from nnkit.gradients.scalar_graph import Value
from nnkit.gradients.two_layers import TwoLayers, two_layer_forward, two_layer_gradients, with_ones

__all__ = [
    "GradientError",
    "Mitchell",
    "TwoLayers",
    "Value",
    "check_layer",
    "check_loss",
    "check_network",
    "clip_by_norm",
    "clip_by_value",
    "global_norm",
    "numerical_gradient",
    "relative_error",
    "two_layer_forward",
    "two_layer_gradients",
    "with_ones",
]
