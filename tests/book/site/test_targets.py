"""Fingers: whatever can be touched is 44 pixels wide and high, on every page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.helpers.site import PAGES
from tests.helpers.targets import small_targets
from tests.helpers.visits import Visit

PLAIN = ["index.html", "search.html", "404.html", *(page for page in PAGES if page.startswith("appendix/"))]


@pytest.mark.parametrize("width", [360, 820])
def test_targets_are_large_enough_for_a_finger(width: int, visit: Callable[..., Visit]) -> None:
    """On a phone and on a tablet, with all that unfolds unfolded."""
    seen = visit(phone=True, viewport={"width": width, "height": 900})
    small = {}
    for name in [*PLAIN, "chapters/neuron.html"]:
        seen.open(name)
        seen.page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        found = small_targets(seen.page)
        if found:
            small[name] = found
    assert small == {}
