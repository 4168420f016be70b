"""For every reader: names, announcements, contrast, small screens, dark pages, paper; and nothing jumps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.helpers import specs
from tests.helpers.axe import COLOURS, violations
from tests.helpers.pages import Figures

Make = Callable[..., Figures]
ALL = (specs.neuron, specs.line_fit, specs.decision_map, specs.descent, specs.gallery)
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
WIDE = {"viewport": {"width": 900, "height": 900}}
SHIFTS = """() => { window.shift = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true}); }"""
MOVED = """async () => {
  const slider = document.querySelector('[data-testid=control-w]');
  for (let value = -4; value < 5; value++) {
    slider.value = value;
    slider.dispatchEvent(new Event('input', {bubbles: true}));
    await new Promise((resolve) => setTimeout(resolve, 60)); // timed in the page: the computer may be busy
  }
  return [...said];
}"""


def status(figures: Figures) -> str:
    return figures.page.locator("#fig-neuron").get_by_test_id("status").inner_text()


@pytest.mark.parametrize(("screen", "first"), [("desktop", "light"), ("phone", "dark")])
def test_axe_finds_nothing(make_figures: Make, screen: str, first: str) -> None:
    """By all its rules in the first scheme, and by the rules of colour in the other."""
    figures = make_figures(**(PHONE if screen == "phone" else WIDE)).open(
        *(make() for make in ALL), theme=first
    )
    for more in figures.get("more").all():
        more.click()
    for disclosure in figures.page.locator(".nnkit-live-disclosure > summary").all():
        disclosure.click()
    figures.page.locator("#fig-neuron").get_by_test_id("control-b").fill("-2")
    figures.page.locator("#fig-neuron").get_by_test_id("status").filter(has_text="output").wait_for()
    assert violations(figures.page) == []
    other = "dark" if first == "light" else "light"
    figures.page.evaluate("scheme => { document.documentElement.dataset.theme = scheme; }", other)
    expect(figures.page.locator(f".nnkit-live[data-scheme={other}]")).to_have_count(len(ALL))
    assert violations(figures.page, only=COLOURS) == []
    assert figures.errors == []


def test_alternative_text_follows_controls_and_readouts(figures: Figures) -> None:
    figures.open(specs.neuron())
    figures.set("w", 2)
    figures.set("b", 3)
    picture = figures.page.get_by_role("img", name="bias b 3")
    picture.wait_for()
    name = picture.get_attribute("aria-label") or ""
    assert name.startswith("One neuron: the slider w turns the curve, b shifts it. ")
    for part in (
        "output v upward",
        "input x to the right",
        "weight w 2",
        "activation sigmoid",
        "show the derivative off",
        "decision point −1.50",
        "The neuron answers 0.95 at x = 0.",
    ):
        assert part in name


def test_live_region_waits_for_rest_and_speaks_once(figures: Figures) -> None:
    figures.open(specs.neuron())
    figures.page.wait_for_timeout(1000)
    assert status(figures) == "", "nothing is said before the reader does something"
    figures.page.evaluate("""() => {
      window.said = [];
      const region = document.querySelector('[data-testid=status]');
      const all = {childList: true, characterData: true, subtree: true};
      new MutationObserver(() => said.push(region.textContent)).observe(region, all);
    }""")
    assert figures.page.evaluate(MOVED) == []
    figures.page.wait_for_function("said.length === 1")
    assert figures.page.evaluate("said[0]").startswith("decision point 0.00. output at 0 0.500")


def test_controls_have_names_and_points_are_reached_by_tab(figures: Figures) -> None:
    figures.open(specs.line_fit(), specs.neuron())
    assert figures.page.get_by_role("slider", name="weight w").count() == 1
    assert figures.page.get_by_role("radiogroup", name="activation").get_by_role("radio").count() == 2
    assert figures.page.get_by_role("checkbox", name="show the derivative").count() == 1
    figures.page.keyboard.press("Tab")
    focused = "document.activeElement.getAttribute('aria-label')"
    assert figures.page.evaluate(focused) == "data, point 1 of 4"
    ring = "getComputedStyle(document.activeElement.querySelector('.nnkit-live-touch')).stroke"
    assert figures.page.evaluate(ring) != "rgba(0, 0, 0, 0)"


def test_phone_has_no_sideways_scrolling_and_large_targets(make_figures: Make) -> None:
    figures = make_figures(**PHONE).open(*(make() for make in ALL))
    for more in figures.get("more").all():
        more.click()
    assert figures.page.evaluate("document.documentElement.scrollWidth") <= 360
    boxes = figures.page.eval_on_selector_all(
        ".nnkit-live :is(button, input[type=range], select, .nnkit-live-option, summary)",
        "ns => ns.map(n => [n, n.getBoundingClientRect()]).map(([n, r]) => [n.outerHTML, r.width, r.height])",
    )
    assert [box for box in boxes if box[1] < 40 or box[2] < 36] == []
    sizes = figures.page.eval_on_selector_all(
        ".nnkit-live-plot text", "ns => ns.map(n => n.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 10


def test_plots_follow_the_width_of_their_place(figures: Figures) -> None:
    figures.open(specs.neuron())
    for width in (400, 800):
        figures.page.set_viewport_size({"width": width, "height": 900})
        figures.page.wait_for_function(
            "() => Math.abs(document.querySelector('.nnkit-live-plot').getAttribute('width')"
            " - document.querySelector('.nnkit-live-panel').clientWidth) <= 1"
        )


def test_dark_and_light_follow_the_page_and_repaint_maps(figures: Figures) -> None:
    figures.open(specs.decision_map())
    corner = "[...document.querySelector('canvas').getContext('2d').getImageData(32, 32, 1, 1).data].join()"
    ink = "getComputedStyle(document.querySelector('.nnkit-live-contours path')).stroke"
    light = figures.page.evaluate(f"[{corner}, {ink}]")
    figures.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    figures.page.wait_for_selector(".nnkit-live[data-scheme=dark]")
    dark = figures.page.evaluate(f"[{corner}, {ink}]")
    assert dark[0] != light[0]
    assert dark[1] != light[1]


@pytest.mark.parametrize("wish", ["dark", "light"])
def test_without_a_switch_the_readers_system_decides(make_figures: Make, wish: str) -> None:
    figures = make_figures(color_scheme=wish).open(specs.neuron(), theme="auto")
    assert figures.page.locator(f".nnkit-live[data-scheme={wish}]").count() == 1


def test_paper_shows_the_present_picture_in_light_colours_without_controls(figures: Figures) -> None:
    figures.open(specs.decision_map(), theme="dark")
    figures.set("turn", 3)
    drawn = figures.page.locator(".nnkit-live-contours path").first.get_attribute("d")
    figures.page.emulate_media(media="print")
    figures.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert figures.page.locator(".nnkit-live-plot").first.is_visible()
    assert figures.page.locator(".nnkit-live-contours path").first.get_attribute("d") == drawn
    assert figures.page.locator(".nnkit-live[data-scheme=light]").count() == 1
    for hidden in ("input[type=range]", ".nnkit-live-footer", ".nnkit-live-picture"):
        assert figures.page.locator(hidden).first.is_hidden()
    figures.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert figures.page.locator(".nnkit-live[data-scheme=dark]").count() == 1


def test_paper_says_where_the_controls_stand(figures: Figures) -> None:
    figures.open(specs.neuron())
    figures.set("w", -2.5)
    figures.get("control-activation").get_by_label("tanh").check()
    figures.page.emulate_media(media="print")
    lines = figures.page.locator(".nnkit-live-controls").inner_text().split("\n")
    words = [word for word in lines if word.strip()]
    assert words == ["weight w", "−2.5", "bias b", "0.0\u00a0V", "activation", "tanh", "show the derivative"]
    tanh = figures.page.locator(".nnkit-live-option input:checked + label")
    paint = "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
    assert tanh.evaluate(paint) == ["rgb(31, 35, 40)", "rgba(0, 0, 0, 0)"], "ink on bare paper"


@pytest.mark.parametrize(
    "screen", [{"viewport": {"width": 900, "height": 900}}, PHONE], ids=["desktop", "phone"]
)
@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_nothing_shifts_when_a_figure_comes_alive(
    make_figures: Make, make: Callable[[], specs.Spec], screen: dict[str, Any]
) -> None:
    figures = make_figures(**screen)
    figures.context.add_init_script(f"({SHIFTS})()")
    figures.open(make())
    figures.page.wait_for_timeout(250)
    assert figures.page.evaluate("window.shift") < 0.01
