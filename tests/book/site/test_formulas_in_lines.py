"""The TeX of a formula in a line, for pointer, finger and keys; until one of them asks, nothing is made."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.helpers.visits import Visit

CHAPTER = "chapters/optimizers.html"
BUTTON = ".copy.inline"
RIGHTS = ["clipboard-read", "clipboard-write"]
STEP = "Step through the formulas"


def opened(visit: Callable[..., Visit], **who: bool) -> Page:
    """The chapter, with all that waits for a moment of rest."""
    page = visit(permissions=RIGHTS, **who).open(CHAPTER)
    page.get_by_role("button", name=STEP).wait_for(state="attached")
    return page


def formula(page: Page, number: int = 2) -> Locator:
    """A formula in a line of the text."""
    found = page.locator("article p > span.math").nth(number)
    found.scroll_into_view_if_needed()
    return found


def tex(of: Locator) -> str:
    return str(of.locator("annotation").text_content()).strip()


def clipboard(page: Page) -> str:
    expect(page.locator(BUTTON)).to_have_text("Copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def beside(page: Page, one: Locator) -> bool:
    """Whether the button stands at the formula, covers nothing of it and lies within the screen."""
    line, button = one.bounding_box(), page.locator(BUTTON).bounding_box()
    assert line is not None
    assert button is not None
    apart = button["y"] + button["height"] <= line["y"] + 1 or button["y"] >= line["y"] + line["height"] - 1
    near = abs(button["y"] - line["y"]) < 60 and button["x"] < line["x"] + line["width"] + 10
    inside = button["x"] >= 0 and button["x"] + button["width"] <= page.viewport_size["width"]
    return apart and near and inside


def test_a_pointer_that_rests_on_a_formula_is_offered_its_tex(visit: Callable[..., Visit]) -> None:
    page = opened(visit)
    assert page.locator(BUTTON).count() == 0
    one = formula(page)
    one.hover()
    expect(page.locator(BUTTON)).to_be_visible()
    assert beside(page, one)
    page.locator(BUTTON).click()
    assert clipboard(page) == tex(one)
    page.mouse.move(5, 500)
    expect(page.locator(BUTTON)).to_be_hidden()


def test_a_pointer_that_passes_is_not_held_up_and_escape_sends_it_away(visit: Callable[..., Visit]) -> None:
    page = opened(visit)
    box = formula(page).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 2, box["y"] + 4)
    page.mouse.move(5, 500)
    page.wait_for_timeout(700)
    assert page.locator(BUTTON).count() == 0
    formula(page, 3).hover()
    expect(page.locator(BUTTON)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(BUTTON)).to_be_hidden()


def test_a_finger_touches_a_formula(visit: Callable[..., Visit]) -> None:
    """As large as a finger; a tap elsewhere takes it away; a formula in a link follows the link."""
    page = opened(visit, phone=True)
    one = formula(page)
    one.tap()
    expect(page.locator(BUTTON)).to_be_visible()
    assert beside(page, one)
    assert page.locator(BUTTON).bounding_box()["height"] >= 44
    page.locator(BUTTON).tap()
    assert clipboard(page) == tex(one)
    page.locator("h1").tap()
    expect(page.locator(BUTTON)).to_be_hidden()


def test_the_keys_walk_from_formula_to_formula(visit: Callable[..., Visit]) -> None:
    """One stop of the Tab key for all of them; Enter copies, arrows go on, Escape goes back."""
    page = opened(visit)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    start = page.get_by_role("button", name=STEP)
    expect(start).to_be_focused()
    page.keyboard.press("Enter")
    focused = page.locator("span.math:focus")
    expect(focused).to_have_count(1)
    first = tex(focused)
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    assert beside(page, focused)
    page.keyboard.press("Enter")
    assert clipboard(page) == tex(focused)
    for _ in range(40):
        page.keyboard.press("ArrowLeft")
    assert tex(focused) == first
    page.keyboard.press("Escape")
    expect(start).to_be_focused()
    expect(page.locator(BUTTON)).to_be_hidden()
    assert page.locator("span.math[tabindex]").count() == 0


def test_a_page_without_formulas_has_no_such_stop(visit: Callable[..., Visit]) -> None:
    page = visit(permissions=RIGHTS).open("appendix/licence.html")
    page.wait_for_timeout(1200)
    assert page.get_by_role("button", name=STEP).count() == 0
