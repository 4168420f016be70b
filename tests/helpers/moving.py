"""All controls of one figure moved by mouse and by keyboard, as a reader would; Python agrees after each."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.helpers.driver import LiveFigure, after, place

MOST_POINTS = 4  # of one control that are dragged; the others are the same code
STEPS = 3  # of a simulation, before its drawing is looked at
MANY = 10**9  # more steps than any slider has
VARIANTS = 24  # tried at most, to find one in which a slider changes the drawing


def every_control_of(figure: LiveFigure) -> None:
    """Each by mouse and by keyboard; reset then brings the first drawing back."""
    start = figure.drawing()
    for control in figure.controls("choice", "toggle"):
        options_follow(figure, control)
    for control in figure.controls("slider"):
        slider_follows_the_mouse(figure, control)
        slider_follows_the_keyboard(figure, control)
        slider_follows_what_is_typed(figure, control)
        slider_changes_the_drawing(figure, control)
    for control in figure.controls("points"):
        for index in range(min(MOST_POINTS, len(control["start"]))):
            point_follows_mouse_and_keyboard(figure, control, index)
    for control in figure.controls("pad"):
        pad_follows_mouse_and_keyboard(figure, control)
    for control in figure.controls("text"):
        text_follows_the_keyboard(figure, control)
    if figure.spec["simulation"]:
        transport_works(figure)
    figure.press("reset")
    assert figure.agree()["values"] == {c["name"]: c["start"] for c in figure.spec["controls"]}
    assert figure.drawing() == start, f"{figure.name}: reset"
    assert figure.element.locator(".nnkit-live-error:not([hidden])").count() == 0


def options_follow(figure: LiveFigure, control: dict[str, Any]) -> None:
    """Every option by mouse; the next one by keyboard; at least one of them changes the drawing."""
    values = control.get("options", [True, False])
    drawings = set()
    for value in [*values, control["start"]]:
        figure.choose(control, value)
        drawings.update(figure.looks(STEPS))
    assert len(drawings) > 1, f"{figure.name}: {control['name']} changes nothing"
    element = figure.control(control["name"])
    inner = element.locator("input:checked")
    if control["kind"] == "toggle":
        element.press("Space")
    else:
        last = control["start"] == values[-1]
        (inner if inner.count() else element).press("ArrowUp" if last else "ArrowDown")
    assert figure.agree()["values"][control["name"]] != control["start"]
    figure.choose(control, control["start"])
    figure.agree()


def slider_follows_the_mouse(figure: LiveFigure, control: dict[str, Any]) -> None:
    """Dragged to minimum, maximum and back to about the start, in one movement."""
    low, high, start = (place(control, control[end]) for end in ("min", "max", "start"))
    first, second, back = figure.drag_slider(control["name"], 0, 1, (start - low) / (high - low))
    assert first == pytest.approx(control["min"], abs=1e-9), f"{figure.name}: {control['name']} by mouse"
    assert second == pytest.approx(after(control, MANY), rel=1e-5, abs=1e-9)
    away = abs(place(control, back) - start)
    assert away <= max(2 * control["step"], 0.1 * (high - low)), f"{figure.name}: {control}"


def slider_follows_the_keyboard(figure: LiveFigure, control: dict[str, Any]) -> None:
    """Home, End, single steps from both, and exactly back to the start."""
    name, near = control["name"], control["step"] / 100
    figure.control(name).focus()
    for key, steps in (("Home", 0), ("ArrowRight", 1), ("End", MANY)):
        figure.page.keyboard.press(key)
        reached = place(control, figure.agree()["values"][name])
        assert reached == pytest.approx(place(control, after(control, steps)), abs=near), figure.name
    figure.page.keyboard.press("ArrowLeft")
    assert figure.agree()["values"][name] < control["max"]
    back = place(control, figure.key_slider(control, control["start"]))
    assert back == pytest.approx(place(control, control["start"]), abs=near)
    figure.agree()


def slider_follows_what_is_typed(figure: LiveFigure, control: dict[str, Any]) -> None:
    """A number typed beside the slider; then the one it began with."""
    entry = figure.element.get_by_test_id(f"entry-{control['name']}")
    wanted = after(control, 1) if control["start"] != after(control, 1) else after(control, 2)
    for value in (wanted, control["start"]):
        entry.click()
        entry.fill(f"{value:.12g}")
        entry.press("Enter")
        found = figure.agree()["values"][control["name"]]
        assert found == pytest.approx(value, rel=1e-9, abs=1e-12), f"{figure.name}: {control['name']} typed"


def pad_follows_mouse_and_keyboard(figure: LiveFigure, control: dict[str, Any]) -> None:
    """A stroke with the mouse, cells drawn and rubbed out by keys, an example, an empty pad."""
    name, pad = control["name"], figure.control(control["name"])
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box is not None
    drawings = [figure.value(name)]
    figure.page.mouse.move(box["x"] + 0.1 * box["width"], box["y"] + 0.2 * box["height"])
    figure.page.mouse.down()
    figure.page.mouse.move(box["x"] + 0.8 * box["width"], box["y"] + 0.9 * box["height"], steps=3)
    figure.page.mouse.up()
    drawings.append(figure.agree()["values"][name])
    pad.focus()
    for key in ("Delete", "ArrowRight", "ArrowUp", "ArrowUp", "Space"):
        figure.page.keyboard.press(key)
    drawings.append(figure.agree()["values"][name])
    for label, digits in control["examples"]:
        figure.element.get_by_test_id(f"example-{name}").select_option(label)
        assert figure.agree()["values"][name] == digits
    figure.press(f"clear-{name}")
    drawings.append(figure.agree()["values"][name])
    assert len(set(drawings)) == len(drawings), f"{figure.name}: {name}"
    assert set(drawings[-1]) == {"0"}


def text_follows_the_keyboard(figure: LiveFigure, control: dict[str, Any]) -> None:
    """Typed letter by letter; no letter, then as many as there may be, and one more."""
    name, letters = control["name"], control["alphabet"]
    element = figure.control(name)
    element.fill("")
    assert figure.agree()["values"][name] == ""
    wanted = (letters * control["most"])[: control["most"]]
    element.press_sequentially(wanted[:3])
    assert figure.agree()["values"][name] == wanted[:3]
    element.fill(wanted + letters[0])
    assert figure.agree()["values"][name] == wanted
    element.press("Backspace")
    assert figure.agree()["values"][name] == wanted[:-1]


def transport_works(figure: LiveFigure) -> None:
    """Play runs, pause stops, a step goes on; a run with another seed, where there is one, is Python's."""
    figure.press("restart" if figure.spec["simulation"]["seed"] is None else "new-seed")
    figure.agree(steps=0)
    figure.press("play")
    figure.page.wait_for_function("f => Number(f.dataset.steps) > 2", arg=figure.element.element_handle())
    assert figure.element.get_attribute("data-playing") == "true"
    figure.press("play")
    assert figure.element.get_attribute("data-playing") == "false"
    steps = figure.state()["steps"]
    figure.press("step")
    figure.agree(steps=steps + 1)


