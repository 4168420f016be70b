"""What a reader does with the questions: choose, be told why, try again; tick off an exercise; print."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.axe import violations
from tests.helpers.visits import Visit

pytestmark = pytest.mark.usefixtures("site")
PAGE = "chapters/neuron.html"
CLOSED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""
HEIGHTS = "all => all.map((quiz) => quiz.getBoundingClientRect().height)"
SMALL = """() => [...document.querySelectorAll(".options label, .checks button, .tick")]
  .filter((one) => one.checkVisibility())
  .filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
  .map((one) => one.textContent)"""


def opened(seen: Visit, page: str = PAGE) -> Page:
    """The chapter, when its quizzes are at work."""
    seen.open(page)
    seen.page.wait_for_selector(".quiz[data-active]")
    return seen.page


def test_a_choice_is_judged_and_told_why(visit: Callable[..., Visit]) -> None:
    """A click on a wrong answer says why and invites another; the right one is named, and remembered."""
    seen = visit()
    page = opened(seen)
    quiz = page.get_by_role("group", name="1. A neuron has")
    status = quiz.get_by_role("status")
    expect(quiz.get_by_role("radio")).to_have_count(3)
    expect(quiz.locator("details")).to_be_hidden()
    quiz.locator("label").nth(0).click()
    expect(status).to_contain_text("The sign got lost")
    expect(status).to_contain_text("Try again.")
    expect(quiz.locator("label").nth(0)).to_contain_text("✗ not this one")
    quiz.locator("label").nth(1).click()
    expect(status).to_contain_text("b: yes.")
    expect(quiz.locator("label").nth(1)).to_contain_text("✓ right")
    expect(quiz.locator("details")).to_be_visible()
    page.reload()
    expect(quiz.get_by_text("✓ answered")).to_be_visible()
    expect(quiz.get_by_role("radio", checked=True)).to_have_count(0)
    assert seen.complaints == []


def test_keys_pass_by_and_enter_answers(visit: Callable[..., Visit]) -> None:
    """Arrow keys walk the options unjudged; Enter judges, the button too; then all begins anew."""
    page = opened(visit())
    quiz = page.locator("#question-1")
    status, check = quiz.get_by_role("status"), quiz.get_by_role("button", name="Check")
    check.click()
    expect(status).to_have_text("Choose an answer first.")
    quiz.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(quiz.locator(".verdict")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("c: no.")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    expect(check).to_be_focused()
    page.keyboard.press("Enter")
    expect(status).to_contain_text("b: yes.")
    again = quiz.get_by_role("button", name="Start again")
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(status).to_be_empty()
    expect(quiz.locator(".verdict")).to_have_count(0)
    expect(quiz.get_by_role("radio").first).to_be_focused()


@pytest.mark.parametrize("phone", [False, True])
def test_nothing_moves_when_the_quiz_comes_to_life(phone: bool, visit: Callable[..., Visit]) -> None:
    """It is as tall as without JavaScript (within a pixel), and all that is touched is large enough."""
    still = visit(phone=phone, java_script_enabled=False).open(PAGE)
    seen = visit(phone=phone)
    page = opened(seen)
    seen.lay_out()
    before = still.locator(".quiz").evaluate_all(HEIGHTS)
    after = page.locator(".quiz").evaluate_all(HEIGHTS)
    assert after == pytest.approx(before, abs=1)
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_answered_quiz(scheme: str, visit: Callable[..., Visit]) -> None:
    page = opened(visit(dark=scheme == "dark"))
    for option in page.locator("#question-1 label, #question-2 label").all():
        option.click()
    assert [found for found in violations(page) if "question" in str(found)] == []


def test_without_scripts_the_answer_is_folded(visit: Callable[..., Visit]) -> None:
    """Options to read, nothing to press, and the fold opens by itself."""
    page = visit(java_script_enabled=False).open(PAGE)
    quiz = page.locator("#question-1")
    expect(quiz.locator("input").first).to_be_hidden()
    expect(quiz.locator("li").first).to_contain_text("at")
    expect(page.locator(".tick")).to_have_count(0)
    quiz.locator("summary").click()
    expect(quiz.locator("details")).to_contain_text("b: yes.")


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_the_right_answer_is_named(scripts: bool, visit: Callable[..., Visit]) -> None:
    seen = visit(java_script_enabled=scripts)
    page = opened(seen) if scripts else seen.open(PAGE)
    page.emulate_media(media="print")
    expect(page.locator("#question-1 summary")).to_have_text("Answer: b")
    expect(page.locator("#question-1 .key")).to_be_visible()
    expect(page.locator("#question-1 input").first).to_be_hidden()


def test_exercises_are_ticked_off(visit: Callable[..., Visit]) -> None:
    """A box beside the heading; it stays, also in another tab, and can be taken back."""
    seen = visit()
    page = opened(seen)
    box = page.get_by_role("checkbox", name="Exercise 2 is done")
    box.check()
    page.reload()
    expect(box).to_be_checked()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("checkbox", name="Exercise 2 is done").uncheck()
    expect(box).not_to_be_checked()
    assert seen.complaints == []


def test_a_browser_that_keeps_nothing_still_asks(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.page.add_init_script(CLOSED)
    page = opened(seen)
    page.locator("#question-1 label").nth(1).click()
    expect(page.locator("#question-1 .said")).to_contain_text("b: yes.")
    page.get_by_role("checkbox", name="Exercise 2 is done").check()
    assert seen.complaints == []
