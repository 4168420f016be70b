"""Smaller networks after training: weights set to zero, and weights in few bits."""

from __future__ import annotations

import copy
from typing import Any, NamedTuple, TypeVar

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer, a_layer
from nnkit.core.snapshot import each_once
from nnkit.core.types import Array

L = TypeVar("L", bound=Layer)


class Quantised(NamedTuple):
    """Whole numbers q and the step s between them: w ≈ s q."""

    q: Any
    step: float
    bits: int


def prune(net: L, share: float) -> L:
    """A copy of the network in which this share of its weights, the smallest ones, is zero.

    Magnitude pruning over all layers together; arrays with one axis (biases, scales) are left alone. Among
    weights of the same size the first ones go.
    """
    checks.fraction(share, "share")
    twin = copy.deepcopy(net)
    weights = _matrices(twin)
    flat = np.concatenate([w.ravel() for w in weights])
    flat[np.argsort(np.abs(flat), kind="stable")[: round(share * len(flat))]] = 0
    ends = np.cumsum([w.size for w in weights])
    for w, part in zip(weights, np.split(flat, ends[:-1]), strict=True):
        w[...] = part.reshape(w.shape)
    return twin


def share_of_zeros(net: Layer) -> float:
    """Share of the entries of the weight matrices that are exactly zero."""
    weights = _matrices(net)
    return float(sum(np.sum(w == 0) for w in weights) / sum(w.size for w in weights))


def _matrices(net: Layer) -> list[Array]:
    a_layer(net)
    weights = [w for w in each_once(net.params) if w.ndim > 1]
    if not weights:
        raise ValueError("expected a network with weight matrices, received none")
    return weights


def quantise(w: Array, bits: int = 8) -> Quantised:
    """w ≈ s q with whole |q| ≤ 2^(b−1) − 1 and step s = max|w| / (2^(b−1) − 1) (eq:quantise).

    No weight moves by more than s/2.
    """
    checks.floats(w, "w")
    checks.finite(w, "w")
    checks.whole(bits, "bits", least=2)
    if bits > 16:
        raise ValueError(f"expected bits between 2 and 16, received {bits}")
    top = 2 ** (bits - 1) - 1
    largest = float(np.abs(w).max(initial=0))
    step = largest / top if largest > 0 else 1.0
    q = np.round(w / step).astype(np.int8 if bits <= 8 else np.int16)  # (eq:quantise)
    return Quantised(q, step, bits)


def dequantise(quantised: Quantised) -> Array:
    """s q, in float64."""
    if not isinstance(quantised, Quantised):
        raise TypeError(f"expected what nn.quantise(w) returned, received {checks.told(quantised)}")
    return quantised.step * quantised.q.astype(float)


def quantise_network(net: L, bits: int = 8) -> L:
    """A copy of the network whose weight matrices went to `bits` bits and back, to see what that costs."""
    a_layer(net)
    twin = copy.deepcopy(net)
    for w in twin.params.values():  # rounded twice is rounded once
        if w.ndim > 1:
            w[...] = dequantise(quantise(w, bits))
    return twin
