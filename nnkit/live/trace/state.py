"""State of any shape as named arrays, and back: for loops and simulations."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.graph import FLOAT, computed_type, refuse_narrow
from nnkit.live.trace.nest import Path, copied, show, walk
from nnkit.live.trace.tracer import Tracer

_REAL = "carry two real arrays in place of a complex one: (x + iy)² is x**2 - y**2 and 2*x*y"


@dataclass
class Leaf:
    """One array (or number) of a state: its name in programs, an example of it, all places where it is."""

    name: str
    example: Any
    dtype: np.dtype[Any]
    paths: list[Path]

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(np.shape(self.example))

    @property
    def is_number(self) -> bool:
        """Whether it is an immutable number rather than an array."""
        return not isinstance(self.example, np.ndarray | Tracer) or (
            isinstance(self.example, Tracer) and self.example.is_scalar
        )


class Lifted:
    """A state taken apart: `leaves` in order, the rest kept as a template.

    Arrays and tracers are leaves; numbers only at the places in `numbers` (those a step changes). One array
    found at two places is one leaf. Numbers at places in `floats` are floats even if the example is an int.
    `plain`: no program computes with it, so that arrays of any type are leaves.
    """

    def __init__(
        self,
        state: Any,
        numbers: frozenset[Path] = frozenset(),
        floats: frozenset[Path] = frozenset(),
        plain: bool = False,
    ):
        self._plain = plain
        self.state, self.numbers, self.floats = state, numbers, floats
        self.leaves: list[Leaf] = []
        self._by_identity: dict[Any, Leaf] = {}
        self._at: dict[Path, Leaf] = {}
        for path, x in walk(state):
            if _is_leaf(x, path, numbers):
                self._found(path, x)
        _refuse_overlap(self.leaves)

    def _found(self, path: Path, x: Any) -> None:
        key = _identity(x) if isinstance(x, np.ndarray | Tracer) else path
        leaf = self._by_identity.get(key)
        if leaf is None:
            if isinstance(x, np.ndarray) and computed_type(x.dtype) is None and not self._plain:
                raise LiveError(f"the state's {show(path)} holds {x.dtype}, not numbers", _REAL)
            if isinstance(x, np.ndarray | np.generic) and not self._plain:
                refuse_narrow(x.dtype, f"the state's {show(path)}")
            leaf = Leaf(f"s{len(self.leaves)}", x, FLOAT if path in self.floats else _type_of(x), [])
            self.leaves.append(leaf)
            self._by_identity[key] = leaf
        leaf.paths.append(path)
        self._at[path] = leaf

    def rebuild(self, values: Mapping[str, Any]) -> Any:
        """A copy of the state with these values in place of the leaves, by name."""
        return copied(self.state, {path: values[leaf.name] for path, leaf in self._at.items()})

    def lower(self, state: Any) -> dict[str, Any]:
        """The leaves of a changed state by name; a `Changed` error lists numbers that must be leaves too."""
        before = dict(walk(self.state))
        after = dict(walk(state))
        self._same_structure(before, after)
        values: dict[str, Any] = {}
        numbers: set[Path] = set()
        floats: set[Path] = set()
        for path, new in after.items():
            leaf = self._at.get(path)
            if leaf is None:
                if _constant_changed(before[path], new, path):
                    numbers.add(path)
                continue
            if np.shape(new) != leaf.shape:
                raise LiveError(
                    f"the state's {show(path)} changed its shape from {leaf.shape} to {np.shape(new)}",
                    "a state keeps its shapes: write into a part of an array made large enough",
                )
            if not np.can_cast(_type_of(new), leaf.dtype):
                floats.add(path)
            if leaf.name in values and _identity(values[leaf.name]) != _identity(new) and not leaf.is_number:
                raise LiveError(
                    f"{show(leaf.paths[0])} and {show(path)} were one array and now are two",
                    "change the array in place (w += dw, w[...] = new) where others hold it too",
                )
            values[leaf.name] = new
        if numbers or floats:
            raise Changed(frozenset(numbers), frozenset(floats))
        self._still_apart(values)
        return {leaf.name: values[leaf.name] for leaf in self.leaves}

    def _same_structure(self, before: dict[Path, Any], after: dict[Path, Any]) -> None:
        for path in before:
            if path not in after and (*path, ".real") in after:
                way_out = _REAL if isinstance(before[path], complex) else "start it complex: z + 0j"
                raise LiveError(f"a step made the state's {show(path)} complex", way_out)
            if path not in after and path[-1].startswith("<empty "):
                raise LiveError(
                    f"a step filled the state's {show(path[:-1])}, which is empty at the start",
                    "a state keeps its structure: for the last numbers begin with h = np.full(200, np.nan), "
                    "and in the step h[:-1] = h[1:] and h[-1] = x; give a dictionary all its keys in init",
                )
            if path not in after:
                raise LiveError(f"a step removed the state's {show(path)}", "a state keeps its structure")
        for path in after:
            if path not in before:
                raise LiveError(
                    f"a step added {show(path)} to the state",
                    "a state keeps its structure: no appending, no new attributes; create it in init",
                )

    def _still_apart(self, values: dict[str, Any]) -> None:
        seen: dict[Any, str] = {}
        for leaf in self.leaves:
            new = values[leaf.name]
            if isinstance(new, Tracer) and not new.is_scalar and not leaf.is_number:
                other = seen.setdefault(id(new.storage.root), leaf.name)
                if other != leaf.name:
                    first = next(x for x in self.leaves if x.name == other)
                    raise LiveError(
                        f"{show(first.paths[0])} and {show(leaf.paths[0])} became one array",
                        "copy it: state.previous = state.current.copy()",
                    )


class Changed(Exception):
    """Places whose numbers change during a step, so that they have to be carried too."""

    def __init__(self, numbers: frozenset[Path], floats: frozenset[Path]) -> None:
        super().__init__(f"numbers {numbers}, floats {floats}")
        self.numbers, self.floats = numbers, floats


def _is_leaf(x: Any, path: Path, numbers: frozenset[Path]) -> bool:
    return isinstance(x, np.ndarray | Tracer) or path in numbers


def _identity(x: Any) -> Any:
    """What makes two arrays the same one: a tracer's memory and place in it, else the object."""
    if isinstance(x, Tracer):
        return ("scalar", x.node) if x.is_scalar else (id(x.storage), id(x) if x.is_part else 0)
    return id(x)


