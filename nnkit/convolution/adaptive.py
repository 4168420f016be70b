"""Pooling to a given size, whatever the map's: with one cell, a whole map becomes one number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from nnkit.convolution.windows import Pair, brief, pair
from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class AdaptivePooling(Layer):
    """Cuts each map into `output_size` cells, which share a row or column where the sizes do not divide.

    Cell i of O reaches over rows ⌊i·H / O⌋ to ⌈(i + 1)·H / O⌉ (eq:adaptive-cells), as in PyTorch.
    `output_size = 1` is global pooling: X (N, C, H, W) → Y (N, C, 1, 1).
    """

    def __init__(self, output_size: Pair) -> None:
        self.output_size = pair(output_size, "output_size")

    def cells(self, size: tuple[int, ...]) -> Iterator[tuple[slice, slice]]:
        """Rows and columns of every cell of a map, row by row."""
        down, right = (
            [slice(i * n // cells, -(-(i + 1) * n // cells)) for i in range(cells)]  # (eq:adaptive-cells)
            for n, cells in zip(size, self.output_size, strict=True)
        )
        return ((i, j) for i in down for j in right)

    def flops(self, X: Array, Y: Array) -> int:
        """A comparison or a sum for every number of every cell."""
        return X.shape[0] * X.shape[1] * sum(self._size(cell) for cell in self.cells(X.shape[2:]))

    @staticmethod
    def _size(cell: tuple[slice, slice]) -> int:
        return (cell[0].stop - cell[0].start) * (cell[1].stop - cell[1].start)

    def _map(self, values: list[Array]) -> Array:
        """One number for each cell, as a map (N, C, rows, columns)."""
        return np.stack(values, axis=2).reshape(*values[0].shape, *self.output_size)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({brief(self.output_size)})"


class AdaptiveAvgPool2d(AdaptivePooling):
    """The mean of each cell; `AdaptiveAvgPool2d(1)` is global average pooling."""

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The mean of each cell (eq:adaptive-cells); the cache is the shape."""
        checks.shape(X, "X", "N", "C", "H", "W")
        return self._map([np.mean(X[:, :, i, j], axis=(2, 3)) for i, j in self.cells(X.shape[2:])]), X.shape

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Each pixel of a cell gets the same share."""
        dX = np.zeros_like(dY, shape=cache)
        shares = dY.reshape(*dY.shape[:2], -1)
        for k, cell in enumerate(self.cells(cache[2:])):
            dX[:, :, cell[0], cell[1]] += shares[:, :, k, None, None] / self._size(cell)
        return dX, {}


class AdaptiveMaxPool2d(AdaptivePooling):
    """The largest value of each cell; `AdaptiveMaxPool2d(1)` is global max pooling."""

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The largest value of each cell (eq:adaptive-cells); the cache is X."""
        checks.shape(X, "X", "N", "C", "H", "W")
        return self._map([np.max(X[:, :, i, j], axis=(2, 3)) for i, j in self.cells(X.shape[2:])]), X

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Each cell's gradient to its largest pixel, among equal ones the first."""
        dX = np.zeros_like(dY, shape=cache.shape)
        slopes = dY.reshape(*dY.shape[:2], -1)
        for k, (i, j) in enumerate(self.cells(cache.shape[2:])):
            cell = cache[:, :, i, j]
            rows = cell.reshape(*cell.shape[:2], -1)
            first = np.argmax(rows, axis=2)[:, :, None] == np.arange(rows.shape[2])
            dX[:, :, i, j] += (slopes[:, :, k, None] * first).reshape(cell.shape)
        return dX, {}
