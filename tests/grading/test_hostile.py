"""Kept hostile submissions: each has what an empty one has, and what harms in one place harms no other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest

from grading.align import lay, parse
from grading.course import header
from grading.master import Master, is_answer
from grading.run import HIDDEN, Outcome, Patience, run
from tests.helpers import small_assignment as small
from tests.helpers.grading import MARKERS, failed
from tests.helpers.hostile import HOSTILE

PATIENCE = Patience(cell=4, call=2, whole=60)
RELEASED = {"f": "def f(x):\n    raise NotImplementedError()", "number": "number = None", "words": ""}
SOLVED = small.ANSWERS


def released(master: Master) -> dict[str, str]:
    """What was given out: the answers' cells as below, the others as they are but for the hidden tests."""
    return {name: HIDDEN.sub("", cell.source) for name, cell in master.cells.items()} | RELEASED


def made() -> Master:
    """The small assignment with the given check, and NumPy alone: it starts sooner than with the package."""
    notebook = small.master()
    checks = header()[1]
    checks.source = f"import numpy as np\n\n\n{checks.source}"
    notebook.cells.insert(1, checks)
    return Master("small", notebook, "")


def judged(answers: dict[str, str], before: str = "") -> Outcome:
    """What comes of a submission with these answers, and a cell before them."""
    master = made()
    notebook = nbformat.from_dict({**master.notebook, "cells": list(master.notebook.cells)})
    notebook = nbformat.reads(nbformat.writes(notebook), as_version=4)
    for cell in notebook.cells:
        if is_answer(cell):
            cell.source = answers.get(cell.metadata.nbgrader.grade_id, "")
    if before:
        notebook.cells.insert(2, nbformat.v4.new_code_cell(before))
    return run(
        lay(parse(nbformat.writes(notebook).encode()), master, released(master)).notebook, PATIENCE, hidden=[]
    )


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """What comes of each hostile submission, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(HOSTILE, pool.map(lambda code: judged({}, code), HOSTILE.values()), strict=True))


def test_honest_work_has_all() -> None:
    """The reference passes, so that what follows means something."""
    assert failed(judged(SOLVED)) == {}
    assert MARKERS.sub("", small.FUNCTION).strip() == SOLVED["f"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_submission_wins_nothing(outcomes: dict[str, Outcome], name: str) -> None:
    """Every check fails, as without answers, and none of the tests was stopped."""
    assert set(failed(outcomes[name])) == {"f-check-visible", "f-check", "number-check"}
    assert outcomes[name].faulty == []


@pytest.mark.parametrize(
    ("name", "slow", "ended"),
    [
        ("never ends", True, False),
        ("leaves at once", False, True),
        ("starts threads without end", False, True),
        ("makes files without end", False, True),
        ("makes files without end in shared memory", False, True),
        ("never ends when called", True, False),
    ],
)
def test_it_is_said_what_happened(outcomes: dict[str, Outcome], name: str, slow: bool, ended: bool) -> None:
    """A cell or call that takes too long, and a process that is gone, are told apart."""
    assert (bool(outcomes[name].slow), bool(outcomes[name].ended)) == (slow, ended)


@pytest.mark.parametrize("name", ["never ends", "leaves at once", "closes the pipes"])
def test_honest_answers_beside_it_keep_their_points(name: str) -> None:
    """A cell that ends its process is left out when the others run again: they lose nothing."""
    assert failed(judged(SOLVED, HOSTILE[name])) == {}


def test_a_function_that_hangs_costs_its_own_points() -> None:
    """The next task is judged as ever."""
    said = failed(judged({**SOLVED, "f": "def f(x):\n    while True:\n        pass"}))
    assert set(said) == {"f-check-visible", "f-check"}
    assert "expected a value, received no answer within 2 seconds" in said["f-check"]
