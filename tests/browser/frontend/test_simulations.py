"""Simulations step as Python steps, play, pause, rest out of sight and begin anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures

Make = Callable[..., Figures]


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
