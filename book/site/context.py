"""What the page template needs beyond Sphinx's own context: links to run the page, and its description."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from book.repository import NOTEBOOKS, Repository

DESCRIPTION_LENGTH = 170


def description(doctree: nodes.document | None) -> str:
    """The page's first paragraph as plain text, cut at a word."""
    paragraph = (
        next((p for p in doctree.findall(nodes.paragraph) if p.astext().strip()), None) if doctree else None
    )
    text = " ".join(paragraph.astext().split()) if paragraph else ""
    text = re.sub(r"\\(mathbf|mathrm|text|operatorname)?|[{}$]", "", text)
    return (
        text
        if len(text) <= DESCRIPTION_LENGTH
        else text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    )


def add_to_context(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    repository = Repository(app.config.html_theme_options)
    source = Path(app.env.doc2path(page)) if page in app.env.found_docs else None
    context["repository"] = repository
    context["description"] = description(doctree) or f"{app.config.html_title}: {page}"
    context["notebook"] = None
    if source is not None and source.suffix == ".ipynb":
        path = f"{page}.ipynb"
        context["notebook"] = {
            "path": path,
            "file": source.name,
            "download": f"{NOTEBOOKS}/{path}",
            "links": list(repository.launch_links(path)),
            "hub_query": repository.hub_query(path),
        }


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", add_to_context)
