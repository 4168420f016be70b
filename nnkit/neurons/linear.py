"""The weighted sums of a whole layer at once."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.initializers import Initializer, initial_weights, xavier_uniform
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class Linear(Layer):
    """A layer of m weighted sums of p inputs: Z = X W + b (eq:layer).

    X is (N, p), W is (p, m) with one column per unit, b is (m,), Z is (N, m): p·m weights and m biases. Axes
    between the first and the last, such as the time steps of (N, T, p), are treated as further examples.
    PyTorch's `Linear` keeps the transpose (m, p) and starts its bias at random; here it starts at zero.

    Raises
    ------
    ValueError, TypeError : sizes below 1; an input that is not (N, …, p) floats.
    """

    def __init__(
        self,
        p: int,
        m: int,
        *,
        rng: Rng,
        init: Initializer = xavier_uniform,
        bias: bool = True,
        dtype: Any = np.float64,
    ) -> None:
        checks.whole(p, "p")
        checks.whole(m, "m")
        self.params: dict[str, Array] = {"W": initial_weights(init, (p, m), rng, dtype)}
        if bias:
            self.params["b"] = np.zeros(m, dtype)

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Z = X W + b (eq:layer); the cache is X."""
        W = self.params["W"]
        checks.features(X, "X", W.shape[0])
        if "b" not in self.params:
            return X @ W, X
        Z = X @ W + self.params["b"]  # (eq:layer)
        return Z, X

    def backward(self, dZ: Array, cache: Any) -> tuple[Array, Grads]:
        """∂J/∂X = ∂J/∂Z Wᵀ (eq:layer-dX), and the parameters' gradients."""
        dX = dZ @ self.params["W"].T  # (eq:layer-dX)
        return dX, self.param_grads(dZ, cache)

    def param_grads(self, dZ: Array, cache: Any) -> Grads:
        """∂J/∂W = Xᵀ ∂J/∂Z (eq:layer-dW) and ∂J/∂b, the column sums of ∂J/∂Z (eq:layer-db)."""
        X = cache
        if X.ndim > 2:
            X, dZ = X.reshape(-1, X.shape[-1]), dZ.reshape(-1, dZ.shape[-1])
        dW = X.T @ dZ  # (eq:layer-dW)
        if "b" not in self.params:
            return {"W": dW}
        return {"W": dW, "b": np.sum(dZ, axis=0)}  # (eq:layer-db)

    def flops(self, X: Array, Y: Array) -> int:
        """2 p m per example (eq:flops-linear): for each output p products and p sums, with the bias."""
        return 2 * X.shape[-1] * Y.size  # (eq:flops-linear)

    def __repr__(self) -> str:
        p, m = self.params["W"].shape
        return f"Linear({p}, {m}{'' if 'b' in self.params else ', bias=False'})"
