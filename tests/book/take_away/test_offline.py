"""The book as a folder: unpacked anywhere and opened as files, it does what the site does."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from book.take_away import modules, offer, offline
from book.take_away.paper import soup_of
from tests.helpers.site import DOCUMENTS, SITE
from tests.helpers.visits import ALL_READY, READ, Visit

SERVED = {
    "sw.js",
    "edition.json",
    "404.html",
    "sitemap.xml",
    "robots.txt",
}  # which only a server makes use of


@pytest.fixture(scope="module")
def packed(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of the built site."""
    target = tmp_path_factory.mktemp("packed") / offer.ZIP
    offline.make(SITE, target)
    return target


@pytest.fixture(scope="module")
def folder(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpacked by a reader, in a folder whose name needs quoting."""
    place = tmp_path_factory.mktemp("My books & notes")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(place)
    return place / offer.NAME


@pytest.fixture
def at(folder: Path, visit: Callable[..., Visit]) -> Callable[[str], tuple[Page, Visit]]:
    """Open a page of the folder as a double click does."""

    def go(name: str) -> tuple[Page, Visit]:
        seen = visit()
        seen.page.goto((folder / name).as_uri())
        return seen.page, seen

    return go


def test_it_is_the_same_file_whenever_it_is_made(packed: Path, tmp_path: Path) -> None:
    """In one folder with a telling name, nothing of a server in it."""
    offline.make(SITE, tmp_path / offer.ZIP)
    assert (tmp_path / offer.ZIP).read_bytes() == packed.read_bytes()
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {offer.NAME}
    assert not SERVED & {name.split("/", 1)[1] for name in names}
    assert f"{offer.NAME}/index.html" in names


def test_every_link_leads_to_a_file_of_the_folder(folder: Path) -> None:
    """And every anchor to a place; pictures, scripts, styles, notebooks too."""
    pages = {path: soup_of(folder, str(path.relative_to(folder))) for path in folder.rglob("*.html")}
    places = {path: {tag["id"] for tag in page.select("[id]")} for path, page in pages.items()}
    assert len(pages) >= len(DOCUMENTS)
    lost = []
    for path, page in pages.items():
        for tag in page.select("[href], [src]"):
            address = urlsplit(str(tag.get("href") or tag.get("src")))
            if address.scheme or address.netloc:
                continue
            target = (path.parent / unquote(address.path)).resolve() if address.path else path
            anchor = unquote(address.fragment).split("?")[0]
            if not target.is_file() or (anchor and anchor not in places.get(target, {anchor})):
                lost.append(f"{path.name}: {address.geturl()}")
    assert lost == []


def test_no_module_is_left(folder: Path) -> None:
    for path in folder.rglob("*.js"):
        assert not modules.is_module(path.read_text(encoding="utf-8")), path.name
    for path in folder.rglob("*.html"):
        assert 'type="module"' not in path.read_text(encoding="utf-8"), path.name


def test_figures_come_alive_and_move(at: Callable[[str], tuple[Page, Visit]]) -> None:
    """All of a chapter; a slider moves one, another choice brings a program of its own."""
    page, seen = at("chapters/optimizers.html")
    page.evaluate(READ)
    page.wait_for_function(ALL_READY)
    figure = page.locator(".nnkit-live:has(input[type=range])").first
    before = figure.get_attribute("data-revision")
    figure.locator("input[type=range]").first.press("ArrowRight")
    expect(figure).not_to_have_attribute("data-revision", str(before))
    for option in page.locator(".nnkit-live input[type=radio]").all():
        option.check(force=True)
    page.wait_for_timeout(300)
    expect(page.locator(".nnkit-live-error:visible")).to_have_count(0)
    assert page.evaluate("[...document.fonts].filter((font) => font.status === 'loaded').length") >= 2
    assert seen.complaints == []


def test_links_search_and_marks_work(at: Callable[[str], tuple[Page, Visit]]) -> None:
    """From the first page to a chapter, from the search to a section that marks the words."""
    page, seen = at("index.html")
    expect(page.locator(".take-away")).to_contain_text("This is the folder")
    page.locator(".chapters a").first.click()
    page.wait_for_url("**/chapters/*.html")
    page.fill("#find", "sigmoid")
    page.press("#find", "Enter")
    expect(page.locator("#search-status")).to_contain_text("places found. In this folder titles and names")
    page.locator("#results a").first.click()
    expect(page.locator("mark").first).to_be_visible()
    assert seen.complaints == []


def test_what_a_reader_does_is_kept(at: Callable[[str], tuple[Page, Visit]]) -> None:
    """A question answered in a chapter counts on the page of progress; the challenges are there."""
    page, seen = at("chapters/neuron.html")
    quiz = page.locator(".quiz").first
    quiz.scroll_into_view_if_needed()
    right = quiz.get_attribute("data-right")
    quiz.locator(f"input[value='{right}']").click()
    expect(quiz.locator(".answered")).to_be_visible()
    page.get_by_role("link", name="My progress").first.click()
    expect(page.locator("td[data-kind=questions]").filter(has_text="1 of")).to_have_count(1)
    page.get_by_role("link", name="Challenges").first.click()
    expect(page.locator(".progress p").first).to_contain_text("You have reached 0 of")
    assert seen.complaints == []
