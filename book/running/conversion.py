"""A notebook as MyST Markdown text, and back."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import jupytext
from nbformat import NotebookNode

from book.running.runner import read
from book.running.stored_form import normalise, put_setup_first, to_text
from book.tools.record import write_whole


def keep_ids_and_outputs(nb: NotebookNode, old: NotebookNode) -> None:
    """Carry cell ids over from an earlier version, and checked outputs where the text is the same."""
    texts = [[f"{cell.cell_type}\n{cell.source.strip()}" for cell in book.cells] for book in (old, nb)]
    matcher = difflib.SequenceMatcher(None, *texts, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal" or (kind == "replace" and i2 - i1 == j2 - j1):
            for before, after in zip(old.cells[i1:i2], nb.cells[j1:j2], strict=True):
                after.id = before.id
                if kind == "equal" and before.cell_type == "code":
                    after.outputs = before.outputs


def from_markdown(source: Path, target: Path) -> Path:
    """Make the notebook of a text; ids and outputs of the one that is there survive where cells do."""
    text = re.sub(r"\A---\n.*?\n---\n", "", source.read_text(encoding="utf-8"), flags=re.DOTALL)
    nb = jupytext.reads(text, fmt="md:myst")
    for cell in nb.cells:
        cell.id = ""
    put_setup_first(nb)
    if target.exists():
        keep_ids_and_outputs(nb, read(target))
    write_whole(target, to_text(normalise(nb, target.stem)))
    return target


def to_markdown(source: Path, folder: Path | None) -> Path:
    """Write a notebook as MyST Markdown text."""
    nb = read(source)
    target = (folder or source.parent) / f"{source.stem}.md"
    jupytext.write(nb, target, fmt="md:myst")
    return target