def _type_of(x: Any) -> np.dtype[Any]:
    """The type a program computes with: float64, int64 or bool."""
    found = computed_type((x if isinstance(x, Tracer) else np.asarray(x)).dtype)
    return FLOAT if found is None else found


def _constant_changed(old: Any, new: Any, path: Path) -> bool:
    """Whether a number of the state was changed; an error when something else was."""
    if old is new:
        return False
    number = (int, float, np.generic)
    if isinstance(old, number) and (isinstance(new, number) or (isinstance(new, Tracer) and not new.shape)):
        return isinstance(new, Tracer) or not (old == new or (old != old and new != new))
    if type(old) is type(new) and not isinstance(new, Tracer | np.ndarray) and old == new:
        return False
    if isinstance(old, types.FunctionType | types.BuiltinFunctionType) and getattr(
        old, "__code__", 0
    ) is getattr(new, "__code__", 1):
        return False
    raise LiveError(
        f"a step changed the state's {show(path)} from {old!r} to {new!r}",
        _instead(old, new),
    )


def _instead(old: Any, new: Any) -> str:
    if np.iscomplexobj(new):
        return "start it complex: z + 0j"
    if old is None:
        return "begin with a number or an array of its shape, NaN where nothing is known yet, not with None"
    return "only arrays and numbers can change in the page"


def _refuse_overlap(leaves: list[Leaf]) -> None:
    arrays = [leaf for leaf in leaves if isinstance(leaf.example, np.ndarray) and leaf.example.size]
    for i, a in enumerate(arrays):
        for b in arrays[:i]:
            if np.may_share_memory(a.example, b.example):
                raise LiveError(
                    f"{show(b.paths[0])} and {show(a.paths[0])} share memory (one is a view of the other)",
                    "copy one of them: it is changed separately in the page",
                )
