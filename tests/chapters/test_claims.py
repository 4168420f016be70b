"""Every sentence of a chapter that names a cause carries a mark that leads to what tests it."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from book.contents.claims import without_marks
from book.running.notebooks import CHAPTERS
from tests.helpers.claims import names_of_tests, problems

CHAPTER_NAMES = sorted(path.stem for path in CHAPTERS.glob("*.ipynb"))


@pytest.mark.parametrize("chapter", CHAPTER_NAMES)
def test_every_causal_sentence_leads_to_what_tests_it(chapter: str) -> None:
    """As many entries as causal sentences, and each is a checked cell, a figure, a test, or `derived`."""
    found = problems(nbformat.read(CHAPTERS / f"{chapter}.ipynb", as_version=4), set(names_of_tests()))
    assert not found, "\n" + "\n".join(found)


def tiny(text: str) -> list[str]:
    """What is wrong with a notebook of this text, one checked cell and one figure."""
    cell = new_code_cell("print(1)", id="c4ecced0", metadata={"tags": ["nbval-check-output"]})
    figure = new_code_cell("@live.figure(\n    a=1,\n)\ndef slopes(a):\n    pass", id="f1f1f1f1")
    return problems(
        new_notebook(cells=[new_markdown_cell(text, id="ab"), cell, figure]), {"test_that_it_falls"}
    )


@pytest.mark.parametrize(
    "text",
    [
        "It falls because it is heavy.",
        "It is heavy.\nThat is why it falls, and\nnothing else. And on.",
        "- It is heavy, so that it falls. <!-- shown: c4ecced0 -->\n- The weight makes it fall.",
        "It falls because it is heavy, hence fast. It is fast since it falls. <!-- shown: c4ecced0 -->",
        "It falls because it is heavy. <!-- shown: f1f1f1f1 -->",
        "It falls because it is heavy. <!-- shown: test_that_it_rises -->",
        "Nothing is claimed. <!-- shown: c4ecced0 -->",
        "- **a: no.** It falls because it is heavy.",
    ],
)
def test_a_sentence_without_its_mark_is_found(text: str) -> None:
    """No mark, too few, one that leads to an unchecked cell or to a test that is not there, one too many."""
    assert len(tiny(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It falls because it is heavy. <!-- shown: c4ecced0 -->",
        "It falls because it is heavy. Since then it is fast.\n<!-- shown: slopes, test_that_it_falls -->",
        "$$\nx = 1\n$$\n\nbecause $y$ is 1. <!-- shown: derived -->",
        "Why? Because it is asked? This makes no mistake. The idea is due to Newton.",
        "- **a.** It falls because it is heavy.",
        "```\nbecause\n```",
    ],
)
def test_a_marked_sentence_and_one_without_a_cause_are_let_through(text: str) -> None:
    assert tiny(text) == []


def test_a_reader_sees_no_mark() -> None:
    assert (
        without_marks("It falls. <!-- shown: a, b -->\nOn.\n<!-- shown: c -->\n\nEnd")
        == "It falls.\nOn.\n\nEnd"
    )
