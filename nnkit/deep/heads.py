"""Auxiliary objectives: a second question for the same features, asked beside the main one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer, all_layers
from nnkit.core.types import Array, Grads, Rng
from nnkit.losses.regression import Loss


class Heads(Layer):
    """Several layers that read the same input; their outputs side by side, (N, m_1 + m_2 + …)."""

    def __init__(self, *heads: Layer) -> None:
        if not heads:
            raise ValueError("expected at least one head, received none")
        all_layers(heads)
        self.heads = heads

    @property
    def params(self) -> Mapping[str, Array]:  # type: ignore[override]
        """The parameters of all heads, keyed by position and name."""
        return MappingProxyType(
            {f"{i}.{k}": w for i, f in enumerate(self.heads) for k, w in f.params.items()}
        )

    @property
    def buffers(self) -> Mapping[str, Array]:  # type: ignore[override]
        """The remembered arrays of all heads, keyed alike."""
        return MappingProxyType(
            {f"{i}.{k}": w for i, f in enumerate(self.heads) for k, w in f.buffers.items()}
        )

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Each head's answer; the cache holds theirs and their widths."""
        answers, caches = zip(*(f.forward(X, train=train, rng=rng) for f in self.heads), strict=True)
        return np.concatenate(answers, axis=1), (caches, [y.shape[1] for y in answers])

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """What the heads ask of their common input adds up."""
        caches, widths = cache
        grads: Grads = {}
        dXs = []
        for i, (head, own, part) in enumerate(zip(self.heads, caches, _columns(widths), strict=True)):
            dX, head_grads = head.backward(dY[:, part], own)
            dXs.append(dX)
            grads |= {f"{i}.{name}": grad for name, grad in head_grads.items()}
        return sum(dXs[1:], start=dXs[0]), grads

    def _cast(self, dtype: np.dtype[Any]) -> None:
        for head in self.heads:
            head._cast(dtype)

    def __repr__(self) -> str:
        return f"Heads({', '.join(map(repr, self.heads))})"


class JointLoss(Loss):
    """One loss per head, weighted and added: J = Σ_i λ_i J_i(y_i, t_i) (eq:auxiliary).

    Outputs (N, Σ m_i) and targets, side by side in the same way, are cut into `widths`. The usual case: the
    main loss with weight 1 and an auxiliary one with a small λ.
    """

    def __init__(self, losses: Sequence[Loss], widths: Sequence[int], weights: Sequence[float]) -> None:
        if not len(losses) == len(widths) == len(weights) > 0:
            received = f"{len(losses)}, {len(widths)}, {len(weights)}"
            raise ValueError(f"expected as many losses as widths and weights, received {received}")
        for width, weight in zip(widths, weights, strict=True):
            checks.whole(width, "each width")
            checks.not_negative(weight, "each weight")
        self.losses, self.widths, self.weights = tuple(losses), tuple(widths), tuple(weights)

    def value(self, y: Array, t: Array) -> float:
        """J = Σ_i λ_i J_i (eq:auxiliary)."""
        parts = self._parts(y, t)
        return sum(lam * loss.value(y[:, c], t[:, c]) for loss, lam, c in parts)  # (eq:auxiliary)

    def grad(self, y: Array, t: Array) -> Array:
        """Each head's gradient, scaled by its weight, side by side."""
        return np.concatenate(
            [lam * loss.grad(y[:, c], t[:, c]) for loss, lam, c in self._parts(y, t)], axis=1
        )

    def _parts(self, y: Array, t: Array) -> list[tuple[Loss, float, slice]]:
        checks.batch(y, "y", sum(self.widths), "columns for all heads")
        checks.same_shape(y, t)
        return list(zip(self.losses, self.weights, _columns(self.widths), strict=True))

    def __repr__(self) -> str:
        return f"JointLoss({list(self.losses)!r}, widths={self.widths}, weights={self.weights})"


def _columns(widths: Sequence[int]) -> list[slice]:
    ends = [sum(widths[: i + 1]) for i in range(len(widths))]
    return [slice(end - width, end) for end, width in zip(ends, widths, strict=True)]
