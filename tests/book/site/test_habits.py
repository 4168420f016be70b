"""What readers are used to: the contents begin where they are, two tabs agree, code is copied anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.visits import ALL_LAID_OUT, STYLED, Visit

PAGE = "chapters/neuron.html"
LAST = "appendix/licence.html"  # far down in the contents
IN_SIGHT = """(place) => {
  const contents = document.getElementById("contents").getBoundingClientRect();
  const { top, bottom } = document.querySelector(place).getBoundingClientRect();
  return top >= contents.top && bottom <= Math.min(contents.bottom, innerHeight);
}"""
CURRENT = "#contents .current > a"
NO_CLIPBOARD = "delete Navigator.prototype.clipboard"  # as on a page that came over plain http
REFUSED = (
    "void (navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError')))"
)
HELD = """(figure) => {
  const { top, bottom } = figure.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - Math.max(top, 0) > 0.5 * innerHeight;
}"""
FIELDS = """() => [...document.querySelectorAll("main :is(input, select, textarea)")]
  .filter((field) => !["range", "checkbox", "radio", "file"].includes(field.type))
  .map((field) => parseFloat(getComputedStyle(field).fontSize))"""
FRAMES = """async () => {
  for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
}"""
PASTED = """async () => {
  const field = document.createElement("textarea");
  document.body.append(field);
  field.focus();
}"""


def test_the_contents_begin_where_the_reader_is(visit: Callable[..., Visit]) -> None:
    """Beside the text, and over it on a phone; at the beginning they stay at the top."""
    page = visit().open(LAST)
    page.wait_for_function(IN_SIGHT, arg=CURRENT)
    assert page.evaluate("scrollY") == 0
    assert visit().open(PAGE).evaluate("document.getElementById('contents').scrollTop") == 0
    page = visit(phone=True).open(LAST)
    page.get_by_role("button", name="Contents of the book").tap()
    page.wait_for_function(IN_SIGHT, arg=CURRENT)


def test_the_contents_make_way_for_the_page_that_they_lead_to(visit: Callable[..., Visit]) -> None:
    """Also where that is the page that is open, which is not loaded again."""
    page = visit(phone=True).open(PAGE)
    page.get_by_role("button", name="Contents of the book").tap()
    page.locator(CURRENT).last.tap()
    expect(page.locator("#contents")).to_be_hidden()
    expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("phone", [False, True])
def test_the_end_of_the_contents_does_not_move_the_page(phone: bool, visit: Callable[..., Visit]) -> None:
    page = visit(phone=phone).open(PAGE)
    if phone:
        page.get_by_role("button", name="Contents of the book").tap()
    contents = page.locator("#contents")
    contents.evaluate("box => { box.scrollTop = box.scrollHeight; }")
    contents.hover()
    page.mouse.wheel(0, 400)
    page.evaluate(FRAMES)
    assert page.evaluate("scrollY") == 0


def test_two_tabs_have_one_mode(visit: Callable[..., Visit]) -> None:
    """Also the page that a reader comes back to."""
    page = visit().open(PAGE)
    other = page.context.new_page()
    other.goto(page.url)
    page.locator(".mode").click()
    page.locator(".mode").click()
    expect(other.locator("html")).to_have_attribute("data-mode", "dark")
    expect(other.locator("html")).to_have_attribute("data-theme", "dark")
    page.locator(".mode").click()
    expect(other.locator("html")).to_have_attribute("data-mode", "auto")


def pasted(page: Page) -> str:
    """What the keyboard's way to paste brings."""
    page.evaluate(PASTED)
    page.keyboard.press("Control+v")
    return page.locator("textarea").last.input_value()


