"""The inputs of the network, made of the two coordinates of a point."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnkit.core.types import Array


def all_features(X: Array) -> dict[str, Array]:
    """Every feature of the points X (n, 2) by name, each (n,)."""
    x1, x2 = X[:, 0], X[:, 1]
    return {
        "x1": x1,
        "x2": x2,
        "x1x1": x1 * x1,
        "x2x2": x2 * x2,
        "x1x2": x1 * x2,
        "sin1": np.sin(x1),
        "sin2": np.sin(x2),
    }


def features(X: Array, names: Sequence[str] = ("x1", "x2")) -> Array:
    """The named features of the points X (n, 2), side by side: (n, number of names)."""
    found = all_features(X)
    for name in names:
        if name not in found:
            raise ValueError(f"expected features among {', '.join(found)}, received {name!r}")
    return np.stack([found[name] for name in names], axis=1)
