"""Cells that need a package which the rest of the book does without."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def if_installed(package: str) -> Iterator[None]:
    """Run a block that imports `package`; where it is missing, say so in one sentence and go on."""
    try:
        yield
    except ImportError as error:
        if (error.name or str(error).partition("'")[2].partition("'")[0]).partition(".")[0] != package:
            raise
        print(
            f"This cell needs {package}, which is not installed: run `%pip install {package}` and this cell "
            "again; the cells below do without."
        )
