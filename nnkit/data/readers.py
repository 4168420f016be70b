"""How well networks learn to read digits, recorded: see `book/experiments/digit_readers.py`."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nnkit.core.types import Array
from nnkit.data._stored import stored


class DigitReaders(NamedTuple):
    """Error rates by kind, order of pixels, examples, rate and seed; the parameters of one network."""

    valid: Array
    test: Array
    kinds: tuple[str, ...]
    orders: tuple[str, ...]
    sizes: tuple[int, ...]
    rates: tuple[float, ...]
    params: dict[str, Array]
    script: str

    def best(self, kind: str, order: str, size: int) -> Array:
        """Test errors (seeds,), each at the rate with the lowest error on its validation digits.

        Raises
        ------
        ValueError : nothing of that kind, order and size was trained.
        """
        for name, given, known in (("kind", kind, self.kinds), ("order", order, self.orders)):
            if given not in known:
                raise ValueError(f"expected {name} to be one of {', '.join(known)}, received {given!r}")
        if size not in self.sizes:
            raise ValueError(f"expected size to be one of {self.sizes}, received {size!r}")
        place = self.kinds.index(kind), self.orders.index(order), self.sizes.index(size)
        if np.isnan(self.valid[place]).any():
            raise ValueError(f"expected what was trained, received {kind}, {order}, {size}")
        rate = np.argmin(self.valid[place], axis=0)
        return np.take_along_axis(self.test[place], rate[None], axis=0)[0]


def load_digit_readers() -> DigitReaders:
    """Four kinds of networks, up to 4,000 digits, three rates, three seeds; and the weights of one reader.

    `valid` and `test` (kinds, orders, sizes, rates, seeds) are error rates, NaN where nothing was trained.
    `params` belong to a network for 28 × 28 pixels, trained on varied copies of the first 5,000 digits of
    `load_mnist`; `script` is the hash of the program that made it all.
    """
    found = stored("readers")
    return DigitReaders(
        valid=found["errors"][..., 0],
        test=found["errors"][..., 1],
        **{name: tuple(found[name].tolist()) for name in ("kinds", "orders", "sizes", "rates")},
        params={name[4:]: w for name, w in found.items() if name.startswith("net.")},
        script=str(found["script"]),
    )
