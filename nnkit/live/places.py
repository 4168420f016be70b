"""Whose line is running: the author's, nnkit's, a library's, or that of the machinery in between."""

from __future__ import annotations

import dis
import functools
import inspect
import itertools
import linecache
import os
import sys
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, TracebackType
from typing import Any

import numpy as np

_NNKIT = Path(__file__).resolve().parent.parent
_MACHINERY = (_NNKIT / "live", Path(np.__file__).resolve().parent)
_PYTHON = tuple({Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "platstdlib")})
_INSTALLED = ("site-packages", "dist-packages")
_TYPED = ("<ipython", "<stdin", "<doctest")  # what has no file and is the author's all the same


@dataclass(frozen=True)
class Place:
    """A line of source code: the author's, and the line inside nnkit it led to (if there is one)."""

    file: str
    line: int
    inner_file: str | None = None
    inner_line: int = 0

    @property
    def source(self) -> str:
        """The text of the author's line."""
        return linecache.getline(self.file, self.line).strip()

    def __str__(self) -> str:
        text = f"{_short(self.file)}:{self.line}{_source(self.file, self.line)}"
        if self.inner_file is not None:
            inner = f"{_short(self.inner_file)}:{self.inner_line}{_source(self.inner_file, self.inner_line)}"
            text += f"\n  which led to {inner}"
        return text


def author_place() -> Place | None:
    """The line of the author's code that is running now; nnkit's own line beside it when there is one."""
    return _place(_outwards(sys._getframe(1)))


def place_of(error: BaseException) -> Place | None:
    """The author's line that an error came from."""
    lines = [(frame.f_code.co_filename, line) for frame, line in _inwards(error.__traceback__)]
    return _place(reversed(lines))


def beginning(function: Callable[..., Any]) -> Place | None:
    """The first line of a function."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    return None if code is None else Place(code.co_filename, code.co_firstlineno)


def is_authors(file: str) -> bool:
    """Whether this is a file, or a cell, of the author's."""
    return _whose(file) == "author"


def called_name(frame: FrameType) -> str:
    """The name of the function that the line of this frame calls now: `zeros` for np.zeros(3); "" if unknown.

    What is written in C calls as well, and has no frame of its own: it must be given what it expects.
    """
    return _called_name(frame.f_code, frame.f_lasti)


def author_operation() -> str:
    """What Python does in the author's line now, by its name in `dis`: BINARY_SUBSCR for data[k]."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and not is_authors(frame.f_code.co_filename):
        frame = frame.f_back
    return "" if frame is None else dis.opname[frame.f_code.co_code[frame.f_lasti]]


@functools.cache
def _called_name(code: CodeType, at: int) -> str:
    line, _, column, _ = next(itertools.islice(code.co_positions(), at // 2, None))
    if line is None or column is None:
        return ""
    text = linecache.getline(code.co_filename, line).encode()[column:].decode()
    return text.partition("(")[0].strip().rpartition(".")[2]


def library() -> str | None:
    """The package, neither NumPy nor nnkit, whose code stands between the author's and what is asked now."""
    for file, _ in _outwards(sys._getframe(1)):
        whose = _whose(file)
        if whose == "library":
            parts = Path(file).parts
            at = max(k for k, part in enumerate(parts) if part in _INSTALLED)
            return parts[at + 1].removesuffix(".py")
        if whose != "machinery":
            return None
    return None


def _place(lines: Iterator[tuple[str, int]]) -> Place | None:
    """The first line that is the author's, from the inside out; else nnkit's own, else a library's."""
    first: dict[str, tuple[str, int]] = {}
    for line in lines:
        whose = _whose(line[0])
        if whose == "author":
            return Place(*line, *first.get("nnkit", (None, 0)))
        first.setdefault(whose, line)
    found = first.get("nnkit") or first.get("library")
    return None if found is None else Place(*found)


def _outwards(frame: FrameType | None) -> Iterator[tuple[str, int]]:
    while frame is not None:
        yield frame.f_code.co_filename, frame.f_lineno
        frame = frame.f_back


def _inwards(traceback: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while traceback is not None:
        yield traceback.tb_frame, traceback.tb_lineno
        traceback = traceback.tb_next


@functools.cache
def _whose(file: str) -> str:
    if file.startswith("<"):
        return "author" if file.startswith(_TYPED) else "machinery"
    if file.endswith(".pyx"):  # NumPy's, by a name that no folder has
        return "machinery"
    path = Path(os.path.abspath(file))
    if any(path.is_relative_to(folder) for folder in _MACHINERY):
        return "machinery"
    if path.is_relative_to(_NNKIT):
        return "nnkit"
    if any(part in _INSTALLED for part in path.parts):
        return "library"
    return "machinery" if any(path.is_relative_to(folder) for folder in _PYTHON) else "author"


def _short(name: str) -> str:
    if "ipykernel_" in name or name.startswith("<ipython"):
        return "notebook cell"
    path = Path(name)
    return "/".join(path.parts[-2:]) if path.is_absolute() else name


def _source(name: str, line: int) -> str:
    text = linecache.getline(name, line).strip()
    return f": {text}" if text else ""
