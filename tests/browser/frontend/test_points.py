"""Points follow mouse, touch and keyboard within their limits."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures

Make = Callable[..., Figures]


def handle(figures: Figures, index: int) -> list[float]:
    """The value of a draggable point as it says itself."""
    text = figures.get(f"control-pts-{index}").get_attribute("aria-valuetext") or ""
    return [float(v.replace("−", "-")) for v in re.findall(r"[−\d.]+", text)]


def test_points_drag_with_the_mouse_and_stay_in_their_limits(figures: Figures) -> None:
    figures.open(specs.line_fit())
    grip = figures.get("control-pts-0").locator(".nnkit-live-grip").bounding_box()
    assert grip
    mouse = figures.page.mouse
    mouse.move(grip["x"] + 10, grip["y"] + 4)
    mouse.down()
    mouse.move(grip["x"] + 60, grip["y"] - 40, steps=5)
    mouse.up()
    figures.settle()
    x, y = handle(figures, 0)
    assert x > -1.5
    assert y > -1
    mouse.down()
    mouse.move(5, 5, steps=5)
    mouse.up()
    figures.settle()
    assert handle(figures, 0) == [-2, 2]


def test_points_move_with_the_keyboard(figures: Figures) -> None:
    figures.open(specs.line_fit())
    point = figures.get("control-pts-1")
    slope = figures.number(0)
    point.press("ArrowRight")
    point.press("Shift+ArrowUp")
    figures.settle()
    assert handle(figures, 1) == [-0.46, 0.4]
    assert figures.number(0) != slope
    for _ in range(30):
        point.press("Shift+ArrowDown")
    figures.settle()
    assert handle(figures, 1) == [-0.46, -2]


def test_points_follow_a_finger_while_the_page_scrolls_elsewhere(make_figures: Make) -> None:
    figures = make_figures(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    figures.open(specs.line_fit())
    session = figures.context.new_cdp_session(figures.page)
    grip = figures.get("control-pts-3").locator(".nnkit-live-touch").bounding_box()
    assert grip
    assert min(grip["width"], grip["height"]) >= 24
    start = {"x": grip["x"] + grip["width"] / 2, "y": grip["y"] + grip["height"] / 2}
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [start]})
    for k in range(1, 6):
        moved = {"x": start["x"] - 8 * k, "y": start["y"] + 8 * k}
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [moved]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    figures.settle()
    x, y = handle(figures, 3)
    assert x < 1.4
    assert y < 1.0
    assert figures.page.evaluate("scrollY") == 0
    actions = figures.page.eval_on_selector_all(
        ".nnkit-live-box, .nnkit-live-handles", "ns => ns.map(n => getComputedStyle(n).touchAction)"
    )
    assert set(actions) == {"auto"}


@pytest.mark.parametrize("touch", [False, True])
def test_points_go_where_a_second_touch_says(touch: bool, make_figures: Make) -> None:
    """For who cannot drag: touch a point, then its place; a point that was chosen twice stays."""
    figures = make_figures(viewport={"width": 700, "height": 900}, has_touch=touch)
    figures.open(specs.line_fit())
    plot = figures.page.locator(".nnkit-live-plot").first.bounding_box()
    assert plot

    def press(x: float, y: float) -> None:
        (figures.page.touchscreen.tap if touch else figures.page.mouse.click)(x, y)
        figures.settle()

    def grip(index: int) -> tuple[float, float]:
        box = figures.get(f"control-pts-{index}").locator(".nnkit-live-grip").bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    place = (plot["x"] + plot["width"] / 2, plot["y"] + 0.3 * plot["height"])
    start = [handle(figures, i) for i in range(2)]
    press(*place)
    assert [handle(figures, i) for i in range(2)] == start  # none is chosen
    press(*grip(1))
    press(*place)
    assert grip(1) == pytest.approx(place, abs=1)
    press(place[0] + 60, place[1])
    assert grip(1) == pytest.approx(place, abs=1)  # the choice is over
    press(*grip(0))
    press(*grip(0))
    press(place[0] + 60, place[1])
    assert handle(figures, 0) == start[0]
