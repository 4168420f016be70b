"""Real touches on a page that scrolls: what scrolls changes nothing, what drags goes on to its end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures
from tests.helpers.targets import small_targets

Make = Callable[..., Figures]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
POINTS = """() => [...document.querySelectorAll(".nnkit-live-touch")].map((point) => {
  const { width, height } = point.getBoundingClientRect();
  return Math.min(width, height);
})"""


def swipe(figures: Figures, start: tuple[float, float], across: float, down: float, steps: int = 12) -> None:
    """A finger comes down, goes this way and is lifted."""
    session = figures.context.new_cdp_session(figures.page)
    for step in range(steps + 1):
        part = step / steps
        at = [{"x": start[0] + part * across, "y": start[1] + part * down}]
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})
        figures.settle()
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    figures.settle()


def middle(figures: Figures, test_id: str) -> tuple[float, float]:
    """Where the middle of a control is now."""
    box = figures.get(test_id).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.fixture
def phone(make_figures: Make) -> Figures:
    """A phone, with a page that is long enough to scroll."""
    figures = make_figures(**PHONE)
    figures.files["page.css"] += "main { padding: 400px 0 3000px }"
    return figures


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("down", [-300, 200])
def test_scrolling_past_a_slider_leaves_it(phone: Figures, part: float, down: float) -> None:
    phone.open(specs.neuron())
    phone.page.evaluate("scrollTo(0, 400)")
    phone.settle()
    box = phone.get("control-w").bounding_box()
    assert box
    before = phone.get("control-w").input_value(), phone.revision()
    swipe(phone, (box["x"] + part * box["width"], box["y"] + box["height"] / 2), 3, down)
    assert phone.page.evaluate("scrollY") != 400
    assert (phone.get("control-w").input_value(), phone.revision()) == before
    assert phone.get("value-w").inner_text() == "1.0"


def test_dragging_and_tapping_move_a_slider(phone: Figures) -> None:
    phone.open(specs.neuron())
    phone.get("control-w").scroll_into_view_if_needed()
    scrolled = phone.page.evaluate("scrollY")
    swipe(phone, middle(phone, "control-w"), 120, 10)
    dragged = float(phone.get("control-w").input_value())
    assert dragged > 2
    assert phone.page.evaluate("scrollY") == scrolled
    phone.page.touchscreen.tap(*middle(phone, "control-w"))
    phone.settle()
    assert abs(float(phone.get("control-w").input_value())) < 0.5


@pytest.mark.parametrize(("across", "down"), [(0, 130), (0, -130), (-120, 60)])
def test_a_point_follows_the_finger_to_its_end(phone: Figures, across: float, down: float) -> None:
    phone.open(specs.line_fit())
    phone.get("control-pts-3").scroll_into_view_if_needed()
    scrolled = phone.page.evaluate("scrollY")
    before = middle(phone, "control-pts-3")
    swipe(phone, before, across, down)
    after = middle(phone, "control-pts-3")
    plot = phone.page.locator(".nnkit-live-plot").first.bounding_box()
    assert plot
    assert phone.page.evaluate("scrollY") == scrolled
    inside = plot["y"] + 40 < before[1] + down < plot["y"] + plot["height"] - 60
    assert abs(after[0] - before[0] - across) < 40
    assert (after[1] - before[1]) * down > 0
    assert not inside or abs(after[1] - before[1] - down) < 20


def test_targets_are_large_enough_for_a_finger(phone: Figures) -> None:
    for make in (specs.neuron, specs.line_fit, specs.descent):
        phone.open(make())
        phone.get("more").click()
        assert small_targets(phone.page) == {}
        assert all(size >= 44 for size in phone.page.evaluate(POINTS))
