"""A submission laid on its master: the student's text in the answer cells, all else as it was given out.

The result is made of the master's cells and plain text only: no metadata, output or attachment that was
handed in reaches nbgrader. Cells come in the master's order; those of the student's own stay behind the cell
that they followed.
"""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode

from grading.master import Master, grade_id, is_answer

MOST = 2_000  # cells
LARGEST_FILE = 64_000_000  # bytes: pictures that a student's cells drew count, and are not looked at
LARGEST = 10_000_000  # characters of all cells


class Broken(ValueError):
    """What was handed in is no notebook of this assignment."""


@dataclass
class Aligned:
    """The notebook to run, and what was odd about the one handed in."""

    notebook: NotebookNode
    missing: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    own: bool = False  # there are cells of the student's own


def contents(path: Path) -> bytes:
    """What a file holds; Broken where it is no plain file, or too large."""
    if path.is_symlink() or not path.is_file():
        raise Broken("expected a file, received something else (a link, a pipe)")
    if path.stat().st_size > LARGEST_FILE:
        raise Broken(f"expected at most {_mb(LARGEST_FILE)}, received {_mb(path.stat().st_size)}")
    try:
        return path.read_bytes()
    except OSError as error:
        raise Broken(f"expected a file, received one that cannot be read ({error.strerror})") from None


def _mb(size: int) -> str:
    """Bytes in words."""
    return f"{size / 1_000_000:.0f} MB"


@dataclass(frozen=True)
class Cell:
    """The three things of a cell that count."""

    kind: str
    text: str
    name: str | None


def parse(data: bytes) -> list[Cell]:
    """The cells of the notebook that these bytes are; Broken where they are none.

    Only what is used is looked at, in a time that the length of the file bounds: no schema, no upgrade.
    """
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
        cells = [_cell(cell) for cell in notebook["cells"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, MemoryError) as error:
        kind = type(error).__name__
        raise Broken(f"expected a notebook, received a file that is none ({kind})") from None
    if len(cells) > MOST:
        raise Broken(f"expected at most {MOST} cells, received {len(cells)}")
    if (size := sum(len(cell.text) for cell in cells)) > LARGEST:
        raise Broken(f"expected at most {_mb(LARGEST)} of text, received {_mb(size)}")
    return cells


def _cell(cell: dict) -> Cell:
    """One cell; an error where a part is missing or of another type."""
    text = cell["source"]
    text = text if isinstance(text, str) else "".join(text)
    text = re.sub("\r\n?", "\n", text)  # an old editor on Windows, or on a Mac
    text.encode("utf-8")
    marks = cell["metadata"].get("nbgrader")
    name = marks.get("grade_id") if isinstance(marks, dict) else None
    return Cell(str(cell["cell_type"]), text, name if isinstance(name, str) and name else None)


def lay(submission: list[Cell], master: Master, released: dict[str, str]) -> Aligned:
    """Lay a submission on its master; `released` has the text that each named cell was given out with."""
    if not any(cell.name in master.cells for cell in submission):
        raise Broken(f"expected the notebook {master.name}, received one with none of its cells")
    sorted_ = _Sorted(master, released)
    for cell in submission:
        sorted_.take(cell)
    notebook = deepcopy(master.notebook)
    notebook.cells = list(sorted_.own.get("", []))
    for cell in map(deepcopy, master.notebook.cells):
        name = grade_id(cell)
        if name and is_answer(cell):
            text = sorted_.answers.get(name, released[name])
            cell.source = text if cell.cell_type == "code" or text == released[name] else still(text)
        notebook.cells += [cell, *sorted_.own.get(name or "-", [])]
    wanted = [name for name, cell in master.cells.items() if is_answer(cell)]
    answered = [
        name for name in wanted if sorted_.answers.get(name, "").strip() not in ("", released[name].strip())
    ]
    missing = [name for name in wanted if name not in sorted_.answers]
    odd = missing, sorted(sorted_.doubled), sorted(sorted_.changed)
    return Aligned(notebook, *odd, answered, own=bool(sorted_.own))


class _Sorted:
    """A submission's cells: answers by name, the student's own by the cell that they follow, what was odd."""

    def __init__(self, master: Master, released: dict[str, str]) -> None:
        self._master, self._released = master, released
        self._given = {cell.source for cell in master.notebook.cells if grade_id(cell) is None}
        self._after = ""
        self.answers: dict[str, str] = {}
        self.own: dict[str, list[NotebookNode]] = {}
        self.doubled: set[str] = set()
        self.changed: set[str] = set()

    def take(self, cell: Cell) -> None:
        """Put a cell where it belongs."""
        if cell.name not in self._master.cells:
            if cell.text not in self._given:
                self._keep(cell)
            return
        self._after = cell.name
        if not is_answer(self._master.cells[cell.name]):
            if cell.text.strip() != self._released[cell.name].strip():
                self.changed.add(cell.name)
        elif cell.name in self.answers:
            self.doubled.add(cell.name)
            self._keep(cell)
        else:
            self.answers[cell.name] = cell.text

    def _keep(self, cell: Cell) -> None:
        """A cell of the student's own: its text, and nothing else of it."""
        code = cell.kind == "code"
        made = (
            nbformat.v4.new_code_cell(cell.text) if code else nbformat.v4.new_markdown_cell(still(cell.text))
        )
        self.own.setdefault(self._after, []).append(made)


def still(text: str) -> str:
    """A student's words as a block of plain text: the formgrader shows them as a page of its reader's."""
    runs = [len(run) for run in re.findall("`+", text)]
    fence = "`" * max([3, *(length + 1 for length in runs)])
    return f"{fence}text\n{text}\n{fence}"


def words(text: str) -> str:
    """The words in such a block."""
    found = re.fullmatch(r"(`{3,})text\n(.*)\n\1", text, re.DOTALL)
    return found[2] if found else text
