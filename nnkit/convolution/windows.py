"""From images to columns and back: how a convolution becomes one matrix product.

Inside the convolution and pooling layers the batch axis comes last, (C, H, W, N): a window position is then
a slice whose memory runs are as long as a row of pixels times the batch, which is what makes plain NumPy fast
here. The layers' inputs and outputs are (N, C, H, W), as in PyTorch, and no data moves in between: a
transpose is a view.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array

Pair = int | tuple[int, int]


def pair(value: Pair, name: str, least: int = 1) -> tuple[int, int]:
    """One whole number for both directions, or two: (rows, columns)."""
    both = tuple(value) if isinstance(value, tuple | list) else (value, value)
    if len(both) != 2 or not all(
        isinstance(v, int | np.integer) and not isinstance(v, bool) and v >= least for v in both
    ):
        raise ValueError(f"expected {name} to be one or two whole numbers ≥ {least}, received {value!r}")
    return int(both[0]), int(both[1])


def output_size(
    size: Sequence[int], kernel: Sequence[int], stride: Pair = 1, padding: Pair = 0
) -> tuple[int, int]:
    """Rows and columns a sliding window leaves: H′ = ⌊(H + 2·padding − kh) / stride⌋ + 1 (eq:conv-size)."""
    if len(size) != 2 or len(kernel) != 2:
        raise ValueError(f"expected an image and a kernel of two sides, received {size} and {kernel}")
    strides, pads = pair(stride, "stride"), pair(padding, "padding", least=0)
    sides = zip(size, kernel, strides, pads, strict=True)
    rows, columns = ((n + 2 * p - k) // s + 1 for n, k, s, p in sides)  # (eq:conv-size)
    if rows < 1 or columns < 1:
        raise ValueError(
            f"expected an image of at least {kernel[0]}×{kernel[1]} pixels after padding by {pads}, "
            f"received {size[0]}×{size[1]}"
        )
    return rows, columns


def pad(image: Array, padding: tuple[int, int]) -> Array:
    """Zeros around the two axes of (H, W), or around rows and columns of (C, H, W, N)."""
    if padding == (0, 0):
        return image
    around = [(padding[0], padding[0]), (padding[1], padding[1])]
    return np.pad(image, around if image.ndim == 2 else [(0, 0), *around, (0, 0)])


def batch_last(X: Array) -> Array:
    """(N, C, H, W) → (C, H, W, N), a view."""
    return np.transpose(X, (1, 2, 3, 0))


def batch_first(X: Array) -> Array:
    """(C, H, W, N) → (N, C, H, W), a view."""
    return np.transpose(X, (3, 0, 1, 2))


def windows(X: Array, kernel: tuple[int, int], stride: tuple[int, int]) -> list[Array]:
    """What each kernel cell sees: for every offset in the kernel, row by row, one view of X (C, H, W, N).

    Each view is (C, H′, W′, N): entry (i, j) is the pixel under that cell when the window stands at output
    position (i, j).
    """
    rows, columns = output_size(X.shape[1:3], kernel, stride)
    height, width = (rows - 1) * stride[0] + 1, (columns - 1) * stride[1] + 1
    return [
        X[:, m : m + height : stride[0], n : n + width : stride[1]]
        for m in range(kernel[0])
        for n in range(kernel[1])
    ]


def im2col(X: Array, kernel: tuple[int, int], stride: tuple[int, int]) -> Array:
    """Every window of X (C, H, W, N) as one column: (C·kh·kw, H′·W′·N)."""
    checks.shape(X, "X", "C", "H", "W", "N")
    return np.stack(windows(X, kernel, stride), axis=1).reshape(X.shape[0] * kernel[0] * kernel[1], -1)


def col2im(
    columns: Array, image_shape: tuple[int, ...], kernel: tuple[int, int], stride: tuple[int, int]
) -> Array:
    """Add every column back to the pixels it came from, giving (C, H, W, N): the transpose of `im2col`."""
    image = np.zeros_like(columns, shape=image_shape)
    shifted = windows(image, kernel, stride)
    pieces = columns.reshape(image_shape[0], len(shifted), *shifted[0].shape[1:])
    for offset, view in enumerate(shifted):
        view += pieces[:, offset]
    return image