def slider_changes_the_drawing(figure: LiveFigure, control: dict[str, Any]) -> None:
    """Minimum, start and maximum look different, in the first variant or in some other."""
    discrete = figure.controls("choice", "toggle")
    options = [control.get("options", [False, True]) for control in discrete]
    first = tuple(control["start"] for control in discrete)
    for values in itertools.islice([first, *itertools.product(*options)], VARIANTS):
        for other, value in zip(discrete, values, strict=True):
            if figure.value(other["name"]) != value:
                figure.choose(other, value)
        if len(set(figure.looks(STEPS, control["name"]))) > 1:  # an angle may look alike at both ends
            break
    else:
        raise AssertionError(f"{figure.name}: {control['name']} never changes the drawing")
    for other in discrete:
        figure.choose(other, other["start"])


def point_follows_mouse_and_keyboard(figure: LiveFigure, control: dict[str, Any], index: int) -> None:
    """Dragged with the mouse, moved by each arrow, and stopped at the edge."""
    name = control["name"]
    handle = figure.control(f"{name}-{index}")
    handle.scroll_into_view_if_needed()
    all_before = figure.value(name)
    before = all_before[index]
    box = handle.locator(".nnkit-live-grip").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    middle = [sum(control[side]) / 2 for side in "xy"]
    figure.page.mouse.move(x, y)
    figure.page.mouse.down()
    figure.page.mouse.move(
        x + (25 if before[0] < middle[0] else -25), y + (-25 if before[1] < middle[1] else 25), steps=3
    )
    figure.page.mouse.up()
    assert figure.agree()["values"][name] != all_before, f"{figure.name}: {name}-{index} by mouse"
    handle.focus()
    for key, side, sign in (
        ("ArrowRight", 0, 1),
        ("ArrowUp", 1, 1),
        ("ArrowLeft", 0, -1),
        ("ArrowDown", 1, -1),
    ):
        here = figure.value(name)[index]
        figure.page.keyboard.press(key)
        there = figure.agree()["values"][name][index]
        edge = control["xy"[side]][(sign + 1) // 2]
        assert (there[side] - here[side]) * sign > 0 or there[side] == edge, f"{figure.name}: {name}, {key}"
    for _ in range(11):
        figure.page.keyboard.press("Shift+ArrowRight")
    assert figure.agree()["values"][name][index][0] == pytest.approx(control["x"][1], rel=1e-3)
