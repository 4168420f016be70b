"""The equations that the text defines, by their labels."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import nbformat

DEFINED = re.compile(r"\$\$\s*\((eq:[^)\s]+)\)|\\label\{(eq:[^}]+)\}|:label:\s*(eq:\S+)")


def in_text(text: str) -> list[str]:
    """Labels that a text in MyST Markdown gives to its equations."""
    return [next(filter(None, found)) for found in DEFINED.findall(text)]


@cache
def in_document(path: Path) -> list[str]:
    """Labels that a page, a notebook or a Markdown file, gives to its equations."""
    if path.suffix != ".ipynb":
        return in_text(path.read_text(encoding="utf-8"))
    cells = nbformat.read(path, as_version=4).cells
    return [label for cell in cells if cell.cell_type == "markdown" for label in in_text(cell.source)]
