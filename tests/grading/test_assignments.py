"""Every assignment: its form, its release, its solution, its planted mistakes and the other right ways."""

from __future__ import annotations

import importlib

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator

from grading.assign import leaks, secrets
from grading.course import ASSIGNMENTS, Course
from grading.master import is_answer, is_test
from tests.grading.conftest import NAMES
from tests.helpers.grading import Planted, failed, judged, notebook, solutions

each = pytest.mark.parametrize("name", NAMES)
MOST = 4  # mistakes planted for one answer
SHOWN = ("gate-check-visible",)  # one of three names: what it asks for is all that there is to ask
LIES = {  # answers that have no more than the visible part of a check wants
    "backpropagation": {"layer": "def layer_backward(X, W, b, dV):\n    return X, W, b"},
    "deep_networks": {
        "back": "def layer_norm_backward(Z, *arrays):\n    return 0 * Z, np.zeros(4), np.zeros(4)"
    },
    "cost_functions": {"huber": "def huber(y, t, delta):\n    return 0.25"},
    "optimizers": {"adam": "def adam(gradients, lr, betas, eps):\n    return [[-lr, lr]]"},
    "recurrent_networks": {"time": "def rnn_gradients(*arrays):\n    return 0, 0, [3], [[4]]"},
}


def planted(name: str) -> Planted:
    """What is planted for an assignment."""
    return importlib.import_module(f"tests.grading.planted.{name}").PLANTED


@each
def test_the_form(course: Course, name: str) -> None:
    """nbgrader's metadata; twenty points; four to six tasks, one read by a person; hidden tests in each."""
    raw = nbformat.read(ASSIGNMENTS / name / f"{name}.ipynb", as_version=4)
    MetadataValidator().validate_nb(raw)
    master = course.master(name)
    assert master.points == 20
    tasks = [
        cell for cell in raw.cells if cell.cell_type == "markdown" and cell.source.startswith("## Task ")
    ]
    assert 4 <= len(tasks) <= 6
    written = [cell for cell in raw.cells if is_answer(cell) and cell.cell_type == "markdown"]
    assert len(written) == 1
    assert "Rubric" in written[0].source
    answers = [part for part, cell in master.cells.items() if is_answer(cell) and cell.cell_type == "code"]
    assert set(planted(name).wrong) == set(planted(name).right) == set(answers)
    assert len(tasks) == len(answers) + 1
    for part in answers:
        checks = [test for test in master.tests if test.startswith(f"{part}-check")]
        assert checks, part
        assert all(test in SHOWN or "### BEGIN HIDDEN TESTS" in master.cells[test].source for test in checks)


@each
def test_the_release_holds_no_answer(course: Course, name: str) -> None:
    """The bytes of the student's version hold no line of a solution or a hidden test; visible checks stay."""
    source = course.path("source", name, f"{name}.ipynb")
    assert len(secrets(nbformat.read(source, as_version=4))) > 10
    assert leaks(source, course.path("release", name, f"{name}.ipynb")) == []
    assert leaks(source, source) != []
    cells = nbformat.read(course.path("release", name, f"{name}.ipynb"), as_version=4).cells
    code = [cell for cell in cells if is_answer(cell) and cell.cell_type == "code"]
    assert all("raise NotImplementedError" in cell.source for cell in code)
    assert all(len(cell.source) > 40 for cell in cells if is_test(cell))


@each
def test_the_solution_has_all_points(course: Course, name: str) -> None:
    """Every check of the reference passes; without answers none does."""
    full = judged(course, name, notebook(course, name, solutions(course, name)))
    assert failed(full) == {}
    assert set(full.tests) == set(course.master(name).tests)
    assert full.errors == {}
    assert set(failed(judged(course, name, notebook(course, name)))) == set(full.tests)


@pytest.mark.parametrize("name", LIES)
def test_what_only_looks_right_wins_nothing(course: Course, name: str) -> None:
    """An answer made for the visible numbers, and nothing else: every check fails, as without answers."""
    lying = failed(judged(course, name, notebook(course, name, LIES[name])))
    assert set(lying) == set(course.master(name).tests)


@each
def test_another_right_way_has_all_points(course: Course, name: str) -> None:
    """Other right answers to every task pass too."""
    assert failed(judged(course, name, notebook(course, name, planted(name).right))) == {}


@pytest.mark.parametrize("turn", range(MOST))
@each
def test_a_mistake_loses_its_points_only(course: Course, name: str, turn: int) -> None:
    """One mistake in every task at once: what fails is that task's own check, and says what was received."""
    mistakes = {part: wrongs[turn] for part, wrongs in planted(name).wrong.items() if turn < len(wrongs)}
    assert turn > 2 or set(mistakes) == set(planted(name).wrong)
    assert max(map(len, planted(name).wrong.values())) <= MOST
    answers = solutions(course, name) | {part: wrong.source for part, wrong in mistakes.items()}
    said = failed(judged(course, name, notebook(course, name, answers)))
    assert set(said) == set().union(*(wrong.fails for wrong in mistakes.values()))
    for part, wrong in mistakes.items():
        assert all(check.startswith(f"{part}-check") for check in wrong.fails)
        assert any(wrong.says in said[check] for check in wrong.fails), (part, said)
        assert all("expected" in said[check] and "received" in said[check] for check in wrong.fails), said
