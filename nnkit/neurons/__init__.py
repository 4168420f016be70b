"""Neurons: the weighted sum, and the bend after it."""

from nnkit.neurons.activation import Activation
from nnkit.neurons.kernel_units import GaussianKernel
from nnkit.neurons.linear import Linear
from nnkit.neurons.rectifiers import ELU, GELU, LeakyReLU, ReLU, SiLU
from nnkit.neurons.softmax import Softmax
from nnkit.neurons.squashing import (
    Identity,
    PiecewiseLinear,
    Sigmoid,
    Tanh,
    Threshold,
    tanh_from_sigmoid,
)

__all__ = [
    "ELU",
    "GELU",
    "Activation",
    "GaussianKernel",
    "Identity",
    "LeakyReLU",
    "Linear",
    "PiecewiseLinear",
    "ReLU",
    "SiLU",
    "Sigmoid",
    "Softmax",
    "Tanh",
    "Threshold",
    "tanh_from_sigmoid",
]
