"""What NumPy's functions do when they meet a tracer: asked here, registered by the room of stand-ins above.

The tracer imports no stand-in: as autograd's `defvjp` does, `register` adds one function at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nnkit.live.errors import LiveError

Function = Callable[..., Any]
_stand_ins: dict[Function, Function] = {}
_ufunc_methods: dict[str, Function] = {}


def register(function: Function, stand_in: Function) -> None:
    """`stand_in` is called, with the same arguments, where `function` of NumPy is called on a tracer."""
    _stand_ins[function] = stand_in


def register_ufuncs(method: str, stand_in: Function) -> None:
    """`stand_in(ufunc, inputs, kwargs)` is called where this method of any ufunc is called on a tracer."""
    _ufunc_methods[method] = stand_in


def stand_in(function: Function) -> Function:
    """What stands in for this function of NumPy; a LiveError where nothing does."""
    _refuse_empty()
    found = _stand_ins.get(function)
    if found is None:
        raise unavailable(numpy_name(function))
    return found


def ufunc_stand_in(name: str, method: str) -> Function:
    """What stands in for a method of ufuncs ("__call__", "reduce", …)."""
    _refuse_empty()
    found = _ufunc_methods.get(method)
    if found is None:
        raise unavailable(f"np.{name}.{method}")
    return found


def unavailable(name: str) -> LiveError:
    """The error for what has no stand-in."""
    return LiveError(f"{name} is not available in live figures", "the appendix on live figures lists what is")


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
