"""The reader's own examples: what the map shows is what is trained on, or nothing is trained."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]
FOUR = "data=own&own=1,1,1,-1,-1,-1,2,1,1,-2,-1,-1"
WIDTH = 100  # of the step along the map between two examples


def dots(page: Playing) -> int:
    """How many pixels the examples on the large map have."""
    page.settle()
    found = page.page.locator(".nnpg-points").evaluate("""canvas => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, i) => i % 4 === 3 && value > 0).length;
    }""")
    return int(found)


def still(page: Playing) -> None:
    """Nothing trains, and the reader is told why."""
    for name in ("play", "step", "update"):
        page.get(name).click()
        expect(page.get("complaint")).to_contain_text("Draw two examples")
    page.page.wait_for_timeout(100)
    assert page.count("steps") == 0
    expect(page.page.locator(".nnpg")).to_have_attribute("data-playing", "false")


def draw(page: Playing, n: int) -> None:
    """Draw so many examples by the keyboard."""
    page.get("plane").focus()
    for _ in range(n):
        page.page.keyboard.press("Enter")
        page.page.keyboard.press("ArrowRight")


def test_an_empty_map_trains_on_nothing(playing: Start) -> None:
    page = playing()
    page.get("set-own").click(force=True)
    expect(page.get("set-own")).to_be_checked()
    assert dots(page) == 0
    still(page)
    expect(page.get("accuracy-test")).to_be_hidden()
    draw(page, 1)
    still(page)
    draw(page, 1)
    expect(page.get("complaint")).to_be_hidden()
    expect(page.get("accuracy-test")).to_be_visible()
    page.get("step").click()
    page.settle()
    assert page.count("steps") == 1
    assert page.settings().data == "own"


@pytest.mark.parametrize("button", ["clear", "undo"])
def test_what_was_taken_away_does_not_come_back(playing: Start, button: str) -> None:
    page = playing(FOUR)
    page.open_panel("own")
    for _ in range(1 if button == "clear" else 4):
        page.get(button).click()
    assert dots(page) == 0
    still(page)
    assert page.settings().own == ()
    page.get("draw").click()
    expect(page.get("draw")).to_have_attribute("aria-pressed", "false")
    expect(page.get("set-circle")).to_be_checked()
    expect(page.get("complaint")).to_be_hidden()
    assert (page.settings().data, page.settings().own) == ("circle", ())


def test_playing_pauses_where_the_map_is_emptied(playing: Start) -> None:
    page = playing(FOUR, reduced_motion="no-preference")
    page.open_panel("own")
    page.get("play").click()
    page.get("clear").click()
    expect(page.page.locator(".nnpg")).to_have_attribute("data-playing", "false")


@pytest.mark.parametrize("way", ["set", "link", "preset", "same"])
def test_another_set_ends_drawing(playing: Start, way: str) -> None:
    page = playing("n=60")
    before = dots(page)
    page.get("set-own").click(force=True)
    draw(page, 1)
    if way == "preset":
        page.get("presets").select_option(index=1)
    elif way == "link":
        page.page.evaluate("() => { location.hash = '#playground?data=xor&n=60'; }")
    else:
        page.get("set-xor" if way == "set" else "set-circle").check(force=True)
    expect(page.get("draw")).to_have_attribute("aria-pressed", "false")
    assert dots(page) > 0.5 * before
    page.get("step").click()
    page.settle()
    assert page.count("epochs") == 1
    data = page.settings().data
    page.get("plane").click(position={"x": 20, "y": 20})
    assert page.settings().data == data != "own"


def test_controls_that_do_nothing_are_not_there_and_the_number_is_told(playing: Start) -> None:
    page = playing("n=900&ratio=75")
    expect(page.get("amount")).to_contain_text("900 examples: 675 to train on, 225 to test")
    page.open_panel("own")
    page.get("paste").fill("1,2,1\n-3,4,-1\n5,-5,1\n0,0,-1")
    page.get("use-lines").click()
    expect(page.get("amount")).to_contain_text("4 examples: 3 to train on, 1 to test")
    for name in ("n", "noise"):
        expect(page.get(f"control-{name}")).to_be_hidden()
    expect(page.get("control-ratio")).to_be_visible()
    page.get("set-xor").check(force=True)
    expect(page.get("control-n")).to_be_visible()


@pytest.mark.parametrize("text", ["1/0", "0/0"])
def test_one_class_alone_is_remarked_on(playing: Start, text: str) -> None:
    page = playing()
    expect(page.get("amount")).not_to_contain_text("one class")
    page.open_panel("own")
    page.get("formula").fill(text)
    page.get("use-formula").click()
    expect(page.get("amount")).to_contain_text("500 examples")
    expect(page.get("amount")).to_contain_text("All of them are of one class")
    expect(page.get("own-said")).to_contain_text("All of them are of one class")


def test_one_draws_on_the_output_in_sight_and_the_cross_is_where_the_example_goes(playing: Start) -> None:
    page = playing(viewport={"width": 390, "height": 844})
    page.get("node-1-1").click()
    page.get("set-own").click(force=True)
    expect(page.get("plane")).to_be_in_viewport(ratio=0.9)
    page.get("plane").focus()
    expect(page.page.locator(".nnpg-planename")).to_have_text("The output")
    middle = """e => { const { left, top, width, height } = e.getBoundingClientRect();
      return [left + width / 2, top + height / 2]; }"""
    cross = page.page.locator(".nnpg-cross")
    assert cross.evaluate(middle) == pytest.approx(page.get("plane").evaluate(middle), abs=3)
