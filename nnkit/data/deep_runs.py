"""How some fifty kinds of deep networks learned, recorded: see `book/experiments/deep_runs.py`."""

from __future__ import annotations

from typing import NamedTuple

from nnkit.core.types import Array
from nnkit.data._stored import stored


class DeepRuns(NamedTuple):
    """Kinds of networks, each trained at every rate from every starting point, and the errors they made."""

    kinds: tuple[str, ...]
    rates: tuple[float, ...]
    errors: Array
    script: str

    def of(self, kind: str) -> Array:
        """Errors (rates, seeds, 2) of one kind, such as "5 layers, He": on training and on test digits."""
        if kind not in self.kinds:
            raise ValueError(f"expected one of {'; '.join(self.kinds)}, received {kind!r}")
        return self.errors[self.kinds.index(kind)]


def load_deep_runs() -> DeepRuns:
    """Errors (kinds, rates, seeds, 2) of networks for 2,000 digits of 14 × 14 pixels, six rates, five seeds.

    `script` is the hash of the program that trained them, and of the cells of the chapter it uses.
    """
    found = stored("deep_runs")
    kinds, rates = tuple(map(str, found["kinds"])), tuple(map(float, found["rates"]))
    return DeepRuns(kinds, rates, found["errors"].astype(float), str(found["script"]))
