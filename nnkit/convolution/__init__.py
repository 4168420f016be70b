"""Convolution: layers that slide a small window over a picture."""

from nnkit.convolution.conv2d import Conv2d
from nnkit.convolution.correlate import convolve2d, cross_correlate2d
from nnkit.convolution.flatten import Flatten
from nnkit.convolution.pooling import AvgPool2d, MaxPool2d, Pooling
from nnkit.convolution.windows import col2im, im2col, output_size

__all__ = [
    "AvgPool2d",
    "Conv2d",
    "Flatten",
    "MaxPool2d",
    "Pooling",
    "col2im",
    "convolve2d",
    "cross_correlate2d",
    "im2col",
    "output_size",
]
