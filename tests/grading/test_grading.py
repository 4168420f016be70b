"""A class graded from its folder: who is who, what became of each, gradebook, tables and pages."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import nbformat
import pytest
from nbconvert.exporters import HTMLExporter
from nbgrader.converters import Autograde

from grading import grade as program
from grading import judge
from grading.collect import safe
from grading.grade import grade
from grading.run import Patience
from grading.sandbox import jail
from grading.session import Session
from grading.tables import Row
from tests.helpers import small_assignment as small
from tests.helpers.grading import hand_in, notebook
from tests.helpers.small_class import the_class


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, dict[str, Row]]]:
    """The class, graded once."""
    root = tmp_path_factory.mktemp("small")
    with small.released(root) as course:
        the_class(course, root / "in")
        due = datetime(2026, 12, 1, 18)
        session = Session(course, root / "in", {"small": course.master("small")}, Patience(), due)
        yield session, {row.student: row for row in grade(session)}


Graded = tuple[Session, dict[str, Row]]


@pytest.mark.parametrize(
    ("student", "points", "status"),
    [
        ("ann", "6", "graded; to be read: words"),
        ("bob", "6", "graded; late; 2 files, counted: small.ipynb; to be read: words"),
        ("cyd", "0", "graded; nothing was answered"),
        ("dan", "", "broken: expected a notebook, received a file that is none (JSONDecodeError)"),
        ("eve", "6", "graded; changed cells, taken as they were given out: f-check; to be read: words"),
        ("fay", "4", "graded; missing cells: number; to be read: words"),
        ("gus", "6", "graded; doubled cells: f; to be read: words"),
        ("doejane-123", "6", "graded; late; to be read: words"),
        ("doejane-124", "0", "graded; nothing was answered"),
        ("Joe Doe-789", "6", "graded; to be read: words"),
        ("=1+cmd", "4", "graded; to be read: words"),
        ("hal", "6", "graded; 2 files, counted: a.ipynb; to be read: words"),
        ("Müller", "6", "graded; to be read: words"),
        ("ian", "", "broken: expected a notebook (.ipynb), received a file .zip"),
        ("kim", "6", "graded; to be read: words"),
        ("lea", "6", "graded; answered in cells of the student's own only"),
        ("pipe", "", "broken: expected a file, received something else (a link, a pipe)"),
        ("link", "", "broken: expected a file, received something else (a link, a pipe)"),
    ],
)
def test_each_student_has_points_and_a_status(graded: Graded, student: str, points: str, status: str) -> None:
    """Nobody has a silent zero, and nobody's mishap touches another."""
    row = graded[1][safe(student)]
    assert (row.points, "; ".join(row.status)) == (points, status)


def test_the_gradebook_is_nbgrader_s(graded: Graded) -> None:
    """Its database has submissions, points and lateness; a person's points and words join them."""
    session, _ = graded
    with session.course.gradebook() as book:
        assert {student.id for student in book.students} >= {"ann", "bob", "cyd", "eve", "Joe Doe-789"}
        assert book.find_submission("small", "bob").total_seconds_late == 60
        grade_ = book.find_grade("words", "small", "small", "ann")
        grade_.manual_score, grade_.needs_manual_grade = 3, False
        book.find_comment("words", "small", "small", "ann").manual_comment = "Say <b>why</b>."
        book.db.commit()
    rows = {row.student: row for row in grade(session)}
    assert rows["ann"].points == "9"
    assert rows["ann"].status == ["graded"]
    page = (session.course.root / "feedback" / "ann" / "small" / "small.html").read_text(encoding="utf-8")
    assert "Say &lt;b&gt;why&lt;/b&gt;." in page


def test_what_was_read_stays_read(graded: Graded) -> None:
    """After a corrected test the answers in words keep their points, and need not be opened again."""
    session, _ = graded
    record = session.runs("small", "ann", "json")
    (record.parent / "ann.entered").unlink()
    rows = {row.student: row for row in grade(session)}
    assert (rows["ann"].points, rows["ann"].status) == ("9", ["graded"])


