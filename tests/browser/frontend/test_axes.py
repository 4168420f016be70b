"""Axes: logarithmic, without ticks, with labels that stay in the picture."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.helpers.pages import Figures
from tests.helpers.specs import axis, const, mark, plot, still

Make = Callable[..., Figures]


def test_logarithmic_axis_drops_what_is_not_positive(figures: Figures) -> None:
    drawn = mark("line", x=const([1, 2, 3, 4]), y=const([-1, 0, 10, 100]))
    figures.open(still(plot(drawn, y=axis("J", scale="log"))))
    (path,) = figures.paths(".nnkit-live-line")
    assert len(re.findall("[ML]", path)) == 2


def test_ticks_stand_at_powers_of_ten_and_at_classes(figures: Figures) -> None:
    wide = mark("line", x=const([1, 2]), y=const([1e-9, 1e6]))
    classes = mark("bars", x=const([1, 2, 3]), height=const([1, 2, 3]), width=None)
    figures.open(still(plot(wide, y=axis("J", scale="log"), height=240), plot(classes, height=240)))
    texts = figures.page.locator(".nnkit-live-plot").nth(0).locator("text").all_text_contents()
    powers = [text for text in texts if text.startswith("10") or text in {"0.01", "0.1", "1", "100", "1000"}]
    assert 2 < len(powers) < 8
    labels = figures.page.locator(".nnkit-live-plot").nth(1).locator("text").all_text_contents()
    assert labels[:3] == ["1", "2", "3"]


def test_a_plot_without_axes_has_no_ticks_grid_or_labels_and_all_the_room(figures: Figures) -> None:
    drawn = mark("line", x=const([0, 1]), y=const([0, 1]))
    axes = {"x": axis("input x", 0, 1), "y": axis("output y", 0, 1)}
    figures.open(still(plot(drawn, **axes), plot(drawn, **axes, axes=False)))
    usual, bare = figures.page.locator(".nnkit-live-plot").all()
    assert "input x" in usual.text_content()
    assert bare.text_content() == ""
    assert bare.locator("line").count() == 0
    around, whole = usual.locator(".nnkit-live-line").bounding_box(), bare.bounding_box()
    line = bare.locator(".nnkit-live-line").bounding_box()
    assert line["width"] > around["width"] + 30
    assert (line["width"], line["height"]) == pytest.approx((whole["width"], whole["height"]), abs=8)


@pytest.mark.parametrize("width", range(300, 420, 10))
def test_labels_of_the_axes_stay_in_the_picture(make_figures: Make, width: int) -> None:
    """A plot with equal units grows when its margin shrinks, and then may bring longer labels."""
    cells = mark("heatmap", z=const([0.0, 1.0, 2.0, 3.0], 2, 2), x=[-2, 2], y=[-2, 2], domain=None)
    cells |= {"palette": "sequential", "contour": [], "origin": "lower", "smooth": None}
    figures = make_figures(viewport={"width": width, "height": 900})
    figures.open(still(plot(cells, x=axis(""), y=axis(""), aspect="equal")))
    outside = """svg => { const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
        .filter(([, box]) => box.left < frame.left || box.right > frame.right).map(([words]) => words); }"""
    assert figures.page.locator("svg.nnkit-live-plot").evaluate(outside) == []
