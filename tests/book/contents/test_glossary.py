"""The first use of each term of the glossary in a chapter leads to the glossary, and no other use does."""

from __future__ import annotations

import re

import pytest
from bs4 import NavigableString, Tag
from docutils import nodes
from docutils.utils import new_document

from book.contents import glossary
from tests.helpers.site import CHAPTERS as NOTEBOOKS
from tests.helpers.site import ROOT, by_id, soup

TEXT = (ROOT / "appendix" / "glossary.md").read_text(encoding="utf-8")
TERMS = glossary.read(TEXT)
CHAPTERS = [name for name in NOTEBOOKS if name.startswith("chapters/")]
OTHER = glossary.other_senses(TEXT)
APART_MARK = "\u2060"  # between words that markup parts, which no term spans
APART = ["table", "figure", "figcaption", "summary", "aside", "h1", "h2", "h3", "h4"]
NO_WORDS = ["code", "pre", "math", "script", "style"]


def paragraphs(page: str) -> list[Tag]:
    """The running text of a page, in order."""
    found = soup(page).find("article").find_all("p")
    return [p for p in found if not p.find_parent(APART) and not p.find_parent(class_=re.compile(SET_APART))]


SET_APART = "admonition|cell_output|citation|nnkit-live"


def pieces(page: str) -> list[tuple[str, Tag | None]]:
    """The words of the running text, each piece with the link of the glossary it stands in."""
    found: list[tuple[str, Tag | None]] = []
    for paragraph in paragraphs(page):
        for string in paragraph.find_all(string=True):
            link = string.find_parent("a")
            told = link is None or "term" in link.get("class", [])
            if told and isinstance(string, NavigableString) and not string.find_parent(NO_WORDS):
                found += [(APART_MARK, None), (re.sub(r"\s", " ", string), link)]
        found.append(("\n", None))
    return found


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_first_use_of_each_term_is_its_only_link(chapter: str) -> None:
    """Read from the page itself: of all places where a term stands, the first one is the link."""
    by_form = {form: term for term in TERMS for form in term.forms}
    longest = sorted([*by_form, *OTHER], key=len, reverse=True)
    words = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
    told = soup(f"{chapter}.html").select("article a.term")
    text, starts = "", {}
    for piece, link in pieces(f"{chapter}.html"):
        if link is not None and piece != APART_MARK:
            starts[len(text)] = link
        text += piece
    first: dict[str, int] = {}
    for match in words.finditer(text):
        term = by_form.get(match[0].lower())
        if term is not None:
            first.setdefault(term.anchor, match.start())
    assert len(first) >= 15
    assert {starts[k]["href"].partition("#")[2]: k for k in starts} == first
    assert len(told) == len(first)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_link_of_a_term_arrives_at_its_row(chapter: str) -> None:
    for link in soup(f"{chapter}.html").select("a.term"):
        row = by_id("appendix/glossary.html").get(link["href"].partition("#")[2])
        assert row.name == "tr"
        assert link["title"] in " ".join(row.get_text(" ").split())


@pytest.mark.usefixtures("site")
def test_no_term_is_linked_where_it_would_disturb() -> None:
    for chapter in CHAPTERS:
        for link in soup(f"{chapter}.html").select("a.term"):
            assert not link.find_parent([*APART, *NO_WORDS])
            assert not link.find("a")


def test_each_term_is_explained_once_in_one_sentence() -> None:
    """English and Chinese, in the order of the alphabet, a sentence with a capital and a full stop."""
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in TEXT.splitlines() if row[:2] == "| "][
        1:
    ]
    names = [row[0].lower().replace("-", " ") for row in rows]
    assert names == sorted(set(names))
    for english, chinese, sentence, _where in rows:
        assert re.search(r"[\u4e00-\u9fff]", chinese), english
        assert re.fullmatch(r"[A-Z].*[^.]\.", sentence), english
        assert not re.search(r"[.?!] [A-Z]", sentence), english


def test_no_form_belongs_to_two_terms() -> None:
    forms = [form for term in TERMS for form in set(term.forms)]
    assert len(forms) == len(set(forms))


def test_forms_of_an_unknown_term_are_an_error() -> None:
    with pytest.raises(glossary.ExtensionError, match="weihgt"):
        glossary.read(
            "| English | 中文 | What | Where |\n| weight | 权重 | A. | |\n<!-- forms\nweihgt: weights\n-->"
        )


def test_a_word_in_another_sense_is_passed_over() -> None:
    """The phrase is consumed, and the next use of the word is the first."""
    doctree = new_document("page")
    doctree += nodes.paragraph("", "", nodes.Text("What does it cost? Its weight, and the cost J."))
    terms = [glossary.Term("cost", ("cost", "costs"), "A number.")]
    glossary.link_first_uses(doctree, terms, ["what does it cost"], "glossary.html")
    assert [link.astext() for link in doctree.findall(nodes.reference)] == ["cost"]
    assert doctree.astext().index("cost J") == len("What does it cost? Its weight, and the ")
    before = next(doctree.findall(nodes.reference)).parent.children[0].astext()
    assert before.endswith("and the ")


@pytest.mark.usefixtures("site")
def test_chinese_is_said_to_be_chinese() -> None:
    """A screen reader changes its voice for the second column, and a browser its font."""
    rows = soup("appendix/glossary.html").select("table.glossary tr")
    assert len(rows) == len(TERMS) + 1
    assert {row.find_all(["td", "th"])[1].get("lang") for row in rows} == {"zh-Hans"}
