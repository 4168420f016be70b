"""Controls answer to mouse and keyboard, and reset brings them back."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from nnkit import live
from tests.helpers import specs
from tests.helpers.pages import Figures

Make = Callable[..., Figures]


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
    figures.page.wait_for_function(  # what the address leaves out is at its start
        f"document.querySelector('[data-testid=control-{name}-0]').ariaValueText === 'x −1.5, y −1'"
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


def test_a_slider_of_sizes_runs_the_program_of_each(figures: Figures) -> None:
    @live.figure(n=live.slider(1, 5, start=2, sizes=True))
    def dots(n: int) -> live.View:
        """As many dots as you like."""
        return live.view(live.plot(live.dots(np.arange(n), np.ones(n))), live.readout("dots", n))

    figures.open(dots.spec)
    for key, n in (("End", 5), ("ArrowLeft", 4), ("Home", 1)):
        figures.get("control-n").press(key)
        figures.settle()
        assert figures.get("value-n").inner_text() == str(n)
        assert figures.paths(".nnkit-live-dots path")[0].count("M") == n
