"""Every page in a real browser: silent, alone, within the screen and its weight, fit for every reader."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlparse

import pytest

from book import npm
from tests.book.conftest import Visit
from tests.book.site import CHAPTERS, PAGES, SITE

PACKED = {".html", ".js", ".css", ".svg", ".json"}
LIMIT = 400_000
FIGURE_LIMIT = 60_000


@pytest.mark.parametrize("page", [*PAGES, "index.html"])
def test_page_asks_nobody_and_says_nothing(page: str, visit: Callable[..., Visit]) -> None:
    """Read to its end, the page asks nothing of any other host and logs neither error nor warning."""
    seen = visit()
    seen.open(page)
    seen.read_to_the_end()
    assert seen.foreign == []
    assert seen.complaints == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(page: str, phone: bool, dark: bool, visit: Callable[..., Visit]) -> None:
    """The accessibility checker has no complaint, also with all that folds unfolded."""
    seen = visit(phone=phone, dark=dark)
    opened = seen.open(page)
    seen.read_to_the_end()
    opened.add_style_tag(content="section { content-visibility: visible !important; }")
    opened.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    opened.add_script_tag(path=npm.modules(Path(__file__).parent) / "axe-core" / "axe.min.js")
    found = opened.evaluate("axe.run(document)")
    broken = [
        (rule["id"], [node["target"] for node in rule["nodes"]][:5], rule["nodes"][0]["failureSummary"])
        for rule in found["violations"]
    ]
    assert broken == []


@pytest.mark.parametrize("page", PAGES)
def test_page_fits_a_phone(page: str, visit: Callable[..., Visit]) -> None:
    """Nothing sticks out of a narrow screen; what is wide scrolls in a box of its own."""
    seen = visit(phone=True)
    opened = seen.open(page)
    opened.add_style_tag(content="section { content-visibility: visible !important; }")
    seen.read_to_the_end()
    assert opened.evaluate("document.documentElement.scrollWidth") == 360


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
        opened.add_style_tag(content="section { content-visibility: visible !important; }")
        opened.wait_for_timeout(300)
        wrong = opened.evaluate(
            """() => [...document.querySelectorAll(".formula, .table-box, pre")]
              .filter((box) => box.checkVisibility())
              .filter((box) => (box.scrollWidth > box.clientWidth + 1) !== (box.tabIndex === 0))
              .map((box) => box.textContent.slice(0, 60))"""
        )
        assert wrong == []


def packed_size(path: Path) -> int:
    """Bytes of a file as a server sends it."""
    content = path.read_bytes()
    return len(gzip.compress(content, 6)) if path.suffix in PACKED else len(content)


@pytest.mark.parametrize("page", PAGES)
def test_page_weighs_no_more_than_400_kB(page: str, visit: Callable[..., Visit]) -> None:
    """All that a reader's browser fetches until the page is read to its end, compressed as servers do."""
    seen = visit()
    fetched: set[str] = set()
    seen.page.on("request", lambda request: fetched.add(urlparse(request.url).path.lstrip("/")))
    seen.open(page)
    seen.read_to_the_end()
    weights = {name: packed_size(SITE / name) for name in fetched if (SITE / name).is_file()}
    assert weights
    assert sum(weights.values()) <= LIMIT, sorted(weights.items(), key=lambda item: -item[1])


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
