"""Nests of any shape (dicts, lists, layers, optimizers): their atoms by place, and copies of them."""

from __future__ import annotations

import enum
import types
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.trace.tracer import Tracer

Path = tuple[str, ...]
_ATOMS = (
    str, bytes, type(None), np.dtype, type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType,
    range, slice, enum.Enum, np.ufunc, type(Ellipsis), set, frozenset,
)  # fmt: skip


def walk(x: Any, path: Path = (), seen: dict[int, Path] | None = None) -> Iterator[tuple[Path, Any]]:
    """Every atom of a nest with its place; a container met again is walked once."""
    seen = {} if seen is None else seen
    parts = None if _is_atom(x) else _children(x)
    if parts is None:
        yield path, x
        return
    if id(x) in seen:
        return
    seen[id(x)] = path
    if not parts:
        yield (*path, f"<empty {type(x).__name__}>"), None
    for name, child in parts:
        yield from walk(child, (*path, name), seen)


def _children(x: Any) -> list[tuple[str, Any]] | None:
    """The parts of a container or object by name; None for an atom."""
    if isinstance(x, dict | types.MappingProxyType):
        return [(f"[{k!r}]", v) for k, v in x.items()]
    if isinstance(x, list | tuple):
        return [(f"[{k}]", v) for k, v in enumerate(x)]
    if isinstance(x, types.MethodType):
        return [(".__self__", x.__self__)]
    return [(f".{name}", getattr(x, name)) for name in _attributes(x)]


def _attributes(x: Any) -> list[str]:
    """The names of an object's own attributes, from __dict__ and __slots__."""
    names = list(getattr(x, "__dict__", {}))
    for cls in type(x).__mro__:
        slots = cls.__dict__.get("__slots__", ())
        names += [s for s in ([slots] if isinstance(slots, str) else slots) if hasattr(x, s)]
    return list(dict.fromkeys(n for n in names if n not in ("__dict__", "__weakref__")))


def copied(x: Any, values: Mapping[Path, Any]) -> Any:
    """A copy of the nest with these values at their places."""
    return _Copier(values).copy(x, ())


class _Copier:
    """Copies a nest, putting values in their places; an object met twice is copied once."""

    def __init__(self, values: Mapping[Path, Any]) -> None:
        self.values = values
        self._done: dict[int, Any] = {}

    def copy(self, x: Any, path: Path) -> Any:
        if path in self.values:
            return self.values[path]
        if _is_atom(x):
            return x
        if id(x) in self._done:
            return self._done[id(x)]
        if isinstance(x, tuple):
            parts = [self.copy(v, (*path, f"[{k}]")) for k, v in enumerate(x)]
            new: Any = type(x)(*parts) if hasattr(x, "_fields") else tuple(parts)
        elif isinstance(x, types.MappingProxyType):
            new = types.MappingProxyType({k: self.copy(v, (*path, f"[{k!r}]")) for k, v in x.items()})
        elif isinstance(x, types.MethodType):
            new = types.MethodType(x.__func__, self.copy(x.__self__, (*path, ".__self__")))
        else:
            return self._mutable(x, path)
        self._done[id(x)] = new
        return new

    def _mutable(self, x: Any, path: Path) -> Any:
        new = x.__new__(type(x))
        self._done[id(x)] = new
        if isinstance(x, list):
            new.extend(self.copy(v, (*path, f"[{k}]")) for k, v in enumerate(x))
        elif isinstance(x, dict):
            dict.update(new, {k: self.copy(v, (*path, f"[{k!r}]")) for k, v in x.items()})
        for name in [] if isinstance(x, list | dict) else _attributes(x):
            object.__setattr__(new, name, self.copy(getattr(x, name), (*path, f".{name}")))
        return new


def show(path: Path) -> str:
    """The place as one would write it: state.layers[0].W."""
    return "".join(path).removeprefix(".") or "value"


def _is_atom(x: Any) -> bool:
    if isinstance(x, np.random.Generator | np.random.RandomState):
        raise LiveError(
            "a NumPy random generator is part of the state; the page cannot run it",
            "use live.Rng(seed) instead: it has the same methods and runs in the page",
        )
    return isinstance(x, (*_ATOMS, int, float, complex, np.generic, np.ndarray, Tracer))
