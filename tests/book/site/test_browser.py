"""Every page in a real browser: silent, alone, within the screen and its weight, fit for every reader."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, Page

from book.tools import npm
from tests.book.conftest import Visit, enter
from tests.helpers.driver import ALL_LAID_OUT
from tests.helpers.site import CHAPTERS, PAGES, SITE, soup

PACKED = {".html", ".js", ".css", ".svg", ".json"}
LIMIT = 400_000
FIGURE_LIMIT = 60_000


def packed_size(path: Path) -> int:
    """Bytes of a file as a server sends it."""
    content = path.read_bytes()
    return len(gzip.compress(content, 6)) if path.suffix in PACKED else len(content)


@pytest.fixture(scope="module", params=[*PAGES, "index.html"])
def desktop(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Visit]:
    """A page on a wide screen, read to its end; the checks of a page share one visit."""
    seen = enter(browser, site)
    seen.open(request.param)
    seen.read_to_the_end()
    yield seen
    seen.page.context.close()


@pytest.fixture(scope="module", params=PAGES)
def phone(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Visit]:
    """The same on a phone, with every section laid out."""
    seen = enter(browser, site, phone=True)
    seen.open(request.param)
    seen.page.add_style_tag(content=ALL_LAID_OUT)
    seen.read_to_the_end()
    yield seen
    seen.page.context.close()


def axe(page: Page, scheme: str) -> list[Any]:
    """What the accessibility checker complains about in these colours, with all that folds unfolded."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function("wanted => document.documentElement.dataset.theme === wanted", arg=scheme)
    page.add_style_tag(content=ALL_LAID_OUT)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    page.add_script_tag(path=npm.modules(Path(__file__).parent) / "axe-core" / "axe.min.js")
    found = page.evaluate("axe.run(document).then((found) => found.violations)")
    return [
        (rule["id"], [node["target"] for node in rule["nodes"]][:5], rule["nodes"][0]["failureSummary"])
        for rule in found
    ]


def test_page_asks_nobody_and_says_nothing(desktop: Visit) -> None:
    """Read to its end, the page asks nothing of any other host and logs neither error nor warning."""
    assert desktop.foreign == []
    assert desktop.complaints == []


def test_page_weighs_no_more_than_400_kB(desktop: Visit) -> None:
    """All that a reader's browser fetches until the page is read to its end, compressed as servers do."""
    files = {urlparse(address).path.lstrip("/") for address in desktop.asked}
    weights = {name: packed_size(SITE / name) for name in files if (SITE / name).is_file()}
    assert weights
    assert sum(weights.values()) <= LIMIT, sorted(weights.items(), key=lambda item: -item[1])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(desktop: Visit, scheme: str) -> None:
    """The accessibility checker has no complaint on a wide screen."""
    assert axe(desktop.page, scheme) == []


def test_page_fits_a_phone(phone: Visit) -> None:
    """Nothing sticks out of a narrow screen; what is wide scrolls in a box of its own."""
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_phone(phone: Visit, scheme: str) -> None:
    """Nor on a narrow screen."""
    assert axe(phone.page, scheme) == []


@pytest.mark.parametrize("page", [f"{name}.html" for name in CHAPTERS])
def test_an_address_leads_to_its_place(page: str, visit: Callable[..., Visit]) -> None:
    """A link to the last figure ends there, and so does a jump within the page once it has come to rest."""
    figures = visit().open(page).locator("figure.nnkit-live")
    last = figures.nth(figures.count() - 1).get_attribute("id")
    in_view = "id => Math.abs(document.getElementById(id).getBoundingClientRect().top - 150) < 150"
    direct = visit().open(f"{page}#{last}")
    direct.wait_for_selector(f"#{last}[data-ready=true]")
    assert direct.evaluate(in_view, last)
    rested = visit().open(page)
    rested.wait_for_function(
        "() => [...document.querySelectorAll('article > section > section')].at(-1).style.contentVisibility"
    )
    rested.evaluate("id => { location.hash = id; }", last)
    rested.wait_for_selector(f"#{last}[data-ready=true]")
    assert rested.evaluate(in_view, last)


def test_wide_boxes_scroll_with_the_keyboard(visit: Callable[..., Visit]) -> None:
    """A box whose content is wider than the screen can be focused, and only such a box."""
    for name in CHAPTERS:
        opened = visit(phone=True).open(f"{name}.html")
        opened.add_style_tag(content=ALL_LAID_OUT)
        opened.wait_for_timeout(300)
        wrong = opened.evaluate(
            """() => [...document.querySelectorAll(".formula, .table-box, pre")]
              .filter((box) => box.checkVisibility())
              .filter((box) => (box.scrollWidth > box.clientWidth + 1) !== (box.tabIndex === 0))
              .map((box) => box.textContent.slice(0, 60))"""
        )
        assert wrong == []


def test_the_figure_in_an_address_comes_with_the_page(visit: Callable[..., Visit]) -> None:
    """Its module is asked for beside live.js, not after it, and no number format is made on the way."""
    seen = visit()
    seen.page.add_init_script(
        """window.formats = 0;
        Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
          construct(target, given) { window.formats += 1; return new target(...given); },
        });"""
    )
    seen.page.route("**/live/live.js", lambda route: None)  # never arrives
    figure = soup("chapters/neuron.html").find(class_="nnkit-live")
    module = json.loads(figure.find("script").string)["url"].rpartition("/")[2]
    with seen.page.expect_request(f"**/{module}"):
        seen.page.goto(f"{seen.address}chapters/neuron.html#{figure['id']}")
    seen.page.unroute("**/live/live.js")
    seen.page.reload()
    seen.page.wait_for_function(f"'ready' in document.getElementById('{figure['id']}').dataset")
    assert seen.page.evaluate("window.formats") == 0


@pytest.mark.usefixtures("site")
def test_no_figure_weighs_more_than_60_kB() -> None:
    """Each figure's description and programs; the parts that all share are one file, `live.js`."""
    weights = {path.name: packed_size(path) for path in (SITE / "live").glob("*.js") if path.stem != "live"}
    assert len(weights) > 10
    assert max(weights.values()) <= FIGURE_LIMIT, sorted(weights.items(), key=lambda item: -item[1])[:3]


def test_text_is_there_without_scripts(visit: Callable[..., Visit]) -> None:
    """Without JavaScript a chapter still shows its text, formulas, pictures of figures and the contents."""
    for name in CHAPTERS or ["intro"]:
        opened = visit(java_script_enabled=False).open(f"{name}.html")
        assert opened.locator("h1").is_visible()
        assert opened.locator("#contents a").first.is_visible()
        for picture in opened.locator(".nnkit-live-picture").all():
            assert picture.is_visible()
