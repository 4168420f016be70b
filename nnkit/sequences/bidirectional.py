"""Reading both ways: what comes later may explain what came before."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.composite import Composite
from nnkit.core.layer import Layer, all_layers, forward_with
from nnkit.core.types import Array, Grads, Rng


class Bidirectional(Composite):
    """Two layers read a sequence, one from each end; their outputs side by side, (N, T, m₁ + m₂).

    Y_t = [there(x_1 … x_t), back(x_T … x_t)]. With a `mask` (N, T) each starts at its first real step. Two
    recurrent layers of the same kind are PyTorch's `bidirectional=True`.
    """

    def __init__(self, there: Layer, back: Layer) -> None:
        all_layers([there, back])
        self.there, self.back = there, back

    @property
    def parts(self) -> tuple[Layer, ...]:  # type: ignore[override]
        """The layer that reads forwards and the one that reads backwards."""
        return self.there, self.back

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
    ) -> tuple[Array, Any]:
        """The backward layer gets the sequence turned round, and its answers are turned back."""
        if mask is not None:
            checks.real_steps(mask, X)
        turned = None if mask is None else mask[:, ::-1]
        Y, cache = forward_with(self.there, X, train=train, rng=rng, mask=mask)
        Z, other = forward_with(self.back, X[:, ::-1], train=train, rng=rng, mask=turned)
        if Y.ndim != 3 or tuple(Y.shape[:2]) != tuple(Z.shape[:2]):
            received = f"{tuple(Y.shape)} and {tuple(Z.shape)}"
            raise ValueError(f"expected layers that answer at every step, (N, T, m), received {received}")
        return np.concatenate([Y, Z[:, ::-1]], axis=2), (cache, other, Y.shape[2])

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """Back through each; what they ask of their common input adds up."""
        there, back, m = cache
        dX, grads = self.there.backward(dY[:, :, :m], there)
        dX_turned, others = self.back.backward(dY[:, ::-1, m:], back)
        return dX + dX_turned[:, ::-1], self.summed([grads, others])

    def last_state(self, cache: Any) -> tuple[Any, Any]:
        """Both layers' states where each stopped reading: at the end, and at the beginning."""
        there, back, _ = cache
        return self.there.last_state(there), self.back.last_state(back)  # type: ignore[attr-defined]

    def flops(self, X: Array, Y: Array) -> int:
        """The sum over both."""
        return sum(layer.flops(X, layer(X)) for layer in self.parts)

    def __repr__(self) -> str:
        return f"Bidirectional({self.there!r}, {self.back!r})"
