"""Notebooks, by way of anywidget's model: traits both ways, themes, and a cleanup."""

from __future__ import annotations

from typing import Any

import pytest

from nnkit.live.show.widget import module
from tests.helpers import specs
from tests.helpers.hands import hands
from tests.helpers.pages import ADDRESS, POLICY, Figures

MODEL = """async ([spec, values]) => {
  window.traits = {_spec: spec, ...values};
  window.sent = [];
  window.heard = {};
  window.model = {
    get: (name) => traits[name],
    set: (name, value) => { traits[name] = value; sent.push([name, value]); },
    save_changes: () => sent.push('save'),
    on: (event, listener) => (heard[event] ??= new Set()).add(listener),
    off: (event, listener) => heard[event]?.delete(listener),
  };
  const { default: widget } = await import('./live.js');
  window.el = document.querySelector('main').appendChild(document.createElement('div'));
  window.cleanup = widget.render({model, el});
}"""
BARE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notebook</title>
<link rel="stylesheet" href="live.css"></head><body{body}><main></main></body></html>"""


def notebook(figures: Figures, spec: specs.Spec, body: str = "", **values: Any) -> None:
    """Render the widget as a notebook does."""
    figures.files["notebook.html"] = BARE.format(body=body)
    figures.page.goto(f"{ADDRESS}notebook.html")
    starts = {control["name"]: control["start"] for control in spec["controls"]}
    figures.page.evaluate(MODEL, [spec, {**starts, **values}])
    figures.page.wait_for_selector(".nnkit-live[data-ready]")


def test_notebook_sends_slider_moves_and_hears_python(figures: Figures) -> None:
    notebook(figures, specs.neuron(), w=2.0, activation="tanh")
    assert figures.get("value-w").inner_text() == "2.0"
    figures.get("control-w").fill("-1.5")
    figures.page.wait_for_function("sent.at(-1) === 'save'")
    assert figures.page.evaluate("traits.w") == -1.5
    figures.get("control-activation").get_by_label("sigmoid").check()
    figures.page.wait_for_function("traits.activation === 'sigmoid'")
    sent = figures.page.evaluate("sent.length")
    figures.page.evaluate("() => { traits.w = 4; for (const f of heard['change:w']) f(); }")
    figures.page.wait_for_function("document.querySelector('[data-testid=value-w]').textContent === '4.0'")
    figures.page.wait_for_timeout(100)
    assert figures.page.evaluate("sent.length") == sent, "what Python says is not sent back"


def test_notebook_sends_points_as_pairs(figures: Figures) -> None:
    notebook(figures, specs.line_fit())
    figures.get("control-pts-0").press("ArrowLeft")
    figures.page.wait_for_function("sent.length > 0")
    assert figures.page.evaluate("traits.pts") == [[-1.54, -1], [-0.5, 0], [0.5, 0.2], [1.5, 1.2]]


def test_notebook_draws_types_and_saves_with_one_module_alone(figures: Figures) -> None:
    """What a page fetches when it is wanted, a widget brings along."""
    figures.files["live.js"] = module()
    asked: list[str] = []
    figures.page.on("request", lambda request: asked.append(request.url))
    notebook(figures, hands().spec)
    figures.get("control-typed").fill("cab")
    figures.get("clear-drawn").click()
    figures.page.wait_for_function("traits.typed === 'cab'")
    figures.get("more").click()
    with figures.page.expect_download():
        figures.get("save-svg").click()
    figures.get("data").locator("summary").click()
    figures.page.locator(".nnkit-live-data table").first.wait_for()
    assert [url for url in asked if "later" in url] == []
    figures.page.evaluate("async () => (await cleanup)()")
    assert figures.page.evaluate("el.childElementCount") == 0


def test_notebook_view_cleans_up(figures: Figures) -> None:
    notebook(figures, specs.neuron())
    figures.page.evaluate("cleanup()")
    assert figures.page.evaluate("el.childElementCount") == 0
    assert figures.page.evaluate("Object.values(heard).every(s => s.size === 0)")


def test_notebook_follows_the_theme_of_jupyterlab(figures: Figures) -> None:
    notebook(figures, specs.neuron(), body=' data-jp-theme-light="false"')
    assert figures.page.locator(".nnkit-live[data-scheme=dark]").count() == 1
    figures.page.evaluate("document.body.dataset.jpThemeLight = 'true'")
    figures.page.wait_for_selector(".nnkit-live[data-scheme=light]")


def test_notebook_that_forbids_eval_compiles_by_way_of_a_module(figures: Figures) -> None:
    figures.headers["Content-Security-Policy"] = POLICY.replace(
        "script-src 'self'", "script-src 'self' blob:"
    )
    notebook(figures, specs.neuron())
    figures.set("w", 3)
    assert figures.number(0) == pytest.approx(0)


def test_caption_of_a_notebook_shows_formulas_as_plain_signs(figures: Figures) -> None:
    spec = {
        **specs.neuron(),
        "caption": r'The weight <span class="math notranslate nohighlight">\(w_1 \cdot \sigma(z)^2\)</span>.',
    }
    notebook(figures, spec)
    assert figures.page.locator("figcaption").inner_text() == "The weight w1 · σ(z)2."
