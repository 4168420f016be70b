"""The table of supported operations says exactly what the tracer takes: every function of NumPy is tried."""

from __future__ import annotations

import dis
import inspect
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.graph.graph import Graph
from nnkit.live.graph.recording import recording
from nnkit.live.stand_ins.table import FUNCTIONS
from nnkit.live.trace.trace import argument
from nnkit.live.trace.tracer import Tracer

TABLE = {name for names in live.supported().values() for name in names}
MODULES = {"np": np, "np.linalg": np.linalg, "np.fft": np.fft, "np.lib.stride_tricks": np.lib.stride_tricks}
UFUNCS = {ufunc.__name__: ufunc for ufunc in vars(np).values() if isinstance(ufunc, np.ufunc)}
ATTRIBUTES = [name for name in dir(np.ndarray) if not name.startswith("_")]
REFUSED = "is not available in live figures"


def functions(module: ModuleType) -> Iterator[Callable[..., Any]]:
    """The functions of a module that NumPy hands to an array that asks for them."""
    for name in dir(module):
        function = getattr(module, name)
        if not name.startswith("_") and hasattr(function, "__wrapped__") and not isinstance(function, type):
            yield function


def public(function: Callable[..., Any]) -> set[str]:
    """The names under which an author may know a function."""
    return {
        f"{prefix}.{name}"
        for prefix, module in MODULES.items()
        for name, x in vars(module).items()
        if x is function
    }


def is_taken(call: Callable[[Tracer], Any]) -> bool:
    """Whether the tracer knows what is called (it may still miss an argument)."""
    graph = Graph()
    with recording(graph):
        try:
            call(argument(graph, "x", np.ones((2, 2))))
        except LiveError as error:
            return REFUSED not in str(error)
        except (TypeError, ValueError, IndexError, AttributeError):
            return True
    return True


EVERY = {f"{module}.{f.__name__}": f for module, where in MODULES.items() for f in functions(where)}


@pytest.mark.parametrize("name", sorted(EVERY))
def test_a_function_is_in_the_table_if_and_only_if_it_is_taken(name: str) -> None:
    function = EVERY[name]
    taken = is_taken(lambda x: x.__array_function__(function, (Tracer,), (x,), {}))
    assert taken == bool(public(function) & TABLE)


@pytest.mark.parametrize("name", sorted(UFUNCS))
def test_a_ufunc_and_its_methods_are_in_the_table_if_and_only_if_they_are_taken(name: str) -> None:
    ufunc = UFUNCS[name]
    assert is_taken(lambda x: ufunc(*[x] * ufunc.nin)) == (f"np.{name}" in TABLE)
    for method in ("reduce", "accumulate", "at", "reduceat"):
        taken = is_taken(lambda x, method=method: x.__array_ufunc__(ufunc, method, x, 0, x))
        assert taken == (f"np.{name}.{method}" in TABLE), method


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_a_member_of_an_array_is_in_the_table_if_and_only_if_it_is_there(name: str) -> None:
    assert is_taken(lambda x: getattr(x, name)) == (f"x.{name}" in TABLE)


def test_the_table_names_nothing_that_does_not_exist() -> None:
    """Each name, evaluated, is something; no name stands twice."""
    names = [name for group in live.supported().values() for name in group]
    assert len(names) == len(set(names))
    for name in names:
        assert eval(name, {"np": np, "live": live, "x": np.ones((2, 2))}) is not None


CHANGE_NO_NUMBER = "casting copy kind kth like optimize order overwrite_input stable subok _"
FOR_ALL = {"out"}  # seen to before the stand-in is called


def unused(function: Callable[..., Any]) -> set[str]:
    """The parameters that a function takes and never looks at."""
    code = inspect.unwrap(function).__code__
    count = code.co_argcount + code.co_kwonlyargcount
    count += bool(code.co_flags & inspect.CO_VARARGS) + bool(code.co_flags & inspect.CO_VARKEYWORDS)
    read = {
        x for i in dis.get_instructions(code) if i.opname.startswith("LOAD") for x in np.ravel([i.argval])
    }
    return set(code.co_varnames[:count]) - set(code.co_cellvars) - read


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.__name__)
def test_no_argument_is_taken_and_then_ignored(function: Callable[..., Any]) -> None:
    """A picture would differ silently; what a stand-in does not know is refused."""
    assert unused(FUNCTIONS[function]) <= {*CHANGE_NO_NUMBER.split(), *FOR_ALL}
