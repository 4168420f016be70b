"""Every link of the book ends where it says: on any screen, with motion, while figures are loading."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.helpers.landing import AT_REST, NEAR, STILL, far, links, of_each_kind, places
from tests.helpers.site import CHAPTERS, DOCUMENTS, PAGES, ROOT, SITE, by_id
from tests.helpers.visits import Visit

Reader = Callable[..., BrowserContext]
LONGEST = f"{max(CHAPTERS, key=lambda name: (ROOT / f'{name}.ipynb').stat().st_size)}.html"
SCREENS = pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
# The paragraph at the top of the window, and how far below its top.
SPOT = """(n) => {
  const all = [...document.querySelectorAll("article p, article h2, article pre")];
  const top = (element) => element.getBoundingClientRect().top;
  const number = n ?? all.findLastIndex((element) => element.checkVisibility() && top(element) < 300);
  return [number, Math.round(top(all[number]))];
}"""


@pytest.mark.usefixtures("site")
def test_every_link_inside_the_book_has_a_target() -> None:
    """The page is there, and in it the place; a figure's state names a figure."""
    broken = []
    for page in PAGES:
        for address in links(page):
            target, _, place = address.partition("#")
            there = (SITE / target).is_file()
            if not there or (place and place.partition("?")[0] not in by_id(target)):
                broken.append((page, address))
    assert broken == []
    assert len(places(LONGEST)) > 30


@SCREENS
def test_every_place_of_the_longest_chapter_is_reached(reader: Reader, site: str, phone: bool) -> None:
    """From the first moment on, as the links of "On this page" do it, one after the other."""
    page = reader(phone=phone, motion=True).new_page()
    page.goto(f"{site}/{LONGEST}", wait_until="commit")
    page.wait_for_selector("article > section > section:last-child", state="attached")
    wrong: dict[str, int] = {}
    for place in reversed(places(LONGEST)):
        page.evaluate("place => { location.hash = place; }", place)
        wrong |= far(page, place)
    assert wrong == {}


@pytest.mark.parametrize(("number", "name"), [*enumerate(f"{name}.html" for name in DOCUMENTS)])
def test_an_address_ends_at_its_place(reader: Reader, site: str, name: str, number: int) -> None:
    """Opened at a place of each kind the page is there at once, and stays when it has come to rest."""
    page = reader(phone=number % 2 == 1, motion=True).new_page()
    wrong: dict[str, int] = {}
    for place in of_each_kind(name):
        page.goto("about:blank")
        page.goto(f"{site}/{name}#{place}")
        wrong |= far(page, place)
    page.wait_for_function(AT_REST)
    assert wrong | far(page, place) == {}


@SCREENS
def test_who_comes_back_is_where_they_were(reader: Reader, site: str, phone: bool) -> None:
    """Reloading, and leaving and coming back, at once or later, keep the line that was being read."""
    page = reader(phone=phone, motion=True).new_page()
    figure = [place for place in places(LONGEST) if place.startswith("fig-")][-2]
    for place in (of_each_kind(LONGEST)[-2], f"{figure}?none=1"):
        page.goto("about:blank")
        page.goto(f"{site}/{LONGEST}#{place}")
        page.evaluate(STILL)
        page.mouse.move(100, 400)
        page.mouse.wheel(0, 700)
        page.evaluate(STILL)
        page.wait_for_function(AT_REST)
        spot, before = page.evaluate(SPOT)
        page.reload()
        page.evaluate(STILL)
        assert page.evaluate(SPOT, spot)[1] == pytest.approx(before, abs=NEAR)
        for _ in range(2):
            page.goto(f"{site}/appendix/glossary.html")
            page.go_back()
            page.evaluate(STILL)
            assert page.evaluate(SPOT, spot)[1] == pytest.approx(before, abs=NEAR)


def test_a_link_to_a_state_is_followed_within_the_page(reader: Reader, site: str) -> None:
    """A link to a figure in a state brings the reader there from afar, and the figure into the state."""
    page = reader(motion=True).new_page()
    page.goto(f"{site}/chapters/neuron.html")
    page.evaluate("location.hash = 'fig-gates?gate=XOR'")
    assert far(page, "fig-gates") == {}
    assert page.locator("#fig-gates").get_by_label("XOR", exact=True).is_checked()
    page.evaluate("location.hash = 'fig-gates?gate=OR'")
    page.wait_for_function("document.querySelector('#fig-gates [value=OR]').checked")
    assert far(page, "fig-gates") == {}


@pytest.mark.parametrize("place", ["%", "%E0%A4%A", "fig-gates?gate=%", "?", "no-such-place?x=1"])
def test_an_address_that_names_no_place_opens_the_page(visit: Callable[..., Visit], place: str) -> None:
    """Badly written or long gone: the page is read from its beginning, and complains of nothing."""
    seen = visit()
    page = seen.open(f"chapters/neuron.html#{place}")
    seen.read_to_the_end()
    assert page.locator("#fig-gates").get_attribute("data-ready") == "true"
    assert seen.complaints == []
