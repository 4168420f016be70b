"""Data: sets, amounts, noise, and the reader's own by drawing, text, file and formula."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from nnkit.playground.settings import CLASSES, NUMBERS
from tests.helpers.playing import Playing

Start = Callable[..., Playing]
CSV = "first;second;kind\n1,5;2;yes\n-1;-2,5;no\n3;3;yes\n"


def test_every_set_has_a_picture_and_can_be_chosen(playing: Start) -> None:
    page = playing()
    pictures = set()
    for name in (*CLASSES, *NUMBERS):
        page.get(f"set-{name}").check(force=True)
        assert page.settings().data == name
        pictures.add(page.pixels(f".nnpg-set:has([data-testid=set-{name}])"))
    assert len(pictures) == len(CLASSES) + len(NUMBERS)


def test_sets_are_gone_through_by_arrow_keys(playing: Start) -> None:
    page = playing()
    page.get("set-circle").focus()
    page.page.keyboard.press("ArrowRight")
    assert page.settings().data == "xor"
    expect(page.get("set-xor")).to_be_checked()


def test_noise_share_and_seed_change_the_points(playing: Start) -> None:
    page = playing()
    seen = {page.pixels(".nnpg-plane .nnpg-sheet")}
    points = ".nnpg-points"
    shots = [page.page.locator(points).evaluate("c => c.toDataURL()")]
    for act in (
        lambda: page.get("control-noise").press("End"),
        lambda: page.get("control-ratio").press("End"),
        lambda: page.get("control-n").press("Home"),
        lambda: page.get("regenerate").click(),
    ):
        act()
        page.settle()
        shots.append(page.page.locator(points).evaluate("c => c.toDataURL()"))
    assert len(set(shots)) == len(shots)
    assert seen
    found = page.settings()
    assert (found.noise, found.ratio, found.n, found.seed) == (100, 90, 20, 1)


def test_test_data_are_shown_when_asked_for(playing: Start) -> None:
    page = playing()
    page.settle()
    before = page.page.locator(".nnpg-points").evaluate("c => c.toDataURL()")
    page.get("show-test").check()
    page.settle()
    assert page.page.locator(".nnpg-points").evaluate("c => c.toDataURL()") != before
    assert page.settings().test


def test_two_colours_only(playing: Start) -> None:
    page = playing()
    page.get("discrete").check()
    page.settle()
    colours = page.page.locator(".nnpg-largemap").evaluate("""canvas => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const colour = (_, i) => data.slice(4 * i, 4 * i + 3).join();
      return new Set(Array.from({ length: data.length / 4 }, colour)).size;
    }""")
    assert colours == 2


def test_points_are_drawn_with_the_mouse(playing: Start) -> None:
    page = playing()
    page.open_panel("own")
    page.get("draw").click()
    size = (page.get("plane").bounding_box() or {})["width"]
    page.get("plane").click(position={"x": size / 4, "y": size / 4})
    page.get("class-blue").check(force=True)
    page.get("plane").click(position={"x": size * 3 / 4, "y": size / 2})
    found = page.settings()
    assert found.data == "own"
    assert found.own == pytest.approx((-3, 3, 1, 3, 0, -1), abs=0.1)
    page.get("plane").click(position={"x": size / 2, "y": size / 2})
    page.get("undo").click()
    assert page.settings().own == found.own


@pytest.mark.parametrize("touch", [False, True])
def test_a_single_point_is_rubbed_out_with_the_mouse_or_a_finger(playing: Start, touch: bool) -> None:
    page = playing("data=own&own=-3,3,1,3,0,-1,0,-4,-1", has_touch=touch)
    page.open_panel("own")
    page.get("draw").click()
    page.get("class-rubber").check(force=True)
    size = (page.get("plane").bounding_box() or {})["width"]
    spot = {"x": size * 3 / 4 + 2, "y": size / 2 - 2}
    page.get("plane").tap(position=spot) if touch else page.get("plane").click(position=spot)
    assert page.settings().own == (-3, 3, 1, 0, -4, -1)
    expect(page.get("own-said")).to_contain_text("2 examples")
    page.get("plane").focus()
    for _ in range(3):
        page.page.keyboard.press("Enter")
    expect(page.get("own-said")).to_contain_text("two examples are the fewest")


def test_points_are_drawn_and_taken_away_with_the_keyboard(playing: Start) -> None:
    page = playing()
    page.get("set-own").click(force=True)
    expect(page.get("own-said")).to_contain_text("two examples are the fewest")
    page.get("plane").focus()
    for key in ("Enter", "Shift+ArrowRight", "Space", "ArrowUp", "Space"):
        page.page.keyboard.press(key)
    assert page.settings().own == pytest.approx((0, 0, 1, 1.2, 0, 1, 1.2, 0.3, 1))
    page.page.keyboard.press("Delete")
    assert page.settings().own == pytest.approx((0, 0, 1, 1.2, 0, 1))
    expect(page.get("plane").locator("xpath=..").get_by_role("status")).to_contain_text("x1 1.20, x2 0.30")
    page.page.keyboard.press("Tab")
    expect(page.get("plane")).not_to_be_focused()


def test_lines_are_pasted(playing: Start) -> None:
    page = playing()
    page.open_panel("own")
    page.get("paste").fill("1,2,1\n-3,4,-1\n5,-5,1")
    page.get("use-lines").click()
    assert page.settings().own[2::3] == (1, -1, 1)
    expect(page.get("own-said")).to_contain_text("3 examples taken")


def test_a_file_is_read_in_the_page(playing: Start) -> None:
    page = playing()
    page.open_panel("own")
    page.get("csv-file").set_input_files({"name": "mine.csv", "mimeType": "text/csv", "buffer": CSV.encode()})
    expect(page.get("own-said")).to_contain_text("3 examples taken")
    assert page.settings().task == "classification"
    assert len(page.settings().own) == 9


def test_lines_that_are_no_data_are_refused_in_words(playing: Start) -> None:
    page = playing()
    page.open_panel("own")
    page.get("paste").fill("hello")
    page.get("use-lines").click()
    expect(page.get("own-said")).not_to_be_empty()
    assert page.settings().data == "circle"


def test_a_formula_makes_the_classes_and_a_bad_one_changes_nothing(playing: Start) -> None:
    page = playing()
    page.open_panel("own")
    page.get("formula").fill("sin(x1) > x2 / 4")
    page.get("formula").press("Enter")
    assert page.settings().formula == "sin(x1) > x2 / 4"
    page.get("formula").fill("x1 +* alert(1)")
    page.get("use-formula").click()
    expect(page.get("complaint")).to_be_visible()
    assert page.settings().formula == "sin(x1) > x2 / 4"
    page.get("set-xor").check(force=True)
    expect(page.get("complaint")).to_be_hidden()
