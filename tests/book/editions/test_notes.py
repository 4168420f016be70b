"""Every chapter has notes for its teacher, which speak of what is there."""

from __future__ import annotations

import re

import nbformat
import pytest

from book.editions import notes, solutions
from book.running.notebooks import CHAPTERS, ROOT

NAMES = sorted(path.stem for path in CHAPTERS.glob("*.ipynb"))
PARTS = ("Time", "What students get wrong", "Show and ask", "Assign", "Skip")


@pytest.mark.parametrize("name", NAMES)
def test_the_notes_of_a_chapter(name: str) -> None:
    """Five parts; figures, exercises and sections that they name are the chapter's."""
    text = (ROOT / notes.NOTES / f"{name}.md").read_text(encoding="utf-8")
    notebook = nbformat.read(CHAPTERS / f"{name}.ipynb", as_version=4)
    source = "\n".join(cell.source for cell in notebook.cells)
    assert tuple(re.findall(r"^\*\*([\w ]+)\.\*\* ", text, re.MULTILINE)) == PARTS
    shown = [link["name"] for link in notes.LINK.finditer(text.replace("\n", " "))]
    assert len(shown) >= 3
    assert [figure for figure in shown if f"\ndef {figure}(" not in source] == []
    numbers = [
        int(number) for number in re.findall(r"\d+", re.split(r"^\*\*(?:Assign|Skip)", text, flags=re.M)[1])
    ]
    assert set(numbers) <= set(solutions.exercises(notebook))
    sections = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", text.split("**Skip.**")[1])
    headings = re.findall(r"^#+ (.*)$", source, re.MULTILINE)
    assert [
        words
        for words in sections
        if not any(title.startswith(" ".join(words.split())) for title in headings)
    ] == []


def test_no_notes_without_a_chapter() -> None:
    assert sorted(path.stem for path in (ROOT / notes.NOTES).iterdir()) == NAMES
