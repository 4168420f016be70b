"""Controls answer to mouse, touch and keyboard; goals, reset and simulations do what they say."""

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


def test_slider_keys_go_to_both_ends(figures: Figures) -> None:
    figures.open(specs.neuron())
    slider = figures.get("control-w")
    for key, value in [("Home", "−5.0"), ("End", "5.0"), ("ArrowLeft", "4.9")]:
        revision = figures.revision()
        slider.press(key)
        figures.painted(revision)
        assert figures.get("value-w").inner_text() == value
        assert slider.get_attribute("aria-valuetext") == value
    assert figures.get("value-b").inner_text() == "0.0\u00a0V"


def test_slider_drags_with_the_mouse(figures: Figures) -> None:
    figures.open(specs.neuron())
    box = figures.get("control-w").bounding_box()
    assert box
    mouse = figures.page.mouse
    mouse.move(box["x"] + 0.6 * box["width"], box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(box["x"] + box["width"] + 20, box["y"] + box["height"] / 2, steps=8)
    mouse.up()
    figures.settle()
    assert figures.get("value-w").inner_text() == "5.0"


def test_many_moves_in_one_frame_are_painted_once(figures: Figures) -> None:
    figures.open(specs.neuron())
    revision = figures.revision()
    figures.page.evaluate("""() => {
      const input = document.querySelector('[data-testid=control-w]');
      for (let v = -5; v <= 5; v++) { input.value = v; input.dispatchEvent(new Event('input')); }
    }""")
    figures.painted(revision)
    figures.settle()
    assert figures.revision() == revision + 1
    assert figures.get("value-w").inner_text() == "5.0"


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


def test_reset_brings_every_control_back(figures: Figures) -> None:
    figures.open(specs.neuron())
    before = figures.paths(".nnkit-live-line")
    figures.set("w", -3)
    figures.get("control-slope").check()
    figures.get("control-activation").get_by_label("tanh").check()
    figures.get("reset").click()
    figures.page.locator(".nnkit-live-line").nth(1).wait_for(state="detached")
    assert figures.paths(".nnkit-live-line") == before
    assert figures.get("value-w").inner_text() == "1.0"
    assert not figures.get("control-slope").is_checked()


def test_goal_is_said_kept_and_told_to_the_page(figures: Figures) -> None:
    figures.open(specs.neuron())
    goal = figures.get("goal")
    assert goal.get_attribute("data-goal") == "open"
    assert figures.storage() == {}
    figures.page.evaluate(
        "() => { window.told = []; addEventListener('nnkit-live:goal', e => told.push(e.detail.id)); }"
    )
    figures.set("b", -2)
    assert goal.get_attribute("data-goal") == "met"
    assert goal.inner_text().startswith("Goal reached:")
    assert figures.page.evaluate("told") == ["neuron"]
    kept = figures.storage()["neuron"]
    assert kept["met"] is True
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", kept["date"])
    figures.page.wait_for_function(
        "document.querySelector('[data-testid=status]').textContent.includes('Goal reached')"
    )
    figures.set("b", 0)
    assert goal.get_attribute("data-goal") == "open"
    figures.open(specs.neuron())
    assert goal.inner_text().startswith("Goal, reached before:")


@pytest.mark.parametrize("stored", ["[]", "null", "{broken", '"text"', '{"other": 1}'])
def test_spoiled_storage_harms_no_figure(figures: Figures, stored: str) -> None:
    figures.open(specs.descent())
    figures.page.evaluate("text => localStorage.setItem('nnkit-live-goals', text)", stored)
    figures.open(specs.neuron())
    figures.set("b", -2)
    assert "neuron" in figures.storage()


def test_simulation_steps_as_python_steps(figures: Figures) -> None:
    figures.open(specs.descent())
    weight = -1.8
    assert figures.number(0) == weight * weight
    for _ in range(5):
        figures.get("step").click()
        weight = weight - 0.02 * 2 * weight
    figures.settle()
    assert figures.number(0) == pytest.approx(weight * weight, rel=1e-12)
    assert figures.number(1) == 5
    figures.get("restart").click()
    figures.settle()
    assert figures.number(1) == 0


def test_simulation_plays_pauses_and_keeps_its_state_while_sliders_move(figures: Figures) -> None:
    figures.open(specs.descent())
    figure = figures.page.locator(".nnkit-live")
    figures.get("speed").select_option("5")
    figures.get("play").click()
    figures.page.wait_for_function("Number(document.querySelector('.nnkit-live').dataset.steps) >= 20")
    figures.get("play").click()
    steps = int(figure.get_attribute("data-steps") or 0)
    figures.set("lr", 0.5)
    figures.settle()
    assert figure.get_attribute("data-steps") == str(steps)
    assert figures.number(1) == steps
    figures.get("step").click()
    figures.settle()
    assert figures.number(0) == pytest.approx(0, abs=1e-20)
    assert figures.get("goal").get_attribute("data-goal") == "met"


def test_control_that_the_beginning_depends_on_begins_anew(figures: Figures) -> None:
    figures.open(specs.descent())
    figures.get("step").click()
    figures.settle()
    assert figures.number(1) == 1
    figures.set("start", 1)
    assert figures.number(1) == 0
    assert figures.number(0) == 1


def test_new_seed_begins_anew_and_reset_brings_the_first_seed_back(figures: Figures) -> None:
    figures.open(specs.descent())
    figures.page.evaluate("() => { Math.random = () => 3 / 2 ** 31; }")
    figures.get("new-seed").click()
    figures.settle()
    assert figures.number(0) == pytest.approx(0.09)
    figures.get("reset").click()
    figures.settle()
    assert figures.number(0) == pytest.approx(3.24)


def test_without_chance_there_is_no_seed_to_choose(figures: Figures) -> None:
    spec = specs.descent()
    spec["simulation"]["seed"] = None
    figures.open(spec)
    assert figures.get("new-seed").count() == 0
    figures.get("step").click()
    figures.settle()
    assert figures.number(1) == 1


def test_simulation_rests_while_out_of_sight(figures: Figures) -> None:
    figures.open(specs.descent(), specs.gallery(), specs.neuron())
    figures.page.evaluate("scrollTo(0, 0)")
    figures.get("play").click()
    figures.page.wait_for_function("Number(document.querySelector('#fig-descent').dataset.steps) >= 5")
    figures.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    figures.page.wait_for_timeout(200)
    steps = figures.page.locator("#fig-descent").get_attribute("data-steps")
    figures.page.wait_for_timeout(200)
    assert figures.page.locator("#fig-descent").get_attribute("data-steps") == steps
    figures.page.evaluate("scrollTo(0, 0)")
    figures.page.wait_for_function(
        "n => Number(document.querySelector('#fig-descent').dataset.steps) > n", arg=int(steps or 0)
    )


def test_simulation_rests_while_the_page_is_in_the_background(figures: Figures) -> None:
    """Chromium without a window hides no page, so the page is told that it is hidden; frames go on."""
    hide = """state => {
      Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
      document.dispatchEvent(new Event('visibilitychange'));
    }"""
    figures.open(specs.descent())
    figure = figures.page.locator("#fig-descent")
    figures.get("play").click()
    figures.page.wait_for_function("Number(document.querySelector('#fig-descent').dataset.steps) >= 5")
    figures.page.evaluate(hide, "hidden")
    figures.settle()
    steps = int(figure.get_attribute("data-steps") or 0)
    for _ in range(10):
        figures.settle()
    assert figure.get_attribute("data-steps") == str(steps)
    assert figure.get_attribute("data-playing") == "true"
    figures.page.evaluate(hide, "visible")
    figures.page.wait_for_function(
        "n => Number(document.querySelector('#fig-descent').dataset.steps) > n", arg=steps
    )


def test_simulation_plays_by_itself_only_where_motion_is_welcome(make_figures: Make) -> None:
    spec = specs.descent()
    spec["simulation"]["autoplay"] = True
    moving = make_figures().open(spec)
    moving.page.wait_for_function("Number(document.querySelector('.nnkit-live').dataset.steps) >= 3")
    calm = make_figures(reduced_motion="reduce").open(spec)
    calm.page.wait_for_timeout(200)
    assert calm.page.locator(".nnkit-live").get_attribute("data-steps") == "0"


def test_slider_shows_the_decimals_of_its_first_value_too(figures: Figures) -> None:
    """From 0.25 in steps of 0.5 it goes to 0.75, not to 0.8."""
    spec = specs.line_fit()
    spec["controls"].append(specs.slider("k", 0.25, 2.25, 0.25, 0.5))
    figures.open(spec)
    for key, words in (("ArrowRight", "0.75"), ("ArrowRight", "1.25"), ("End", "2.25"), ("Home", "0.25")):
        figures.get("control-k").press(key)
        figures.settle()
        assert figures.get("value-k").inner_text() == words


@pytest.mark.parametrize("name", ["constructor", "toString"])
def test_control_may_be_called_what_every_object_has(figures: Figures, name: str) -> None:
    spec = specs.line_fit()
    spec["controls"][0]["name"] = name
    spec["controls"].append(specs.slider("valueOf", 0, 1, 0.5))
    spec["programs"] = [program.replace("p.pts", f"p.{name}") for program in spec["programs"]]
    figures.open(spec)
    handle = figures.get(f"control-{name}-0")
    revision = figures.revision()
    handle.press("ArrowUp")
    figures.painted(revision)
    assert handle.get_attribute("aria-valuetext") == "x −1.5, y −0.96"
    figures.page.evaluate("location.hash = '#fig-line-fit?valueOf=0.7'")
    figures.page.wait_for_function(
        "document.querySelector('[data-testid=value-valueOf]').textContent === '0.7'"
    )
    assert handle.get_attribute("aria-valuetext") == "x −1.5, y −1", (
        "what the address leaves out is at its start"
    )


def test_choice_on_a_phone_keeps_its_distance_from_the_next_control(make_figures: Make) -> None:
    spec = specs.neuron()
    choice = spec["controls"].pop(2)
    choice["options"] = ["sigmoid", "tanh", "softsign", "swish"]
    spec["controls"].insert(1, choice)
    spec["variants"] = {
        key.replace(key.split('"')[1], option): variant
        for option in choice["options"]
        for key, variant in spec["variants"].items()
    }
    figures = make_figures(viewport={"width": 360, "height": 900})
    figures.open(spec)
    below = figures.page.locator(".nnkit-live-choice .nnkit-live-options").bounding_box()
    label = figures.page.locator(".nnkit-live-control label", has_text="bias b").bounding_box()
    assert below
    assert label
    assert label["y"] - (below["y"] + below["height"]) >= 6
