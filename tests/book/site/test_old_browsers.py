"""Browsers that know no popovers and no light-dark(): another way to the contents, and colours."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.helpers.visits import Visit

WITHOUT = "delete HTMLElement.prototype.popover; delete HTMLElement.prototype.showPopover;"
LOOK = "(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))"
PAGE = "chapters/neuron.html"


OLD_STYLE = {
    "not (color: light-dark(#000, #fff))": "(color: red)",
    "not selector(:popover-open)": "(color: red)",
    "light-dark(": "unknown(",
    "[popover]": "[data-was]",
}


def old(page: Page) -> Page:
    """A page's markup and styles as a browser takes them that knows neither."""

    def style(route: Route) -> None:
        text = route.fetch().text()
        for new, known in OLD_STYLE.items():
            assert new in text
            text = text.replace(new, known)
        route.fulfill(body=text, content_type="text/css")

    def markup(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(body=re.sub(r" popover(?=>)", ' data-was="popover"', text), content_type="text/html")

    page.add_init_script(WITHOUT)
    page.route("**/book*.css*", style)
    page.route("**/*.html", markup)
    return page


@pytest.mark.parametrize("dark", [False, True])
def test_contents_and_menu_open_and_close(dark: bool, visit: Callable[..., Visit]) -> None:
    """They are closed at first, so that the text can be read; their buttons open them; Escape closes."""
    seen = visit(phone=True, dark=dark)
    page = old(seen.page)
    page.goto(f"{seen.address}{PAGE}")
    for name, target in (("Contents of the book", "#contents"), ("Run this page", "#run")):
        button = page.get_by_role("button", name=name)
        expect(page.locator(target)).to_be_hidden()
        button.tap()
        expect(page.locator(target)).to_be_visible()
        expect(button).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(page.locator(target)).to_be_hidden()
        expect(button).to_be_focused()
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert (paper == "rgb(20, 23, 28)") is dark
    assert ink != paper
