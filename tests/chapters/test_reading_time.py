"""A chapter is read in at most fifty minutes: its open words, formulas and code, at a student's pace."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from tests.helpers.collect import ROOT

MOST = 50.0  # minutes
WORD, FORMULA, LINE = (
    1 / 230,
    15 / 60,
    1 / 60,
)  # minutes each: 230 words a minute is an adult's silent reading
NOT_READ = re.compile(r"<!--.*?-->|<details>.*?</details>", re.DOTALL)  # marks, and what stays folded
CHAPTERS = sorted((ROOT / "chapters").glob("*.ipynb"))


def minutes(notebook: nbformat.NotebookNode) -> float:
    """Of what stands open: answers, hints and solutions are read by those who want them."""
    total = 0.0
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            text = NOT_READ.sub("", cell.source)
            total += FORMULA * (text.count("$$") // 2) + WORD * len(text.split())
        elif not {"solution", "setup"} & set(cell.metadata.get("tags", [])):
            total += LINE * sum(bool(line.strip()) for line in cell.source.splitlines())
    return total


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_is_read_in_fifty_minutes(path: Path) -> None:
    assert minutes(nbformat.read(path, as_version=4)) <= MOST


def test_more_of_anything_takes_longer() -> None:
    def taken(*cells: nbformat.NotebookNode) -> float:
        return minutes(nbformat.v4.new_notebook(cells=list(cells)))

    text, code = nbformat.v4.new_markdown_cell, nbformat.v4.new_code_cell
    assert taken(text("word " * 230)) == pytest.approx(1)
    assert taken(text("$$x$$ <details>word word</details>")) == pytest.approx(FORMULA + WORD)
    assert taken(code("a = 1\n\nb = 2")) == pytest.approx(2 * LINE)
    assert taken(code("a = 1", metadata={"tags": ["solution"]})) == 0
