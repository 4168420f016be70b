"""Auxiliary objectives: a second question for the same features, asked beside the main one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nnkit.core.composite import Composite
from nnkit.core.layer import Layer, all_layers, forward_with
from nnkit.core.types import Array, Grads, Rng


class Heads(Composite):
    """Several layers that read the same input; their outputs side by side, (N, …, m_1 + m_2 + …).

    They are joined along the last axis, step by step for sequences (N, T, m_i); all other axes must agree.
    """

    def __init__(self, *heads: Layer) -> None:
        if not heads:
            raise ValueError("expected at least one head, received none")
        all_layers(heads)
        self.heads = heads

    @property
    def parts(self) -> tuple[Layer, ...]:  # type: ignore[override]
        """The heads."""
        return self.heads

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
    ) -> tuple[Array, Any]:
        """Each head's answer; the cache holds theirs and their widths. `mask` is for heads that take one."""
        runs = (forward_with(f, X, train=train, rng=rng, mask=mask) for f in self.heads)
        answers, caches = zip(*runs, strict=True)
        shapes = [tuple(y.shape) for y in answers]
        if len({shape[:-1] for shape in shapes}) > 1:
            raise ValueError(f"expected answers alike in all axes but the last, received shapes {shapes}")
        return np.concatenate(answers, axis=-1), (caches, [shape[-1] for shape in shapes])

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """What the heads ask of their common input adds up."""
        caches, widths = cache
        parts = zip(self.heads, caches, _columns(widths), strict=True)
        dXs, grads = zip(*(head.backward(dY[..., part], own) for head, own, part in parts), strict=True)
        return sum(dXs[1:], start=dXs[0]), self.summed(grads)

    def flops(self, X: Array, Y: Array) -> int:
        """The sum over the heads."""
        return sum(head.flops(X, head(X)) for head in self.heads)

    def __repr__(self) -> str:
        return f"Heads({', '.join(map(repr, self.heads))})"


def _columns(widths: Sequence[int]) -> list[slice]:
    ends = [sum(widths[: i + 1]) for i in range(len(widths))]
    return [slice(end - width, end) for end, width in zip(ends, widths, strict=True)]
