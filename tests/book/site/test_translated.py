"""A page that the browser translates: formulas, code and plots stay as they are, and all goes on working."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.site import PAGES, soup
from tests.helpers.visits import Visit

LEFT_ALONE = "notranslate"
# What Chrome does, also with what comes later: each text moves into two elements of HTML, wherever it stands.
TRANSLATE = f"""() => {{
  const open = (node) => !node.parentElement?.closest(".{LEFT_ALONE}, script, style, textarea, font");
  const one = (text) => {{
    if (!text.data.trim() || !open(text)) return;
    const inner = document.createElement("font");
    const outer = document.createElement("font");
    inner.textContent = text.data.replace(/[a-z]+/g, "palabra");
    outer.append(inner);
    text.replaceWith(outer);
  }};
  const all = (root) => {{
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    (root.nodeType === Node.TEXT_NODE ? [root] : found).forEach(one);
  }};
  all(document.body);
  new MutationObserver((records) => records.forEach(({{ addedNodes }}) => addedNodes.forEach(all)))
    .observe(document.body, {{ childList: true, subtree: true }});
}}"""
INVADED = "document.querySelectorAll(':is(svg, math, pre) font').length"


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("page", PAGES)
def test_formulas_and_code_are_left_alone(page: str) -> None:
    wrong = [tag for tag in soup(page).select("math, pre") if not tag.find_parent(class_=LEFT_ALONE)]
    assert wrong == []


def test_a_translated_chapter_works(visit: Callable[..., Visit]) -> None:
    """Figures follow their sliders, questions are judged, code is copied as it was written."""
    seen = visit(permissions=["clipboard-read", "clipboard-write"])
    page = seen.open("chapters/learning.html")
    code = page.locator(".cell > .cell_input pre").first.text_content()
    page.evaluate(TRANSLATE)
    seen.read_to_the_end()
    assert page.locator("h1").text_content() != soup("chapters/learning.html").h1.get_text()
    assert page.evaluate(INVADED) == 0
    figure = page.locator(".nnkit-live:has(input[type=range]):has(.nnkit-live-readout)").first
    figure.scroll_into_view_if_needed()
    before = figure.locator(".nnkit-live-readout dd").all_text_contents()
    figure.locator("input[type=range]").first.press("End")
    page.wait_for_function(
        "([figure, before]) => JSON.stringify([...figure.querySelectorAll('.nnkit-live-readout dd')]"
        ".map((one) => one.textContent)) !== before",
        arg=[figure.element_handle(), json.dumps(before, separators=(",", ":"), ensure_ascii=False)],
    )
    question = page.locator(".quiz").first
    question.locator("label").first.click()
    expect(question.locator(".verdict")).to_have_count(1)
    block = page.locator(".cell > .cell_input").first
    block.hover()
    block.locator(".copy").first.click()
    page.wait_for_function(
        "code => navigator.clipboard.readText().then((text) => text.trim() === code.trim())", arg=code
    )
    assert page.evaluate(INVADED) == 0
    assert seen.complaints == []


def test_the_translated_playground_works(visit: Callable[..., Visit]) -> None:
    seen = visit()
    page = seen.open("chapters/playground.html")
    page.wait_for_selector(".nnkit-playground[data-ready]")
    page.evaluate(TRANSLATE)
    assert page.evaluate(INVADED) == 0
    page.get_by_test_id("play").first.click()
    page.wait_for_timeout(500)
    assert page.evaluate(INVADED) == 0
    assert seen.complaints == []
