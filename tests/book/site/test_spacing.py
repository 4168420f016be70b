"""A reader's own spacing of letters, words, lines and paragraphs (WCAG 1.4.12) cuts nothing off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.helpers.visits import STYLED, Visit

SPACED = """* { line-height: 1.5 !important; }
* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
CUT = """() => {
  const cut = [];
  for (const box of document.querySelectorAll("body *:not(svg *, math *, .nnkit-live-holder)")) {
    if (!box.checkVisibility() || !box.textContent.trim() || box.clientHeight < 4) continue;
    const { overflowX, overflowY, clipPath } = getComputedStyle(box);
    const low = box.scrollHeight > box.clientHeight + 2 && (overflowY === "hidden" || box.matches(".bar"));
    const wide = box.scrollWidth > box.clientWidth + 2 && overflowX === "hidden";
    if (clipPath === "none" && (low || wide)) cut.push(box.outerHTML.slice(0, 150));
  }
  return cut;
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", ["neuron", "optimizers", "transformers", "playground"])
def test_spaced_text_stays_whole(name: str, width: int, visit: Callable[..., Visit]) -> None:
    """In boxes that hide what is too large, in the bar on top, and sideways."""
    seen = visit(viewport={"width": width, "height": 900}, service_workers="block")
    page = seen.open(f"chapters/{name}.html")
    seen.read_to_the_end()
    seen.lay_out()
    page.evaluate(STYLED, SPACED)
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
