"""The works that a notebook cites, as its last cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import nbformat
import pybtex.plugin
from nbformat import NotebookNode
from sphinx.application import Sphinx

ESCAPED = re.compile(r"\\([.,:()#+!-])")  # marks that mean nothing to Markdown inside a line


def cell(app: Sphinx, keys: Iterable[str]) -> NotebookNode:
    """One line a work, in the order of the book's list, each with a place to jump to."""
    wanted, seen = set(keys), set()
    backend = pybtex.plugin.find_plugin("pybtex.backends", "markdown")()
    lines = []
    domain: Any = app.env.get_domain("cite")
    for citation in domain.citations:
        if citation.key in wanted - seen:
            seen.add(citation.key)
            text = citation.formatted_entry.text.render(backend)
            text = " ".join(ESCAPED.sub(r"\1", text).split())
            lines.append(f'- <a id="cite-{citation.key}"></a>{text}')
    return nbformat.v4.new_markdown_cell("\n".join(lines), id="works-cited")
