"""What long runs of autoencoders found, recorded: see `book/experiments/record_autoencoding.py`."""

from __future__ import annotations

from nnkit.core.types import Array
from nnkit.data._stored import stored


def load_autoencoding() -> dict[str, Array]:
    """Measurements of autoencoders of 14 × 14 digits, by name; the first axis of a table is the seed.

    `errors` (seed, size, AE | PCA, training | test) and `read` (seed, size, AE | PCA) for 2, 4, 8, 16, 32, 64
    numbers; `novelty` (seed, digit left out, AE | PCA, test digit); `repaired`, `maps`, `sparse`, `few`,
    `other`, `drawn`; and the weights that figures hold. `script` is the hash of what made them.
    """
    return stored("autoencoding")
