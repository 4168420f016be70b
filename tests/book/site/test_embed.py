"""Each live figure has a page of its own, light, whole, and fit for a frame on anybody's page."""

from __future__ import annotations

import gzip
import json
import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from book.site.embed import FOLDER
from book.site.offline import named_in
from book.site.policy import policy
from tests.helpers.site import PAGES, REPOSITORY, SITE, by_id, soup
from tests.helpers.visits import Visit

pytestmark = pytest.mark.usefixtures("site")
HEAVIEST = 202_000  # bytes of a figure's page with all that it asks for, as a server sends them
LETTERS = {"book-math": "<math", "book-italic": "<em>"}  # which a browser fetches where there is such text
PACKED = {".woff2", ".png"}
STRICT = "default-src 'none'; frame-src http://127.0.0.1:{port}"


def figures(page: str) -> dict[str, str]:
    """The figures of a page by their names, each with the address of its own page as the page tells it."""
    return {str(tag["data-name"]): str(tag["data-embed"]) for tag in soup(page).select(".nnkit-live")}


def own_pages() -> dict[str, BeautifulSoup]:
    """All pages of single figures, by the names of the figures."""
    return {
        path.stem: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in SITE.glob(f"{FOLDER}/*")
    }


def weight(path: Path) -> int:
    """Bytes on the way to a reader."""
    data = path.read_bytes()
    return len(data if path.suffix in PACKED else gzip.compress(data))


def asked(page: Path) -> set[str]:
    """The files that a figure's page asks for: scripts, styles, letters, the figure and its picture."""
    found, text = named_in(page, SITE), page.read_text("utf-8")
    styles = [named_in(SITE / name, SITE) for name in found if name.endswith(".css")]
    needless = [font for font, mark in LETTERS.items() if mark not in text]
    pictures = {f"live/{path.name}" for path in SITE.glob("live/*.png") if path.name in text}
    named = found.union(*styles) | pictures
    return {name for name in named if not any(font in name for font in needless)}


def test_every_figure_leads_to_its_page_and_every_page_is_of_a_figure() -> None:
    """The address that a chapter tells is a page with that very figure."""
    pages = own_pages()
    told = {name: (page, address) for page in PAGES for name, address in figures(page).items()}
    assert set(told) == set(pages)
    assert len(told) > 100
    for name, (page, address) in told.items():
        assert urljoin(f"/{page}", address) == f"{REPOSITORY.home or '/'}{FOLDER}/{name}.html"
        (figure,) = pages[name].select(".nnkit-live")
        module = json.loads(figure.select_one("script.nnkit-live-spec").string)["url"]
        chapter = soup(page).find(id=figure["id"])
        assert chapter.figcaption.get_text() == figure.figcaption.get_text()
        there = json.loads(chapter.select_one("script.nnkit-live-spec").string)["url"]
        assert urljoin(f"/{FOLDER}/", module) == urljoin(f"/{page}", there)


def test_the_pages_are_light_and_whole_and_ask_nothing_of_others() -> None:
    """No text of a chapter; every address is a file of the site, and leads to a place that is there."""
    wrong = []
    for name, page in own_pages().items():
        path = SITE / FOLDER / f"{name}.html"
        total = weight(path) + sum(weight(SITE / file) for file in asked(path))
        if total > HEAVIEST or weight(path) > 12_000:
            wrong.append((name, total, weight(path)))
        for tag in page.select("[href], [src]"):
            target, place = urldefrag(urljoin(f"/{FOLDER}/", str(tag.get("href") or tag.get("src"))))
            found = (SITE / target.lstrip("/")).is_file() and (
                not place or place in by_id(target.lstrip("/"))
            )
            if not found:
                wrong.append((name, tag))
        assert [len(page.select(kind)) for kind in ("main", "figure", "section, h2, article")] == [1, 1, 0]
        assert page.title.string.strip()
        assert page.select_one(".origin a")
        inline = [script.string for script in page.head.find_all("script", src=False, type=False)]
        assert page.head.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"] == policy(
            inline
        )
    assert wrong == []


