"""Pooling: a window of a feature map becomes one number, so that small shifts of the input matter less."""

from __future__ import annotations

from functools import reduce
from typing import Any

import numpy as np

from nnkit.convolution.windows import Pair, batch_first, batch_last, pair, windows
from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Pooling(Layer):
    """A window slid over every channel by itself; `stride` is the window's own size unless given."""

    def __init__(self, kernel_size: Pair, stride: Pair | None = None) -> None:
        self.kernel_size = pair(kernel_size, "kernel_size")
        self.stride = self.kernel_size if stride is None else pair(stride, "stride")

    def _windows(self, X: Array) -> list[Array]:
        return windows(X, self.kernel_size, self.stride)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.kernel_size}, stride={self.stride})"


class MaxPool2d(Pooling):
    """The largest value of each window: Y(i, j) = max_{m,n} X(i·s + m, j·s + n) (eq:max-pool).

    X is (N, C, H, W), Y is (N, C, H′, W′). The gradient goes to the largest pixel alone; among equal
    ones to the first, row by row, as in PyTorch.
    """

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The largest value of each window (eq:max-pool)."""
        checks.shape(X, "X", "N", "C", "H", "W")
        X = batch_last(X)
        Y = reduce(np.maximum, self._windows(X))  # (eq:max-pool)
        return batch_first(Y), (X, Y)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Each window's gradient to its winner."""
        X, Y = cache
        dY, dX = batch_last(dY), np.zeros_like(dY, shape=X.shape)
        unclaimed = np.ones(Y.shape, bool)
        for pixels, dpixels in zip(self._windows(X), self._windows(dX), strict=True):
            winner = unclaimed & (pixels == Y)
            unclaimed = unclaimed & ~winner
            dpixels += dY * winner
        return batch_first(dX), {}


class AvgPool2d(Pooling):
    """The mean of each window: Y(i, j) = 1/(kh·kw) Σ_{m,n} X(i·s + m, j·s + n) (eq:average-pool)."""

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The mean of each window (eq:average-pool)."""
        checks.shape(X, "X", "N", "C", "H", "W")
        X = batch_last(X)
        pixels = self._windows(X)
        Y = reduce(np.add, pixels) / len(pixels)  # (eq:average-pool)
        return batch_first(Y), X.shape

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Each pixel of a window gets the same share of its gradient."""
        share = batch_last(dY) / (self.kernel_size[0] * self.kernel_size[1])
        dX = np.zeros_like(share, shape=cache)
        for dpixels in self._windows(dX):
            dpixels += share
        return batch_first(dX), {}
