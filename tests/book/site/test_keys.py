"""Keys that do something wherever the reader is: one, which can be switched off, and it stays off."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.visits import Visit

PAGE = "chapters/neuron.html"
SWITCH = "The key / leads here from every page"
# Nothing a reader would notice: the address, where the keys go, what is folded, moved, shown or kept.
LOOK = """() => JSON.stringify([
  location.href, document.activeElement.tagName, scrollY, { ...localStorage },
  document.documentElement.dataset.mode, document.querySelectorAll("details[open], :popover-open").length,
  [...document.querySelectorAll("input, select")].map((field) => [field.value, field.checked]),
  [...document.querySelectorAll(".nnkit-live")].map((figure) => figure.dataset.playing),
])"""


def look(page: Page) -> str:
    page.evaluate("document.activeElement.blur()")
    return str(page.evaluate(LOOK))


def switch_off(page: Page) -> None:
    page.get_by_role("checkbox", name=SWITCH).uncheck()
    page.wait_for_function("localStorage.getItem('/slash') === 'off'")


def test_the_slash_can_be_switched_off_and_on_again(visit: Callable[..., Visit]) -> None:
    """In this tab, in another, on the pages that follow; Ctrl-K goes on leading to the search."""
    seen = visit()
    page = seen.open("search.html")
    other = page.context.new_page()
    other.goto(seen.address + PAGE)
    expect(page.get_by_role("checkbox", name=SWITCH)).to_be_checked()
    switch_off(page)
    expect(other.locator("html")).to_have_attribute("data-slash", "off")
    other.close()
    page = seen.open(PAGE)
    before = look(page)
    page.keyboard.press("/")
    assert look(page) == before
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page = seen.open("search.html")
    page.get_by_role("checkbox", name=SWITCH).check()
    page.wait_for_function("localStorage.getItem('/slash') === null")
    page = seen.open(PAGE)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert seen.complaints == []


@pytest.mark.parametrize("name", [PAGE, "chapters/playground.html", "search.html", "appendix/progress.html"])
def test_no_other_key_does_anything_by_itself(name: str, visit: Callable[..., Visit]) -> None:
    """A word that is said to the computer, or a hand that trembles, types them all."""
    seen = visit()
    page = seen.page
    page.add_init_script("localStorage.setItem('/slash', 'off')")
    seen.open(name)
    if name == "chapters/playground.html":
        page.wait_for_selector(".nnkit-playground[data-ready]")
    seen.read_to_the_end()  # all figures have come to life
    for key in string.ascii_letters + string.digits + string.punctuation:
        before = look(page)
        page.keyboard.press(key)
        assert look(page) == before, key
