"""The book's one address in its pages: canonical links, cards, map, the page of lost readers."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlparse

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from playwright.sync_api import Route, expect

from book.site.address import CARD, from_any_depth, write_card
from tests.helpers import tiny_book
from tests.helpers.site import SITE
from tests.helpers.visits import Visit

HOME = "https://someone.github.io/a-book/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small book that knows its address."""
    folder = tiny_book.make(tmp_path_factory.mktemp("book"))
    config = folder / "_config.yml"
    config.write_text(config.read_text().replace("OWNER/REPO", "Someone/a-book"))
    status, said = tiny_book.build(folder)
    assert status == 0, said
    return folder / "_build" / "html"


def head(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").head


def test_every_page_names_its_one_address(published: Path) -> None:
    """The first page has two files and one address; a page that is no page of the book has none."""
    wanted = {"index": "", "intro": "", "chapters/one": "chapters/one.html"}
    for name, place in wanted.items():
        found = head(published / f"{name}.html")
        assert [link["href"] for link in found.find_all("link", rel="canonical")] == [HOME + place]
        assert found.find("meta", property="og:url")["content"] == HOME + place
    for name in ("search", "404"):
        assert head(published / f"{name}.html").find("link", rel="canonical") is None
        assert head(published / f"{name}.html").find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_the_map_lists_every_page_once(published: Path) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", (published / "sitemap.xml").read_text(encoding="utf-8"))
    assert sorted(listed) == [HOME, f"{HOME}appendix/licence.html", f"{HOME}chapters/one.html"]
    assert f"Sitemap: {HOME}sitemap.xml" in (published / "robots.txt").read_text(encoding="utf-8")


def test_lost_readers_find_the_book_from_any_depth(published: Path, visit: Callable[..., Visit]) -> None:
    """A host shows 404.html at the address that was asked for: styles come, links lead into the book."""
    page = visit().page

    def host(route: Route) -> None:
        file = published / urlparse(route.request.url.removeprefix(HOME)).path
        lost = not file.is_file()
        route.fulfill(path=published / "404.html" if lost else file, status=404 if lost else 200)

    page.route(f"{HOME}**", host)
    page.goto(f"{HOME}no/such/place.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    assert page.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "sticky"
    page.get_by_role("link", name="first page").click()
    page.wait_for_url(f"{HOME}intro.html")


def test_only_what_is_relative_is_led_to_the_root() -> None:
    text = (
        '<a href="x.html"><a href="#x"><a href="https://a.b/c"><img src="_static/a.png">'
        '<html data-content_root="./">'
    )
    assert from_any_depth(text, "/b/") == (
        '<a href="/b/x.html"><a href="#x"><a href="https://a.b/c"><img src="/b/_static/a.png">'
        '<html data-content_root="/b/">'
    )


def test_a_card_has_its_size_and_the_figure_in_its_middle(tmp_path: Path) -> None:
    """Whole, in its own proportions, on white; also where the picture is transparent."""
    (tmp_path / "live").mkdir()
    picture = Image.new("RGBA", (300, 100), (200, 0, 0, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 150, 100))
    picture.save(tmp_path / "live" / "a.png")
    name = write_card(tmp_path, "chapters/one", "../live/a.png")
    card = Image.open(tmp_path / name).convert("RGB")
    assert card.size == CARD
    assert card.getpixel((300, 315)) == (255, 255, 255)
    assert card.getpixel((1000, 315)) == pytest.approx((200, 0, 0), abs=8)
    assert card.getpixel((1000, 100)) == (255, 255, 255)


@pytest.mark.usefixtures("site")
def test_cards_of_the_book_are_small() -> None:
    assert all(path.stat().st_size < 100_000 for path in (SITE / "_static" / "cards").glob("*.png"))
