"""Batch and layer normalisation: mean 0 and variance 1 inside the network, then a learned scale and shift.

What is averaged is first measured from one of the numbers themselves: sums of what is left round less, and
equal numbers come out as exactly zero, where a mean in float32 would leave its rounding error to be divided
by √ε.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class BatchNorm(Layer):
    """Normalises each feature by its mean and variance over the batch (Ioffe and Szegedy, 2015).

    μ = 1/N Σ_n x_n (eq:batch-norm-mean), s² = 1/N Σ_n (x_n − μ)² (eq:batch-norm-variance),
    x̂ = (x − μ) / √(s² + ε) (eq:batch-norm-normalise), y = γ x̂ + β (eq:batch-norm-scale).
    γ and β are trained. At test time running averages stand in for μ and s², updated in training by
    average ← (1 − m) average + m · value, the variance with N − 1 in place of N, as in PyTorch.
    """

    axes: tuple[int, ...]  # what is averaged over: all but the features
    columns: tuple[int, ...]  # the shape of one number for each feature

    def __init__(self, p: int, *, momentum: float = 0.1, eps: float = 1e-5, dtype: Any = np.float64) -> None:
        checks.whole(p, "p")
        checks.fraction(momentum, "momentum")
        checks.positive(eps, "eps")
        checks.floating(dtype)
        self.momentum = checks.plain(momentum)
        self.eps = checks.plain(eps)
        self.params: dict[str, Array] = {"gamma": np.ones(p, dtype), "beta": np.zeros(p, dtype)}
        self.buffers: dict[str, Array] = {"mean": np.zeros(p, dtype), "var": np.ones(p, dtype)}

    def check(self, X: Array, p: int) -> None:
        """Refuse anything but a batch with p features."""
        raise NotImplementedError

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """y = γ x̂ + β; the cache is x̂, √(s² + ε) and whether the statistics came from this batch."""
        self.check(X, self.params["gamma"].shape[0])
        if train:
            d, var = self._batch_statistics(X)
        else:
            d, var = X - self._each(self.buffers["mean"]), self.buffers["var"]
        std = self._each(np.sqrt(var + self.eps))
        X_hat = d / std  # (eq:batch-norm-normalise)
        Y = self._each(self.params["gamma"]) * X_hat + self._each(
            self.params["beta"]
        )  # (eq:batch-norm-scale)
        return Y, (X_hat, std, train)

    def _batch_statistics(self, X: Array) -> tuple[Array, Array]:
        """The differences from the mean, and the variance; both running averages move on."""
        N = X.size // self.params["gamma"].size
        if N < 2:
            raise ValueError(
                f"expected at least 2 examples to normalise over in training, received {N} "
                "(in the last batch? Choose another batch_size)"
            )
        origin = X[tuple(slice(1) if axis in self.axes else slice(None) for axis in range(X.ndim))]
        d = X - origin
        shift = np.sum(d, axis=self.axes) / N  # (eq:batch-norm-mean), from the origin
        d = d - self._each(shift)
        var = np.sum(d * d, axis=self.axes) / N  # (eq:batch-norm-variance)
        mean = origin.reshape(-1) + shift
        self.buffers["mean"] += self.momentum * (mean - self.buffers["mean"])
        self.buffers["var"] += self.momentum * (var * (N / (N - 1)) - self.buffers["var"])
        return d, var

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """In training μ and s² depend on every example: two means are taken out (eq:batch-norm-backward)."""
        X_hat, std, train = cache
        grads = {"gamma": np.sum(dY * X_hat, axis=self.axes), "beta": np.sum(dY, axis=self.axes)}
        dX_hat = dY * self._each(self.params["gamma"])
        if not train:
            return dX_hat / std, grads
        mean_d = self._each(np.mean(dX_hat, axis=self.axes))
        mean_dx = self._each(np.mean(dX_hat * X_hat, axis=self.axes))
        return (dX_hat - mean_d - X_hat * mean_dx) / std, grads  # (eq:batch-norm-backward)

    def _each(self, numbers: Array) -> Array:
        """One number for each feature, beside the batch."""
        return numbers.reshape(self.columns)

    def flops(self, X: Array, Y: Array) -> int:
        """4 for every number: minus the mean, by the deviation, times γ, plus β; the root of s² + ε a row."""
        return 4 * Y.size + 2 * self.params["gamma"].size * len(Y)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.params['gamma'].shape[0]})"


class BatchNorm1d(BatchNorm):
    """Batch normalisation of rows X (N, p): every column by its mean and variance (eq:batch-norm-normalise).

    PyTorch's `BatchNorm1d`; of its two shapes the one with two axes. With three it is refused, since in one
    world the features come second (N, p, L) and in the other last (N, T, p).
    """

    axes = (0,)
    columns = (1, -1)

    def check(self, X: Array, p: int) -> None:
        """Rows of p numbers."""
        checks.batch(X, "X", p)


class BatchNorm2d(BatchNorm):
    """Batch normalisation of maps X (N, C, H, W): every channel over examples and positions.

    The same equations with N·H·W numbers a channel in place of N. PyTorch's `BatchNorm2d`.
    """

    axes = (0, 2, 3)
    columns = (1, -1, 1, 1)

    def check(self, X: Array, p: int) -> None:
        """Maps of p channels."""
        checks.shape(X, "X", "N", p, "H", "W")


class LayerNorm(Layer):
    """Normalises each example by the mean and variance of its own features, the last axis (eq:layer-norm).

    y = γ (x − μ) / √(s² + ε) + β, the same in training and at test time; any number of axes before the last.
    Ba, Kiros and Hinton (2016); PyTorch's `LayerNorm`.
    """

    def __init__(self, p: int, *, eps: float = 1e-5, dtype: Any = np.float64) -> None:
        checks.whole(p, "p")
        checks.positive(eps, "eps")
        checks.floating(dtype)
        self.eps = checks.plain(eps)
        self.params: dict[str, Array] = {"gamma": np.ones(p, dtype), "beta": np.zeros(p, dtype)}

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """y = γ x̂ + β (eq:layer-norm); the cache is x̂ and √(s² + ε)."""
        p = self.params["gamma"].shape[0]
        checks.features(X, "X", p)
        d = X - X[..., :1]
        d = d - _row_mean(d)
        std = np.sqrt(_row_mean(d * d) + self.eps)
        X_hat = d / std
        return self.params["gamma"] * X_hat + self.params["beta"], (X_hat, std)  # (eq:layer-norm)

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """As in `BatchNorm`, along the other axis."""
        X_hat, std = cache
        rows, rows_hat = (A.reshape(-1, A.shape[-1]) for A in (dY, X_hat))
        grads = {"gamma": np.einsum("np,np->p", rows, rows_hat), "beta": np.einsum("np->p", rows)}
        dX_hat = dY * self.params["gamma"]
        mean_d, mean_dx = _row_mean(dX_hat), _row_mean(dX_hat * X_hat)
        return (dX_hat - mean_d - X_hat * mean_dx) / std, grads

    def flops(self, X: Array, Y: Array) -> int:
        """7 for every number: mean and difference, square and its mean, division, γ, β; and two a row."""
        return 7 * Y.size + 2 * (Y.size // Y.shape[-1])

    def __repr__(self) -> str:
        return f"LayerNorm({self.params['gamma'].shape[0]})"


def _row_mean(X: Array) -> Array:
    """The mean over the last axis, as a product with a column of 1/p: on short rows far faster than `sum`."""
    p = X.shape[-1]
    return X @ np.full((p, 1), 1 / p, X.dtype)
