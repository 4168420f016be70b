"""What recurrent networks remembered, recorded: see `book/experiments/long_memory.py`, `letter_cells.py`."""

from __future__ import annotations

from typing import Any, NamedTuple

from nnkit.core.types import Array
from nnkit.data._stored import stored


class Memories(NamedTuple):
    """One row a training: the experiment, the network, the length, the rate, the seed, what came out.

    Seeds from 100 on are those that the rate was chosen by. `script` is the hash of the programs.
    """

    experiment: Array
    network: Array
    length: Array
    rate: Array
    seed: Array
    result: Array
    script: Array

    def of(self, experiment: str, network: str, length: int) -> Array:
        """The results of the reported seeds, in their order."""
        found: Array = self.result[self._reported(experiment, network, length)]
        return found

    def chosen(self, experiment: str, network: str, length: int) -> float:
        """The learning rate of the reported seeds (for digits that of the first)."""
        return float(self.rate[self._reported(experiment, network, length)][0])

    def _reported(self, experiment: str, network: str, length: int) -> Array:
        here = (self.experiment == experiment) & (self.network == network) & (self.length == length)
        if not here.any():
            known = sorted(set(zip(self.experiment, self.network, self.length, strict=True)))
            asked = (experiment, network, length)
            raise ValueError(f"expected one of {[tuple(map(str, k)) for k in known]}, received {asked}")
        reported: Array = here & (self.seed < 100)
        return reported


def load_memories() -> Memories:
    """Tasks: the number of updates until solved, 0 if never; digits: the share of wrong test answers."""
    return Memories(**stored("memories"))


def load_letter_cells() -> dict[str, Any]:
    """Three LSTMs that learned the letters of `make_agreement`.

    "0.curve" (3, 4): nats a letter and the share of right endings of first, second and third verbs, after
    every 1,000 updates; "0.0.E", "0.1.W_x" … are the weights, by name; 1 and 2 are the other seeds.
    """
    return stored("letter_cells")
