"""Every page in a real browser: silent, alone, within the screen and its weight, fit for every reader."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.axe import COLOURS, violations
from tests.helpers.site import CHAPTERS, PAGES, SITE, soup
from tests.helpers.visits import Visit, enter

PACKED = {".html", ".js", ".css", ".svg", ".json"}
LIMIT = 400_000
FIGURE_LIMIT = 60_000
NOTHING_IS_LATE = """{
  const wait = setTimeout;
  window.setTimeout = (work, time = 0, ...rest) => wait(work, 100 * time, ...rest);
}"""  # on a busy machine, which is no slow line
EMPTY_WORDS = re.compile(
    r"undefined|NaN|null|\[object|(?:^|[,:] )(?:text|line|area|points|mark) \d+(?:[.,]|$)"
)
SAID = """async () => {
  const { live } = JSON.parse(document.querySelector(".nnkit-live-addresses")?.textContent ?? "{}");
  if (!live) return {};
  const { mount } = await import(new URL(live, document.baseURI));
  const said = {};
  for (const element of document.querySelectorAll("figure.nnkit-live")) {
    const figure = await mount(element);
    figure.menu.open(true);
    figure.menu.tables.open = true;
    figure.menu.update();
    const all = (places, say) => [...element.querySelectorAll(places)].map(say);
    said[element.id] = [
      ...all("[aria-label]", (node) => node.getAttribute("aria-label")),
      ...all("img", (node) => node.alt),
      ...all(".nnkit-live-readout, .nnkit-live-note, caption, th, td", (node) => node.textContent),
    ];
    figure.menu.tables.open = false;
    figure.menu.open(false);
  }
  return said;
}"""
FIRM = """() => [...document.querySelectorAll("figure.nnkit-live")].map((figure) => {
  const stage = figure.querySelector(".nnkit-live-stage");
  const kept = parseFloat(stage.style.minHeight);
  stage.style.minHeight = "";
  const needed = stage.getBoundingClientRect().height;
  stage.style.minHeight = `${kept}px`;
  return [figure.id, Math.round(kept), Math.round(needed)];
})"""
OUT_OF_SIGHT = """() => {
  const wrong = [];
  for (const figure of document.querySelectorAll("figure.nnkit-live")) {
    for (const slider of figure.querySelectorAll("input[type=range]")) {
      slider.scrollIntoView({ block: "nearest" });
      const parts = [...figure.querySelectorAll(".nnkit-live-box")].map((box) => {
        const { top, bottom, height } = box.getBoundingClientRect();
        return Math.max(0, Math.min(innerHeight, bottom) - Math.max(56, top)) / height;
      });
      const { left, top, width, height } = slider.getBoundingClientRect();
      const reached = document.elementFromPoint(left + width / 2, top + height / 2) === slider;
      const pad = figure.querySelector(".nnkit-live-pad");
      const fine = reached && Math.max(...parts) >= 0.6;
      if (!pad && !fine) wrong.push([figure.id, slider.dataset.testid, reached, parts]);
    }
  }
  return wrong;
}"""
WRONG_BOXES = """() => [...document.querySelectorAll(".formula, .table-box, pre")]
  .filter((box) => box.checkVisibility())
  .filter((box) => (box.scrollWidth > box.clientWidth + 1) !== (box.tabIndex === 0))
  .map((box) => box.textContent.slice(0, 60))"""


def packed_size(path: Path) -> int:
    """Bytes of a file as a server sends it."""
    content = path.read_bytes()
    return len(gzip.compress(content, 6)) if path.suffix in PACKED else len(content)


@pytest.fixture(scope="module", params=[*PAGES, "index.html"])
def desktop(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Visit]:
    """A page on a wide screen, read to its end; the checks of a page share one visit."""
    seen = enter(browser, site)
    seen.page.add_init_script(NOTHING_IS_LATE)
    seen.open(request.param)
    seen.read_to_the_end()
    yield seen
    seen.page.context.close()


@pytest.fixture(scope="module", params=PAGES)
def phone(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Visit]:
    """The same on a phone of a reader who likes it dark, with every section laid out."""
    seen = enter(browser, site, phone=True, dark=True)
    seen.open(request.param)
    seen.lay_out()
    seen.read_to_the_end()
    yield seen
    seen.page.context.close()


def stand_ins(page: Page) -> set[str]:
    """The pictures of the page's figures, which come alive."""
    sources = page.locator(".nnkit-live-picture").evaluate_all("all => all.map((picture) => picture.src)")
    return {urlparse(source).path.lstrip("/") for source in sources}


