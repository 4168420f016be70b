"""What a reader takes along: formulas copied as their TeX, code as code, and on paper all that folds."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.helpers.visits import Visit

SELECT = """(element) => getSelection().selectAllChildren(element)"""


def copied(page: Page, selector: str) -> str:
    """The text of the clipboard after the element was selected and copied."""
    page.locator(selector).first.evaluate(SELECT)
    page.keyboard.press("Control+c")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_copied_formulas_are_tex_and_copied_code_is_code(visit: Callable[..., Visit]) -> None:
    """A passage is readable, part of a formula is all of it, and no button speaks in between."""
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open("chapters/optimizers.html")
    place = "#gradient-descent-and-its-one-number"
    assert "learning rate $\\alpha_n$:" in copied(page, f"{place} > p")
    assert copied(page, f"{place} math mi") == copied(page, f"{place} > p math")
    assert copied(page, "#equation-eq-sgd .formula").startswith("$$w_{n+1} = w_n - \\alpha_n")
    page.wait_for_selector(f"{place} .copy", state="attached")
    code = copied(page, f"{place} .cell_input")
    assert code.startswith("import copy")
    assert "Copy" not in code
    assert page.evaluate("document.body.lastElementChild.tagName") == "FOOTER"


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
