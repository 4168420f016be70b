"""Killed at any moment and started again, a grading loses nothing, repeats nothing, and ends the same."""

from __future__ import annotations

import json
import multiprocessing
import shutil
import time
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import nbformat
import pytest

import grading.course
from grading.course import Course, release
from grading.grade import grade
from grading.session import Session
from tests.helpers import small_assignment as small
from tests.helpers.grading import hand_in, notebook

SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload(["grading.grade"])
STUDENTS = [f"student{number:02}" for number in range(10)]


def released(root: Path, **sources: str) -> None:
    """Two assignments, their cells under different names, some of the first one's with other sources."""
    for name, prefix in {"small": "", "other": "other-"}.items():
        master = small.master()
        for cell in master.cells[1:]:
            cell.source = cell.source if prefix else sources.get(cell.id, cell.source)
            cell.metadata.nbgrader.grade_id = prefix + cell.id
        (root / "assignments" / name).mkdir(parents=True, exist_ok=True)
        nbformat.write(master, root / "assignments" / name / f"{name}.ipynb")
        release(Course(root / "course"), name)


def session(root: Path, course: str = "course") -> Session:
    """A grading of the folder `in`."""
    made = Course(root / course)
    return Session(made, root / "in", {name: made.master(name) for name in made.names()})


def corrected(root: Path) -> None:
    """Two students are graded and read by a person; then a test is corrected, and ten more hand in."""
    released(root)
    first = session(root)
    for student in ("ann", "bob"):
        hand_in(root / "in" / student / "small", "small", notebook(first.course, "small", small.ANSWERS))
    hand_in(root / "in" / "ann" / "other", "other", notebook(first.course, "other"))
    (root / "in" / "ann" / "small" / "timestamp.txt").write_text("2026-12-01 17:59:00 UTC")
    grade(first)
    with first.course.gradebook() as book:
        grade_ = book.find_grade("words", "small", "small", "ann")
        grade_.manual_score, grade_.needs_manual_grade = 3, False
        book.find_comment("words", "small", "small", "ann").manual_comment = "Say why."
        book.db.commit()
    released(root, **{"number-check": small.NUMBER_CHECK.replace("42", "43")})
    for number, student in enumerate(STUDENTS):
        answers = {**small.ANSWERS, "number": f"number = {42 + number % 2}", "words": f"{student} says so."}
        hand_in(root / "in", student, notebook(first.course, "small", answers))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was handed in, the course before the second grading, and that course graded undisturbed."""
    root = tmp_path_factory.mktemp("killed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grading.course, "ASSIGNMENTS", root / "assignments")
        corrected(root)
    shutil.copytree(root / "course", root / "undisturbed")
    grade(session(root, "undisturbed"))
    return root


Done = dict[Path, tuple[str, int]]


def done(course: Course) -> Done:
    """What has been done: each record and each entry, by what it was made of, and when it was written."""
    found = {}
    for path in course.path("runs").rglob("*"):
        text = path.read_text(encoding="utf-8") if path.suffix in (".json", ".entered") else ""
        key = json.loads(text)["key"] if path.suffix == ".json" else text
        found |= {path: (key, path.stat().st_mtime_ns)} if text else {}
    return found


def killed(this: Session, random: Random) -> list[Done]:
    """Grade, killed again and again, until it ends; what had been done at each kill."""
    found = []
    while True:
        process = SERVER.Process(target=grade, args=(this,))
        process.start()
        wanted = len(done(this.course)) + random.randint(0, 2)
        while process.is_alive() and len(done(this.course)) < wanted:
            time.sleep(0.01)
        process.join(random.uniform(0, 0.8))
        if process.exitcode is not None:
            assert process.exitcode == 0
            return found
        process.kill()
        process.join()
        found.append(done(this.course))


def state(course: Course) -> dict[str, Any]:
    """Tables, pages, the gradebook's grades, and the names of all files."""
    texts = {
        str(path.relative_to(course.root)): path.read_text(encoding="utf-8")
        for path in (*course.root.glob("*.csv"), *course.root.glob("feedback/*/*/*"))
    }
    files = sorted(str(path.relative_to(course.root)) for path in course.root.rglob("*") if path.is_file())
    with course.gradebook() as book:
        grades = sorted(
            (
                *(each.student.id, each.assignment.name, grade_.name, str(each.timestamp)),
                *(grade_.auto_score, grade_.manual_score, grade_.needs_manual_grade),
            )
            for name in course.names()
            for each in book.assignment_submissions(name)
            for part in each.notebooks
            for grade_ in part.grades
        )
    return {"texts": texts, "files": files, "grades": grades}


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_random_it_ends_with_the_same(place: Path, seed: int) -> None:
    """The same tables, pages and gradebook as undisturbed, and nothing that was done is done twice."""
    shutil.copytree(place / "course", place / f"killed{seed}")
    this = session(place, f"killed{seed}")
    kills = killed(this, Random(seed))
    assert len(kills) >= 5
    assert state(this.course) == state(Course(place / "undisturbed"))
    last = done(this.course)
    again = [
        path
        for before in kills
        for path, (key, when) in before.items()
        if last[path][0] == key and last[path][1] != when
    ]
    assert again == []


def test_a_corrected_test_touches_only_its_assignment(place: Path) -> None:
    """All of that assignment run again, the other's are not; a person's points and words stay."""
    before, after = done(Course(place / "course")), done(Course(place / "undisturbed"))
    moved = {path.relative_to(place / "undisturbed"): key for path, (key, _) in after.items()}
    same = [
        path.relative_to(place / "course")
        for path, (key, _) in before.items()
        if moved[path.relative_to(place / "course")] == key
    ]
    assert {str(path) for path in same} == {"runs/other/ann.json", "runs/other/ann.entered"}
    page = (place / "undisturbed" / "feedback" / "ann" / "small" / "small.html").read_text(encoding="utf-8")
    assert "number: expected 43, received 42" in page
    assert "Say why." in page
    assert "to be read" not in page


def test_the_same_answers_are_not_run_again(place: Path) -> None:
    """A notebook that comes back with other outputs is the same work: only the text of its cells counts."""
    shutil.copytree(place / "undisturbed", place / "again")
    shutil.copytree(place / "in", place / "in-again")
    this = replace(session(place, "again"), folder=place / "in-again")
    before = done(this.course)
    path = place / "in-again" / f"{STUDENTS[0]}.ipynb"
    made = nbformat.read(path, as_version=4)
    made.metadata.kernelspec = {"name": "other", "display_name": "Other"}
    made.cells[1].outputs = [nbformat.v4.new_output("stream", name="stdout", text="run once more")]
    nbformat.write(made, path)
    grade(this)
    assert done(this.course) == before
