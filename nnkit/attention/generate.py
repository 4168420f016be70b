"""Going on writing: one symbol drawn after the other."""

from __future__ import annotations

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import IntArray, Rng


def generate(
    net: Layer, start: IntArray, steps: int, *, length: int, rng: Rng, temperature: float = 1.0
) -> IntArray:
    """Go on writing: draw `steps` symbols one after the other, each from `softmax(logits / temperature)`.

    `net` maps whole numbers (1, T) to logits (1, T, K) and sees at most the last `length` symbols; `start`
    (T,) is not part of the answer. A low temperature takes the likeliest, a high one anything
    (eq:temperature).
    """
    checks.whole(steps, "steps")
    checks.whole(length, "length")
    checks.positive(temperature, "temperature")
    checks.generator(rng)
    text = list(start)
    if not text:
        raise ValueError("expected at least one symbol to start from, received none")
    for _ in range(steps):
        logits = net(np.array([text[-length:]]))[0, -1]
        e = np.exp((logits - np.max(logits)) / temperature)  # (eq:temperature)
        text.append(int(rng.choice(len(e), p=e / np.sum(e))))
    return np.array(text[len(start) :])
