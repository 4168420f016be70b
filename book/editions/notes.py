"""Notes for the teacher of a chapter, `appendix/teaching/NAME.md`, which end its page in one edition.

A link `[words](figure:NAME)` leads to the page of a single figure, for the projector.
"""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from book.site.embed import FOLDER

NOTES = Path("appendix", "teaching")
TITLE = "## Teaching notes"
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\(figure:(?P<name>\w+)\)")


def add(notebook: NotebookNode, name: str) -> None:
    """Append its notes to a chapter; a chapter without any stays as it is."""
    path = NOTES / f"{name}.md"
    if not path.exists():
        return
    text = LINK.sub(rf'<a href="../{FOLDER}/\g<name>.html">\g<words></a>', path.read_text(encoding="utf-8"))
    cell = nbformat.v4.new_markdown_cell(f"{TITLE}\n\n{text.strip()}", id="teaching-notes")
    notebook.cells.append(cell)
