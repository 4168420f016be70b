"""NumPy's functions of complex numbers that follow a control: mostly, what they do to both parts."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.stand_ins.pair_rules import full, product
from nnkit.live.stand_ins.table import FILLS, MOVES
from nnkit.live.stand_ins.table import FUNCTIONS as OF_REALS
from nnkit.live.trace import pairs
from nnkit.live.trace.pairs import Pair, as_pair
from nnkit.live.trace.registry import Function
from nnkit.live.trace.tracer import Tracer, as_tracer


def each(function: Function) -> Function:
    """A function that treats real and imaginary parts alike; of a list of arrays, a list of pairs."""

    def both(a: Any, *args: Any, **kwargs: Any) -> Any:
        real, imag = (function(x, *args, **kwargs) for x in (a.real, a.imag))
        if isinstance(real, list | tuple):
            return [Pair(x, y) for x, y in zip(real, imag, strict=True)]
        return Pair(real, imag)

    return both


def together(function: Function) -> Function:
    """A function of several arrays that treats their real and imaginary parts alike."""

    def both(arrays: Any, *args: Any, **kwargs: Any) -> Pair:
        whole = [full(a) for a in arrays]
        parts = ([a.real for a in whole], [a.imag for a in whole])
        return Pair(*(function(part, *args, **kwargs) for part in parts))

    return both


def made_like(function: Function) -> Function:
    """np.zeros_like and its relatives: complex, where nothing else is asked for."""

    def like(a: Pair, *values: Any, dtype: Any = None, **kwargs: Any) -> Any:
        if np.dtype(dtype or complex) != complex:
            return function(a.real, *values, dtype=dtype, **kwargs)
        given = [as_pair(x) for x in values]
        real = function(a.real, *(x.real for x in given), dtype=float, **kwargs)
        return Pair(real, np.full_like(real, given[0].imag if given else 0.0))

    return like


def linspace(start: Any, stop: Any, num: int = 50, endpoint: bool = True) -> Pair:
    """np.linspace between two places of the plane."""
    start, stop = as_pair(start), as_pair(stop)
    ends = ((start.real, stop.real), (start.imag, stop.imag))
    return Pair(*(np.linspace(*pair, num, endpoint) for pair in ends))


def append(arr: Any, values: Any, axis: Any = None) -> Any:
    """np.append."""
    parts = [np.ravel(full(x)) if axis is None else x for x in (arr, values)]
    return np.concatenate(parts, axis=0 if axis is None else axis)


def prod(a: Any, axis: Any = None) -> Any:
    """np.prod, one factor after the other."""
    factors = np.ravel(a) if axis is None else np.moveaxis(a, axis, 0)
    product = factors[0]
    for k in range(1, len(factors)):
        product = product * factors[k]
    return product


def norm(x: Pair, *args: Any, **kwargs: Any) -> Any:
    """np.linalg.norm, of the absolute values."""
    return np.linalg.norm(np.abs(x), *args, **kwargs)


def array_of(nest: Any) -> Pair:
    """np.array of a nest of numbers of which some are complex."""
    real, imag = (_part(nest, which) for which in ("real", "imag"))
    return Pair(as_tracer(real).copy() * 1.0, as_tracer(imag).copy() * 1.0)


def _part(x: Any, which: str) -> Any:
    if isinstance(x, list | tuple):
        return [_part(e, which) for e in x]
    if isinstance(x, Pair):
        return getattr(x, which)
    if isinstance(x, Tracer):
        return x if which == "real" else np.zeros(x.shape)
    return getattr(np.asarray(x), which)


def holds_complex(x: Any) -> bool:
    """Whether a complex number is in this nest."""
    return any(map(holds_complex, x)) if isinstance(x, list | tuple) else pairs.is_complex(x)


def holds_pair(x: Any) -> bool:
    """Whether complex numbers that follow a control are in this nest."""
    return any(map(holds_pair, x)) if isinstance(x, list | tuple) else isinstance(x, Pair)


OF_PAIRS: dict[Any, Function] = {
    np.real: lambda a: a.real, np.imag: lambda a: a.imag, np.angle: pairs.angle, np.shape: lambda a: a.shape,
    np.ndim: lambda a: a.ndim, np.size: lambda a: a.size,
    np.iscomplexobj: lambda a: True, np.isrealobj: lambda a: False,
    np.where: pairs.where, np.append: append, np.prod: prod, np.linspace: linspace,
    np.linalg.norm: norm, np.trace: lambda a: np.sum(np.diagonal(a)),
    np.dot: product(np.dot), np.inner: product(np.inner), np.outer: product(np.outer),
    np.vdot: lambda a, b: np.dot(np.conj(np.ravel(a)), np.ravel(b)),
}  # fmt: skip
OF_PAIRS |= {f: OF_REALS[f] for f in (np.isclose, np.allclose, np.polyval)}  # made of others that take both
OF_PAIRS |= {f: each(f) for f in (*MOVES, *FILLS)}
OF_PAIRS |= {f: each(f) for f in (np.sum, np.mean, np.cumsum, np.diff, np.copy, np.round, np.take, np.nansum)}
OF_PAIRS |= {f: together(f) for f in (np.stack, np.concatenate, np.hstack, np.vstack, np.column_stack)}
OF_PAIRS |= {f: made_like(f) for f in (np.zeros_like, np.ones_like, np.empty_like, np.full_like)}
