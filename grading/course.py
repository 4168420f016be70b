"""The course folder: nbgrader's layout and database, filled from `assignments/`, opened by its own tools."""

from __future__ import annotations

import fcntl
import inspect
import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.converters import BaseConverter, GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning
from traitlets.config import Config

from book.running import first_cell
from grading import given
from grading.master import Master, grade_id

ROOT = Path(__file__).resolve().parents[1]
ASSIGNMENTS = ROOT / "assignments"
CONFIG = """\
# Written by `make assignments`; nbgrader's own tools (the formgrader in JupyterLab) read it.
c = get_config()
c.CourseDirectory.course_id = "nnkit"
c.CourseDirectory.root = {root!r}
"""

# nbgrader calls the program alembic, which lies beside the Python that runs this.
os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"


def header() -> list[NotebookNode]:
    """The two cells that every assignment begins with: the package, and how answers are checked."""
    texts = {
        "given-package": first_cell.stored().removesuffix("\nfrom nnkit import live"),
        "given-checks": inspect.getsource(given)
        .split('"""', 2)[2]
        .strip()
        .removeprefix("import numpy as np")
        .strip(),
    }
    return [_locked(name, text) for name, text in texts.items()]


def _locked(name: str, text: str) -> NotebookNode:
    """A cell of code that is given and cannot be changed."""
    cell = nbformat.v4.new_code_cell(text, id=name)
    parts = dict.fromkeys(("grade", "solution", "task"), False)
    cell.metadata.nbgrader = {"schema_version": 3, "grade_id": name, "locked": True, **parts}
    return cell


class Busy(RuntimeError):
    """Somebody else works in the course's folder."""


@dataclass(frozen=True)
class Course:
    """Paths of one course folder, and nbgrader's view of it."""

    root: Path

    def path(self, step: str, *parts: str) -> Path:
        """A folder or file of a step: source, release, submitted, autograded, feedback, runs."""
        return self.root.joinpath(step, *parts)

    @property
    def directory(self) -> CourseDirectory:
        """What nbgrader's converters ask for."""
        config = Config()
        config.CourseDirectory.course_id = "nnkit"
        config.CourseDirectory.root = str(self.root)
        return CourseDirectory(config=config)

    @contextmanager
    def gradebook(self) -> Iterator[Gradebook]:
        """nbgrader's database, opened and closed."""
        with quiet(), Gradebook(self.directory.db_url, "nnkit") as book:
            yield book

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes here meanwhile; Busy where somebody does. A process that is killed gives way."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / ".lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Busy(f"expected to be alone in {self.root}, received another grading there") from None
            yield

    def master(self, name: str) -> Master:
        """An assignment with its hidden tests."""
        return Master.read(self.path("source", name, f"{name}.ipynb"))

    def released(self, name: str) -> dict[str, str]:
        """The text that each named cell was given out with."""
        notebook = nbformat.read(self.path("release", name, f"{name}.ipynb"), as_version=4)
        return {name: cell.source for cell in notebook.cells if (name := grade_id(cell))}

    def names(self) -> list[str]:
        """The assignments that were released."""
        return sorted(path.parent.name for path in self.root.glob("release/*/*.ipynb"))


@contextmanager
def quiet() -> Iterator[None]:
    """Without the warnings that nbgrader's use of its database gives: nobody here can mend them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)
        warnings.simplefilter("ignore", ResourceWarning)
        yield


def converter(kind: type, course: Course, assignment: str, student: str = ".") -> BaseConverter:
    """One of nbgrader's converters for one assignment (and student), which says only what is wrong."""
    directory = course.directory
    directory.assignment_id, directory.student_id = assignment, student
    config = Config()
    config.NbGrader.logfile = ""
    made = kind(coursedir=directory, parent=None, config=config)
    made.force = True
    made.log = logging.getLogger("grading.nbgrader")
    made.log.setLevel(logging.ERROR)
    return made


def release(course: Course, name: str) -> Path:
    """Make the student's version of an assignment with nbgrader's own converter."""
    notebook = nbformat.read(ASSIGNMENTS / name / f"{name}.ipynb", as_version=4)
    title, *rest = notebook.cells
    notebook.cells = [title, *header(), *rest]
    source = course.path("source", name, f"{name}.ipynb")
    source.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, source)
    config = course.root / "nbgrader_config.py"
    config.write_text(CONFIG.format(root=str(course.root.resolve())), encoding="utf-8")
    with quiet():
        converter(GenerateAssignment, course, name).start()
    return course.path("release", name, f"{name}.ipynb")
