"""Build an edition of the book for a class: `make book EDITION=assigned`, `make book EDITION=instructor`.

python -m book.editions.make assigned [--without "neuron: 1, 3; lstm"]
python -m book.editions.make instructor

An edition has a folder of its own, `_build/NAME`, with a copy of all that the book is made of, changed as
the edition asks, and its own `_build` in it. So what is left out was never there: not for the notebooks that
run, not for the search, not for the files to take along. All that works in the book's folder works there.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from book.editions import notes, solutions
from book.editions.leaks import leaks, told
from book.tools import build, record

CHAPTERS = Path("chapters")
CACHE = Path("_build", ".jupyter_cache")
PUBLISHED = ("html", "notebooks")
PROMISE = "each with a hint and a worked, executed solution folded away"  # of the first page
KEPT = "each with a hint, and a worked, executed solution folded away where this edition has it"


def folder_of(edition: str) -> Path:
    """Where an edition is made, seen from the folder of the book."""
    return Path("_build", edition)


def copied(folder: Path) -> list[Path]:
    """Put a copy of all sources into the folder, and nothing else but what was built there; returns them."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if old.name != "_build":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    paths = sorted({path for pattern in build.INPUTS for path in record.sources(Path(), pattern)})
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, folder / path)
    if CACHE.exists() and not (folder / CACHE).exists():  # what has run already need not run again
        shutil.copytree(CACHE, folder / CACHE)
    return [folder / path for path in paths]


def chapters() -> dict[str, NotebookNode]:
    """The chapters that have exercises, by their names."""
    found = {path.stem: nbformat.read(path, as_version=4) for path in sorted(CHAPTERS.glob("*.ipynb"))}
    return {name: notebook for name, notebook in found.items() if solutions.exercises(notebook)}


def store(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook of the copy."""
    path.write_text(nbformat.writes(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def built(folder: Path) -> bool:
    """Build the book of a folder by its own program."""
    return subprocess.run([sys.executable, "-m", "book.tools.build"], cwd=folder, check=False).returncode == 0


def assigned(folder: Path, words: str) -> bool:
    """The book without solutions; True where it is built and says none of them."""
    notebooks = chapters()
    wanted = solutions.chosen(words, {name: solutions.exercises(book) for name, book in notebooks.items()})
    sources = copied(folder)
    left_out: list[str] = []
    for name, numbers in wanted.items():
        chapter = solutions.without(notebooks[name], numbers)
        left_out += [text for texts in chapter.left_out.values() for text in texts]
        store(chapter.kept, folder / CHAPTERS / f"{name}.ipynb")
    first = folder / "intro.md"
    first.write_text(first.read_text(encoding="utf-8").replace(PROMISE, KEPT), encoding="utf-8")
    if not built(folder):
        return False
    secret = told(left_out, sources)
    found = {
        name: words for kind in PUBLISHED for name, words in leaks(folder / "_build" / kind, secret).items()
    }
    for name, said in found.items():
        print(f"{name}: expected nothing of a solution, received {said!r}", file=sys.stderr)
    if found:
        for kind in (*PUBLISHED, ".book"):
            withdraw(folder / "_build" / kind)
    return not found


def withdraw(path: Path) -> None:
    """Take away what must not be published."""
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def instructor(folder: Path, words: str) -> bool:
    """The book with notes for the teacher at the end of each chapter."""
    if words:
        raise ValueError(f"WITHOUT: expected nothing for the edition instructor, received {words!r}")
    copied(folder)
    for name, notebook in chapters().items():
        notes.add(notebook, name)
        store(notebook, folder / CHAPTERS / f"{name}.ipynb")
    return built(folder)


EDITIONS: dict[str, Callable[[Path, str], bool]] = {"assigned": assigned, "instructor": instructor}


def main() -> int:
    """Make the edition that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m book.editions.make")
    parser.add_argument("edition", choices=EDITIONS, metavar="EDITION")
    parser.add_argument("--without", default="", help='"neuron: 1, 3; lstm"; nothing means all')
    asked = parser.parse_args()
    folder = folder_of(asked.edition)
    folder.parent.mkdir(exist_ok=True)
    try:
        with build.turn(build.BUILD / ".lock"):
            done = EDITIONS[asked.edition](folder, asked.without)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    if not done:
        print(f"The edition is not built: the messages above say why ({asked.edition}).", file=sys.stderr)
        return 1
    print(
        f"The edition {asked.edition!r} is in {folder / '_build' / 'html'}: "
        f"`make serve EDITION={asked.edition}` shows it."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
