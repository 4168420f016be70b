"""What has the focus is not hidden under what stays in view on a small screen, or at 400 % on a large one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.helpers.visits import Visit

MOST = 150  # keys each way
READY = ".nnkit-live[data-ready], .nnkit-playground[data-ready]"
FOCUS = "figure => figure.querySelector('button, input, select').focus()"
HIDDEN = """() => {
  const focused = document.activeElement;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const places = [0.05, 0.5, 0.95];
  const shown = places.some((x) => places.some((y) => {
    const there = document.elementFromPoint(left + x * width, top + y * height);
    const beside = there?.parentElement === focused.parentElement; // the label over a box
    return there && (focused.contains(there) || there.contains(focused) || beside);
  }));
  return shown || focused.matches("body, .skip") ? null : focused.outerHTML.slice(0, 120);
}"""


@pytest.mark.parametrize(("name", "number"), [("neuron", 0), ("neuron", -1), ("playground", 0)])
def test_what_has_the_focus_is_seen(name: str, number: int, visit: Callable[..., Visit]) -> None:
    """Forth and back, from a figure's first control."""
    seen = visit(phone=True, service_workers="block")
    page = seen.open(f"chapters/{name}.html")
    kind = ".nnkit-playground" if name == "playground" else ".nnkit-live"
    figure = page.locator(f"main {kind}").nth(number)
    seen.read_to_the_end()
    seen.lay_out()
    page.wait_for_selector(READY)
    figure.evaluate(FOCUS)
    hidden = []
    for key in ["Tab"] * MOST + ["Shift+Tab"] * MOST:
        page.keyboard.press(key)
        hidden.append(page.evaluate(HIDDEN))
    assert [part for part in hidden if part] == []


@pytest.mark.parametrize(("height", "position"), [(256, "static"), (740, "sticky")])
def test_buttons_stay_in_view_where_there_is_room_for_them(
    height: int, position: str, visit: Callable[..., Visit]
) -> None:
    """A screen of 1280 by 1024 pixels is as low as that at 400 %: bar and buttons would fill most of it."""
    page = visit(viewport={"width": 320, "height": height}).open("chapters/playground.html")
    page.wait_for_selector(READY)
    assert page.locator(".nnpg-transport").evaluate("box => getComputedStyle(box).position") == position
