"""What kind of thing was handed over: a function, a dictionary, a number, a class with methods, a dtype."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from nnkit.core.types import Array


def told(x: Any) -> str:
    """What was received, in few words: what is short as it is written, anything else by its kind."""
    if isinstance(x, type):
        return f"the class {x.__name__}"
    if inspect.isroutine(x):
        return f"the function {x.__name__}"
    return repr(x) if x is None or isinstance(x, str | int | float | complex) else type(x).__name__


def function(f: Any, name: str, *arguments: str, such_as: str = "", by_name: Iterable[str] = ()) -> None:
    """Refuse anything but a function that takes these arguments, by place and by name."""
    example = f", such as {such_as}" if such_as else ""
    wanted = f"expected {name} to be a function of ({', '.join([*arguments, *by_name])}){example}"
    if isinstance(f, type) or not callable(f):
        raise TypeError(f"{wanted}, received {told(f)}")
    try:
        signature = inspect.signature(f)
    except (TypeError, ValueError):
        return  # a builtin that does not tell
    try:
        signature.bind(*arguments, **dict.fromkeys(by_name))
    except TypeError:
        raise TypeError(f"{wanted}, received {told(f)} with the arguments {signature}") from None


def one_number(x: Any, what: str) -> float:
    """What a function returned as a float; refuse anything but one number (NaN and infinity are numbers)."""
    if x is None or isinstance(x, str) or np.ndim(x) != 0:
        raise TypeError(f"expected {what} to return one number, received {x!r}")
    return float(x)


def numbers(x: Any, name: str, such_as: str) -> Array:
    """Numbers, given as a list or an array, as an array of floats."""
    try:
        return np.asarray(x, float)
    except (TypeError, ValueError):
        raise TypeError(f"expected {name} to be numbers such as {such_as}, received {told(x)}") from None


def named(x: Any, name: str, such_as: str) -> None:
    """Refuse anything but a dictionary."""
    if not isinstance(x, Mapping):
        raise TypeError(f"expected {name} to be a dictionary such as {such_as}, received {told(x)}")


def missing(owner: object, method: str, returned: str) -> TypeError:
    """What a method says that a class of one's own was to write."""
    return TypeError(
        f"expected {type(owner).__name__} to have a method {method} that returns {returned}, received none"
    )


def floating(dtype: Any) -> None:
    """Refuse a type of numbers that would round weights to whole numbers, or is none."""
    try:
        kind = np.dtype(dtype).kind
    except TypeError:
        kind = "none"
    if kind != "f":
        received = told(dtype) if kind == "none" else np.dtype(dtype)
        raise TypeError(f"expected a floating dtype such as np.float32, received {received}")