def test_code_is_copied_where_the_browser_gives_no_clipboard(visit: Callable[..., Visit]) -> None:
    """As for a class that reads the book from a computer in the room; and where it refuses, it is said."""
    page = visit(permissions=["clipboard-read"]).page
    page.add_init_script(NO_CLIPBOARD)
    page.goto(visit().address + PAGE)
    block = page.locator(".cell > .cell_input").first
    button = block.get_by_role("button", name="Copy")
    button.focus()
    page.keyboard.press("Enter")
    expect(block.locator(".copy")).to_have_text("Copied")
    assert pasted(page) == block.locator("pre").text_content().rstrip()


def test_a_copy_that_is_refused_says_so(visit: Callable[..., Visit]) -> None:
    seen = visit()
    page = seen.open(PAGE)
    page.evaluate(REFUSED)
    block = page.locator(".cell > .cell_input").first
    block.hover()
    block.locator(".copy").click()
    expect(block.locator(".copy")).to_have_text("Not allowed")
    expect(block.locator(".copy")).to_have_text("Copy")
    assert seen.complaints == []


def test_a_finger_brings_the_button_and_copies(visit: Callable[..., Visit]) -> None:
    """Until the code is touched nothing covers it, and nothing is copied by accident."""
    page = visit(phone=True, permissions=["clipboard-read", "clipboard-write"]).open(PAGE)
    block = page.locator(".cell > .cell_input > div:has(> .copy)").first
    button = block.locator(".copy")
    expect(button).to_have_css("opacity", "0")
    block.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(button).to_have_css("opacity", "1")
    expect(button).to_have_text("Copy")
    assert box["height"] >= 44
    button.tap()
    expect(button).to_have_text("Copied")


def test_a_picture_is_printed_as_it_is_also_from_the_dark(visit: Callable[..., Visit]) -> None:
    """On white paper what is turned dark and mixed by its lighter parts would be gone."""
    page = visit(dark=True).open(PAGE)
    picture = page.locator(".nnkit-live-picture").last
    expect(picture).to_have_css("mix-blend-mode", "lighten")
    page.emulate_media(media="print")
    expect(picture).to_have_css("mix-blend-mode", "normal")
    expect(picture).to_have_css("filter", "none")


@pytest.mark.parametrize("at", [1, 3])
def test_a_phone_is_turned_and_the_figure_stays_in_sight(at: int, visit: Callable[..., Visit]) -> None:
    """And again when it is turned back; until the reader goes on by themselves."""
    page = visit(phone=True, service_workers="block").open(PAGE)
    figure = page.locator(".nnkit-live").nth(at)
    figure.evaluate("figure => figure.scrollIntoView({ block: 'center' })")
    expect(figure).to_have_attribute("data-ready", "true")
    page.wait_for_function("performance.getEntriesByType('resource').some(({ name }) => /turned/.test(name))")
    page.wait_for_load_state("networkidle")
    for width, height in ((740, 360), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"innerWidth === {width}")
        page.wait_for_function(HELD, arg=figure.element_handle())
    page.keyboard.press("Shift")
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(FRAMES)
    page.set_viewport_size({"width": 740, "height": 360})
    page.wait_for_function("innerWidth === 740")
    page.evaluate(FRAMES)
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("width", [390, 320])
def test_large_letters_leave_everything_on_a_phone(width: int, visit: Callable[..., Visit]) -> None:
    """Letters of twice their size: buttons, headings and words stay within the screen."""
    page = visit(phone=True, viewport={"width": width, "height": 740}).open("chapters/backpropagation.html")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate(STYLED, ALL_LAID_OUT)
    buttons = page.locator(".bar > :is(.icon, .button)").locator("visible=true").all()
    assert len(buttons) == 4
    for button in buttons:
        box = button.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("name", ["feedforward", "playground"])
def test_no_field_is_so_small_that_a_phone_enlarges_the_page(name: str, visit: Callable[..., Visit]) -> None:
    """An iPhone does so for letters under 16 pixels, and stays there."""
    seen = visit(phone=True)
    page = seen.open(f"chapters/{name}.html")
    seen.read_to_the_end()
    assert page.evaluate(FIELDS)
    assert min(page.evaluate(FIELDS)) >= 16
