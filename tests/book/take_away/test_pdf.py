"""The book as a PDF: one chapter and what it leads to, printed, and read by another program than wrote it."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from book.take_away import paper, pdf
from tests.helpers.site import CONFIG, SITE

CHAPTER = "chapters/neuron.html"
PAGES = (CHAPTER, "appendix/glossary.html")
POINT = 72 / 25.4  # of a millimetre


@pytest.fixture(scope="module")
def made(site: str, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF of these pages."""
    target = tmp_path_factory.mktemp("pdf") / "book.pdf"
    pdf.make(SITE, target, browser, {name: paper.soup_of(SITE, name) for name in PAGES})
    return target


@pytest.fixture
def chapter() -> BeautifulSoup:
    """The page, for a test to take apart."""
    return paper.soup_of(SITE, CHAPTER)


def plain(text: str) -> str:
    """Without spaces, which no two programs see alike."""
    return re.sub(r"\s+|\u00ad|\ufffe|\u200b", "", text)


@pytest.fixture(scope="module")
def text(made: Path) -> str:
    with pypdfium2.PdfDocument(made) as document:
        return plain("".join(page.get_textpage().get_text_bounded() for page in document))


def test_everything_of_the_chapter_is_on_paper(text: str, chapter: BeautifulSoup) -> None:
    """Headings, numbers of equations, hints and solutions, every line of code to its end."""
    article = chapter.find("article")
    for tag in article.select(".headerlink, .to-code"):
        tag.decompose()
    for formula in article.select("math"):
        formula.replace_with("\n")
    wanted = [
        line
        for tag in article.select("h2, h3, .eqno, details:not(.hide) > p, figcaption strong")
        for line in tag.get_text().split("\n")
    ]
    assert len(wanted) > 40
    assert [one for one in wanted if plain(one) not in text] == []
    lines = [line for block in article.select("pre") for line in block.get_text().splitlines()]
    assert max(map(len, lines)) > 100
    assert [line for line in lines if plain(line) not in text] == []


def test_quizzes_say_what_is_right(text: str, chapter: BeautifulSoup) -> None:
    for quiz in chapter.select(".quiz"):
        assert plain(quiz.select_one(".key").get_text()) in text
        for reason in quiz.select("details li b"):
            assert plain(reason.get_text()) in text


def test_nothing_is_cut_off_at_the_right(made: Path) -> None:
    """No letter stands in the margin, and Chromium has not made the sheets smaller to keep one out of it."""
    heights = set()
    with pypdfium2.PdfDocument(made) as document:
        for number, page in enumerate(document, start=1):
            right = page.get_width() - 18 * POINT  # of the margin of 20, letters may lean into it
            textpage = page.get_textpage()
            boxes = [textpage.get_charbox(i) for i in range(textpage.count_chars())]
            assert max(box[2] for box in boxes) <= right, number
            loose = [textpage.get_charbox(i, loose=True) for i in range(textpage.count_chars())]
            heights |= {round(box[3] - box[1], 1) for box in loose}
    assert 11.9 in heights  # of the book's letters at 10.5 points


def test_every_figure_is_a_picture(made: Path, chapter: BeautifulSoup) -> None:
    with pikepdf.open(made) as document:
        pictures = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]
        alternatives = [
            item.Alt for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]
    figures = chapter.select(".nnkit-live-picture")
    assert len([picture for picture in pictures if int(picture.Width) >= 600]) >= len(figures)
    for figure in figures:
        assert figure["alt"] in [str(words) for words in alternatives]


def test_it_is_tagged_has_an_outline_and_says_whose_it_is(made: Path, chapter: BeautifulSoup) -> None:
    """For screen readers, for the list beside the pages, for a library."""
    with pikepdf.open(made) as document:
        assert document.Root.MarkInfo.Marked
        kinds = {
            str(item.S)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem"
        }
        assert {"/H1", "/H2", "/P", "/L", "/Figure", "/Table", "/Link"} <= kinds
        with document.open_outline() as outline:
            titles = {top.title: [below.title for below in top.children] for top in outline.root}
        sections = [
            " ".join(tag.get_text().split())
            for tag in chapter.select("article h2")
            if tag.select(".headerlink")
        ]
        assert [plain(title) for title in titles["1 The neuron"]] == [
            plain(one.removesuffix("¶")) for one in sections
        ]
        assert (str(document.Root.Lang), str(document.docinfo.Title)) == ("en", CONFIG["title"])
        assert str(document.docinfo.Author) == CONFIG["author"]
        with document.open_metadata() as meta:
            assert (meta["dc:title"], meta["dc:creator"]) == (CONFIG["title"], [CONFIG["author"]])


def test_links_lead_to_pages_and_the_contents_tells_them(made: Path, text: str) -> None:
    """To a place of the chapter or of another page; every one that is within the book has a target."""
    with pikepdf.open(made) as document:
        places = {name.removeprefix("/") for name in document.Root.Dests}
        notes = [
            note
            for page in document.pages
            for note in page.get("/Annots", [])
            if note.get("/Subtype") == "/Link"
        ]
        within = [str(note.Dest).removeprefix("/") for note in notes if "/Dest" in note]
        assert len(within) > 20
        assert set(within) <= places
        assert any(name.startswith("appendix-glossary") for name in within)
        start = pdf.numbers(made.read_bytes())["appendix-glossary"]
        assert start > 20
    assert f"Glossary{start}" in text
