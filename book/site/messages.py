"""Messages about a notebook name its cell: MyST-NB counts 10000 lines to a cell, from its second."""

from __future__ import annotations

import logging
import re

from sphinx.application import Sphinx
from sphinx.util.logging import NAMESPACE

PLACE = re.compile(r"(?P<file>.*\.ipynb):(?P<cell>\d+)(?P<line>\d{4})")


def in_words(location: str) -> str:
    """`a.ipynb:30003` is `a.ipynb, cell 3, line 2`; any other place stays as it is."""
    found = PLACE.fullmatch(location)
    return (
        f"{found['file']}, cell {found['cell']}, line {max(int(found['line']) - 1, 1)}" if found else location
    )


class CellLines(logging.Filter):
    """Changes no more than the place of a message."""

    def filter(self, record: logging.LogRecord) -> bool:
        location = getattr(record, "location", None)
        if isinstance(location, str):
            record.location = in_words(location)
        return True


def setup(app: Sphinx) -> None:
    for handler in logging.getLogger(NAMESPACE).handlers:  # behind Sphinx's own filters, which find the place
        handler.addFilter(CellLines())