def test_what_was_read_stays_read_where_it_is_stopped(
    graded: Graded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped after nbgrader has forgotten it, and graded again: it is still known."""
    session, _ = graded
    session.runs("small", "ann", "entered").unlink()
    real = Autograde.start
    with monkeypatch.context() as patch:
        patch.setattr(Autograde, "start", lambda self: (real(self), sys.exit("stopped")))
        with pytest.raises(SystemExit, match="stopped"):
            grade(session)
    rows = {row.student: row for row in grade(session)}
    assert (rows["ann"].points, rows["ann"].status) == ("9", ["graded"])


def test_no_hidden_test_lies_among_the_submissions(graded: Graded) -> None:
    """They are in `source/` and `autograded/` only, and files that were handed in are never written to."""
    session, _ = graded
    files = [
        path for path in session.course.root.rglob("*.ipynb") if "f(-4.0)" in path.read_text(encoding="utf-8")
    ]
    assert {path.relative_to(session.course.root).parts[0] for path in files} == {"source", "autograded"}


def test_a_second_grading_runs_nothing_again(graded: Graded, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was run is taken from its record; half a record is made anew."""
    session, _ = graded
    ran = []
    real = judge.run
    monkeypatch.setattr(judge, "run", lambda *args, **options: ran.append(1) or real(*args, **options))
    before = (session.course.root / "grades.csv").read_text(encoding="utf-8")
    grade(session)
    assert ran == []
    record = session.runs("small", "cyd", "json")
    record.write_text(record.read_text(encoding="utf-8")[:100], encoding="utf-8")
    grade(session)
    assert ran == [1]
    assert (session.course.root / "grades.csv").read_text(encoding="utf-8") == before


def lines(path: Path) -> list[str]:
    """The lines of a table."""
    return path.read_text(encoding="utf-8").splitlines()


def test_the_tables(graded: Graded) -> None:
    """One for people; Canvas's with its line of possible points; Moodle's; no cell is a formula."""
    root = graded[0].course.root
    rows = list(csv.DictReader(lines(root / "grades.csv")))
    assert len(rows) == 20
    assert {row["of"] for row in rows if row["assignment"] == "small"} == {"10"}
    assert (rows[-1]["student"], rows[-1]["status"]) == (
        "bob",
        "of no assignment: zz-test.ipynb: a notebook with no cell of a released one",
    )
    said = "of no assignment: onlinetext.html: expected a notebook (.ipynb), received a file .html"
    assert [row["status"] for row in rows if row["number"] == "789"] == ["graded; to be read: words", said]
    canvas = list(csv.reader(lines(root / "canvas-small.csv")))
    assert canvas[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "small"]
    assert canvas[1] == ["    Points Possible", "", "", "", "", "10"]
    assert ["doejane", "123", "", "", "", "6"] in canvas
    moodle = list(csv.DictReader(lines(root / "moodle-small.csv")))
    assert [row["Identifier"] for row in moodle if row["Full name"] == "Joe Doe"] == ["Participant 789"]
    assert "dan" not in [row["Full name"] for row in moodle]
    cells = [cell for path in root.glob("*.csv") for row in csv.reader(lines(path)) for cell in row]
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")] == []


def test_the_pages_are_still_and_keep_the_secrets(graded: Graded) -> None:
    """Points and messages, no hidden test, no solution, no live script, no address of another host."""
    pages = {
        path.parts[-3]: path.read_text(encoding="utf-8")
        for path in graded[0].course.root.glob("feedback/*/*/*")
    }
    assert set(pages) == set(graded[1])
    for page in pages.values():
        assert (
            re.findall(
                r"<(?!!doctype|/?(?:html|head|meta|title|style|body|h1|p|pre|table|tr|td|th|strong)\b)", page
            )
            == []
        )
        assert "HIDDEN" not in page
        assert "f(-4.0)" not in page
        assert re.findall(r"(?:src|href|url)\s*[=(]\s*[\"']?http", page.replace("&lt;img src=http", "")) == []
        assert "default-src 'none'" in page
    assert "number: expected 42, received 41" in pages[safe("=1+cmd")]
    assert "&lt;script&gt;" in pages[safe("=1+cmd")]
    assert "6 of 10 points" in pages["eve"]
    assert "expected a notebook, received a file that is none" in pages["dan"]


def test_what_the_formgrader_shows_is_still(graded: Graded) -> None:
    """Its page is made by nbconvert of `autograded/`: no markup of a student's is alive there."""
    root = graded[0].course.root
    made = nbformat.read(root / "autograded" / safe("=1+cmd") / "small" / "small.ipynb", as_version=4)
    page = HTMLExporter(template_name="basic").from_notebook_node(made)[0]
    assert "Two &lt;script&gt;" in page
    live = r"""<script>alert|<img|href=["'](?!#)"""
    assert re.findall(live, page) == []


def test_without_a_sandbox_nothing_is_graded(
    graded: Graded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It refuses; TRUST=1 grades, and says so in each report."""
    session, _ = graded
    monkeypatch.setattr(jail, "program", lambda: None)
    monkeypatch.setattr(sys, "argv", ["grade", str(session.folder), "--course", str(session.course.root)])
    assert program.main() == 1
    assert "Nothing was graded. expected bubblewrap, received no program" in capsys.readouterr().err
    monkeypatch.setattr(
        sys, "argv", ["grade", str(session.course.path("submitted")), "--course", str(session.course.root)]
    )
    assert program.main() == 2
    assert "expected a folder outside of" in capsys.readouterr().err
    trusting = session.folder.parent / "trusted"
    hand_in(trusting, "jim", notebook(session.course, "small", small.ANSWERS))
    monkeypatch.setattr(
        sys, "argv", ["grade", str(trusting), "--course", str(session.course.root), "--trust"]
    )
    assert program.main() == 0
    assert "WARNING: TRUST=1: graded without a sandbox" in capsys.readouterr().out
    page = session.course.root / "feedback" / "jim" / "small" / "small.html"
    assert "graded without a sandbox" in page.read_text(encoding="utf-8")
    assert "6 of 10 points" in page.read_text(encoding="utf-8")
