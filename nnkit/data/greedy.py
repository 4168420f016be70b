"""How deep networks learned at once and layer by layer, recorded: see `book/experiments/record_greedy.py`."""

from __future__ import annotations

from nnkit.core.types import Array
from nnkit.data._stored import stored


def load_greedy() -> dict[str, Array]:
    """Errors of networks of 1 to 8 hidden layers for 14 × 14 digits, by name; three seeds in the first axis.

    `race` (seed, few | many labels, way, depth, rate, training | validation | test) at equal work; `shuffled`
    (seed, labels, depth 2 | 4 | 8, rate, set); `remedies`, `longer`, `patient` (seed, …, rate, set);
    `gradients` (seed, start, depth, layer); `starts` and `features` with auxiliary objectives; and one greedy
    run with what its units answer to. `script` is the hash of what made them.
    """
    return stored("greedy")
