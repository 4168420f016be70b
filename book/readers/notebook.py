"""One reader's notebook: the executed chapter, cell by cell."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from jupyter_cache import get_cache
from nbformat import NotebookNode
from sphinx.application import Sphinx

from book.readers import bibliography, cells
from book.readers.markdown import Markdown
from book.readers.page import Page
from book.running.fresh import cache_folder
from book.running.stored_form import METADATA

ANCHOR = re.compile(r'<a id="(?P<id>[^"]*)"></a>(?:<sup>[^<]*</sup> |\n*)')
JUMP = re.compile(r"\]\(#([^)]+)\)")


def of(app: Sphinx, name: str, first_cell: str) -> NotebookNode:
    """The reader's notebook of a page."""
    stored = nbformat.read(Path(app.env.doc2path(name)), as_version=4)
    _, notebook = get_cache(cache_folder(app)).merge_match_into_notebook(stored)
    page = Page(app, name)
    markdown = Markdown(page)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = markdown.convert(cell.source)
        elif cell.cell_type == "code":
            cells.prepare(cell, first_cell)
            cell.source = page.numbered(cell.source)
    if page.cited:
        notebook.cells.append(bibliography.cell(app, page.cited))
    drop_unused_anchors(notebook)
    notebook.metadata = nbformat.from_dict(METADATA)
    return notebook


def drop_unused_anchors(notebook: NotebookNode) -> None:
    """A place to jump to stays, once, where something in the notebook leads there."""
    texts = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    wanted = {place for cell in texts for place in JUMP.findall(cell.source)}

    def once(found: re.Match[str]) -> str:
        if found["id"] not in wanted:
            return ""
        wanted.remove(found["id"])
        return found[0]

    for cell in texts:
        cell.source = ANCHOR.sub(once, cell.source)
