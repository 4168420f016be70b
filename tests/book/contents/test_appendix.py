"""The map, the errata and the glossary point to places that exist; what is not written is listed as open."""

import re
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[3]
LINK = re.compile(r"\]\(\.\./chapters/(\w+)\.ipynb#([\w-]+)\)")
PAGES = ["map", "errata", "glossary"]


def slugs(chapter: str) -> set[str]:
    """Anchors of a chapter's headings, as the book makes them."""
    cells = nbformat.read(ROOT / "chapters" / f"{chapter}.ipynb", as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    headings = re.findall(r"(?m)^#{1,3} (.+)$", text)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_heading(page: str) -> None:
    links = LINK.findall((ROOT / "appendix" / f"{page}.md").read_text(encoding="utf-8"))
    assert links
    missing = [f"{chapter}#{slug}" for chapter, slug in links if slug not in slugs(chapter)]
    assert not missing


def test_every_numbered_equation_of_the_lecture_has_its_row() -> None:
    text = (ROOT / "appendix" / "map.md").read_text(encoding="utf-8")
    named: set[int] = set()
    for row in text.splitlines():
        if row.startswith("|"):
            notes = row.split("|")[1]
            for first, last in re.findall(r"\((\d+)\)(?:–\((\d+)\))?", notes):
                named.update(range(int(first), int(last or first) + 1))
    assert set(range(1, 31)) <= named


def test_a_chapter_that_exists_is_not_called_open() -> None:
    text = (ROOT / "appendix" / "map.md").read_text(encoding="utf-8")
    waiting = {"validation": "validation", "regularisation": "regularization", "LSTM": "lstm"}
    for name in re.findall(r"open \(([^)]+)\)", text):
        chapter = waiting.get(name, name.replace(" ", "_"))
        assert not (ROOT / "chapters" / f"{chapter}.ipynb").exists(), name
