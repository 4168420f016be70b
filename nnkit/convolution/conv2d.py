"""The layer that slides small kernels over a picture, and learns them."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.convolution.windows import (
    Padding,
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
    sides,
    unusual,
)
from nnkit.core import checks
from nnkit.core.initializers import Initializer, he_uniform, initial_weights
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Conv2d(Layer):
    """O feature maps, each from its own kernels over the C channels, the same at every position.

    S_o(i, j) = Σ_c Σ_m Σ_n X_c(i·s + d·m, j·s + d·n) W_oc(m, n) + b_o (eq:conv-layer): cross-correlation, as
    in PyTorch, whose shapes it shares: X (N, C, H, W), W (O, C, kh, kw), b (O,), S (N, O, H′, W′). The bias
    starts at zero. It is computed as one matrix product, the kernels as rows times the windows as columns.

    Parameters
    ----------
    stride, dilation : s, steps between windows, and d, between the pixels that one window looks at.
    padding : zeros around the picture; `"same"` gives maps of the picture's size (stride 1 only).
    groups : channels and maps are cut into so many parts, each map seeing its own part alone, W
        (O, C / groups, kh, kw); with as many groups as channels, a "depthwise" convolution.

    Raises
    ------
    ValueError, TypeError : sizes below 1, negative padding, groups that do not divide the channels; an input
        that is not (N, C, H, W) floats, or smaller than the kernel.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: Pair,
        *,
        rng: Rng,
        stride: Pair = 1,
        padding: Padding = 0,
        dilation: Pair = 1,
        groups: int = 1,
        init: Initializer = he_uniform,
        bias: bool = True,
        dtype: Any = np.float64,
    ) -> None:
        checks.whole(in_channels, "in_channels")
        checks.whole(out_channels, "out_channels")
        checks.whole(groups, "groups")
        if in_channels % groups or out_channels % groups:
            received = f"{groups} for {in_channels} and {out_channels}"
            raise ValueError(f"expected groups to divide in_channels and out_channels, received {received}")
        self.kernel_size = pair(kernel_size, "kernel_size")
        self.stride = pair(stride, "stride")
        self.dilation = pair(dilation, "dilation")
        self._sides = sides(padding, self.kernel_size, self.stride, self.dilation)
        self.padding: Padding = "same" if padding == "same" else pair(padding, "padding", least=0)
        self.groups = groups
        shape = (out_channels, in_channels // groups, *self.kernel_size)
        self.params: dict[str, Array] = {"W": initial_weights(init, shape, rng, dtype)}
        if bias:
            self.params["b"] = np.zeros(out_channels, dtype)

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The feature maps S (eq:conv-layer); the cache: the padded picture and, in training, its columns."""
        checks.shape(X, "X", "N", self.in_channels, "H", "W")
        size = output_size(X.shape[2:], self.kernel_size, self.stride, self.padding, self.dilation)
        padded = pad(batch_last(X), self._sides)
        columns = self._columns(padded)
        S: Array = self._kernels() @ columns  # (eq:conv-layer)
        if "b" in self.params:
            S += self.params["b"].reshape(self.groups, -1, 1)
        S = batch_first(S.reshape(self.out_channels, *size, len(X)))
        return S, (padded, columns if train else None)

    def backward(self, dS: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X: every window gets back the kernel's share, and overlapping windows add up (eq:conv-dX)."""
        padded, _ = cache
        maps = self._maps(dS)
        dcolumns = (self._kernels().swapaxes(1, 2) @ maps).reshape(-1, maps.shape[2])
        dX = col2im(dcolumns, padded.shape, self.kernel_size, self.stride, self.dilation)  # (eq:conv-dX)
        return batch_first(crop(dX, self._sides)), self._kernel_grads(maps, cache)

    def param_grads(self, dS: Array, cache: Any) -> Grads:
        """∂J/∂W sums gradient times window over all positions (eq:conv-dW); ∂J/∂b sums the gradient."""
        return self._kernel_grads(self._maps(dS), cache)

    def _kernel_grads(self, maps: Array, cache: Any) -> Grads:
        padded, columns = cache
        columns = self._columns(padded) if columns is None else columns
        dW = (columns @ maps.swapaxes(1, 2)).swapaxes(1, 2)  # (eq:conv-dW), its transpose: faster this way
        grads = {"W": dW.reshape(self.params["W"].shape)}
        return grads | {"b": np.sum(maps, axis=2).reshape(-1)} if "b" in self.params else grads

    def flops(self, X: Array, Y: Array) -> int:
        """2 C kh kw for every number put out: products and sums, the bias among them (eq:flops-conv)."""
        return 2 * self.params["W"][0].size * Y.size  # (eq:flops-conv)

    @property
    def in_channels(self) -> int:
        """C."""
        return self.params["W"].shape[1] * self.groups

    @property
    def out_channels(self) -> int:
        """O."""
        return self.params["W"].shape[0]

    def _kernels(self) -> Array:
        """One row per feature map: (groups, O / groups, C / groups · kh · kw)."""
        return self.params["W"].reshape(self.groups, self.out_channels // self.groups, -1)

    def _columns(self, padded: Array) -> Array:
        """One column per window: (groups, C / groups · kh · kw, H′·W′·N)."""
        columns = im2col(padded, self.kernel_size, self.stride, self.dilation)
        return columns.reshape(self.groups, len(columns) // self.groups, -1)

    def _maps(self, dS: Array) -> Array:
        """One row per feature map: (N, O, H′, W′) → (groups, O / groups, H′·W′·N)."""
        return batch_last(dS).reshape(self.groups, self.out_channels // self.groups, -1)

    def __repr__(self) -> str:
        sizes = f"{self.in_channels}, {self.out_channels}, {brief(self.kernel_size)}"
        options = unusual(self, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1)
        return f"{type(self).__name__}({sizes}{options})"
