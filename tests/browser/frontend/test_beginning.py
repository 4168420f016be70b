"""How a figure begins: once its style is there, and with one painting."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Route

from tests.helpers import specs
from tests.helpers.pages import ADDRESS, Figures, figure_html

Make = Callable[..., Figures]
FRAMES = """() => new Promise((done) => {
  let n = 0;
  const next = () => (++n > 12 ? done() : requestAnimationFrame(next));
  next();
})"""
HEIGHT = "document.querySelector('.nnkit-live-stage').style.minHeight"


def test_the_first_painting_is_the_only_one_until_something_changes(figures: Figures) -> None:
    """Observers that tell at once what was just drawn ask for nothing, nor does a colour said again."""
    figures.open(specs.neuron(), specs.gallery())
    figures.page.evaluate("document.documentElement.dataset.theme = 'light'")
    figures.page.evaluate(FRAMES)
    paintings = "nodes => nodes.map((node) => node.dataset.revision)"
    assert figures.page.eval_on_selector_all(".nnkit-live", paintings) == ["1", "1"]
    figures.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    figures.page.evaluate(FRAMES)
    assert figures.page.eval_on_selector_all(".nnkit-live", paintings) == ["2", "2"]
    figures.page.set_viewport_size({"width": 600, "height": 900})
    figures.painted(2)


def test_a_figure_out_of_view_is_drawn_anew_when_it_comes_back(figures: Figures) -> None:
    figures.open(specs.descent())
    figures.page.add_style_tag(content="main { padding-bottom: 5000px }")
    figures.get("play").click()
    figures.page.evaluate("scrollTo(0, 4000)")
    figures.page.evaluate(FRAMES)
    steps = figures.page.locator(".nnkit-live").get_attribute("data-steps")
    figures.page.evaluate(FRAMES)
    assert figures.page.locator(".nnkit-live").get_attribute("data-steps") == steps
    figures.page.evaluate("scrollTo(0, 0)")
    figures.page.wait_for_function(
        f"() => Number(document.querySelector('.nnkit-live').dataset.steps) > {steps}"
    )


def test_a_figure_waits_for_its_style(figures: Figures) -> None:
    """The module may come first: the room that the page keeps for a figure that the address names is
    measured with the style, not without."""
    figures.open(specs.neuron())
    kept = figures.page.evaluate(HEIGHT)
    figures.page.goto("about:blank")
    held: list[Route] = []
    figures.page.route("**/live.css", lambda route: held.append(route))
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>'
    loader = '<script type="module" src="live.js" async></script>'
    style = '<link rel="stylesheet" href="page.css"><link rel="stylesheet" href="live.css" data-nnkit-live>'
    body = f"<body><main><h1>Figures</h1>{figure_html(specs.neuron())}</main></body></html>"
    figures.files["index.html"] = f"{head}{loader}{style}</head>{body}"
    with figures.page.expect_response("**/live.js"):
        figures.page.goto(f"{ADDRESS}index.html#fig-neuron", wait_until="commit")
    figures.page.wait_for_timeout(300)
    assert figures.page.locator("[data-mounted]").count() == 0
    held[0].fallback()
    figures.ready("neuron")
    assert figures.page.evaluate(HEIGHT) == kept


def test_a_style_that_never_comes_stops_no_figure(make_figures: Make) -> None:
    figures = make_figures()
    figures.page.route("**/live.css", lambda route: route.abort())
    figures.open(specs.neuron(), ready=False)
    figures.page.wait_for_selector("[data-mounted]")
