"""On the built pages, every control of every live figure is moved by mouse and keyboard; Python agrees."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from book.tools import serve
from tests.helpers.collect import ROOT, pages
from tests.helpers.driver import LiveFigure, after, place
from tests.helpers.oracle import Oracle
from tests.helpers.visits import enter

PAGES = [path.relative_to(ROOT).as_posix() for path in pages()]
MOST_POINTS = 4  # of one control that are dragged; the others are the same code
STEPS = 3  # of a simulation, before its drawing is looked at
MANY = 10**9  # more steps than any slider has
VARIANTS = 24  # tried at most, to find one in which a slider changes the drawing


@pytest.fixture(scope="module", params=PAGES)
def oracle(request: pytest.FixtureRequest) -> Iterator[tuple[str, Oracle]]:
    """Python's side of one page."""
    answers = Oracle(request.param)
    yield request.param.rsplit(".", 1)[0], answers
    answers.close()


def test_every_control_moves_the_figure_as_python_says(
    browser: Browser, site: str, oracle: tuple[str, Oracle]
) -> None:
    """Sliders to both ends and back, choices, toggles and points, by mouse and by keyboard, then reset."""
    address, answers = oracle
    seen = enter(browser, site)
    page = seen.open(f"{address}.html")
    seen.lay_out()
    shown = page.locator("figure.nnkit-live").evaluate_all("all => all.map((f) => f.id)")
    assert sorted(shown) == sorted(f"fig-{name}" for name in answers.specs)
    for spec in answers.specs.values():
        every_control_of(LiveFigure(page, spec, answers))
    assert seen.complaints == []
    assert seen.foreign == []
    page.context.close()


def test_on_a_phone_in_the_dark_every_control_moves_the_figure_too(
    browser: Browser, site: str, oracle: tuple[str, Oracle]
) -> None:
    """Sliders are tapped, options are tapped, points go by keys; Python agrees there as well."""
    address, answers = oracle
    seen = enter(browser, site, phone=True, dark=True)
    page = seen.open(f"{address}.html")
    seen.lay_out()
    for spec in answers.specs.values():
        figure = LiveFigure(page, spec, answers)
        for control in figure.controls("choice", "toggle"):
            values = control.get("options", [True, False])
            figure.choose(control, next(value for value in values if value != control["start"]))
        for control in figure.controls("slider"):
            low, high, start = (place(control, control[end]) for end in ("min", "max", "start"))
            here = (start - low) / (high - low)
            figure.tap_slider(control["name"], here + (0.3 if here < 0.5 else -0.3))
        for control in figure.controls("points"):
            figure.keys(f"{control['name']}-0", "ArrowLeft", "ArrowUp", "Shift+ArrowRight")
        moved = figure.agree()["values"]
        kinds = figure.controls("choice", "toggle", "slider", "points")
        assert [c["name"] for c in kinds if moved[c["name"]] == c["start"]] == [], figure.name
    assert seen.complaints == []
    page.context.close()


def test_every_program_computes_what_python_computes(oracle: tuple[str, Oracle]) -> None:
    """All numbers that a figure can show agree to 1e-9 relative, at many values of its controls."""
    _, answers = oracle
    compared = {name: answers.parity(name) for name in answers.specs}
    assert {name: found for name, found in compared.items() if isinstance(found, str) or found < 1} == {}


def every_control_of(figure: LiveFigure) -> None:
    """Each by mouse and by keyboard; reset then brings the first drawing back."""
    start = figure.drawing()
    for control in figure.controls("choice", "toggle"):
        options_follow(figure, control)
    for control in figure.controls("slider"):
        slider_follows_the_mouse(figure, control)
        slider_follows_the_keyboard(figure, control)
        slider_changes_the_drawing(figure, control)
    for control in figure.controls("points"):
        for index in range(min(MOST_POINTS, len(control["start"]))):
            point_follows_mouse_and_keyboard(figure, control, index)
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


def test_every_page_with_figures_is_in_the_built_book() -> None:
    """No page with a figure is forgotten by the table of contents."""
    assert [page for page in PAGES if not (serve.SITE / page).with_suffix(".html").exists()] == []
    assert PAGES
