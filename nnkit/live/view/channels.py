"""A channel is what a mark draws: a number or an array, plain in Python, traced when a figure is compiled."""

from typing import Any, TypeAlias

import numpy as np

from nnkit.live.errors import LiveError

Channel: TypeAlias = Any  # an ndarray of float64, or a tracer with the same shape


def is_traced(value: Any) -> bool:
    """True for a tracer: an array-like that is no ndarray and answers NumPy's functions itself."""
    return hasattr(value, "__array_function__") and not isinstance(value, np.ndarray | np.generic)


def channel(owner: str, name: str, value: Any, ranks: tuple[int, ...]) -> Channel:
    """The value as float64 array or tracer, checked to have one of the allowed numbers of dimensions."""
    if is_traced(value) and np.iscomplexobj(value):
        way_out = "draw z.real and z.imag, np.abs(z) or np.angle(z)"
        raise LiveError(f"{owner} expected {name} to be real numbers, received complex ones", way_out)
    value = value.copy() if is_traced(value) else _array(owner, name, value)  # what follows cannot change it
    if len(value.shape) not in ranks:
        allowed = " or ".join(_shape_words(rank) for rank in ranks)
        raise ValueError(f"{owner} expected {name} to be {allowed}, received shape {tuple(value.shape)}")
    return value


def broadcast(owner: str, channels: dict[str, Channel]) -> dict[str, Channel]:
    """The channels, checked to be of one length (numbers go with any length)."""
    lengths = {name: value.shape[0] for name, value in channels.items() if len(value.shape) == 1}
    if len(set(lengths.values())) > 1:
        names, numbers = " and ".join(lengths), " and ".join(str(n) for n in lengths.values())
        raise ValueError(f"{owner} expected {names} to be of equal length, received {numbers}")
    return channels


def number(owner: str, name: str, value: Any) -> float:
    """A plain finite number that does not depend on a control."""
    if is_traced(value):
        raise ValueError(f"{owner} expected {name} to be the same for all controls, received a traced value")
    if isinstance(value, bool) or not isinstance(value, int | float | np.integer | np.floating):
        raise TypeError(f"{owner} expected {name} to be a number, received {value!r}")
    if not np.isfinite(value):
        raise ValueError(f"{owner} expected {name} to be finite, received {value!r}")
    return float(value)


def interval(owner: str, name: str, pair: Any) -> list[float]:
    """Two plain numbers in order."""
    try:
        low, high = pair
    except (TypeError, ValueError):
        raise TypeError(f"{owner} expected {name}=(low, high), received {pair!r}") from None
    low, high = number(owner, name, low), number(owner, name, high)
    if not low < high:
        raise ValueError(f"{owner} expected {name}=(low, high) in order, received ({low:g}, {high:g})")
    return [low, high]


def _array(owner: str, name: str, value: Any) -> Channel:
    if isinstance(value, list | tuple) and any(is_traced(v) for v in value):
        return np.stack(value)
    try:
        array = np.asarray(value)
        if array.dtype.kind not in "fiub":
            raise TypeError
    except (TypeError, ValueError):
        raise TypeError(f"{owner} expected {name} to be numbers, received {value!r}") from None
    return array.astype(np.float64)


def _shape_words(rank: int) -> str:
    return ("a number", "a vector", "a matrix", "an array of three dimensions")[rank]
