"""Nothing jumps while a page arrives: shifts of its layout, as the browser counts them, stay small."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.helpers.site import CHAPTERS, soup
from tests.helpers.visits import Visit

MOST = 0.1  # what counts as good
LATE = 0.05  # seconds that each file of a slow line comes after the one before
COUNT = """{
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const places = entry.sources.map(({ node }) => node?.closest?.("[id]")?.id ?? node?.nodeName);
      window.shifts.push({ value: entry.value, at: entry.startTime, places });
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""
SCROLL = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let y = 0; y < 6 * innerHeight; y += 0.3 * innerHeight) {
    scrollTo(0, y);
    for (let i = 0; i < 4; i++) await frame();
  }
}"""
WINDOW, PAUSE = 5000, 1000  # milliseconds: of a burst of shifts, and between two of them


def worst(shifts: list[dict[str, Any]]) -> float:
    """Cumulative layout shift: the largest sum of a burst of shifts."""
    largest, total, first, last = 0.0, 0.0, 0.0, -2.0 * PAUSE
    for shift in shifts:
        if shift["at"] - last > PAUSE or shift["at"] - first > WINDOW:
            total, first = 0.0, shift["at"]
        total, last = total + shift["value"], shift["at"]
        largest = max(largest, total)
    return largest


def late(route: Route) -> None:
    """An answer of a slow line: one after the other."""
    time.sleep(LATE)
    route.fallback()


def shifts(page: Page) -> list[dict[str, Any]]:
    page.wait_for_timeout(500)
    return list(page.evaluate("window.shifts"))


def arrived(seen: Visit, place: str) -> Page:
    """The page, at a place of it, after all that comes late has come."""
    seen.page.add_init_script(COUNT)
    seen.page.route("**/*.{css,js,woff2,png,svg}", late)
    seen.page.goto(seen.address + place)
    seen.page.wait_for_load_state("networkidle")
    return seen.page


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_page_stays_where_it_is_on_a_phone(name: str, visit: Callable[..., Visit]) -> None:
    """From the top, while style, letters and modules come late, and while one reads on."""
    page = arrived(visit(phone=True, service_workers="block"), f"{name}.html")
    page.evaluate(SCROLL)
    found = shifts(page)
    assert worst(found) <= MOST, sorted(found, key=lambda shift: -shift["value"])[:5]


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_page_stays_where_it_is_on_a_desk(name: str, visit: Callable[..., Visit]) -> None:
    """From the top, and at the address of a figure that comes alive in view."""
    figure = soup(f"{name}.html").find("figure", class_="nnkit-live")["id"]
    for place in (f"{name}.html", f"{name}.html#{figure}"):
        found = shifts(arrived(visit(service_workers="block"), place))
        assert worst(found) <= MOST, (place, sorted(found, key=lambda shift: -shift["value"])[:5])


def test_a_jump_is_counted(visit: Callable[..., Visit]) -> None:
    """What comes late above the text and takes room is seen."""
    seen = visit()
    seen.page.add_init_script(COUNT)
    page = seen.open(f"{CHAPTERS[0]}.html")
    page.evaluate("""() => {
      const late = document.createElement("p");
      late.style.height = "300px";
      document.querySelector("article").prepend(late);
    }""")
    assert worst(shifts(page)) > MOST
