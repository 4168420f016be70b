"""What the code cells of a chapter define, so that tests can hold the very lines a reader sees."""

import re
from typing import Any

import nbformat
import numpy as np

import nnkit as nn
from book.running.notebooks import CHAPTERS
from nnkit import live


def definitions(chapter: str, *wanted: str) -> dict[str, Any]:
    """Run the cells of a chapter that define these names, in order, and return all that they define."""
    space: dict[str, Any] = {"np": np, "nn": nn, "live": live}
    for cell in nbformat.read(CHAPTERS / f"{chapter}.ipynb", as_version=4).cells:
        if cell.cell_type == "code" and any(_defines(cell.source, name) for name in wanted):
            exec(compile(cell.source, f"{chapter}.ipynb, cell {cell.id}", "exec"), space)
    missing = [name for name in wanted if name not in space]
    assert not missing, f"chapter {chapter} defines no {missing}"
    return space


def _defines(source: str, name: str) -> bool:
    return re.search(rf"^((def|class) {name}[(:]|{name}\b.*? = )", source, flags=re.MULTILINE) is not None
