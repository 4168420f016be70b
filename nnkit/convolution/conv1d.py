"""Convolution along one axis: a signal is a picture of one row."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from nnkit.convolution.conv2d import Conv2d
from nnkit.core import checks
from nnkit.core.initializers import Initializer, he_uniform
from nnkit.core.types import Array, Grads, Rng


class Conv1d(Conv2d):
    """`Conv2d` for signals X (N, C, L) → S (N, O, L′), with kernels W (O, C / groups, k), as in PyTorch.

    Channels come before positions; the sequences (N, T, p) of the recurrent layers have them last.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        *,
        rng: Rng,
        stride: int = 1,
        padding: int | Literal["same"] = 0,
        dilation: int = 1,
        groups: int = 1,
        init: Initializer = he_uniform,
        bias: bool = True,
        dtype: Any = np.float64,
    ) -> None:
        for name, value in (("kernel_size", kernel_size), ("stride", stride), ("dilation", dilation)):
            checks.whole(value, name)
        if not isinstance(padding, str):
            checks.whole(padding, "padding", least=0)
        super().__init__(
            in_channels,
            out_channels,
            (1, kernel_size),
            rng=rng,
            stride=(1, stride),
            padding=padding if isinstance(padding, str) else (0, padding),
            dilation=(1, dilation),
            groups=groups,
            init=init,
            bias=bias,
            dtype=dtype,
        )
        self.params["W"] = self.params["W"][:, :, 0]

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """The signal as a picture of one row; the cache is that of `Conv2d`."""
        checks.shape(X, "X", "N", self.in_channels, "L")
        S, cache = super().forward(X[:, :, None], train=train, rng=rng)
        return S[:, :, 0], cache

    def backward(self, dS: Array, cache: Any) -> tuple[Array, Grads]:
        """As in `Conv2d`."""
        dX, grads = super().backward(dS[:, :, None], cache)
        return dX[:, :, 0], grads

    def param_grads(self, dS: Array, cache: Any) -> Grads:
        """As in `Conv2d`."""
        return super().param_grads(dS[:, :, None], cache)

    def __repr__(self) -> str:
        usual = {"stride": (1, 1), "padding": (0, 0), "dilation": (1, 1)}
        given = {name: getattr(self, name) for name, value in usual.items() if getattr(self, name) != value}
        options = [
            f", {name}={v!r}" for name, v in ((n, v if v == "same" else v[1]) for n, v in given.items())
        ]
        groups = f", groups={self.groups}" if self.groups > 1 else ""
        sizes = f"{self.in_channels}, {self.out_channels}, {self.kernel_size[1]}"
        return f"Conv1d({sizes}{''.join(options)}{groups})"
