"""Convolution: layers that slide a small window over a picture."""

from nnkit.convolution.adaptive import AdaptiveAvgPool2d, AdaptiveMaxPool2d, AdaptivePooling
from nnkit.convolution.conv1d import Conv1d
from nnkit.convolution.conv2d import Conv2d
from nnkit.convolution.correlate import convolve2d, cross_correlate2d
from nnkit.convolution.flatten import Flatten
from nnkit.convolution.pooling import AvgPool2d, MaxPool2d, Pooling
from nnkit.convolution.upsampling import ConvTranspose2d, Upsample
from nnkit.convolution.windows import col2im, im2col, output_size

__all__ = [
    "AdaptiveAvgPool2d",
    "AdaptiveMaxPool2d",
    "AdaptivePooling",
    "AvgPool2d",
    "Conv1d",
    "Conv2d",
    "ConvTranspose2d",
    "Flatten",
    "MaxPool2d",
    "Pooling",
    "Upsample",
    "col2im",
    "convolve2d",
    "cross_correlate2d",
    "im2col",
    "output_size",
]
