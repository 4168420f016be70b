"""A random generator that is the same, bit for bit, in Python and in the page: `live.Rng`."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.graph.graph import FLOAT
from nnkit.live.graph.hashing import hash32
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace.tracer import Tracer, contains_tracer, node_of, tracer_of

_RANGE = 2.0**32


class Rng:
    """Random numbers for live figures and simulations, with the Generator's methods that `nnkit` uses.

    Number n of a stream is a hash of the seed and n (32 bits; two rounds of multiply-xor-shift), so drawing
    is array arithmetic that can be traced, and the state is one array (seed, n). Uniform numbers have
    32 bits; normal ones come from pairs of them by Box and Muller. The numbers are not those of NumPy's
    generators.

    Source: the multipliers are from Wellons, Hash Function Prospector (triple32's first two rounds).
    """

    def __init__(self, seed: Any = 0) -> None:
        if isinstance(seed, Tracer):
            self.state: Any = np.stack([seed * 1.0 % _RANGE, np.zeros((), like=seed)])
        else:
            self.state = np.array([float(seed % _RANGE), 0.0])

    # -- uniform bits -----------------------------------------------------------------------------------
    def _bits(self, size: Any) -> Any:
        """Whole numbers below 2³² of this shape, as floats; moves the stream on."""
        shape = () if size is None else tuple(np.atleast_1d(size).tolist())
        count = int(np.prod(shape, dtype=int))
        key, start = self.state[0], self.state[1]
        bits = random_bits(key, start + np.arange(count, dtype=float))
        self.state = self.state + np.array([0.0, 1.0]) * count
        return bits.reshape(shape) if shape else bits[0]

    def random(self, size: Any = None) -> Any:
        """Uniform on [0, 1)."""
        return self._bits(size) / _RANGE

    def uniform(self, low: Any = 0.0, high: Any = 1.0, size: Any = None) -> Any:
        """Uniform on [low, high)."""
        return low + (np.subtract(high, low)) * self.random(_shape(size, low, high))

    def integers(self, low: Any, high: Any = None, size: Any = None, endpoint: bool = False) -> Any:
        """Whole numbers from low to high, high left out unless `endpoint`."""
        low, high = (0, low) if high is None else (low, high)
        span = np.subtract(high, low) + (1 if endpoint else 0)
        drawn = np.floor(self.random(_shape(size, low, high)) * span) + low
        return _integer(drawn)

    # -- other distributions ------------------------------------------------------------------------------
    def standard_normal(self, size: Any = None) -> Any:
        """Normal with mean 0 and variance 1: √(−2 ln u₁) cos(2π u₂)."""
        shape = () if size is None else tuple(np.atleast_1d(size).tolist())
        u = (self._bits((2, *shape)) + 0.5) / _RANGE
        return np.sqrt(-2.0 * np.log(u[0])) * np.cos(2.0 * np.pi * u[1])

    def normal(self, loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Any:
        """Normal with this mean and standard deviation."""
        return loc + scale * self.standard_normal(_shape(size, loc, scale))

    def exponential(self, scale: Any = 1.0, size: Any = None) -> Any:
        """Exponential with mean `scale`."""
        return -scale * np.log((self._bits(_shape(size, scale)) + 0.5) / _RANGE)

    def binomial(self, n: Any, p: Any, size: Any = None) -> Any:
        """The number of successes in n (a plain int) trials."""
        shape = _shape(size, p)
        shape = () if shape is None else tuple(np.atleast_1d(shape).tolist())
        return np.sum(self.random((int(n), *shape)) < p, axis=0)

    # -- order ------------------------------------------------------------------------------------------
    def permutation(self, x: Any, axis: int = 0) -> Any:
        """The numbers below x, or the rows of x, in random order."""
        if np.ndim(x) == 0:
            return np.argsort(self._bits(int(x)), kind="stable")
        order = np.argsort(self._bits(np.shape(x)[axis]), kind="stable")
        return _taken(x, order, axis)

    def permuted(self, x: Any, axis: Any = None) -> Any:
        """Each slice along the axis in a random order of its own."""
        flat = np.ravel(x) if axis is None else x
        order = np.argsort(self._bits(np.shape(flat)), axis=-1 if axis is None else axis, kind="stable")
        return np.reshape(np.take_along_axis(flat, order, -1 if axis is None else axis), np.shape(x))

    def shuffle(self, x: Any, axis: int = 0) -> None:
        """Put the rows of an array in random order, in place."""
        if not isinstance(x, np.ndarray | Tracer):
            raise TypeError(f"expected x to be an array, received {type(x).__name__}")
        x[...] = self.permutation(x, axis)

    def choice(
        self,
        a: Any,
        size: Any = None,
        replace: bool = True,
        p: Any = None,
        axis: int = 0,
        shuffle: bool = True,
    ) -> Any:
        """Draw from the numbers below a, or the rows of a, with or without putting back."""
        n = int(a) if np.ndim(a) == 0 else np.shape(a)[axis]
        shape = () if size is None else tuple(np.atleast_1d(size).tolist())
        if replace:
            drawn = self.integers(0, n, shape or None) if p is None else self._weighted(p, shape)
        else:
            count = int(np.prod(shape, dtype=int))
            if count > n:
                raise ValueError(f"expected size ≤ {n} when replace=False, received {count}")
            keys = self._bits(n) + 0.5
            order = np.argsort(keys if p is None else -np.log(keys / _RANGE) / p, kind="stable")
            drawn = np.reshape(order[:count], shape)
        return drawn if np.ndim(a) == 0 else _taken(a, drawn, axis)

    def _weighted(self, p: Any, shape: tuple[int, ...]) -> Any:
        edges = np.cumsum(p)
        found = np.searchsorted(edges / edges[-1], self.random(shape or None), side="right")
        return np.minimum(found, np.shape(p)[0] - 1)

    def spawn(self, n: int) -> list[Rng]:
        """n generators with streams of their own."""
        seeds = self._bits(n)
        return [Rng(seeds[k]) for k in range(n)]


def random_bits(key: Any, counter: Any) -> Any:
    """The random bits of number `counter` of stream `key`, recorded where one of them is traced."""
    if isinstance(key, Tracer) or isinstance(counter, Tracer):
        bits = current_graph().map("bits", node_of(key), node_of(counter), dtype=FLOAT)
        return tracer_of(bits)
    return hash32(key, counter)


def _shape(size: Any, *parameters: Any) -> Any:
    """The shape to draw: as asked for, else that of the parameters."""
    if size is not None:
        return size
    shape = np.broadcast_shapes(*map(np.shape, parameters))
    return shape or None


def _integer(x: Any) -> Any:
    return x.astype(np.int64) if isinstance(x, np.ndarray | Tracer) else np.int64(x)


def _taken(x: Any, order: Any, axis: int) -> Any:
    """The rows of x in this order, also when only the order is traced."""
    if contains_tracer(order) and not isinstance(x, Tracer):
        x = tracer_of(node_of(x), scalar=False)
    return np.take(x, order, axis=axis)
