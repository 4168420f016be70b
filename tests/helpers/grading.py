"""Submissions made of an assignment's own cells: the solution, with other answers in some places."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode

from grading.align import lay, parse
from grading.course import Course
from grading.master import grade_id, is_answer
from grading.run import Outcome, Patience, run

MARKERS = re.compile(r"^.*### (?:BEGIN|END) SOLUTION.*\n?", re.MULTILINE)


@dataclass(frozen=True)
class Wrong:
    """A mistake that students make: what stands in the cell, the checks that fail, what one of them says."""

    source: str
    fails: set[str]
    says: str


@dataclass(frozen=True)
class Planted:
    """What is planted for one assignment: mistakes by answer cell, and other right ways."""

    wrong: dict[str, list[Wrong]]
    right: dict[str, str] = field(default_factory=dict)


def solutions(course: Course, name: str) -> dict[str, str]:
    """The reference's text of each answer cell."""
    cells = course.master(name).cells
    return {part: MARKERS.sub("", cell.source) for part, cell in cells.items() if is_answer(cell)}


def notebook(course: Course, name: str, answers: dict[str, str] | None = None) -> NotebookNode:
    """The released notebook, with these texts in its answer cells."""
    released = nbformat.read(course.path("release", name, f"{name}.ipynb"), as_version=4)
    made = deepcopy(released)
    for cell in made.cells:
        cell.source = (answers or {}).get(grade_id(cell), cell.source)
    return made


def judged(course: Course, name: str, made: NotebookNode, patience: Patience | None = None) -> Outcome:
    """What the two sandboxes say of a submission."""
    aligned = lay(parse(nbformat.writes(made).encode()), course.master(name), course.released(name))
    return run(aligned.notebook, patience or Patience(), hidden=[course.root])


def failed(outcome: Outcome) -> dict[str, str]:
    """The checks that did not pass, and what they said."""
    return {name: said for name, said in outcome.tests.items() if said}


def hand_in(folder: Path, name: str, made: NotebookNode | str) -> None:
    """Put a notebook, or any text, into a folder of submissions."""
    folder.mkdir(parents=True, exist_ok=True)
    text = made if isinstance(made, str) else nbformat.writes(made)
    (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")
