"""Kernel units: they answer to the distance from a centre, not to a projection on a weight vector."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, Grads, Rng


class GaussianKernel(Layer):
    """A layer of m Gaussian bumps: v_j = exp(−‖x − c_j‖² / s_j²) (eq:gaussian-kernel).

    X is (N, p), the centres C are (p, m), one column per unit, the widths s are (m,), V is (N, m). Both are
    trained. Centres start from N(0, 1), or at `centres`; widths at `width`.
    """

    def __init__(
        self,
        p: int,
        m: int,
        *,
        rng: Rng,
        width: float = 1.0,
        centres: Array | None = None,
        dtype: Any = np.float64,
    ) -> None:
        checks.whole(p, "p")
        checks.whole(m, "m")
        checks.generator(rng)
        checks.positive(width, "width")
        checks.floating(dtype)
        C = rng.standard_normal((p, m)) if centres is None else np.array(centres, dtype)
        if C.shape != (p, m):
            raise ValueError(f"expected centres of shape {(p, m)}, one column per unit, received {C.shape}")
        checks.finite(C, "centres")
        self.params: dict[str, Array] = {"C": C.astype(dtype), "s": np.full(m, width, dtype)}

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """v_j = exp(−‖x − c_j‖² / s_j²) (eq:gaussian-kernel)."""
        C, s = self.params["C"], self.params["s"]
        checks.batch(X, "X", C.shape[0])
        D = X[:, :, None] - C[None, :, :]  # (N, p, m): x − c_j
        d2 = np.sum(D * D, axis=1)
        V = np.exp(-d2 / (s * s))  # (eq:gaussian-kernel)
        return V, (D, d2, V)

    def backward(self, dV: Array, cache: Any) -> tuple[Array, Grads]:
        """∂v/∂x = −2 (x − c) v / s², ∂v/∂c its opposite, ∂v/∂s = 2 ‖x − c‖² v / s³."""
        D, d2, V = cache
        s = self.params["s"]
        dE = dV * V
        pull = 2 * D * (dE / (s * s))[:, None, :]
        dC = np.sum(pull, axis=0)
        ds = np.sum(2 * dE * d2 / (s * s * s), axis=0)
        return -np.sum(pull, axis=2), {"C": dC, "s": ds}

    def flops(self, X: Array, Y: Array) -> int:
        """3 p + 1 for each output: p differences, p squares, p − 1 sums, a quotient and the exponential."""
        return (3 * X.shape[-1] + 1) * Y.size

    def __repr__(self) -> str:
        p, m = self.params["C"].shape
        return f"GaussianKernel({p}, {m})"
