"""The equations of the text, the lines that compute them and the tests that check them belong together."""

import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from book.reference.catalogue import labels_in
from book.reference.equations import in_document
from book.running.notebooks import CHAPTERS, ROOT
from tests.helpers.equations import Labels

ROOMS = re.compile(r"^from nnkit\.(\w+) import \*  # (.+)$", re.MULTILINE)
TEXT = "$$\nz = w x + b\n$$ (eq:demo)"
CODE = "z = w * x + b  # (eq:demo)"
TEST = 'import pytest\n\n\n@pytest.mark.equation("eq:demo")\ndef test_it():\n    assert True\n'


def book(folder: Path, *, text: str = TEXT, code: str = CODE, package: str = "", test: str = TEST) -> Path:
    """A book of one chapter, one module and one test."""
    for name in ("chapters", "nnkit", "tests"):
        (folder / name).mkdir()
    nb = new_notebook(cells=[new_markdown_cell(text), new_code_cell(code)])
    nbformat.write(nb, folder / "chapters" / "demo.ipynb")
    (folder / "nnkit" / "demo.py").write_text(package, encoding="utf-8")
    (folder / "tests" / "test_demo.py").write_text(test, encoding="utf-8")
    return folder


def test_every_numbered_equation_is_computed_and_checked() -> None:
    """Text, code and tests name the same equations."""
    assert Labels.of(ROOT).problems() == []


def test_the_book_has_equations() -> None:
    """The collector finds them at all."""
    labels = Labels.of(ROOT)
    assert len(labels.defined) >= 10
    assert len(labels.package) >= 10
    assert len(labels.checked) >= 10


def test_a_book_that_holds_together_has_no_problems(tmp_path: Path) -> None:
    """The three places agree; it does not matter whether the package or the chapter computes."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert Labels.of(book(tmp_path / "a")).problems() == []
    assert Labels.of(book(tmp_path / "b", code="%matplotlib inline\nz = 1", package=CODE)).problems() == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"code": "z = w * x + b"}, "eq:demo is computed nowhere"),
        ({"code": 'z = "# (eq:demo)"'}, "eq:demo is computed nowhere"),
        ({"test": "def test_it():\n    assert True  # not marked eq:other\n"}, "eq:demo is checked nowhere"),
        ({"test": TEST.replace("eq:demo", "eq:dmeo")}, "eq:dmeo is checked by a test, but no line"),
        ({"code": f"{CODE}\ny = z  # (eq:output)"}, "eq:output stands beside code in a chapter"),
        ({"text": f"{TEXT}\n\n{TEXT}"}, "eq:demo is defined 2 times"),
        ({"text": TEXT + "\n\n$$\nx\n$$ (eq:Not_A_Label)"}, "eq:Not_A_Label is no label"),
        ({"text": TEXT + "\n\n```{math}\n:label: eq:second\nx\n```"}, "eq:second is computed nowhere"),
        ({"text": TEXT + "\n\n\\begin{align}x \\label{eq:third}\\end{align}"}, "eq:third is checked nowhere"),
    ],
)
def test_a_gap_is_found_and_named(tmp_path: Path, fault: dict[str, str], said: str) -> None:
    """Every kind of gap between the three places is reported."""
    assert any(problem.startswith(said) for problem in Labels.of(book(tmp_path, **fault)).problems())


def test_a_labelled_line_lives_in_a_room_of_its_chapter():
    """Where a chapter defines an equation, the room that computes it names the chapter in the contents."""
    contents = (ROOT / "nnkit" / "__init__.py").read_text(encoding="utf-8")
    serves = {room: names.split(", ") for room, names in ROOMS.findall(contents)}
    chapters = sorted(CHAPTERS.glob("*.ipynb"))
    home = {label: path.stem for path in chapters for label in in_document(path)}
    strangers = [
        f"{label} of {home[label]} in {path.relative_to(ROOT)}, line {line}"
        for room in serves
        for path in sorted((ROOT / "nnkit" / room).glob("*.py"))
        for label, line in labels_in(path).items()
        if label in home and "every chapter" not in serves[room] and home[label] not in serves[room]
    ]
    assert strangers == []
