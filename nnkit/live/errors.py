"""The one error of the live figures: it names the author's line, the reason and the way out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from nnkit.live.places import Place, author_place

_watching: list[list[LiveError]] = []


class LiveError(TypeError):
    """A figure's function does something that cannot be compiled for the page.

    Parameters
    ----------
    reason : what was found, in one sentence.
    way_out : what to write instead.
    place : the author's line; found from the stack when not given.
    asked : the controls whose plain number was asked for; none where something else is wrong.
    """

    def __init__(
        self,
        reason: str,
        way_out: str = "",
        place: Place | None = None,
        asked: frozenset[str] = frozenset(),
    ) -> None:
        self.reason = reason
        self.way_out = way_out
        self.asked = asked
        self.place = place if place is not None else author_place()
        text = reason if not way_out else f"{reason}\n  Way out: {way_out}"
        super().__init__(f"{text}\n  at {self.place}" if self.place is not None else text)
        for errors in _watching:
            errors.append(self)

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows: the message says all, and the lines between are none of the author's."""
        return f"LiveError: {self}".splitlines()


@contextlib.contextmanager
def remembered() -> Iterator[None]:
    """Raise the first LiveError that was made inside, also where the author's code went on after it."""
    errors: list[LiveError] = []
    _watching.append(errors)
    try:
        yield
    except Exception as error:
        if errors and not isinstance(error, LiveError):
            raise errors[0] from None
        raise
    finally:
        _watching.remove(errors)
    if errors:
        raise errors[0]
