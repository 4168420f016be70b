"""The table of all learning goals, for those who plan a course."""

from __future__ import annotations

import json
import re

import pytest
from bs4 import Tag
from docutils import nodes
from sphinx.errors import ExtensionError

from book.contents.chapters import parts
from book.contents.learning_goals import HEADING, goals
from tests.helpers.site import ROOT, soup

PAGE = "appendix/instructors.html"
WORD = re.compile(r"\w+")


def rows() -> dict[str, list[Tag]]:
    """The cells of each chapter's row, by the chapter's name."""
    table = soup(PAGE).select_one("table.goals")
    assert table is not None
    found = [row.find_all("td") for row in table.select("tbody > tr")]
    return {re.sub(r".*/|\.html.*", "", cells[0].a["href"]): cells for cells in found}


def written(name: str) -> tuple[list[str], str]:
    """The goals that stand in a chapter's notebook, and its reading time."""
    cells = json.loads((ROOT / "chapters" / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    text = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    section = re.split(r"^## ", text, flags=re.MULTILINE)[1]
    assert section.startswith(HEADING)
    items = re.findall(r"^- (.*?)(?=^- |^\s*$)", section + "\n\n", flags=re.MULTILINE | re.DOTALL)
    time = re.search(r"^Reading time: (.*?)[,.]", section, flags=re.MULTILINE)
    assert time is not None
    return items, time[1]


def test_every_chapter_is_there_with_its_own_words() -> None:
    """In the order of the book, each with all of its goals, its time, and its assignment where it has one."""
    chapters = [name.rpartition("/")[2] for _, part in parts(ROOT) for name in part]
    assert list(rows()) == chapters
    assigned = {path.name for path in (ROOT / "assignments").iterdir() if path.is_dir()}
    assert len(assigned) >= 12
    for name, (_, said, time, given) in rows().items():
        items, minutes = written(name)
        listed = said.find_all("li")
        assert len(listed) == len(items) > 2
        for shown, source in zip(listed, items, strict=True):
            assert WORD.findall(shown.get_text())[0] == WORD.findall(source)[0]
        assert time.get_text().strip() == minutes
        assert given.get_text().strip() == (name if name in assigned else "–")


def test_a_chapter_without_goals_is_named() -> None:
    """The build stops and says which chapter lacks what."""
    section = nodes.section("", nodes.title("", HEADING), nodes.paragraph("", "Reading time: long."))
    document = nodes.document(None, None, section)
    with pytest.raises(ExtensionError, match=r'chapters/x: expected a section "What you will be able to do"'):
        goals(document, "chapters/x")
