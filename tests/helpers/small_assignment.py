"""A small assignment for the tests of the grading: one function, one number, one answer in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.notebooknode import NotebookNode

import grading.course
from grading.course import Course, release

FUNCTION = "def f(x):\n    ### BEGIN SOLUTION\n    return x**2 + 1\n    ### END SOLUTION"
VISIBLE = 'expect("f(2.0)", f(2.0), 5)'
HIDDEN = """\
expect("f of an array", f(np.array([0.0, 3.0])), [1, 10])
### BEGIN HIDDEN TESTS
expect("f(secret_input)", f(-4.0), 17)
### END HIDDEN TESTS"""
NUMBER = "number = None\n### BEGIN SOLUTION\nnumber = 42\n### END SOLUTION"
NUMBER_CHECK = """\
assert number is not None, "number: expected a number, received None"
### BEGIN HIDDEN TESTS
expect("number", number, 42)
### END HIDDEN TESTS"""
WORDS = "### BEGIN SOLUTION\nBecause two and two are four.\n### END SOLUTION"
ANSWERS = {"f": "def f(x):\n    return x**2 + 1", "number": "number = 42", "words": "Two and two."}


def cell(kind: str, name: str, source: str, **marks: Any) -> NotebookNode:
    """A cell with nbgrader's metadata."""
    made = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}[kind](
        source, id=name
    )
    none = dict.fromkeys(("grade", "solution", "task", "locked"), False)
    made.metadata.nbgrader = {"schema_version": 3, "grade_id": name, **none, **marks}
    return made


def master() -> NotebookNode:
    """The master: ten points, of which six by tests."""
    test = {"grade": True, "locked": True}
    cells = [
        nbformat.v4.new_markdown_cell("# Small", id="title"),
        cell("code", "f", FUNCTION, solution=True),
        cell("code", "f-check-visible", VISIBLE, points=1, **test),
        cell("code", "f-check", HIDDEN, points=3, **test),
        cell("code", "number", NUMBER, solution=True),
        cell("code", "number-check", NUMBER_CHECK, points=2, **test),
        cell("markdown", "words", WORDS, solution=True, grade=True, points=4),
    ]
    return nbformat.v4.new_notebook(cells=cells)


@contextmanager
def released(root: Path) -> Iterator[Course]:
    """A course below `root` that has released it, while `root/assignments` stands for the book's folder."""
    folder = root / "assignments" / "small"
    folder.mkdir(parents=True)
    nbformat.write(master(), folder / "small.ipynb")
    course = Course(root / "course")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grading.course, "ASSIGNMENTS", root / "assignments")
        release(course, "small")
        yield course
