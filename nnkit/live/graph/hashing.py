"""The hash behind `live.Rng` in NumPy; the page's runtime has its twin, bit for bit."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def hash32(key: Any, counter: Any) -> NDArray[np.float64]:
    """The random bits of number `counter` of stream `key`: whole numbers below 2³², as floats.

    Source: the multipliers are from Wellons, Hash Function Prospector (triple32's first two rounds).
    """
    k = np.asarray(key, float).astype(np.uint64).astype(np.uint32)
    c = np.asarray(counter, float).astype(np.uint64).astype(np.uint32)
    with np.errstate(over="ignore"):
        x = _mix(_mix(k + np.uint32(0x9E3779B9)) ^ c)
        return np.asarray(_mix(x + k).astype(float))


def _mix(x: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Scramble 32 bits: every input bit flips about half of the output bits."""
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x21F0AAAD)
    x = (x ^ (x >> np.uint32(15))) * np.uint32(0xD35A2D97)
    return x ^ (x >> np.uint32(15))
