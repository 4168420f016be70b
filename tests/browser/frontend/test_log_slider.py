"""A slider on a log scale: equal ways are equal factors, by keyboard and mouse; the label says the value."""

from __future__ import annotations

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures
from tests.helpers.specs import const, figure, mark, out, plot, readout, slider, view


def rate() -> specs.Spec:
    """One learning rate between 0.0001 and 1, a tenth of a power of ten each step, and its read-out."""
    control = slider("lr", 1e-4, 1, 0.01, 0.1, "learning rate η", log=True)
    drawn = plot(mark("rule", x=out("o0")), mark("line", x=const([0, 1]), y=const([0, 1])))
    items = [drawn, readout("rate", out("o0"), 12)]
    return figure("rate", [control], ["(lib) => (p) => ({o0: p.lr})"], [view(*items)])


def test_keys_move_by_equal_factors_and_both_ends_are_exact(figures: Figures) -> None:
    figures.open(rate())
    slider = figures.get("control-lr")
    label = figures.get("value-lr")
    assert (label.inner_text(), figures.number()) == ("0.01", 0.01)
    keys = [("ArrowRight", 0.0125893, "0.0126"), ("ArrowLeft", 0.01, "0.01"), ("Home", 0.0001, "0.0001")]
    keys += [("ArrowRight", 0.000125893, "0.000126"), ("End", 1, "1"), ("ArrowLeft", 0.794328, "0.794")]
    for key, value, words in keys:
        revision = figures.revision()
        slider.press(key)
        figures.painted(revision)
        assert figures.number() == value
        assert label.inner_text() == words
        assert slider.get_attribute("aria-valuetext") == words
    for _ in range(9):
        slider.press("ArrowLeft")
    figures.settle()
    assert figures.number() == 0.1, "ten steps are a factor of ten, to the digit"
    figures.get("reset").click()
    figures.settle()
    assert figures.number() == 0.01


def test_the_end_is_reached_where_the_powers_of_ten_are_not_exact(figures: Figures) -> None:
    spec = rate()
    spec["controls"] = [slider("lr", 0.004, 4, 0.004, 0.05, "learning rate", log=True)]
    figures.open(spec)
    handle = figures.get("control-lr")
    for key, value in (("End", 4), ("ArrowLeft", 3.565), ("ArrowRight", 4), ("Home", 0.004)):
        revision = figures.revision()
        handle.press(key)
        figures.painted(revision)
        assert figures.number() == pytest.approx(value, rel=1e-4)


def test_half_the_way_of_the_mouse_is_the_geometric_middle(figures: Figures) -> None:
    figures.open(rate())
    box = figures.get("control-lr").bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    figures.page.mouse.move(box["x"] + 2, middle)
    figures.page.mouse.down()
    values = []
    for part in (0.25, 0.5, 0.75, 1):
        figures.page.mouse.move(box["x"] + part * box["width"] + (15 if part == 1 else 0), middle, steps=3)
        figures.settle()
        values.append(figures.number())
    figures.page.mouse.up()
    assert values == pytest.approx([0.001, 0.01, 0.1, 1], rel=0.3)
    assert values[-1] == 1
    part = figures.get("control-lr").evaluate("input => input.style.getPropertyValue('--nnkit-part')")
    assert part == "100%", "the coloured part of the bar reaches as far as the thumb"


def test_a_value_between_the_steps_is_kept_and_travels_in_the_address(figures: Figures) -> None:
    figures.open(rate(), hash="#fig-rate?lr=0.003")
    assert (figures.number(), figures.get("value-lr").inner_text()) == (0.003, "0.003")
    figures.open(rate(), hash="#fig-rate?lr=-7")
    assert figures.number() == 0.0001
