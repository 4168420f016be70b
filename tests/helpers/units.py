"""What the processes of a run take one at a time: a file of tests, or, of the long files, one page's."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

DIVIDED = (
    "tests/browser/test_book_figures.py",
    "tests/browser/test_leaks.py",
    "tests/book/site/test_arrival.py",
    "tests/book/site/test_browser.py",
)
LONGEST = (
    "tests/launch/",
    "chapters/",
    "appendix/",
    "tests/browser/",
    "tests/book/site/",
    "tests/grading/",
    "tests/playground/",
    "tests/repository/",
)  # these start first


def unit(test: str) -> str:
    """The unit of a test, by its name `file::function[page]`; tests that share a visit are in one unit."""
    file = test.partition("::")[0]
    return f"{file} {test.partition('[')[2]}" if file in DIVIDED else file


def place(test: str) -> int:
    """Where in the queue a test belongs: what takes long begins early, so that nobody waits at the end."""
    return next((i for i, start in enumerate(LONGEST) if test.startswith(start)), len(LONGEST))


class Scheduling(LoadScopeScheduling):
    """Hands out units."""

    def _split_scope(self, nodeid: str) -> str:
        return unit(nodeid)
