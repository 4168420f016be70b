"""Auxiliary objectives: a second question for the same features, asked beside the main one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nnkit.core.composite import Composite
from nnkit.core.layer import Layer, all_layers
from nnkit.core.types import Array, Grads, Rng


class Heads(Composite):
    """Several layers that read the same input; their outputs side by side, (N, m_1 + m_2 + …)."""

    def __init__(self, *heads: Layer) -> None:
        if not heads:
            raise ValueError("expected at least one head, received none")
        all_layers(heads)
        self.heads = heads

    @property
    def parts(self) -> tuple[Layer, ...]:  # type: ignore[override]
        """The heads."""
        return self.heads

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Each head's answer; the cache holds theirs and their widths."""
        answers, caches = zip(*(f.forward(X, train=train, rng=rng) for f in self.heads), strict=True)
        return np.concatenate(answers, axis=1), (caches, [y.shape[1] for y in answers])

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """What the heads ask of their common input adds up."""
        caches, widths = cache
        parts = zip(self.heads, caches, _columns(widths), strict=True)
        dXs, grads = zip(*(head.backward(dY[:, part], own) for head, own, part in parts), strict=True)
        return sum(dXs[1:], start=dXs[0]), self.summed(grads)

    def __repr__(self) -> str:
        return f"Heads({', '.join(map(repr, self.heads))})"


def _columns(widths: Sequence[int]) -> list[slice]:
    ends = [sum(widths[: i + 1]) for i in range(len(widths))]
    return [slice(end - width, end) for end, width in zip(ends, widths, strict=True)]
