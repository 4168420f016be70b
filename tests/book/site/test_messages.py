"""Messages name the notebook's cell; a first paragraph may refer to anything."""

from __future__ import annotations

import logging
from pathlib import Path

import nbformat
import pytest

from book.site.messages import CellLines, in_words
from tests.helpers import tiny_book


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("chapters/one.ipynb:30003", "chapters/one.ipynb, cell 3, line 2"),
        ("a.ipynb:120002", "a.ipynb, cell 12, line 1"),
        ("a.ipynb:40000", "a.ipynb, cell 4, line 1"),
        ("a.ipynb:1", "a.ipynb:1"),
        ("a.md:30002", "a.md:30002"),
        ("a.ipynb", "a.ipynb"),
    ],
)
def test_a_line_of_a_notebook_is_a_cell_and_a_line(place: str, words: str) -> None:
    assert in_words(place) == words
    record = logging.makeLogRecord({"location": place})
    assert CellLines().filter(record)
    assert vars(record)["location"] == words


WORDS = (
    "What do {cite}`rosenblatt1958`, {ref}`the start <start>`, {eq}`eq:one`, {doc}`/intro`, $x^2$ and "
    "[a note](../intro.md) have in common?[^n]"
)


def test_a_first_paragraph_and_a_title_may_refer_to_anything(tmp_path: Path) -> None:
    """They are quoted on the first page and in the page's description; a message names cell and line."""
    key = next(
        line for line in (tiny_book.ROOT / "references.bib").read_text().splitlines() if line[:1] == "@"
    )
    book = tiny_book.make(tmp_path)
    cells = [
        f"# One, after {{ref}}`start`\n\n{WORDS}".replace("rosenblatt1958", key.split("{")[1].rstrip(",")),
        "$$ a = b $$ (eq:one)\n\n[^n]: A note.\n\n```{bibliography}\n:filter: docname in docnames\n```",
        "Fine.\n\n$$ \\frac{1}{2 $$",
    ]
    nb = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell(text, id=f"text-{n}") for n, text in enumerate(cells)],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    nbformat.write(nb, book / "chapters" / "one.ipynb")
    with open(book / "intro.md", "r+") as file:
        text = file.read()
        file.seek(0)
        file.write(f"(start)=\n{text}")
    status, said = tiny_book.build(book)
    assert status == 1
    assert "one.ipynb, cell 3, line 3: WARNING: formula cannot be converted" in said
    assert said.count(": WARNING: ") == 1, said
    nb.cells.pop()
    nbformat.write(nb, book / "chapters" / "one.ipynb")
    status, said = tiny_book.build(book)
    assert status == 0, said
    first = (book / "_build" / "html" / "index.html").read_text()
    quoted = first.split('<p class="question">')[1].split("</p>")[0]
    assert 'href="chapters/one.html#equation-eq-one"' in quoted
    assert 'href="#start"' in quoted
    assert 'href="#"' in quoted
    assert 'href="chapters/one.html#id' in quoted  # the citation, where the chapter lists it
    assert "<math" in quoted
    page = (book / "_build" / "html" / "chapters" / "one.html").read_text()
    description = page.split('<meta name="description" content="')[1].split('"')[0]
    assert description.startswith("What do ")
    assert "the start" in description
