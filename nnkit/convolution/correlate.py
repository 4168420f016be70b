"""A kernel slid over an image: cross-correlation, and, with the kernel flipped, mathematics' convolution."""

from __future__ import annotations

import numpy as np

from nnkit.convolution.windows import Padding, Pair, output_size, pad, pair, sides
from nnkit.core import checks
from nnkit.core.types import Array


def cross_correlate2d(image: Array, kernel: Array, *, stride: Pair = 1, padding: Padding = 0) -> Array:
    """Slide the kernel over the image and sum the products: what frameworks call convolution.

    S(i, j) = Σ_m Σ_n I(i + m, j + n) K(m, n) (eq:cross-correlation), at stride s from window (i·s, j·s).
    Image (H, W), padded by zeros; kernel (kh, kw); result (H′, W′), see `output_size`. Stride and padding are
    one number, or one for rows and one for columns; `padding = (kh − 1, kw − 1)` gives every position where
    kernel and image touch ("full"), `padding = "same"` as many positions as pixels, as in PyTorch.

    Source: Goodfellow, Bengio and Courville, *Deep Learning* (2016), equation 9.6.
    """
    checks.shape(image, "image", "H", "W")
    checks.shape(kernel, "kernel", "kh", "kw")
    rows, columns = output_size(image.shape, kernel.shape, stride, padding)
    image = pad(image, sides(padding, kernel.shape, stride))
    down, right = pair(stride, "stride")
    S = np.zeros((rows, columns), kernel.dtype)
    for m in range(kernel.shape[0]):
        for n in range(kernel.shape[1]):
            shifted = image[m : m + down * (rows - 1) + 1 : down, n : n + right * (columns - 1) + 1 : right]
            S = S + shifted * kernel[m, n]  # (eq:cross-correlation)
    return S


def convolve2d(image: Array, kernel: Array, *, stride: Pair = 1, padding: Padding = 0) -> Array:
    """The convolution of mathematics, S = I ∗ K: the kernel is flipped both ways, then slid.

    S(i, j) = Σ_m Σ_n I(m, n) K(i − m, j − n) (eq:convolution), all of it with `padding = (kh − 1, kw − 1)`;
    with less, a border is cut off. Arguments and shapes as in `cross_correlate2d`.
    """
    checks.shape(kernel, "kernel", "kh", "kw")
    return cross_correlate2d(image, kernel[::-1, ::-1], stride=stride, padding=padding)  # (eq:convolution)
