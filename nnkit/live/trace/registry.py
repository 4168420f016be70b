"""What NumPy's functions do when they meet a tracer: asked here, registered by the room of stand-ins above.

The tracer imports no stand-in: as autograd's `defvjp` does, `register` adds one function at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.graph.graph import Node
from nnkit.live.trace.substitutes import SUBSTITUTES

Function = Callable[..., Any]


@runtime_checkable
class HasNode(Protocol):
    """What stands for a value that is known only in the page."""

    @property
    def node(self) -> Node:
        """The node that holds it."""


_stand_ins: dict[Function, Function] = {}
_ufunc_methods: dict[str, Function] = {}


def register(function: Function, stand_in: Function) -> None:
    """`stand_in` is called, with the same arguments, where `function` of NumPy is called on a tracer."""
    _stand_ins[function] = stand_in


def register_ufuncs(method: str, stand_in: Function) -> None:
    """`stand_in(ufunc, inputs, kwargs)` is called where this method of any ufunc is called on a tracer."""
    _ufunc_methods[method] = stand_in


def stand_in(function: Function, *given: Any) -> Function:
    """What stands in for this function of NumPy; a LiveError about what it was given where nothing does."""
    _refuse_empty()
    found = _stand_ins.get(original(function))
    if found is None:
        raise unavailable(numpy_name(function), *given)
    return found


def ufunc_stand_in(name: str, method: str, *given: Any) -> Function:
    """What stands in for a method of ufuncs ("__call__", "reduce", …)."""
    _refuse_empty()
    found = _ufunc_methods.get(method)
    if found is None:
        raise unavailable(f"np.{name}.{method}", *given)
    return found


def original(function: Any) -> Any:
    """NumPy's own function, where it is wrapped for the length of a trace."""
    return getattr(function, "of_numpy", function)


def unavailable(name: str, *given: Any) -> LiveError:
    """The error for what has no stand-in; plain values of what it was `given` would do."""
    others = "the appendix on live figures lists what is"
    instead = SUBSTITUTES.get(f"np.{name.removeprefix('ndarray.')}" if name.startswith("ndarray.") else name)
    return LiveError(
        f"{name} is not available in live figures",
        others if instead is None else f"{instead}; {others}",
        asked=asked_by(*given),
    )


def asked_by(*given: Any) -> frozenset[str]:
    """The controls on which what a function was given depends."""
    found: frozenset[str] = frozenset()
    for value in given:
        if isinstance(value, list | tuple):
            found |= asked_by(*value)
        elif isinstance(value, HasNode):
            found |= inputs_of(value.node)
    return found


def numpy_name(function: Function) -> str:
    """A function's name as it is called: np.linalg.norm."""
    public = [part for part in function.__module__.split(".")[1:] if not part.startswith("_")]
    return ".".join(["np", *public, function.__name__])


def _refuse_empty() -> None:
    if not _stand_ins:
        raise LiveError(
            "a tracer met a function of NumPy before any stand-in was registered",
            "import nnkit.live.stand_ins.dispatch, which registers all of them, before tracing",
        )
