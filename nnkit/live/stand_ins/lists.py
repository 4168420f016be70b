"""NumPy's functions as they are while a figure is traced a second time: with lists of traced numbers."""

from __future__ import annotations

import contextlib
import functools
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from nnkit.live.graph.graph import BOOL, FLOAT, INT
from nnkit.live.graph.recording import is_recording
from nnkit.live.places import called_name, is_authors
from nnkit.live.stand_ins.creation import array_like, full
from nnkit.live.stand_ins.indexed import default_rng, indexed
from nnkit.live.stand_ins.table import FUNCTIONS, JOINS
from nnkit.live.stand_ins.ufunc_rules import RULES
from nnkit.live.trace.registry import stand_in
from nnkit.live.trace.tracer import as_tracer, contains_tracer, node_of, tracer_of

Function = Callable[..., Any]
TRACED: dict[Any, Any] = {**dict.fromkeys((np.array, np.asarray, np.asanyarray), array_like), np.full: full}
LIKE = {np.zeros_like, np.ones_like, np.empty_like, np.full_like, np.copy}
MADE = {np.array, np.zeros, np.ones, np.empty, np.full, np.linspace, np.arange} | LIKE
FILLED = {np.empty: np.zeros, np.empty_like: np.zeros_like}
SEQUENCES = {*JOINS, np.select}  # of arrays that need not be of one shape
AS_THEY_ARE = {np.block}
MODULES = (np, np.linalg, np.fft)


class Joining:
    """np.r_ and np.c_, whose parts may be traced."""

    def __init__(self, builder: Any) -> None:
        self._builder = builder

    def __getitem__(self, key: Any) -> Any:
        parts = key if isinstance(key, tuple) else (key,)
        if not is_recording() or not contains_tracer(parts) or any(isinstance(part, str) for part in parts):
            return self._builder[key]
        arrays = [self._builder[part] if isinstance(part, slice) else as_tracer(part) for part in parts]
        if self._builder is BUILDERS["c_"]:
            return np.concatenate([_column(array) for array in arrays], axis=-1)
        return np.concatenate([np.atleast_1d(array) for array in arrays])


def _column(array: Any) -> Any:
    return np.reshape(array, (-1, 1)) if np.ndim(array) < 2 else array


BUILDERS = {"r_": np.r_, "c_": np.c_}


@contextlib.contextmanager
def lists_taken() -> Iterator[None]:
    """While a function is traced in here, np.array and the functions of the table take lists that hold
    tracers, and the author's np.zeros and its relatives can be written into. All else is as ever."""
    kept = [(m, name, f) for m in MODULES for name, f in vars(m).items() if _is_meant(f)]
    rng = np.random.default_rng
    try:
        np.random.default_rng = default_rng
        for name, builder in BUILDERS.items():
            setattr(np, name, Joining(builder))
        for module, name, function in kept:
            setattr(module, name, _taking_lists(function))
        yield
    finally:
        np.random.default_rng = rng
        for name, builder in BUILDERS.items():
            setattr(np, name, builder)
        for module, name, function in kept:
            setattr(module, name, function)


def _is_meant(function: Any) -> bool:
    if isinstance(function, np.ufunc):
        return function.__name__ in RULES
    return callable(function) and not isinstance(function, type) and _in_tables(function)


def _in_tables(function: Any) -> bool:
    try:
        return function in FUNCTIONS or function in MADE or function in TRACED
    except TypeError:  # it has no hash
        return False


def _taking_lists(function: Function) -> Function:
    inner = _with_traced(function) if function in TRACED else _lifting(function)

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        caller = sys._getframe(1)
        if not is_recording() or called_name(caller) != function.__name__:
            return function(*args, **kwargs)
        made = inner(*args, **kwargs)
        if not is_authors(caller.f_code.co_filename):
            return made
        return _writable(made) if function in MADE else indexed(made)

    call.__dict__["of_numpy"] = function
    for name in ("reduce", "accumulate", "reduceat", "outer", "at", "nin", "nout", "identity"):
        if isinstance(function, np.ufunc):
            setattr(call, name, getattr(function, name))
    return call


def _with_traced(function: Function) -> Function:
    """np.array and its relatives: of tracers, a tracer."""

    def made(*args: Any, **kwargs: Any) -> Any:
        traced = contains_tracer([*args, *kwargs.values()])
        return TRACED[function](*args, **kwargs) if traced else function(*args, **kwargs)

    return made


def _lifting(function: Function) -> Function:
    """Any other function: of each list that holds tracers, one array."""
    real: Any = FILLED.get(function, function)
    if function in AS_THEY_ARE:
        return real
    lift = _lifted_parts if function in SEQUENCES else _lifted

    def called(*args: Any, **kwargs: Any) -> Any:
        given = [lift(value) for value in args]
        named = {name: value if name == "out" else lift(value) for name, value in kwargs.items()}
        traced = contains_tracer([*given, *named.values()])  # NumPy itself does not look at each argument
        chosen = stand_in(function) if traced and function in FUNCTIONS else real
        return chosen(*given, **named)

    return called


def _lifted(value: Any) -> Any:
    return as_tracer(value) if isinstance(value, list | tuple) and contains_tracer(value) else value


def _lifted_parts(value: Any) -> Any:
    return [_lifted(part) for part in value] if isinstance(value, list | tuple) else value


def _writable(made: Any) -> Any:
    """A plain array of numbers as one that traced numbers can be written into."""
    plain = isinstance(made, np.ndarray) and made.dtype in (FLOAT, INT, BOOL)
    return tracer_of(node_of(made), scalar=False) if plain else made
