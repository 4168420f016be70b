"""Keeping a gradient that explodes from throwing the weights away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Grads


def global_norm(grads: Mapping[str, Array]) -> float:
    """‖g‖, the length of all gradients laid end to end."""
    checks.named_arrays(grads, "grads", '{"W": dW}')
    with np.errstate(over="ignore"):
        norm = np.sqrt(sum(np.sum(g * g) for g in grads.values()))
    if checks.traced(norm) or np.isfinite(norm):
        return norm
    largest = max(float(np.max(np.abs(g))) for g in grads.values())
    if not np.isfinite(largest):
        return norm
    # The squares overflowed, not the gradients: in float32 from 10¹⁹ on, which an exploding gradient reaches.
    return largest * global_norm({name: g / largest for name, g in grads.items()})


def clip_by_norm(grads: Mapping[str, Array], max_norm: float) -> Grads:
    """g ← g · min(1, c / ‖g‖) with the norm over all arrays together (eq:clip-norm): direction kept.

    PyTorch's `clip_grad_norm_` divides by ‖g‖ + 10⁻⁶ instead, and works in place.
    """
    checks.positive(max_norm, "max_norm")
    norm = global_norm(grads)
    scale = max_norm / np.maximum(norm, max_norm)  # (eq:clip-norm)
    return {name: g * _like(scale, g) for name, g in grads.items()}


def clip_by_value(grads: Mapping[str, Array], limit: float) -> Grads:
    """Each entry kept within ±limit (eq:clip-value): simpler, but the direction changes."""
    checks.named_arrays(grads, "grads", '{"W": dW}')
    checks.positive(limit, "limit")
    return {name: np.minimum(np.maximum(g, -limit), limit) for name, g in grads.items()}  # (eq:clip-value)


def _like(scale: Any, g: Array) -> Any:
    """The scale in the precision of g, so that float32 stays float32."""
    return scale if checks.traced(scale) else g.dtype.type(scale)
