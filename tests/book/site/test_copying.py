"""What a reader takes along: formulas copied as their TeX, code as code, and on paper all that folds."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.helpers.visits import ALL_LAID_OUT, STYLED, Visit

SELECT = """(element) => getSelection().selectAllChildren(element)"""
SELECTED = """(place) => {
  const section = document.querySelector(place);
  section.style.contentVisibility = "visible";
  getSelection().selectAllChildren(section);
  return getSelection().toString();
}"""
COVERED = """() => [...document.querySelectorAll(".copy.tex")].filter((button) => {
  const { top, bottom } = button.getBoundingClientRect();
  const formula = button.parentElement;
  const range = document.createRange();
  range.selectNodeContents(formula.querySelector("math"));
  const before = formula.previousElementSibling;
  const above = before ? before.getBoundingClientRect().bottom : -Infinity;
  return top < above - 1 || bottom > range.getBoundingClientRect().top + 4;
}).map((button) => button.title)"""


def copied(page: Page, selector: str) -> str:
    """The text of the clipboard after the element was selected and copied."""
    page.locator(selector).first.evaluate(SELECT)
    page.keyboard.press("Control+c")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_copied_formulas_are_tex_and_copied_code_is_code(visit: Callable[..., Visit]) -> None:
    """A passage is readable, part of a formula is all of it, and no button speaks in between."""
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open("chapters/optimizers.html")
    place = "#gradient-descent-and-its-one-number"
    page.wait_for_selector(f"{place} .copy", state="attached")
    assert "learning rate $\\alpha_n$:" in copied(page, f"{place} > p")
    assert copied(page, f"{place} math mi") == copied(page, f"{place} > p math")
    assert copied(page, "#equation-eq-sgd .formula").startswith("$$w_{n+1} = w_n - \\alpha_n")
    code = copied(page, f"{place} .cell_input")
    assert code.startswith("class Plain")
    assert "Copy" not in code
    assert page.evaluate("document.body.lastElementChild.tagName") == "FOOTER"


def test_a_formula_has_a_button_for_its_tex(visit: Callable[..., Visit]) -> None:
    """Reached by the keyboard, named by the formula's number, shown where it has the focus."""
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open("chapters/optimizers.html")
    button = page.get_by_role("button", name="Copy the TeX of (7.1)")
    button.wait_for(state="attached")
    assert page.locator(".copy.tex").count() == page.locator(".math.display").count()
    button.focus()
    expect(button).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(button).to_have_text("Copied")
    tex = page.locator("#equation-eq-sgd annotation").text_content()
    assert page.evaluate("navigator.clipboard.readText()") == str(tex).strip()


def test_on_a_phone_the_button_covers_nothing(visit: Callable[..., Visit]) -> None:
    """It is seen without a pointer, beside the formula and below what stands before."""
    page = visit(phone=True, is_mobile=True).open("chapters/optimizers.html")
    page.wait_for_selector(".copy.tex", state="attached")
    page.evaluate(STYLED, ALL_LAID_OUT)
    assert page.locator(".copy.tex").first.evaluate("button => getComputedStyle(button).opacity") == "1"
    assert page.evaluate(COVERED) == []


def test_a_selected_section_has_its_words_alone(visit: Callable[..., Visit]) -> None:
    """No word of a button, of a figure's plot or of a link to code, and each number once."""
    page = visit().open("chapters/optimizers.html")
    page.wait_for_selector(".copy.tex", state="attached")
    text = str(page.evaluate(SELECTED, "#gradient-descent-and-its-one-number"))
    lines = text.split("\n")
    assert "(7.1)" in lines
    assert lines.count("(7.1)") == 1
    strays = {
        "code",
        "#",
        "¶",
        "Copy",
        "TeX",
        "Reset",
        "More",
        "Show the code",
        "Hide the code",
        "weight w",
        "−4",
    }
    assert strays & set(lines) == set()
    assert "Twenty steps of gradient descent on J = ½aw²." in text


def test_what_is_folded_is_printed(visit: Callable[..., Visit]) -> None:
    """Hints, answers and code are open on paper, and folded again afterwards."""
    page = visit().open("chapters/optimizers.html")
    closed = "document.querySelectorAll('details:not([open])').length"
    before = page.evaluate(closed)
    assert before > 20
    page.evaluate(f"addEventListener('beforeprint', () => {{ window.closedOnPaper = {closed}; }})")
    page.pdf()
    assert page.evaluate("window.closedOnPaper") == 0
    assert page.evaluate(closed) == before


def test_pictures_that_nobody_has_come_to_are_asked_for_when_a_page_is_printed(
    visit: Callable[..., Visit],
) -> None:
    """They wait for a reader to come near, who on paper never comes."""
    page = visit().open("chapters/convolutional_networks.html")
    waiting = "[...document.images].filter((picture) => !picture.complete || !picture.naturalWidth).length"
    assert page.evaluate(waiting) > 5
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_function(f"() => {waiting} === 0")  # a function: the page forbids eval
