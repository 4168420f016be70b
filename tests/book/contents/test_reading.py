"""What a reader does on a page: find the way on a phone, choose the colours, search, run, download, copy."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import unquote, urljoin, urlparse

import nbformat
import pytest
from playwright.sync_api import Page, expect

from tests.helpers.site import CHAPTERS, DOCUMENTS, LISTED, REPOSITORY, SITE, soup
from tests.helpers.visits import Visit

pytestmark = pytest.mark.usefixtures("site")
MENU = "button[popovertarget=contents]"
START = f"{DOCUMENTS[0]}.html"
NOTATION = "appendix/notation.html"


def test_phone_opens_the_contents_by_touch(visit: Callable[..., Visit]) -> None:
    """The three lines open the contents; a tap on an entry goes there; a tap beside closes."""
    page = visit(phone=True).open(START)
    contents = page.locator("#contents")
    expect(contents).to_be_hidden()
    page.locator(MENU).tap()
    expect(contents).to_be_visible()
    page.touchscreen.tap(350, 600)
    expect(contents).to_be_hidden()
    page.locator(MENU).tap()
    contents.get_by_role("link", name="Notation").tap()
    page.wait_for_url(f"**/{NOTATION}")


def test_phone_opens_the_contents_by_keyboard(visit: Callable[..., Visit]) -> None:
    """Enter opens, Tab enters, Escape closes and gives the focus back, Enter on a link follows it."""
    page = visit(phone=True).open(START)
    page.locator(MENU).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#contents")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#contents a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#contents")).to_be_hidden()
    expect(page.locator(MENU)).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("#contents").get_by_role("link", name="Notation").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{NOTATION}")


def test_desktop_shows_the_contents_with_every_page(visit: Callable[..., Visit]) -> None:
    """On a wide screen the contents are simply there, list every document, and mark where the reader is."""
    page = visit().open(NOTATION)
    expect(page.locator("#contents")).to_be_visible()
    expect(page.locator(MENU)).to_be_hidden()
    listed = {
        urlparse(urljoin(page.url, a.get_attribute("href"))).path for a in page.locator("#contents a").all()
    }
    assert listed == {f"/{name}.html" for name in LISTED}
    assert page.locator("#contents .current > a").inner_text() == "Notation"


def test_first_tab_skips_to_the_text(visit: Callable[..., Visit]) -> None:
    page = visit().open(NOTATION)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def paper(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_colours_follow_the_system_until_the_reader_chooses(visit: Callable[..., Visit]) -> None:
    """Automatic, light, dark, in turn; a choice holds on the next page; automatic follows the system."""
    page = visit().open(START)
    light = paper(page)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")  # it hears a moment later
    dark = paper(page)
    assert light != dark
    switch = page.locator(".mode")
    switch.click()
    assert (paper(page), page.evaluate("document.documentElement.dataset.theme")) == (light, "light")
    page.goto(urljoin(page.url, NOTATION))
    assert paper(page) == light
    switch.click()
    page.emulate_media(color_scheme="light")
    assert paper(page) == dark
    switch.click()
    assert paper(page) == light
    assert "system" in switch.get_attribute("aria-label")


def test_search_finds_a_word(visit: Callable[..., Visit]) -> None:
    """Asked from the bar of any page, with no server behind: the page that has the word is found."""
    seen = visit()
    page = seen.open(START)
    page.get_by_role("searchbox", name="Search the book").fill("weight matrix")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=weight+matrix")
    result = page.locator("#results li").filter(has_text="Notation").get_by_role("link").first
    expect(result).to_be_visible()
    result.click()
    page.wait_for_url(f"**/{NOTATION}#*")
    assert seen.foreign == []
    assert seen.complaints == []


def test_search_from_a_phone(visit: Callable[..., Visit]) -> None:
    page = visit(phone=True).open(START)
    page.get_by_role("link", name="Search the book").tap()
    page.wait_for_url("**/search.html")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("licence")
    page.keyboard.press("Enter")
    expect(page.locator("#results li a").first).to_be_visible()


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_page_is_launched_from_its_address_or_says_that_it_has_none(name: str) -> None:
    """(What the links of a book with an address are: tests/book/readers/test_hub.py.)"""
    page = soup(f"{name}.html")
    links = {a.get_text().removeprefix("Open in "): a["href"] for a in page.find_all("a", "launch")}
    assert links == {link["name"]: link["url"] for link in REPOSITORY.launch_links(f"{name}.ipynb")}
    assert bool(page.select("#run .no-address")) != REPOSITORY.known


@pytest.mark.parametrize("name", CHAPTERS)
def test_notebook_downloads_as_a_valid_notebook(name: str, visit: Callable[..., Visit]) -> None:
    """The link saves NAME.ipynb, and it is a notebook."""
    page = visit(accept_downloads=True).open(f"{name}.html")
    page.get_by_role("button", name="Run this page").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="Download the notebook").click()
    assert started.value.suggested_filename == f"{name.rsplit('/', 1)[-1]}.ipynb"
    notebook = nbformat.reads(started.value.path().read_text(encoding="utf-8"), as_version=4)
    nbformat.validate(notebook)
    assert notebook == nbformat.read(SITE / "notebooks" / f"{name}.ipynb", as_version=4)


@pytest.mark.parametrize("name", CHAPTERS)
def test_solutions_are_folded(name: str, visit: Callable[..., Visit]) -> None:
    """A solution shows only when it is opened, and its line says what it is."""
    page = visit().open(f"{name}.html")
    solutions = page.locator(".tag_solution > details")
    notebook = json.loads((SITE / "_sources" / f"{name}.ipynb").read_text(encoding="utf-8"))
    tagged = [cell for cell in notebook["cells"] if "solution" in cell["metadata"].get("tags", [])]
    assert solutions.count() == len(tagged)
    for fold in solutions.all():
        assert fold.get_attribute("open") is None
        assert fold.locator("summary").text_content() == "Solution"


def test_copy_button_copies_the_code(visit: Callable[..., Visit]) -> None:
    for name in CHAPTERS[:1]:
        page = visit(permissions=["clipboard-read", "clipboard-write"]).open(f"{name}.html")
        block = page.locator(".cell > .cell_input").first
        block.hover()
        block.get_by_role("button", name="Copy").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == block.locator("pre").inner_text().rstrip("\n")


def test_sections_of_a_chapter_are_listed_beside_it() -> None:
    """Each heading of second rank stands under "On this page"."""
    for name in CHAPTERS:
        headings = [tag.parent["id"] for tag in soup(f"{name}.html").find("article").find_all("h2")]
        listed = [
            unquote(urlparse(a["href"]).fragment) for a in soup(f"{name}.html").select(".here ul ul > li > a")
        ]
        assert [entry for entry in listed if entry in headings] == headings
