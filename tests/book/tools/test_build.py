"""`make book` is never wrong about what is built: after a kill, a cut file, two at once, a failure."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers import tiny_book


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny book, built."""
    folder = tiny_book.make(tmp_path_factory.mktemp("book"))
    status, said = tiny_book.build(folder)
    assert status == 0, said
    assert "file://" not in said  # where figures cannot move
    return folder


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to be spoiled."""
    return shutil.copytree(built, tmp_path / "book")


def until(true: Callable[[], object], running: subprocess.Popen[str]) -> None:
    """Wait for a moment of a build, seen from outside."""
    while running.poll() is None and not true():
        time.sleep(0.005)


def change(book: Path) -> None:
    """Write something into a page that was not there."""
    with open(book / "intro.md", "a") as file:
        file.write("\nA new sentence.\n")


def test_what_is_built_is_left_alone(book: Path) -> None:
    before = [path.stat().st_mtime_ns for path in sorted((book / "_build").rglob("*.html"))]
    assert tiny_book.build(book) == (0, "The book is built: `make serve` shows it.\n")
    assert before == [path.stat().st_mtime_ns for path in sorted((book / "_build").rglob("*.html"))]


@pytest.mark.parametrize(
    ("moment", "kind"),
    [("reading", signal.SIGINT), ("first page", signal.SIGKILL), ("last page", signal.SIGKILL)],
    ids=["Ctrl-C while reading", "killed at the first page", "killed at the last page"],
)
def test_an_interrupted_build_is_made_anew(moment: str, kind: signal.Signals, book: Path) -> None:
    """Whenever it stops, the next build ends with all pages of the sources as they are now."""
    change(book)
    build = book / "_build"
    signs = {
        "reading": lambda: (build / ".doctrees").exists() and not (build / ".book").exists(),
        "first page": lambda: any((build / "html").rglob("licence.html")),
        "last page": lambda: (build / "html" / "search" / "names.json").exists(),
    }
    running = tiny_book.start(book)
    until(lambda: not (build / "html").exists(), running)
    until(signs[moment], running)
    os.killpg(running.pid, kind)
    said, _ = running.communicate(timeout=60)
    assert running.returncode != 0, said
    assert not (build / ".book").exists()
    status, said = tiny_book.build(book)
    assert status == 0, said
    for name in ("index.html", "intro.html"):
        assert "A new sentence." in (build / "html" / name).read_text()
    assert "42" in (build / "html" / "chapters" / "one.html").read_text()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def test_what_is_damaged_is_made_again(built: Path, book: Path) -> None:
    """Cut pages, scripts nobody asks for, a cut list of runs: the same site as from nothing."""
    cut(book / "_build" / "html" / "intro.html")
    (book / "_build" / "html" / "live" / "0123456789abcdef.js").write_text("old")
    cut(book / "_build" / ".doctrees" / "environment.pickle")
    cut(book / "_build" / ".jupyter_cache" / "global.db")
    status, said = tiny_book.build(book)
    assert status == 0, said
    assert tiny_book.site(book) == tiny_book.site(built)


def test_two_builds_at_once_take_turns(book: Path) -> None:
    """The second says that it waits, and finds the book built."""
    change(book)
    running = [tiny_book.start(book), tiny_book.start(book)]
    said = [each.communicate(timeout=240)[0] for each in running]
    assert [each.returncode for each in running] == [0, 0], said
    assert sorted("waiting until it is done" in text for text in said) == [False, True]
    assert sorted("Running Sphinx" in text for text in said) == [False, True]


def test_a_build_that_failed_fails_again(book: Path) -> None:
    """A warning is an error the second time, too."""
    (book / "intro.md").write_text("# Start\n\n$$ \\frac{1}{2 $$\n")
    for _ in range(2):
        status, said = tiny_book.build(book)
        assert status == 1
        assert "The book is not built" in said
        assert "intro.md:3: WARNING: formula cannot be converted" in said
