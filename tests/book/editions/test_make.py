"""The editions of a tiny book, built: what is left out is in none of their bytes, notes are in one."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from book.editions import make
from book.take_away import offer, offline
from book.tools.install import ROOT
from tests.helpers import tiny_book

FOLD = "<details><summary>{}</summary>\n\n{}\n\n</details>\n\n"
FIGURE = """import numpy as np
from nnkit import live
@live.figure(w=live.slider(-2, 2, start=1, step=0.1, label="quincewort"))
def {}(w):
    \"\"\"One wave of the {}.\"\"\"
    x = np.linspace(-1, 1, 9)
    return live.view(live.plot(live.line(x, w * x), x=live.axis("x", -1, 1), y=live.axis("y", -2, 2)))
{}"""
FIRST = (
    "pomegranate",
    "zirconium",
    "persimmon",
    "larkspur",
)  # words of the solution of exercise 1, one a line
SECOND = ("gooseberry", "antimony")
NOTES = "Show [the wave](figure:open_wave) before the zeppelin is mentioned."


def source() -> str:
    """The chapter: two exercises, their solutions with text, code, output and a live figure."""
    v4 = nbformat.v4
    first = FOLD.format(
        "Solution", "Every pomegranate has its weight and its bias, one of each for a neuron."
    )
    second = FOLD.format("Solution", "The gooseberry is a matter of taste, and so is the sign of its weight.")
    means = FOLD.format("What this means", "No persimmon was harmed in the making of this little experiment.")
    hint = FOLD.format("Hint", "Think of fruit.")
    code = "print('zir' + 'conium')\nzirconium = 'a metal that nobody expects in a book about neurons'"
    tags = {"tags": ["solution", "hide-cell"]}
    cells = [
        v4.new_markdown_cell("# One\n\nWhat is six times seven?", id="title"),
        v4.new_code_cell(tiny_book.CELL, id="code"),
        v4.new_code_cell(FIGURE.format("open_wave", "sea", "open_wave"), id="figure"),
        v4.new_markdown_cell(f"## Exercises\n\n### Exercise 1\n\nName a fruit.\n\n{hint}{first}", id="ex1"),
        v4.new_code_cell(code, metadata=tags, id="sol1"),
        v4.new_code_cell(FIGURE.format("larkspur", "larkspur", "larkspur"), metadata=tags, id="sol2"),
        v4.new_markdown_cell(f"{means}### Exercise 2\n\nAnother.\n\n{second}", id="ex2"),
        v4.new_code_cell("antimony = 'another metal that nobody expects here'", metadata=tags, id="sol3"),
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return nbformat.writes(v4.new_notebook(cells=cells, metadata=kernel))


def edition(folder: Path, *words: str) -> Path:
    """Make an edition as the Makefile does; returns its site."""
    command = [sys.executable, "-m", "book.editions.make", *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    made = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    return folder / "_build" / words[0] / "_build" / "html"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources, with notes for the teacher; and the book itself, built."""
    folder = tiny_book.make(tmp_path_factory.mktemp("book"))
    (folder / "chapters" / "one.ipynb").write_text(source())
    (folder / "appendix" / "teaching").mkdir()
    (folder / "appendix" / "teaching" / "one.md").write_text(NOTES)
    status, said = tiny_book.build(folder)
    assert status == 0, said
    return folder


@pytest.fixture(scope="module")
def assigned(book: Path) -> Path:
    """The site of the edition without any solution."""
    return edition(book, "assigned")


def contents(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file as they are, and of what is packed in it."""
    yield name, data
    if data[:2] == b"\x1f\x8b":
        yield name, gzip.decompress(data)
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from contents(f"{name}/{inner}", archive.read(inner))


def saying(site: Path, words: tuple[str, ...]) -> set[tuple[str, str]]:
    """The files of a site, and those packed in them, whose bytes or names have such a word; and the word."""
    found = set()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        for name, data in contents(str(path.relative_to(site)), path.read_bytes()):
            said = data.lower()
            found |= {(name, word) for word in words if word in name or word.encode() in said}
    return found


def test_no_byte_of_a_solution_is_published(book: Path, assigned: Path, tmp_path: Path) -> None:
    """Pages, notebooks, the search's index, figures and their pictures, the folder to take along."""
    offline.make(assigned, assigned / offer.ZIP)
    assert saying(assigned, FIRST + SECOND) == set()
    assert saying(assigned.parent / "notebooks", FIRST + SECOND) == set()
    page = (assigned / "chapters" / "one.html").read_text()
    assert "Name a fruit." in page
    assert "Think of fruit." in page
    assert (assigned / "figures" / "open_wave.html").exists()


def test_the_book_itself_has_them(book: Path) -> None:
    """The search that finds nothing in the edition finds each word in the book: it is not blind."""
    found = saying(book / "_build" / "html", FIRST + SECOND)
    assert {word for _, word in found} == {*FIRST, *SECOND}
    places = {name.split("/")[0] for name, _ in found}
    assert {"chapters", "notebooks", "search", "figures", "live", "_sources"} <= places
    assert saying(book / "_build" / "html", ("zeppelin",)) == set()


def test_only_what_is_named_is_left_out(book: Path, assigned: Path) -> None:
    """The folder was built without any solution; now it has the second, and still none of the first."""
    site = edition(book, "assigned", "--without", "one: 1")
    assert site == assigned
    assert saying(site, FIRST) == set()
    assert {word for _, word in saying(site, SECOND)} == set(SECOND)
    edition(book, "assigned")
    assert saying(site, FIRST + SECOND) == set()


def test_notes_end_the_chapter_of_the_teacher(book: Path) -> None:
    """With a link to the page of a figure that is there; the solutions are there too."""
    site = edition(book, "instructor")
    page = (site / "chapters" / "one.html").read_text()
    assert page.index("Teaching notes") > page.index("gooseberry")
    assert '<a href="../figures/open_wave.html">the wave</a>' in page
    assert (site / "figures" / "open_wave.html").exists()


def test_what_leaks_is_taken_away(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever in the build should one day tell a solution: the site is gone, the message names the place."""
    monkeypatch.chdir(book)
    folder = make.folder_of("leaking")
    site = folder / "_build" / "html"

    def building(folder: Path) -> bool:
        site.mkdir(parents=True)
        (site / "extra.html").write_text(
            "<p>Every <b>pomegranate</b> has its weight and its bias, one of each, as you know.</p>"
        )
        return True

    monkeypatch.setattr(make, "built", building)
    assert not make.assigned(folder, "")
    assert not site.exists()
    said = "extra.html: expected nothing of a solution, received 'Every pomegranate has its weight"
    assert said in capsys.readouterr().err
