"""What a long search for hyper-parameters found, recorded: see `book/experiments/hyper_search.py`."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from nnkit.core.types import Array, IntArray
from nnkit.data._stored import stored


class Searches(NamedTuple):
    """One row a trial: who tried what for which seed; errors after each epoch (NaN: stopped), test error."""

    method: Array
    seed: Array
    choice: Array
    valid: Array
    test: Array
    methods: tuple[str, ...]
    names: tuple[str, ...]
    script: str

    def of(self, method: str, seed: int) -> IntArray:
        """The rows of one search, in the order of its trials."""
        if method not in self.methods:
            raise ValueError(f"expected one of {', '.join(self.methods)}, received {method!r}")
        return np.flatnonzero((self.method == self.methods.index(method)) & (self.seed == seed))


def load_searches() -> Searches:
    """Seven searches, eight seeds each: 500 digits of 14 × 14 pixels, seven hyper-parameters, 324 epochs.

    `valid` (trials, 9) and `test` (trials,) are error rates; `choice` (trials, 7) holds what was tried, by
    `names`. `script` is the hash of the program that made them.
    """
    found: dict[str, Any] = stored("searches")
    for name in ("methods", "names"):
        found[name] = tuple(map(str, found[name]))
    return Searches(**found | {"script": str(found["script"])})
