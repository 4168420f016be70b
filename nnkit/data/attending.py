"""What transformers and recurrent networks learned, recorded: see `book/experiments/record_attending.py`."""

from __future__ import annotations

from nnkit.core.types import Array
from nnkit.data._stored import stored


def load_attending() -> dict[str, Array]:
    """Measurements of transformers beside recurrent networks of as many weights, by name.

    `rows` (reader, seed, measurement): the share of rightly continued symbols; `norms` (place, rate, seed):
    last losses; "tale.nats" (network, seed): nats a letter; "tale.counted" (letters before); "….size",
    "….rate"; "rows.0.E", "tale.0.E", … are weights of one transformer for each task. `script` is the hash
    of what made them.
    """
    return stored("attending")
