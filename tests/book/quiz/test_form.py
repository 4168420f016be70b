"""The form of a question: read as written, and what is not in the form is named by what it lacks."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from docutils import nodes
from docutils.core import publish_doctree
from myst_parser.docutils_ import Parser

from book.quiz.form import QuizError, groups, question, sections
from tests.helpers.site import CHAPTERS, ROOT, soup

GOOD = """# Page

## Summary

## Check yourself

**1. What is *two* times three?**

- **a.** 5
- **b.** six

<details><summary>Answer</summary>

- **a: no.** That is the sum.
- **b: yes.** Three and three.

</details>
"""
WRONG = {
    "**1. What": ("**2. What", 'expected a question that begins with "**1. "'),
    "- **a.** 5": ("- **b.** 5", "expected the letter a, received b"),
    "- **b.** six": ("- six", 'expected an option that begins with "**a.**"'),
    "- **a: no.** That is the sum.\n": ("", "expected the letter a, received b"),
    "a: no.": ("a: yes.", 'expected one answer "yes", received 2'),
    "b: yes.": ("b: no.", 'expected one answer "yes", received 0'),
    "- **b: yes.** Three and three.\n": ("", "expected an answer to each of a, b, received answers to a"),
    " Three and three.": ("", "expected a reason after the verdict on b, received none"),
    "Answer": ("Solution", 'expected "<details><summary>Answer</summary>"'),
    "**a: no.**": ("**a.**", 'expected an answer that begins with "**a: yes.**"'),
}


def doctree(text: str) -> nodes.document:
    return publish_doctree(text, parser=Parser(), settings_overrides={"report_level": 5})


def read(text: str) -> list[tuple[list[str], list[str], str]]:
    """Options, answers and right letter of each question of a page."""
    found = [
        question(number, str(due), parts)
        for section in sections(doctree(text))
        for due, (number, parts) in enumerate(groups(section), 1)
    ]
    words = lambda table: ["".join(node.astext() for node in parts) for parts in table.values()]  # noqa: E731
    return [(words(one.options), words(one.answers), one.right) for one in found]


def test_a_question_is_read_as_it_is_written() -> None:
    assert read(GOOD) == [(["5", "six"], ["That is the sum.", "Three and three."], "b")]


@pytest.mark.parametrize("part", WRONG)
def test_what_is_not_in_the_form_is_named(part: str) -> None:
    """The message says what was expected and what received."""
    other, message = WRONG[part]
    assert part in GOOD
    with pytest.raises(QuizError, match=re.escape(message)):
        read(GOOD.replace(part, other, 1))


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_question_of_a_chapter_is_on_its_page(name: str, site: str) -> None:
    """Three to six, each with the words of the notebook, and with a reason for every option."""
    cells = nbformat.read(Path(ROOT, f"{name}.ipynb"), as_version=4).cells
    text = next((cell.source for cell in cells if "## Check yourself" in cell.source), None)
    quizzes = soup(f"{name}.html").select("fieldset.quiz")
    if text is None:
        assert not name.startswith("chapters/")
        assert quizzes == []
        return
    asked = re.findall(r"^\*\*\d\. ", text, re.MULTILINE)
    assert 3 <= len(asked) == len(quizzes) <= 6
    rights = re.findall(r"^- \*\*(\w): yes\.\*\*", text, re.MULTILINE)
    assert [quiz["data-right"] for quiz in quizzes] == rights
    for quiz in quizzes:
        letters = [choice["value"] for choice in quiz.select("label > input[type=radio]")]
        assert [li["data-option"] for li in quiz.select("details li")] == letters
        assert all(len(li.p.get_text()) > 5 for li in quiz.select("details li"))


def test_the_right_answer_is_not_always_the_same_letter(site: str) -> None:
    """Who always takes one letter is right in half of the book at most."""
    rights = [q["data-right"] for name in CHAPTERS for q in soup(f"{name}.html").select("fieldset.quiz")]
    assert max(rights.count(letter) for letter in set(rights)) <= len(rights) / 2
