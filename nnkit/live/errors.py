"""The one error of the live figures: it names the author's line, the reason and the way out."""

from __future__ import annotations

import linecache
import sys
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import numpy as np

_LIVE = str(Path(__file__).resolve().parent)
_NNKIT = str(Path(__file__).resolve().parent.parent)
_NUMPY = str(Path(np.__file__).resolve().parent)


@dataclass(frozen=True)
class Place:
    """A line of source code: the author's, and the line inside nnkit it led to (if there is one)."""

    file: str
    line: int
    inner_file: str | None = None
    inner_line: int = 0

    def __str__(self) -> str:
        text = f"{_short(self.file)}:{self.line}{_source(self.file, self.line)}"
        if self.inner_file is not None:
            inner = f"{_short(self.inner_file)}:{self.inner_line}{_source(self.inner_file, self.inner_line)}"
            text += f"\n  which led to {inner}"
        return text


class LiveError(TypeError):
    """A figure's function does something that cannot be compiled for the page.

    Parameters
    ----------
    reason : what was found, in one sentence.
    way_out : what to write instead.
    place : the author's line; found from the stack when not given.
    """

    def __init__(self, reason: str, way_out: str = "", place: Place | None = None) -> None:
        self.reason = reason
        self.way_out = way_out
        self.place = place if place is not None else author_place()
        text = reason if not way_out else f"{reason}\n  Way out: {way_out}"
        super().__init__(f"{text}\n  at {self.place}" if self.place is not None else text)


def author_place() -> Place | None:
    """The line of the author's code that is running now; nnkit's own line beside it when there is one."""
    frame: FrameType | None = sys._getframe(1)
    inner: tuple[str, int] | None = None
    while frame is not None:
        name = frame.f_code.co_filename
        if not _is_machinery(name):
            if not name.startswith(_NNKIT):
                return Place(name, frame.f_lineno, *(inner or (None, 0)))
            if inner is None:
                inner = (name, frame.f_lineno)
        frame = frame.f_back
    return None if inner is None else Place(*inner)


def _is_machinery(name: str) -> bool:
    if name.startswith("<") and not name.startswith("<ipython"):
        return not name.startswith("<stdin")
    return name.startswith((_LIVE, _NUMPY)) or name.endswith(("functools.py", "contextlib.py", "inspect.py"))


def _short(name: str) -> str:
    if "ipykernel_" in name or name.startswith("<ipython"):
        return "notebook cell"
    path = Path(name)
    return "/".join(path.parts[-2:]) if path.is_absolute() else name


def _source(name: str, line: int) -> str:
    text = linecache.getline(name, line).strip()
    return f": {text}" if text else ""