def colours(seen: Visit, scheme: str) -> Page:
    """The page in these colours, with all that folds unfolded."""
    page = seen.page
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function("wanted => document.documentElement.dataset.theme === wanted", arg=scheme)
    seen.lay_out()
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    return page


def test_page_asks_nobody_and_says_nothing(desktop: Visit) -> None:
    """Read to its end, the page asks nothing of any other host and logs neither error nor warning."""
    assert desktop.foreign == []
    assert desktop.complaints == []


def test_page_weighs_no_more_than_400_kB(desktop: Visit) -> None:
    """All that a reader's browser fetches until the page is read to its end, compressed as servers do."""
    files = {urlparse(address).path.lstrip("/") for address in desktop.asked}
    weights = {name: packed_size(SITE / name) for name in files if (SITE / name).is_file()}
    assert weights
    assert weights.keys().isdisjoint(stand_ins(desktop.page))
    assert sum(weights.values()) <= LIMIT, sorted(weights.items(), key=lambda item: -item[1])


def test_alternatives_say_what_the_figures_say(desktop: Visit) -> None:
    """No name, table or read-out of a figure holds the word for nothing, or a placeholder."""
    said = desktop.page.evaluate(SAID)
    assert all(len(words) >= 2 for words in said.values())
    wrong = {name: [word for word in words if EMPTY_WORDS.search(word)] for name, words in said.items()}
    assert {name: words for name, words in wrong.items() if words} == {}


def test_axe_finds_nothing(desktop: Visit) -> None:
    """The accessibility checker has no complaint on a wide screen: all rules in light, colours in dark."""
    assert violations(colours(desktop, "light")) == []
    assert violations(colours(desktop, "dark"), only=COLOURS) == []


def test_page_fits_a_phone(phone: Visit) -> None:
    """Nothing sticks out of a narrow screen; what is wide scrolls in a box of its own."""
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_plot_is_in_sight_of_every_slider(phone: Visit) -> None:
    """Where a slider can be touched, most of a plot of its figure is on the screen."""
    assert phone.page.evaluate(OUT_OF_SIGHT) == []


def test_a_phone_keeps_room_for_every_figure(phone: Visit) -> None:
    """A figure that comes alive needs no more room than was kept for it, and little less."""
    wrong = [
        (n, kept, needed) for n, kept, needed in phone.page.evaluate(FIRM) if not -1 <= kept - needed <= 90
    ]
    assert wrong == []


def test_wide_boxes_scroll_with_the_keyboard(phone: Visit) -> None:
    """A box whose content is wider than a phone's screen can be focused, and only such a box."""
    assert phone.page.evaluate(WRONG_BOXES) == []


def test_page_says_nothing_on_a_phone(phone: Visit) -> None:
    """Nor in the dark does it log an error or a warning, or ask another host."""
    assert phone.foreign == []
    assert phone.complaints == []


def test_axe_finds_nothing_on_a_phone(phone: Visit) -> None:
    """Nor on a narrow screen: all rules in dark, colours in light."""
    assert violations(colours(phone, "dark")) == []
    assert violations(colours(phone, "light"), only=COLOURS) == []


@pytest.mark.usefixtures("site")
def test_no_figure_weighs_more_than_60_kB() -> None:
    """Each figure's description and programs; the engines are files of their own: `live` and `playground`."""
    weights = {
        path.name: packed_size(path)
        for path in (SITE / "live").glob("*.js")
        if not path.stem.startswith(("live", "playground"))
    }
    assert len(weights) > 10
    assert max(weights.values()) <= FIGURE_LIMIT, sorted(weights.items(), key=lambda item: -item[1])[:3]


@pytest.mark.parametrize("name", CHAPTERS or ["intro"])
def test_text_is_there_without_scripts(name: str, visit: Callable[..., Visit]) -> None:
    """Without JavaScript a chapter still shows its text, formulas, pictures of figures and the contents."""
    seen = visit(java_script_enabled=False)
    seen.page.goto(f"{seen.address}{name}.html")
    assert seen.page.locator("h1").is_visible()
    assert seen.page.locator("#contents a").first.is_visible()
    pictures = seen.page.locator(".nnkit-live-picture")
    assert pictures.count() == len(soup(f"{name}.html").select("figure.nnkit-live"))
    assert pictures.evaluate_all("all => all.every((picture) => picture.checkVisibility())")
