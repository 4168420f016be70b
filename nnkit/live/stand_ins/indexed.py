"""A plain array as it is while lists are taken: traced numbers may index it, and it meets lists of them."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.live.graph.graph import BOOL, FLOAT, INT
from nnkit.live.graph.recording import is_recording
from nnkit.live.trace.tracer import as_tracer, contains_tracer, node_of, tracer_of


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
        if out is not None:
            kwargs["out"] = tuple(map(_plain, out))
        taken = [as_tracer(x) if contains_tracer(x) else _plain(x) for x in inputs]
        result = getattr(ufunc, method)(*taken, **kwargs)
        return indexed(result) if out is None else out[0]


def indexed(value: Any) -> Any:
    """A plain array of numbers as one that traced numbers may index; all else as it is."""
    return value.view(Indexed) if type(value) is np.ndarray and value.dtype in (FLOAT, INT, BOOL) else value


class IndexedGenerator(np.random.Generator):
    """NumPy's generator, whose arrays traced numbers may index."""

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name.startswith("_") or not callable(found):
            return found
        return lambda *args, **kwargs: indexed(found(*args, **kwargs))


def default_rng(seed: Any = None) -> np.random.Generator:
    """np.random.default_rng, of the same numbers."""
    return IndexedGenerator(_default_rng(seed).bit_generator)


_default_rng = np.random.default_rng


def _plain(value: Any) -> Any:
    return value.view(np.ndarray) if isinstance(value, Indexed) else value
