"""What one task taught, used for another: trained layers carried over."""

from __future__ import annotations

import copy

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.sequential import Sequential, a_sequential


def transfer(net: Sequential, k: int, *new: Layer) -> Sequential:
    """Copies of the first k layers of a trained network, with `new` layers behind them for another task.

    Freeze the copies with `fit(…, frozen=first_layers(k))`, or train them on ("fine-tuning").
    """
    checks.whole(k, "k")
    a_sequential(net)
    if k > len(net):
        raise ValueError(f"expected k of at most {len(net)} layers, received {k}")
    return Sequential(*copy.deepcopy(net.layers[:k]), *new)


def first_layers(k: int) -> tuple[str, ...]:
    """The beginnings of the parameter names of a `Sequential`'s first k layers, for `fit(…, frozen=…)`."""
    checks.whole(k, "k", least=0)
    return tuple(f"{i}." for i in range(k))
