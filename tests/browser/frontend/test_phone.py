"""On a phone, upright or on its side, the plots stay in view while a finger moves any of their sliders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures

Make = Callable[..., Figures]
SCREENS = [(390, 844), (375, 667), (844, 390), (667, 375), (320, 568)]
BAR = """body::before { content: ""; display: block; height: 56px; position: sticky; top: 0; z-index: 5 }"""
ROOM = "html { scroll-padding-top: 72px } main { padding: 700px 0 2000px } .nnkit-live { --nnkit-top: 56px }"
SEEN = """() => Math.max(...[...document.querySelectorAll(".nnkit-live-box")].map((box) => {
  const { top, bottom, height } = box.getBoundingClientRect();
  return Math.max(0, Math.min(innerHeight, bottom) - Math.max(56, top)) / height;
}))"""


def crowded(plots: int) -> specs.Spec:
    """Ten sliders under so many plots."""
    sliders = [specs.slider(f"w{k}", -1, 1, 0.2, label=f"weight {k}") for k in range(10)]
    program = "(lib) => (p) => ({o0: p.w0 + p.w9})"
    line = specs.mark("rule", "blue", "sum", y=specs.out("o0"), width=2, dash=False)
    drawn = [
        specs.plot(line, x=specs.axis("x", -1, 1), y=specs.axis("y", -2, 2), title=f"Plot {k}")
        for k in range(plots)
    ]
    return specs.figure(
        "crowded", sliders, [program], [specs.view(*drawn, specs.readout("sum", specs.out("o0")))]
    )


def touched(figures: Figures, name: str) -> dict[str, Any]:
    """A finger comes down on a slider's middle, moves aside and is lifted; what is seen while it is down."""
    slider = figures.get(f"control-{name}")
    box = slider.bounding_box()
    assert box
    x, y = box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2
    session = figures.context.new_cdp_session(figures.page)
    for kind, across in (("touchStart", 0), ("touchMove", 12), ("touchMove", 40)):
        point = {"x": x + across, "y": y}
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        figures.settle()
    part = figures.page.evaluate(SEEN)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()
    return {"part": part, "value": float(slider.input_value())}


@pytest.mark.parametrize("plots", [1, 3])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: "x".join(map(str, screen)))
def test_a_plot_is_seen_while_any_slider_moves(
    make_figures: Make, screen: tuple[int, int], plots: int
) -> None:
    """Each slider is scrolled to, touched and dragged: it moves, and most of a plot is on the screen."""
    size = {"width": screen[0], "height": screen[1]}
    figures = make_figures(viewport=size, has_touch=True, is_mobile=True)
    figures.files["page.css"] += BAR + ROOM
    figures.open(crowded(plots))
    for k in (0, 4, 9):
        figures.get(f"control-w{k}").evaluate("slider => slider.scrollIntoView({ block: 'nearest' })")
        figures.settle()
        seen = touched(figures, f"w{k}")
        assert seen["value"] > 0.2, (k, seen)
        assert seen["part"] >= 0.6, (k, seen)
    assert figures.page.evaluate("document.documentElement.scrollWidth") == screen[0]
    assert figures.errors == []


def test_on_paper_the_plots_stand_still(make_figures: Make) -> None:
    figures = make_figures(viewport={"width": 390, "height": 844}).open(crowded(1))
    figures.page.emulate_media(media="print")
    place = "getComputedStyle(document.querySelector('.nnkit-live-panels')).position"
    assert figures.page.evaluate(place) != "sticky"
