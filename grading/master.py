"""An assignment as its author wrote it: the nbgrader master, and which part each cell plays."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import nbformat
from IPython.core.inputtransformer2 import TransformerManager
from nbformat.notebooknode import NotebookNode
from nbgrader import utils


def grade_id(cell: NotebookNode) -> str | None:
    """The name that nbgrader knows a cell by; None where it knows none."""
    marks = cell.metadata.get("nbgrader")
    name = marks.get("grade_id") if isinstance(marks, dict) else None
    return name if isinstance(name, str) and name else None


def is_test(cell: NotebookNode) -> bool:
    """A cell that gives points to what a sandbox answers."""
    return cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell)


def is_answer(cell: NotebookNode) -> bool:
    """A cell that the student fills."""
    return utils.is_solution(cell)


def is_given(cell: NotebookNode) -> bool:
    """A cell of code that both sandboxes run, and that no student can change."""
    return cell.cell_type == "code" and utils.is_locked(cell) and not utils.is_grade(cell)


def as_python(source: str) -> str:
    """A cell's text with IPython's magics written as Python."""
    return TransformerManager().transform_cell(source)


@dataclass(frozen=True)
class Master:
    """One assignment with its hidden tests, as it is graded: the released version's twin."""

    name: str
    notebook: NotebookNode
    fingerprint: str

    @classmethod
    def read(cls, path: Path) -> Master:
        """The master at `path`."""
        notebook = nbformat.read(path, as_version=4)
        text = nbformat.writes(notebook)
        return cls(path.stem, notebook, hashlib.sha256(text.encode()).hexdigest())

    @property
    def cells(self) -> dict[str, NotebookNode]:
        """The cells that nbgrader knows, in order."""
        return {name: cell for cell in self.notebook.cells if (name := grade_id(cell))}

    @property
    def tests(self) -> list[str]:
        """The names of the cells that give points by themselves."""
        return [name for name, cell in self.cells.items() if is_test(cell)]

    @property
    def points(self) -> float:
        """All points that there are."""
        return sum(
            float(cell.metadata.nbgrader.points) for cell in self.cells.values() if utils.is_grade(cell)
        )
