"""The layer that slides small kernels over a picture, and learns them."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.convolution.windows import Pair, batch_first, batch_last, col2im, im2col, output_size, pad, pair
from nnkit.core import checks
from nnkit.core.initializers import Initializer, he_uniform, initial_weights
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Conv2d(Layer):
    """O feature maps, each from its own kernels over the C channels, the same at every position.

    S_o(i, j) = Σ_c Σ_m Σ_n X_c(i·s + m, j·s + n) W_oc(m, n) + b_o (eq:conv-layer): cross-correlation, as in
    PyTorch, whose shapes it shares: X (N, C, H, W), W (O, C, kh, kw), b (O,), S (N, O, H′, W′). The bias
    starts at zero. It is computed as one matrix product, the kernels as rows times the windows as columns.

    Raises
    ------
    ValueError, TypeError : sizes below 1, negative padding; an input that is not (N, C, H, W) floats, or
        smaller than the kernel.
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
        init: Initializer = he_uniform,
        bias: bool = True,
        dtype: Any = np.float64,
    ) -> None:
        checks.whole(in_channels, "in_channels")
        checks.whole(out_channels, "out_channels")
        self.kernel_size = pair(kernel_size, "kernel_size")
        self.stride = pair(stride, "stride")
        self.padding = pair(padding, "padding", least=0)
        shape = (out_channels, in_channels, *self.kernel_size)
        self.params: dict[str, Array] = {"W": initial_weights(init, shape, rng, dtype)}
        if bias:
            self.params["b"] = np.zeros(out_channels, dtype)

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The feature maps S (eq:conv-layer); the cache holds the windows as columns."""
        W = self.params["W"]
        checks.shape(X, "X", "N", W.shape[1], "H", "W")
        size = output_size(X.shape[2:], self.kernel_size, self.stride, self.padding)
        padded = pad(batch_last(X), self.padding)
        columns = im2col(padded, self.kernel_size, self.stride)
        S = W.reshape(len(W), -1) @ columns  # (eq:conv-layer)
        if "b" in self.params:
            S += self.params["b"][:, None]
        return batch_first(S.reshape(len(W), *size, len(X))), (columns, padded.shape)

    def backward(self, dS: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X: every window gets back the kernel's share, and overlapping windows add up (eq:conv-dX)."""
        _, padded_shape = cache
        W = self.params["W"]
        dcolumns = W.reshape(len(W), -1).T @ self._maps(dS)
        dX = col2im(dcolumns, padded_shape, self.kernel_size, self.stride)  # (eq:conv-dX)
        (top, left), (rows, columns) = self.padding, padded_shape[1:3]
        return batch_first(dX[:, top : rows - top, left : columns - left]), self.param_grads(dS, cache)

    def param_grads(self, dS: Array, cache: Any) -> Grads:
        """∂J/∂W sums gradient times window over all positions (eq:conv-dW); ∂J/∂b sums the gradient."""
        columns, _ = cache
        dS = self._maps(dS)
        dW = dS @ columns.T  # (eq:conv-dW)
        grads = {"W": dW.reshape(self.params["W"].shape)}
        return grads | {"b": np.sum(dS, axis=1)} if "b" in self.params else grads

    def flops(self, X: Array, Y: Array) -> int:
        """2 C kh kw for every number put out: products and sums, the bias among them (eq:flops-conv)."""
        return 2 * self.params["W"][0].size * Y.size  # (eq:flops-conv)

    def _maps(self, dS: Array) -> Array:
        """One row per feature map: (N, O, H′, W′) → (O, H′·W′·N)."""
        return batch_last(dS).reshape(dS.shape[1], -1)

    def __repr__(self) -> str:
        out_channels, in_channels = self.params["W"].shape[:2]
        options = f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"
        return f"Conv2d({in_channels}, {out_channels}, {options})"
