"""All arrays of a network, taken and put back."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

import numpy as np

from nnkit.core.composite import memory_of
from nnkit.core.layer import Layer
from nnkit.core.types import Array


def each_once(params: Mapping[str, Array]) -> list[Array]:
    """The arrays themselves, in their order, one that goes by two names only once."""
    return list({memory_of(w): w for w in params.values()}.values())


def arrays(net: Layer) -> dict[str, Array]:
    """Parameters and remembered arrays of a network, the arrays themselves, by name."""
    return {**net.params, **net.buffers}


class Snapshot:
    """A copy of a network's arrays, to return to."""

    def __init__(self, net: Layer) -> None:
        self.arrays = arrays(net)
        self.copies = {name: w.copy() for name, w in self.arrays.items()}

    def all_finite(self) -> bool:
        """Whether no array, as it is now, holds NaN or infinity (either makes the sum so, too)."""
        return all(isfinite(np.add.reduce(w, axis=None)) for w in self.arrays.values())

    def take(self) -> None:
        """Copy the arrays as they are now."""
        for name, w in self.arrays.items():
            self.copies[name][...] = w

    def restore(self) -> None:
        """Put the copied numbers back into the network."""
        for name, w in self.arrays.items():
            w[...] = self.copies[name]
