"""A run entered into the gradebook by nbgrader's own converter, the sandbox's outputs for a kernel's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from datetime import datetime

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader.api import MissingEntry
from nbgrader.converters import Autograde
from nbgrader.preprocessors import CheckCellMetadata, LimitOutput, SaveAutoGrades

from grading.course import Course, converter, quiet
from grading.master import grade_id, is_test
from grading.record import write
from grading.run import Outcome


def filled(notebook: NotebookNode, outcome: Outcome) -> NotebookNode:
    """The notebook with what each cell printed and each test said."""
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        if is_test(cell):
            said = outcome.tests.get(grade_id(cell), "expected a result of this test, received none")
            cell.outputs = [_error("Check", said)] if said else []
            continue
        text, error = outcome.printed.get(str(place), ""), outcome.errors.get(str(place))
        cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text=text)] if text else []
        cell.outputs += [_error("Error", error)] if error else []
    return notebook


def _error(kind: str, text: str) -> NotebookNode:
    """A cell's last output: the error it ended in."""
    return nbformat.v4.new_output("error", ename=kind, evalue=text, traceback=[text])


def enter(
    course: Course, name: str, student: str, notebook: NotebookNode, outcome: Outcome, when: datetime | None
) -> None:
    """Write `submitted/` and, with what came of it, `autograded/`; enter the points into the gradebook.

    Stopped at any moment and done again, it comes to the same.
    """
    folder = course.path("submitted", student, name)
    folder.mkdir(parents=True, exist_ok=True)
    with _read_before(course, name, student) as read:
        nbformat.write(_without_tests(notebook, course.released(name)), folder / f"{name}.ipynb")
        (folder / "timestamp.txt").unlink(missing_ok=True)
        if when is not None:
            (folder / "timestamp.txt").write_text(f"{when:%Y-%m-%d %H:%M:%S} UTC", encoding="utf-8")

        def fill(graded: NotebookNode, resources: object) -> tuple[NotebookNode, object]:
            """In the place of nbgrader's Execute."""
            return filled(graded, outcome), resources

        autograde = converter(Autograde, course, name, student)
        autograde.autograde_preprocessors = [fill, LimitOutput, SaveAutoGrades, CheckCellMetadata]
        with quiet():
            autograde.start()
        with course.gradebook() as book:
            for cell in notebook.cells:
                if read.get(part := grade_id(cell)) == cell.source:
                    book.find_grade(part, name, name, student).needs_manual_grade = False
            book.db.commit()


def _without_tests(notebook: NotebookNode, released: dict[str, str]) -> NotebookNode:
    """The notebook with the tests' visible parts only: nbgrader puts the others back for itself."""
    made = deepcopy(notebook)
    for cell in made.cells:
        if is_test(cell):
            cell.source = released[grade_id(cell)]
    return made


@contextmanager
def _read_before(course: Course, name: str, student: str) -> Iterator[dict[str, str]]:
    """The texts that a person has given points: nbgrader forgets which, a file keeps them until the end."""
    kept = course.path("runs", name, f"{student}.read")
    if not kept.exists():
        write(kept, json.dumps(_read(course, name, student)))
    yield json.loads(kept.read_text(encoding="utf-8"))
    kept.unlink()


def _read(course: Course, name: str, student: str) -> dict[str, str]:
    """The texts of the cells that a person has given points."""
    path = course.path("autograded", student, name, f"{name}.ipynb")
    if not path.exists():
        return {}
    cells = nbformat.read(path, as_version=4).cells
    with course.gradebook() as book, suppress(MissingEntry):
        grades = book.find_submission_notebook(name, name, student).grades
        read = {each.name for each in grades if each.manual_score is not None and not each.needs_manual_grade}
        return {part: cell.source for cell in cells if (part := grade_id(cell)) in read}
    return {}
