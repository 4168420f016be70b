"""Build the book of this folder, unless it is built: `make book`.

Pages are made from nothing but their sources and the outputs of notebooks (`_build/.jupyter_cache`, which is
checked as it is read), so nothing of an older or interrupted build is ever taken for a page of this one.
A build is done when its record says so (`_build/.book`), which is taken away first and written last.
"""

from __future__ import annotations

import fcntl
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from book import repository
from book.tools import record

BUILD = Path("_build")
MADE = ("html", ".doctrees", "jupyter_execute", "notebooks")
INPUTS = (
    *("_config.yml", "_toc.yml", "*.md", "*.bib", "*.cff", "requirements*.txt"),
    *("appendix/**/*", "binder/*", "book/**/*", "chapters/**/*", "nnkit/**/*", "pyproject.toml", "LICENSE"),
)
COMMAND = ["build", ".", "-W", "-n", "--keep-going"]


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """One build at a time in this folder; the lock goes with the process that holds it."""
    with open(path, "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another build is at work in this folder: waiting until it is done.", flush=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def more() -> Iterator[Path]:
    """The site of a build that is done, for one more file: its record then lists it too."""
    with turn(BUILD / ".lock"):
        yield BUILD / "html"
        record.renew(BUILD / ".book", record.listing(BUILD, MADE))


def jupyter_book() -> bool:
    """Build all pages, warnings are errors; True where all went well, else its messages have said why."""
    from jupyter_book.cli import main as command

    command._message_box = lambda *_: None  # it offers a file:// address, where no browser starts a module
    try:
        command.main(COMMAND)
    except SystemExit as end:
        if isinstance(end.code, KeyboardInterrupt):  # which Jupyter Book catches and hands on so
            raise KeyboardInterrupt from None
        return end.code in (0, None)
    except Exception:  # jupyter-book's way to say that the messages above are the reason
        return False
    return True


def main() -> int:
    """Build where the record does not say that it is done."""
    BUILD.mkdir(exist_ok=True)
    done = BUILD / ".book"
    with turn(BUILD / ".lock"):
        inputs = f"{record.fingerprint(Path(), INPUTS)} {' '.join(repository.here().values())}".strip()
        if not record.fits(done, inputs, record.listing(BUILD, MADE)):
            done.unlink(missing_ok=True)
            for folder in MADE:
                shutil.rmtree(BUILD / folder, ignore_errors=True)
            if not jupyter_book():
                print("The book is not built: the messages above say why.", file=sys.stderr)
                return 1
            record.write(done, inputs, record.listing(BUILD, MADE))
    print("The book is built: `make serve` shows it.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped: the book is not built.")
