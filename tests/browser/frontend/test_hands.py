"""What a reader draws, types and adds: by mouse, finger and keyboard, and kept in the address."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nnkit import live
from tests.helpers.axe import violations
from tests.helpers.hands import ONE, hands
from tests.helpers.pages import Figures

Make = Callable[..., Figures]
INK, LETTERS, BS, POINTS = range(4)


@pytest.fixture
def shown(figures: Figures) -> Figures:
    """The figure with all three, by which a slider stands at 1."""
    figures.open(hands().spec)
    figures.set("k", 1)
    return figures


def test_the_pad_draws_with_mouse_and_clears(shown: Figures) -> None:
    box = shown.get("control-drawn").bounding_box()
    assert box
    shown.get("brush-drawn").select_option("fine")
    cell = box["width"] / 8
    shown.page.mouse.move(box["x"] + 1.5 * cell, box["y"] + 3.5 * cell)
    shown.page.mouse.down()
    shown.page.mouse.move(box["x"] + 5.5 * cell, box["y"] + 3.5 * cell, steps=3)
    shown.page.mouse.up()
    shown.settle()
    assert shown.number(INK) == pytest.approx(5, abs=0.6)
    shown.get("rub-drawn").click()
    shown.page.mouse.click(box["x"] + 3.5 * cell, box["y"] + 3.5 * cell)
    shown.settle()
    assert shown.number(INK) == pytest.approx(4, abs=0.6)
    shown.get("clear-drawn").click()
    shown.settle()
    assert shown.number(INK) == 0


def test_the_pad_draws_with_the_keyboard_and_says_where_the_pen_is(shown: Figures) -> None:
    pad = shown.get("control-drawn")
    shown.get("brush-drawn").select_option("fine")
    for key in ("Space", "ArrowRight", "Space"):
        pad.press(key)
    shown.settle()
    assert shown.number(INK) == 2
    status = shown.page.locator(".nnkit-live-padrow [role=status]")
    assert status.inner_text() == "row 5, column 6, drawn"
    pad.press("Delete")
    shown.settle()
    assert shown.number(INK) == 1


def test_the_pad_starts_from_an_example_and_comes_back_by_its_address(shown: Figures) -> None:
    shown.get("example-drawn").select_option("a one")
    shown.settle()
    assert shown.number(INK) == ONE.sum()
    shown.get("control-typed").fill("cab")
    shown.get("remove-points").click()
    shown.settle()
    link = "document.querySelector('.nnkit-live').id"
    assert shown.page.evaluate(link) == "fig-hands"
    shown.get("more").click()
    shown.get("copy-link").click()
    address = shown.page.evaluate("location.hash")
    shown.open(hands().spec, hash=address)
    assert [shown.number(k) for k in range(4)] == [ONE.sum(), 3, 1, 1]
    shown.get("reset").click()
    shown.settle()
    assert [shown.number(k) for k in range(4)] == [0, 4, 2, 2]


def test_a_finger_draws_and_the_page_stays(make_figures: Make) -> None:
    figures = make_figures(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    figures.open(hands().spec)
    pad = figures.get("control-drawn")
    pad.scroll_into_view_if_needed()
    before = figures.page.evaluate("scrollY")
    box = pad.bounding_box()
    assert box
    session = figures.context.new_cdp_session(figures.page)
    for kind, part in (("touchStart", 0.2), ("touchMove", 0.5), ("touchMove", 0.8), ("touchEnd", None)):
        places = [] if part is None else [{"x": box["x"] + 20, "y": box["y"] + part * box["height"]}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})
    figures.settle()
    assert figures.number(INK) > 9
    assert figures.page.evaluate("scrollY") == before


def test_text_takes_its_alphabet_alone_and_says_what_it_leaves_out(shown: Figures) -> None:
    word = shown.get("control-typed")
    word.fill("")
    word.press_sequentially("aXB")
    shown.settle()
    assert word.input_value() == "ab"
    assert [shown.number(LETTERS), shown.number(BS)] == [2, 1]
    word.press("z")
    hint = shown.page.locator(".nnkit-live-textrow [role=status]")
    assert hint.inner_text() == "“z” is not among the letters"
    word.press_sequentially("aaaaaaa")
    assert word.input_value() == "abaaaa"
    assert hint.inner_text() == "at most 6 letters"
    assert shown.get("value-typed").inner_text() == "6/6"


def test_points_come_with_a_click_and_go_with_a_key(shown: Figures) -> None:
    frame = shown.page.locator(".nnkit-live-plot").first.bounding_box()
    assert frame
    shown.page.mouse.click(frame["x"] + 0.3 * frame["width"], frame["y"] + 0.3 * frame["height"])
    shown.settle()
    assert shown.number(POINTS) == 3
    assert shown.get("value-points").inner_text() == "3 of 4"
    shown.get("add-points").click()
    shown.settle()
    assert shown.get("add-points").is_disabled()
    shown.page.mouse.click(frame["x"] + 0.5 * frame["width"], frame["y"] + 0.2 * frame["height"])
    shown.settle()
    assert shown.number(POINTS) == 4
    for left in (3, 2, 1, 1):
        shown.get("control-points-0").press("Delete")
        shown.settle()
        assert shown.number(POINTS) == left
    assert shown.get("control-points-0").get_attribute("aria-label") == "data"


def test_a_number_is_typed_beside_its_slider(shown: Figures) -> None:
    entry = shown.get("entry-k")
    before = shown.page.locator(".nnkit-live-controls").bounding_box()
    assert entry.evaluate("e => getComputedStyle(e).opacity") == "0"
    entry.click()
    assert entry.evaluate("e => getComputedStyle(e).opacity") == "1"
    slider, value = shown.get("control-k").bounding_box(), shown.get("value-k").bounding_box()
    assert slider
    assert value
    assert slider["y"] < value["y"] + value["height"] / 2 < slider["y"] + slider["height"]
    assert value["x"] >= slider["x"] + slider["width"]
    hint = shown.page.locator(".nnkit-live-entry + .nnkit-live-hint")
    for typed, value, words in (("7", "7", ""), ("99", "10", "at most 10"), ("−3", "0", "at least 0"), ("x", "0", "a number, please"), ("2.4", "2", "whole numbers only")):  # fmt: skip  # noqa: E501
        entry.fill(typed)
        entry.press("Enter")
        shown.settle()
        assert shown.get("value-k").inner_text() == value
        assert hint.inner_text() == words
    assert shown.page.locator(".nnkit-live-controls").bounding_box() == before
    entry.fill("8")
    entry.press("Escape")
    shown.settle()
    assert shown.get("value-k").inner_text() == "2"


def test_a_whole_number_stays_whole_whichever_way_it_comes(figures: Figures) -> None:
    """From an address too; a slider given as 0.0 to 10.0 takes what lies between its steps."""
    spec = hands().spec
    assert next(control for control in spec["controls"] if control["name"] == "k")["whole"]
    figures.open(spec, hash=f"#fig-{spec['name']}?k=2.4")
    assert figures.get("value-k").inner_text() == "2"
    assert "whole" not in live.slider(0.0, 10.0, start=1.0, step=1.0).spec("k")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_of_it_is_accessible(figures: Figures, theme: str) -> None:
    figures.open(hands().spec, theme=theme)
    figures.page.evaluate("document.documentElement.lang = 'en'")
    found = [rule for rule in violations(figures.page) if rule[0] not in ("document-title", "region")]
    assert found == []
    described = figures.page.locator(".nnkit-live-plot").first.get_attribute("aria-label") or ""
    assert "digit with 0 of 64 cells drawn" in described
    assert "word “abba”" in described
