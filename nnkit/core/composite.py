"""A layer made of layers: how it names their arrays, and adds up their gradients, each array once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from nnkit.core.layer import Cast, Layer
from nnkit.core.types import Array, Grads


class Composite(Layer):
    """A layer with `parts`, whose parameters are its own, keyed "0.W", "0.b", "1.0.W", ….

    An array that stands at several places, because a layer is used twice or two layers share it, is one set
    of numbers: it has one name, that of its first place, and its gradient is the sum over all places.
    """

    parts: tuple[Layer, ...]

    @property
    def params(self) -> Mapping[str, Array]:  # type: ignore[override]
        """The parameters of all parts, keyed by the part's position and their name there, each once."""
        return _each_once(part.params for part in self.parts)

    @property
    def buffers(self) -> Mapping[str, Array]:  # type: ignore[override]
        """The remembered arrays of all parts, keyed alike."""
        return _each_once(part.buffers for part in self.parts)

    @property
    def takes_mask(self) -> bool:  # type: ignore[override]
        """Whether one of the parts asks which steps are real."""
        return any(getattr(part, "takes_mask", False) for part in self.parts)

    def summed(self, grads: Iterable[Grads]) -> Grads:
        """The gradients of all parts, one dictionary for each of `parts`, under the names of `params`."""
        arrays = [part.params for part in self.parts]
        names = _first_names(arrays)
        total: Grads = {}
        for params, own in zip(arrays, grads, strict=True):
            for key, grad in own.items():
                name = names[memory_of(params[key])]
                total[name] = total[name] + grad if name in total else grad
        return total

    def _cast(self, dtype: np.dtype[Any], done: Cast) -> None:
        for part in self.parts:
            part._cast(dtype, done)


def _each_once(arrays: Iterable[Mapping[str, Array]]) -> Mapping[str, Array]:
    parts = list(arrays)
    named = {f"{i}.{key}": w for i, own in enumerate(parts) for key, w in own.items()}
    return MappingProxyType({name: named[name] for name in _first_names(parts).values()})


def _first_names(arrays: Iterable[Mapping[str, Array]]) -> dict[Any, str]:
    """By the memory of each array the name under which it comes first."""
    first: dict[Any, str] = {}
    for i, own in enumerate(arrays):
        for key, w in own.items():
            first.setdefault(memory_of(w), f"{i}.{key}")
    return first


def memory_of(w: Any) -> Any:
    """What tells two arrays apart: themselves; views of another, where their numbers are and how they lie."""
    if not isinstance(w, np.ndarray) or w.base is None:
        return id(w)
    if isinstance(w.base, np.ndarray) and (w.base.shape, w.base.strides) == (w.shape, w.strides):
        return id(w.base)
    return w.__array_interface__["data"][0], w.shape, w.strides
