"""Pooling: a window of a feature map becomes one number, so that small shifts of the input matter less."""

from __future__ import annotations

from functools import reduce
from typing import Any

import numpy as np

from nnkit.convolution.windows import (
    Pair,
    batch_first,
    batch_last,
    brief,
    crop,
    pad,
    pair,
    sides,
    unusual,
    windows,
)
from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Pooling(Layer):
    """A window slid over every channel by itself; `stride` is the window's own size unless given.

    `padding` widens the map on all sides, by at most half a window, as in PyTorch.
    """

    outside = 0.0  # what lies beyond the border

    def __init__(self, kernel_size: Pair, stride: Pair | None = None, padding: Pair = 0) -> None:
        self.kernel_size = pair(kernel_size, "kernel_size")
        self.stride = self.kernel_size if stride is None else pair(stride, "stride")
        self.padding = pair(padding, "padding", least=0)
        self.dilation = (1, 1)
        self._at_most_half()

    def _at_most_half(self) -> None:
        reach = [d * (k - 1) + 1 for k, d in zip(self.kernel_size, self.dilation, strict=True)]
        if any(2 * p > r for p, r in zip(self.padding, reach, strict=True)):
            raise ValueError(
                f"expected padding of at most half the window {reach[0]}×{reach[1]}, received {self.padding}"
            )

    def _padded(self, X: Array) -> Array:
        checks.shape(X, "X", "N", "C", "H", "W")
        return pad(batch_last(X), sides(self.padding, self.kernel_size), self.outside)

    def _windows(self, X: Array) -> list[Array]:
        return windows(X, self.kernel_size, self.stride, self.dilation)

    def _apart(self) -> bool:
        """Whether no pixel lies in two windows: what goes back to it need not be added up."""
        apart = (s >= k for s, k in zip(self.stride, self.kernel_size, strict=True))
        return self.dilation == (1, 1) and all(apart)

    def _cropped(self, dX: Array) -> Array:
        return batch_first(crop(dX, sides(self.padding, self.kernel_size)))

    def flops(self, X: Array, Y: Array) -> int:
        """A comparison or a sum for every number of every window."""
        return self.kernel_size[0] * self.kernel_size[1] * Y.size

    def __repr__(self) -> str:
        options = unusual(self, stride=self.kernel_size, padding=(0, 0), dilation=(1, 1))
        return f"{type(self).__name__}({brief(self.kernel_size)}{options})"


class MaxPool2d(Pooling):
    """The largest value of each window: Y(i, j) = max_{m,n} X(i·s + m, j·s + n) (eq:max-pool).

    X is (N, C, H, W), Y is (N, C, H′, W′). The gradient goes to the largest pixel alone; among equal
    ones to the first, row by row, as in PyTorch. What lies beyond the border is −∞ and never the largest;
    with `dilation` d the window looks at every d-th pixel.
    """

    outside = -np.inf

    def __init__(
        self, kernel_size: Pair, stride: Pair | None = None, padding: Pair = 0, dilation: Pair = 1
    ) -> None:
        super().__init__(kernel_size, stride)
        self.padding = pair(padding, "padding", least=0)
        self.dilation = pair(dilation, "dilation")
        self._at_most_half()

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The largest value of each window (eq:max-pool)."""
        X = self._padded(X)
        Y = reduce(np.maximum, self._windows(X))  # (eq:max-pool)
        return batch_first(Y), (X, Y)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Each window's gradient to its winner."""
        X, Y = cache
        dY = batch_last(dY)
        dX = np.zeros_like(dY, shape=X.shape)  # laid out as dY is: the batch last
        alone = self._apart()
        unclaimed = np.ones(Y.shape, bool)
        for pixels, dpixels in zip(self._windows(X), self._windows(dX), strict=True):
            winner = unclaimed & (pixels == Y)
            unclaimed = unclaimed & ~winner
            if alone:
                np.multiply(dY, winner, out=dpixels)
            else:
                dpixels += dY * winner
        return self._cropped(dX), {}


class AvgPool2d(Pooling):
    """The mean of each window: Y(i, j) = 1/(kh·kw) Σ_{m,n} X(i·s + m, j·s + n) (eq:average-pool).

    What lies beyond the border is 0 and counted, as PyTorch does unless told otherwise.
    """

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The mean of each window (eq:average-pool)."""
        X = self._padded(X)
        pixels = self._windows(X)
        Y = reduce(np.add, pixels) / len(pixels)  # (eq:average-pool)
        return batch_first(Y), X.shape

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Each pixel of a window gets the same share of its gradient."""
        share = batch_last(dY) / (self.kernel_size[0] * self.kernel_size[1])
        dX = np.zeros_like(share, shape=cache)
        for dpixels in self._windows(dX):
            dpixels += share
        return self._cropped(dX), {}
