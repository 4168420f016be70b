"""One reader's notebook: the executed chapter, cell by cell."""

from __future__ import annotations

import posixpath
import re
from functools import partial
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
JUMP = re.compile(r"\]\(([\w./-]+\.ipynb)?#([^)]+)\)")


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
    notebook.metadata = nbformat.from_dict(METADATA)
    return notebook


def drop_unused_anchors(notebooks: dict[str, NotebookNode]) -> None:
    """A place to jump to stays, once, where something in its notebook or in another leads there."""
    texts = {
        name: [cell for cell in notebook.cells if cell.cell_type == "markdown"]
        for name, notebook in notebooks.items()
    }
    wanted = set()
    for name, written in texts.items():
        for file, place in (jump for cell in written for jump in JUMP.findall(cell.source)):
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), file)) if file else name
            wanted.add((there.removesuffix(".ipynb"), place))

    def once(name: str, found: re.Match[str]) -> str:
        if (name, found["id"]) not in wanted:
            return ""
        wanted.remove((name, found["id"]))
        return found[0]

    for name, written in texts.items():
        for cell in written:
            cell.source = ANCHOR.sub(partial(once, name), cell.source)
