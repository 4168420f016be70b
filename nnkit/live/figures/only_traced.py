"""An error that only the traced numbers cause, told apart from the author's own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.places import place_of
from nnkit.live.trace.advice import about_place, joined


@contextlib.contextmanager
def only_traced(plain: Callable[[], Any], moving: Mapping[str, Any]) -> Iterator[None]:
    """Around a trace: where `plain`, the same with numbers, raises too, its error; else a LiveError."""
    try:
        yield
    except LiveError:
        raise
    except Exception as error:
        own = _raised(plain)
        if own is not None:
            raise own from None
        place = place_of(error)
        reason = (
            f"{type(error).__name__} where the numbers of the controls are not known, yet Python finds "
            f"nothing wrong with them: {error}"
        )
        way_out = (
            "write this line with NumPy's functions and operators alone; the appendix on live figures lists "
            "those that there are"
        )
        raise LiveError(
            *joined(about_place(place), reason, way_out), place=place, asked=frozenset(moving)
        ) from None


def _raised(plain: Callable[[], Any]) -> Exception | None:
    try:
        with np.errstate(all="ignore"):
            plain()
    except Exception as error:
        return error
    return None