def test_neither_the_map_nor_the_search_nor_the_worker_knows_them() -> None:
    """They are for frames: nobody looks for them, and nothing keeps them."""
    for name in ("search/names.json", "sw.js"):
        assert f"{FOLDER}/neuron_1d" not in (SITE / name).read_text("utf-8")
    plan = SITE / "sitemap.xml"  # where the book has a public address
    assert not plan.exists() or f"/{FOLDER}/" not in plan.read_text("utf-8")


class Foreign:
    """Another host's page, under a strict policy of its own, around some code."""

    def __init__(self, port: int) -> None:
        self.code = ""
        foreign = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200 if self.path == "/" else 204)
                self.send_header("Content-Security-Policy", STRICT.format(port=port))
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                title = "<!doctype html><html lang=en><title>A course</title><h1>A course</h1>"
                self.wfile.write(f"{title}{foreign.code}".encode() if self.path == "/" else b"")

            def log_message(self, *words: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://localhost:{self.server.server_port}/"  # another site than the book's


@pytest.fixture
def foreign(site: str) -> Iterator[Foreign]:
    made = Foreign(int(site.rpartition(":")[2]))
    threading.Thread(target=made.server.serve_forever, daemon=True).start()
    yield made
    made.server.shutdown()
    made.server.server_close()


def code_of(visit: Callable[..., Visit], page: str, name: str) -> tuple[str, str]:
    """Move the first slider of a figure: the code in its menu, and what the slider says."""
    seen = visit()
    figure = seen.open(page).locator(f"#fig-{name}")
    figure.scroll_into_view_if_needed()
    figure.locator("input[type=range]").first.press("ArrowRight")
    figure.get_by_test_id("more").click()
    figure.get_by_test_id("embed").locator("summary").click()
    field = figure.get_by_test_id("embed-code")
    expect(field).to_have_value(re.compile(r"\.html\?"))
    assert seen.complaints == []
    return field.input_value(), figure.locator(".nnkit-live-value").first.inner_text()


@pytest.mark.parametrize(
    ("page", "name", "who"),
    [
        ("chapters/neuron.html", "neuron_1d", {}),
        ("chapters/learning.html", "two_errors", {"phone": True, "dark": True}),
        ("appendix/recipes.html", "root_of_two", {"dark": True}),
    ],
)
def test_the_code_shows_the_figure_on_a_page_of_others(
    page: str, name: str, who: dict[str, bool], foreign: Foreign, visit: Callable[..., Visit]
) -> None:
    """In its state, in the reader's colours; it moves there, fits its frame, and nobody complains."""
    code, value = code_of(visit, page, name)
    seen = visit(**who)
    foreign.code = code.replace(REPOSITORY.home or seen.address, seen.address)
    seen.page.goto(foreign.address)
    frame = seen.page.frame_locator("iframe")
    frame.locator(".nnkit-live[data-ready]").wait_for()
    figure = frame.locator(".nnkit-live")
    expect(figure).to_have_attribute("data-scheme", "dark" if who.get("dark") else "light")
    expect(figure.locator(".nnkit-live-value").first).to_have_text(value)
    before = figure.get_attribute("data-revision")
    figure.locator("input[type=range]").first.press("ArrowRight")
    expect(figure).not_to_have_attribute("data-revision", str(before))
    expect(figure.locator(".nnkit-live-value").first).not_to_have_text(value)
    root = frame.locator("html")
    assert root.evaluate("root => root.scrollWidth - root.clientWidth") <= 0
    if not who.get("phone"):
        assert -60 < root.evaluate("root => root.scrollHeight - root.clientHeight") <= 20
    assert [one for one in seen.complaints if "favicon" not in one] == []


def test_what_leads_away_opens_elsewhere(foreign: Foreign, site: str, visit: Callable[..., Visit]) -> None:
    """The chapter does not take the figure's place in the frame of somebody's slide; colours are as asked."""
    foreign.code = (
        f'<iframe src="{site}/{FOLDER}/neuron_1d.html?theme=dark" title="Neuron" height="700"></iframe>'
    )
    seen = visit()
    seen.page.goto(foreign.address)
    frame = seen.page.frame_locator("iframe")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    with seen.page.context.expect_page() as opened:
        frame.locator(".origin a").click()
    expect(opened.value.locator("#fig-neuron_1d")).to_be_in_viewport()
    expect(frame.locator(".nnkit-live")).to_have_count(1)
