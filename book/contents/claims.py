"""Marks of causal claims: ``<!-- shown: 2bb3c68b, derived -->`` says what tests the sentences of a paragraph.

A mark is for authors and for `tests/chapters/test_claims.py`; pages and readers' notebooks are without it.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx

MARK = re.compile(r"[ \t]*\n?[ \t]*<!-- shown:(?P<entries>[^>]*)-->")
BEFORE_ALL_OTHERS = 100


def without_marks(source: str) -> str:
    """A Markdown text as readers get it."""
    return MARK.sub("", source)


def drop(app: Sphinx, doctree: nodes.document) -> None:
    """Take the marks out of a page."""
    for raw in list(doctree.findall(nodes.raw)):
        if MARK.fullmatch(raw.astext().rstrip()):
            raw.parent.remove(raw)


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", drop, priority=BEFORE_ALL_OTHERS)
