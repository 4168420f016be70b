"""The map, the errata and the glossary point to places that exist; what is not written is listed as open."""

import re
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[3]
LINK = re.compile(r"\]\(\.\./chapters/(\w+)\.ipynb#([\w-]+)\)")
PAGES = ["map", "errata", "glossary", "questions"]


def slugs(chapter: str) -> set[str]:
    """Anchors of a chapter's headings, as the book makes them."""
    cells = nbformat.read(ROOT / "chapters" / f"{chapter}.ipynb", as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    headings = re.findall(r"(?m)^#{1,3} (.+)$", text)
    return {re.sub(r"[ -]+", "-", re.sub(r"[^\w\- ]", "", heading.lower()).strip()) for heading in headings}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_heading(page: str) -> None:
    links = LINK.findall((ROOT / "appendix" / f"{page}.md").read_text(encoding="utf-8"))
    assert links
    missing = [f"{chapter}#{slug}" for chapter, slug in links if slug not in slugs(chapter)]
    assert not missing


def test_the_questions_lead_to_every_chapter() -> None:
    """Each question is asked once, and has an answer that leads to a place of a chapter."""
    text = (ROOT / "appendix" / "questions.md").read_text(encoding="utf-8")
    asked = re.findall(r"(?m)^### (.+)\n\n((?:.+\n)+)", text)
    assert len({title for title, _ in asked}) == len(asked) == text.count("\n### ") >= 50
    assert [title for title, answer in asked if not title.endswith("?") or not LINK.search(answer)] == []
    chapters = {path.stem for path in (ROOT / "chapters").glob("*.ipynb")}
    assert {name for name, _ in LINK.findall(text)} == chapters


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


SECTIONS = {
    "A": "1 2 3 4.1 4.2 4.3 4.4 4.5 5.1 5.2 5.3 5.4 6.1 6.2 6.3 7",
    "B": "1.1 1.2 1.2.1 1.2.2 1.3.3 2.1 2.2 2.3 2.4 3 4.1 4.2 4.3 4.4 4.5 5.1 5.2 5.3 5.4"
    " 6.1 6.2 6.3 7.1 7.2 7.3",
    "D": "I 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8",
}
HEADINGS_OF_C = (
    "source 2; sources 1, 3; mind map; index; neural network?; hyper-parameters?; loss functions;"
    "activation functions;"
    "standardization; vanishing/exploding gradients; regularization; dropout; mini-batch;"
    "exponentially weighted averages; momentum; rmsprop; adam; learning rate decay; batch normalization;"
    "auto-encoders; iteratively tune; tuning process; scales for hyperparameters; in practice;"
    "under-fitting; over-fitting; transfer learning; flops; initialisation methods"
)


def test_every_section_of_the_notes_has_its_row() -> None:
    """The numbered sections of A, B and D, and the headings of C, stand in the first column of the map."""
    text = (ROOT / "appendix" / "map.md").read_text(encoding="utf-8")
    first = "\n".join(row.split("|")[1] for row in text.splitlines() if row.startswith("|"))
    for letter, numbers in SECTIONS.items():
        named = set(re.findall(rf"\b{letter} ([\d.]+\d|\d|I)\b", first))
        assert set(numbers.split()) <= named, sorted(set(numbers.split()) - named)
    of_c = "\n".join(line for line in first.lower().splitlines() if re.search(r"\bc\b", line))
    assert [name for name in re.split(r";\s*", HEADINGS_OF_C) if name not in of_c] == []
