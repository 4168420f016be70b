"""The author's plain arrays, and Python's max, min and math, as they are while lists are taken."""

from __future__ import annotations

import builtins
import contextlib
import functools
import math
from collections.abc import Iterable, Iterator
from types import BuiltinFunctionType, CellType, FunctionType, SimpleNamespace
from typing import Any

import numpy as np

from nnkit.live.graph.recording import current_graph, is_recording
from nnkit.live.places import is_authors
from nnkit.live.stand_ins.indexed import NUMPYS_RNG, default_rng, indexed
from nnkit.live.stand_ins.lists import is_meant, taking_lists
from nnkit.live.stand_ins.masks import Picked
from nnkit.live.stand_ins.math_functions import OF_MANY, OF_NUMBERS
from nnkit.live.trace.registry import Function
from nnkit.live.trace.tracer import contains_tracer, node_of, tracer_of


@contextlib.contextmanager
def names_taken(functions: Iterable[Any]) -> Iterator[None]:
    """For the length of a trace, these functions of the author's find the names of their modules so."""
    found = _all_functions(functions)
    spaces = {id(f.__globals__): f.__globals__ for f in found}.values()
    cells = {id(cell): cell for f in found for cell in f.__closure__ or ()}.values()
    names = [(s, name, x, y) for s in spaces for name, x in s.items() if (y := _stand_in(x, name)) is not x]
    added = [(space, name) for space in spaces for name in PYTHONS if name not in space]
    held = [(cell, x, y) for cell in cells for x in _contents(cell) if (y := _stand_in(x)) is not x]
    try:
        for space, name, _, taken in names:
            space[name] = taken
        for space, name in added:
            space[name] = PYTHONS[name]
        for cell, _, taken in held:
            cell.cell_contents = taken
        yield
    finally:
        for space, name, value, _ in names:
            space[name] = value
        for space, name in added:
            del space[name]
        for cell, value, _ in held:
            cell.cell_contents = value


def _all_functions(functions: Iterable[Any]) -> list[FunctionType]:
    """The author's among these functions, and those that they enclose."""
    found: list[FunctionType] = []
    waiting = list(functions)
    while waiting:
        function = waiting.pop()
        if not isinstance(function, FunctionType) or function in found:
            continue
        if is_authors(function.__code__.co_filename):
            found.append(function)
            waiting += [x for cell in function.__closure__ or () for x in _contents(cell)]
    return found


def _contents(cell: CellType) -> list[Any]:
    try:
        return [cell.cell_contents]
    except ValueError:  # nothing in it yet
        return []


def _stand_in(value: Any, name: str = "") -> Any:
    """What stands for this value of a name; under a name of its own also NumPy's, from numpy import zeros."""
    if value is math:
        return _MATH
    if value is NUMPYS_RNG:
        return default_rng
    if name and is_meant(value):
        return taking_lists(value, name)
    named = value.__name__ if isinstance(value, BuiltinFunctionType) else ""
    return _FUNCTIONS[named] if named in _FUNCTIONS and getattr(math, named) is value else indexed(value)


def _on_values(real: Function, traced: Function) -> Function:
    """max, min, any, all, sorted: of several values, or of all in one nest."""

    @functools.wraps(real)
    def call(*args: Any, **kwargs: Any) -> Any:
        if not is_recording() or kwargs.keys() - {"reverse"}:
            return real(*args, **kwargs)
        if len(args) == 1:
            args = (list(args[0]),)
        known = not contains_tracer(list(args))
        return real(*args, **kwargs) if known else traced(args[0] if len(args) == 1 else args, **kwargs)

    return call


def _largest(values: Any) -> Any:
    return functools.reduce(lambda most, x: np.where(x > most, x, most), values)


def _smallest(values: Any) -> Any:
    return functools.reduce(lambda least, x: np.where(x < least, x, least), values)


def _in_order(values: Any, reverse: bool = False) -> list[Any]:
    ordered = np.sort(np.stack(values))
    return list(ordered[::-1] if reverse else ordered)


def _length(values: Any) -> Any:
    """len of what a condition picks is a traced number, which the len of Python cannot be."""
    return np.sum(values.mask) if isinstance(values, Picked) else builtins.len(values)


def _recorded(name: str) -> Function:
    """What NumPy has no function of."""
    return lambda x: tracer_of(current_graph().map(name, node_of(1.0 * x)))


def _on_numbers(real: Function, traced: Function) -> Function:
    """A function of math."""

    @functools.wraps(real)
    def call(*args: Any, **kwargs: Any) -> Any:
        given = [*args, *kwargs.values()]
        return traced(*args, **kwargs) if contains_tracer(given) else real(*args, **kwargs)

    return call


PYTHONS: dict[str, Any] = {
    "max": _on_values(builtins.max, _largest),
    "min": _on_values(builtins.min, _smallest),
    "len": _length,
    "any": _on_values(builtins.any, lambda values: functools.reduce(np.logical_or, values, False)),
    "all": _on_values(builtins.all, lambda values: functools.reduce(np.logical_and, values, True)),
    "sorted": _on_values(builtins.sorted, _in_order),
}
_NUMBERS = OF_NUMBERS | {"erf": _recorded("erf"), "erfc": _recorded("erfc")}
_FUNCTIONS = {name: _on_numbers(getattr(math, name), f) for name, f in _NUMBERS.items()}
_FUNCTIONS |= {name: _on_values(getattr(math, name), f) for name, f in OF_MANY.items()}
_MATH = SimpleNamespace(**(vars(math) | _FUNCTIONS))
