"""From images to columns and back: how a convolution becomes one matrix product.

Inside the convolution and pooling layers the batch axis comes last, (C, H, W, N): a window position is then
a slice whose memory runs are as long as a row of pixels times the batch, which is what makes plain NumPy fast
here. The layers' inputs and outputs are (N, C, H, W), as in PyTorch; between two such layers no data moves,
since a transpose is a view.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array

Pair = int | tuple[int, int]
Padding = Pair | Literal["same"]
Sides = tuple[tuple[int, int], tuple[int, int]]


def pair(value: Pair, name: str, least: int = 1) -> tuple[int, int]:
    """One whole number for both directions, or two: (rows, columns)."""
    both = tuple(value) if isinstance(value, tuple | list) else (value, value)
    if len(both) != 2 or not all(
        isinstance(v, int | np.integer) and not isinstance(v, bool) and v >= least for v in both
    ):
        raise ValueError(f"expected {name} to be one or two whole numbers ≥ {least}, received {value!r}")
    return int(both[0]), int(both[1])


def brief(value: Any) -> str:
    """A pair as it would be written: one number if both are the same."""
    return repr(value[0] if isinstance(value, tuple) and value[0] == value[1] else value)


def unusual(layer: Any, **usual: Any) -> str:
    """The options of a layer that are not as usual, as they would be written: ", stride=2"."""
    options = [(name, getattr(layer, name)) for name in usual]
    return "".join(f", {name}={brief(value)}" for name, value in options if value != usual[name])


def sides(padding: Padding, kernel: Pair, stride: Pair = 1, dilation: Pair = 1) -> Sides:
    """What is added above and below, and left and right.

    `"same"` keeps the size of the image: d (k − 1) in all, where that is odd one more at the end, as in
    PyTorch; it needs stride 1.
    """
    if not isinstance(padding, str):
        above, left = pair(padding, "padding", least=0)
        return (above, above), (left, left)
    if padding != "same":
        raise ValueError(
            f'expected padding to be "same", or one or two whole numbers ≥ 0, received {padding!r}'
        )
    if pair(stride, "stride") != (1, 1):
        raise ValueError(f'expected stride 1 with padding="same", received {stride!r}')
    rows, columns = (
        d * (k - 1) for k, d in zip(pair(kernel, "kernel"), pair(dilation, "dilation"), strict=True)
    )
    return (rows // 2, rows - rows // 2), (columns // 2, columns - columns // 2)


def output_size(
    size: Sequence[int],
    kernel: Sequence[int],
    stride: Pair = 1,
    padding: Padding = 0,
    dilation: Pair = 1,
) -> tuple[int, int]:
    """Rows and columns a sliding window leaves (eq:conv-size).

    H′ = ⌊(H + 2·padding − kh) / stride⌋ + 1; with dilation d, kh cells reach over d (kh − 1) + 1 pixels.
    """
    if not all(isinstance(sides, Sequence) and len(sides) == 2 for sides in (size, kernel)):
        raise ValueError(
            f"expected an image and a kernel of two sides, such as (28, 28) and (3, 3), "
            f"received {size!r} and {kernel!r}"
        )
    size, kernel = pair((size[0], size[1]), "size", least=0), pair((kernel[0], kernel[1]), "kernel")
    strides, spread = pair(stride, "stride"), pair(dilation, "dilation")
    around = sides(padding, kernel, stride, dilation)
    reach = [d * (k - 1) + 1 for k, d in zip(kernel, spread, strict=True)]
    each = zip(size, reach, strides, around, strict=True)
    rows, columns = ((n + sum(p) - k) // s + 1 for n, k, s, p in each)  # (eq:conv-size)
    if rows < 1 or columns < 1:
        pads = around if padding == "same" else pair(padding, "padding", least=0)
        raise ValueError(
            f"expected an image of at least {reach[0]}×{reach[1]} pixels after padding by {pads}, "
            f"received {size[0]}×{size[1]}"
        )
    return rows, columns


def pad(image: Array, around: Sides, value: float = 0) -> Array:
    """One value around the two axes of (H, W), or around rows and columns of (C, H, W, N)."""
    if around == ((0, 0), (0, 0)):
        return image
    widths = around if image.ndim == 2 else [(0, 0), *around, (0, 0)]
    return np.pad(image, widths, constant_values=value)


def crop(image: Array, around: Sides) -> Array:
    """(C, H, W, N) without what `pad` put around it, a view."""
    (top, bottom), (left, right) = around
    return image[:, top : image.shape[1] - bottom, left : image.shape[2] - right]


def batch_last(X: Array) -> Array:
    """(N, C, H, W) → (C, H, W, N): a view where the memory lies that way already, else a copy that does."""
    X = np.transpose(X, (1, 2, 3, 0))
    return X if checks.traced(X) else np.ascontiguousarray(X)


def batch_first(X: Array) -> Array:
    """(C, H, W, N) → (N, C, H, W), a view."""
    return np.transpose(X, (3, 0, 1, 2))


def windows(X: Array, kernel: Pair, stride: Pair, dilation: Pair = 1) -> list[Array]:
    """What each kernel cell sees: for every offset in the kernel, row by row, one view of X (C, H, W, N).

    Each view is (C, H′, W′, N): entry (i, j) is the pixel under that cell when the window stands at output
    position (i, j).
    """
    (kh, kw), (down, right) = pair(kernel, "kernel"), pair(stride, "stride")
    wide, deep = pair(dilation, "dilation")[::-1]
    rows, columns = output_size(X.shape[1:3], (kh, kw), stride, dilation=dilation)
    height, width = (rows - 1) * down + 1, (columns - 1) * right + 1
    return [
        X[:, m : m + height : down, n : n + width : right]
        for m in range(0, kh * deep, deep)
        for n in range(0, kw * wide, wide)
    ]


def im2col(X: Array, kernel: Pair, stride: Pair, dilation: Pair = 1) -> Array:
    """Every window of X (C, H, W, N) as one column: (C·kh·kw, H′·W′·N)."""
    checks.shape(X, "X", "C", "H", "W", "N")
    cells = windows(X, kernel, stride, dilation)
    return np.stack(cells, axis=1).reshape(X.shape[0] * len(cells), -1)


def col2im(
    columns: Array, image_shape: tuple[int, ...], kernel: Pair, stride: Pair, dilation: Pair = 1
) -> Array:
    """Add every column back to the pixels it came from, giving (C, H, W, N): the transpose of `im2col`."""
    image = np.zeros_like(columns, shape=image_shape)
    cells = windows(image, kernel, stride, dilation)
    C, *positions = cells[0].shape
    checks.shape(columns, "columns", C * len(cells), int(np.prod(positions)))
    pieces = columns.reshape(C, len(cells), *positions)
    for offset, view in enumerate(cells):
        view += pieces[:, offset]
    return image
