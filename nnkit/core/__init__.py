"""What everything else is made of: the layer, the composition of layers, first and saved weights."""

from nnkit.core.initializers import (
    constant,
    fans,
    he_normal,
    he_uniform,
    lecun_normal,
    normal,
    orthogonal,
    uniform,
    xavier_normal,
    xavier_uniform,
    zeros,
)
from nnkit.core.layer import Layer
from nnkit.core.optional import if_installed
from nnkit.core.saving import load, save
from nnkit.core.sequential import Sequential

__all__ = [
    "Layer",
    "Sequential",
    "constant",
    "fans",
    "he_normal",
    "he_uniform",
    "if_installed",
    "lecun_normal",
    "load",
    "normal",
    "orthogonal",
    "save",
    "uniform",
    "xavier_normal",
    "xavier_uniform",
    "zeros",
]
