"""From small maps to large ones: what a convolutional decoder is made of."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.convolution.windows import (
    Pair,
    batch_first,
    batch_last,
    brief,
    col2im,
    crop,
    im2col,
    output_size,
    pad,
    pair,
    unusual,
)
from nnkit.core import checks
from nnkit.core.initializers import Initializer, he_uniform, initial_weights
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Upsample(Layer):
    """Every pixel becomes a block of equal ones: Y(i, j) = X(⌊i / s⌋, ⌊j / s⌋) (eq:upsample).

    X is (N, C, H, W), Y (N, C, s H, s W). PyTorch's `Upsample(scale_factor=s)`, mode "nearest".
    """

    def __init__(self, scale_factor: Pair) -> None:
        self.scale_factor = pair(scale_factor, "scale_factor")

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Each pixel, repeated (eq:upsample); the cache is the shape."""
        checks.shape(X, "X", "N", "C", "H", "W")
        down, right = self.scale_factor
        return np.repeat(np.repeat(X, down, axis=2), right, axis=3), X.shape  # (eq:upsample)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """A pixel's gradient is the sum over its block."""
        N, C, H, W = cache
        down, right = self.scale_factor
        return np.sum(dY.reshape(N, C, H, down, W, right), axis=(3, 5)), {}

    def flops(self, X: Array, Y: Array) -> int:
        """None: numbers are copied."""
        return 0

    def __repr__(self) -> str:
        down, right = self.scale_factor
        return f"Upsample({down if down == right else self.scale_factor})"


class ConvTranspose2d(Layer):
    """A convolution run backwards: every pixel lays its multiple of the kernel down, and overlaps add up.

    S_o(i·s + m, j·s + n) collects Σ_c X_c(i, j) W_co(m, n), then b_o (eq:conv-transpose): what `Conv2d` does
    to a gradient on its way back (eq:conv-dX). X is (N, C, H, W), W (C, O, kh, kw), as in PyTorch, S has
    H′ = (H − 1)·s − 2·padding + kh + output_padding rows (eq:conv-transpose-size). Here padding is cut off.

    Raises
    ------
    ValueError, TypeError : sizes below 1; a padding that leaves nothing; an output padding not below the
        stride; an input that is not (N, C, H, W) floats.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: Pair,
        *,
        rng: Rng,
        stride: Pair = 1,
        padding: Pair = 0,
        output_padding: Pair = 0,
        init: Initializer = he_uniform,
        bias: bool = True,
        dtype: Any = np.float64,
    ) -> None:
        checks.whole(in_channels, "in_channels")
        checks.whole(out_channels, "out_channels")
        self.kernel_size = pair(kernel_size, "kernel_size")
        self.stride = pair(stride, "stride")
        self.padding = pair(padding, "padding", least=0)
        self.output_padding = pair(output_padding, "output_padding", least=0)
        if any(extra >= s for extra, s in zip(self.output_padding, self.stride, strict=True)):
            raise ValueError(
                f"expected output_padding below the stride {self.stride}, received {self.output_padding}"
            )
        W = initial_weights(init, (out_channels, in_channels, *self.kernel_size), rng, dtype)
        self.params: dict[str, Array] = {"W": np.swapaxes(W, 0, 1).copy()}
        if bias:
            self.params["b"] = np.zeros(out_channels, dtype)

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The maps S (eq:conv-transpose); the cache is X with one row per channel."""
        C, O, *_ = self.params["W"].shape
        checks.shape(X, "X", "N", C, "H", "W")
        whole = (O, *self._whole_size(X.shape[2:]), len(X))
        rows = batch_last(X).reshape(C, -1)
        columns = self.params["W"].reshape(C, -1).T @ rows
        S = crop(col2im(columns, whole, self.kernel_size, self.stride), self._sides())  # (eq:conv-transpose)
        if "b" in self.params:
            S = S + self.params["b"][:, None, None, None]
        return batch_first(S), rows

    def backward(self, dS: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X is the convolution of ∂J/∂S; ∂J/∂W sums pixel times window."""
        W = self.params["W"]
        padded = pad(batch_last(dS), self._sides())
        size = output_size(padded.shape[1:3], self.kernel_size, self.stride)
        windows = im2col(padded, self.kernel_size, self.stride)
        dX = (W.reshape(len(W), -1) @ windows).reshape(len(W), *size, len(dS))
        grads = {"W": (cache @ windows.T).reshape(W.shape)}
        if "b" in self.params:
            grads["b"] = np.sum(dS, axis=(0, 2, 3))
        return batch_first(dX), grads

    def _whole_size(self, size: tuple[int, ...]) -> tuple[int, int]:
        """Rows and columns before the padding is cut off (eq:conv-transpose-size)."""
        each = zip(size, self.kernel_size, self.stride, self.output_padding, strict=True)
        rows, columns = ((n - 1) * s + k + extra for n, k, s, extra in each)  # (eq:conv-transpose-size)
        if rows <= 2 * self.padding[0] or columns <= 2 * self.padding[1]:
            raise ValueError(f"expected padding below half of {rows}×{columns}, received {self.padding}")
        return rows, columns

    def _sides(self) -> tuple[tuple[int, int], tuple[int, int]]:
        (above, left) = self.padding
        return (above, above), (left, left)

    def flops(self, X: Array, Y: Array) -> int:
        """2 O kh kw for every number of X, products and sums, and the bias."""
        return 2 * self.params["W"][0].size * X.size + (Y.size if "b" in self.params else 0)

    def __repr__(self) -> str:
        C, O, *_ = self.params["W"].shape
        options = unusual(self, stride=(1, 1), padding=(0, 0), output_padding=(0, 0))
        return f"ConvTranspose2d({C}, {O}, {brief(self.kernel_size)}{options})"
