"""Which edition of the book a page is of: the same word on all pages, on every machine that builds it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from book.tools import build, record

FILE = "edition.json"


def find_edition(app: Sphinx) -> None:
    """The hash of all that pages are made of."""
    app.config.book_edition = record.fingerprint(Path(app.srcdir), build.INPUTS)[:16]


def add_to_context(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    context["edition"] = app.config.book_edition


def write_edition(app: Sphinx, error: Exception | None) -> None:
    """Beside the pages, for those that were opened a while ago."""
    if error is None and app.builder.format == "html":
        text = json.dumps({"edition": app.config.book_edition})
        record.write_whole(Path(app.outdir, FILE), f"{text}\n")


def setup(app: Sphinx) -> None:
    app.add_config_value("book_edition", "", "")
    app.connect("builder-inited", find_edition)
    app.connect("html-page-context", add_to_context)
    app.connect("build-finished", write_edition)
