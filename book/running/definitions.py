"""What the code cells of a chapter define, for tests and recorded runs: the very lines a reader sees."""

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
    for name, source in cells(chapter, *wanted).items():
        exec(compile(source, f"{chapter}.ipynb, cell {name}", "exec"), space)
    missing = [name for name in wanted if name not in space]
    assert not missing, f"chapter {chapter} defines no {missing}"
    return space


def cells(chapter: str, *wanted: str) -> dict[str, str]:
    """The sources of the cells that define these names, in order, by the ids of the cells."""
    notebook = nbformat.read(CHAPTERS / f"{chapter}.ipynb", as_version=4)
    return {
        cell.id: cell.source
        for cell in notebook.cells
        if cell.cell_type == "code" and any(_defines(cell.source, name) for name in wanted)
    }


def _defines(source: str, name: str) -> bool:
    made = rf"^((def|class) {name}[(:]|{name}\b.*? = |from nnkit\S* import .*\b{name}\b)"
    return re.search(made, source, flags=re.MULTILINE) is not None
