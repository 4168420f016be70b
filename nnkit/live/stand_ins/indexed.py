"""A plain array as it is while lists are taken: traced numbers may index it, and it meets lists of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.graph.graph import BOOL, FLOAT, INT
from nnkit.live.graph.recording import is_recording
from nnkit.live.trace.tracer import as_tracer, contains_tracer, node_of, tracer_of

NUMPYS_RNG = np.random.default_rng


class Indexed(np.ndarray[Any, Any]):
    """The author's array, its memory shared."""

    def __getitem__(self, key: Any) -> Any:
        if is_recording() and contains_tracer(key if isinstance(key, tuple) else (key,)):
            return tracer_of(node_of(_plain(self)), scalar=False)[key]
        return super().__getitem__(key)

    def copy(self, order: Any = "C") -> Any:
        """A copy, which traced numbers can be written into."""
        plain = _plain(self).copy(order)
        return tracer_of(node_of(plain), scalar=False) if is_recording() else plain

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        out = kwargs.pop("out", None)
        kwargs = {name: _plain(value) for name, value in kwargs.items()}  # where=
        if out is not None:
            kwargs["out"] = tuple(map(_plain, out))
        taken = [as_tracer(x) if contains_tracer(x) else _plain(x) for x in inputs]
        result = getattr(ufunc, method)(*taken, **kwargs)
        return indexed(result) if out is None else out[0]


def _method(name: str) -> Callable[..., Any]:
    def call(self: Indexed, *args: Any, **kwargs: Any) -> Any:
        traced = contains_tracer([*args, *kwargs.values()])
        own = tracer_of(node_of(_plain(self)), scalar=False) if traced else super(Indexed, self)
        return getattr(own, name)(*args, **kwargs)

    return call


for _name in ("clip", "dot", "searchsorted", "take"):  # those whose arguments are numbers
    setattr(Indexed, _name, _method(_name))


def indexed(value: Any) -> Any:
    """A plain array of numbers as one that traced numbers may index; all else as it is."""
    return value.view(Indexed) if type(value) is np.ndarray and value.dtype in (FLOAT, INT, BOOL) else value


class IndexedGenerator(np.random.Generator):
    """NumPy's generator, whose arrays traced numbers may index."""

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name in _SCALED:
            return partial(_drawn, found, super().__getattribute__(_SCALED[name][0]), _SCALED[name][1])
        if name.startswith("_") or not callable(found):
            return found
        return lambda *args, **kwargs: indexed(found(*args, **kwargs))


def _drawn(real: Any, standard: Any, scaled: Any, *args: Any, size: Any = None, **kwargs: Any) -> Any:
    """A draw; where its parameters are traced, made of a standard one, as NumPy makes it."""
    if not contains_tracer([*args, *kwargs.values()]):
        return indexed(real(*args, **kwargs, **({} if size is None else {"size": size})))
    count = scaled.__code__.co_argcount - 1
    args, size = args[:count], args[count] if len(args) > count else size
    shape = np.broadcast_shapes(*map(np.shape, [*args, *kwargs.values()])) if size is None else size
    return scaled(standard(shape or None), *args, **kwargs)


_SCALED: dict[str, tuple[str, Callable[..., Any]]] = {
    "normal": ("standard_normal", lambda z, loc=0.0, scale=1.0: loc + scale * z),
    "uniform": ("random", lambda u, low=0.0, high=1.0: low + np.subtract(high, low) * u),
    "exponential": ("standard_exponential", lambda e, scale=1.0: scale * e),
}


def default_rng(seed: Any = None) -> np.random.Generator:
    """np.random.default_rng, of the same numbers."""
    return IndexedGenerator(NUMPYS_RNG(seed).bit_generator)


def _plain(value: Any) -> Any:
    return value.view(np.ndarray) if isinstance(value, Indexed) else value
