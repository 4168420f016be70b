"""Pages on a screen of 320 pixels (400 % zoom of a wide one), and pages turned to run from right to left."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.helpers.site import PAGES
from tests.helpers.visits import ALL_LAID_OUT, STYLED, Visit

WIDTH = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(width: int, visit: Callable[..., Visit]) -> None:
    """Neither as it is written, nor as a translation into a language that runs from right to left."""
    seen = visit(viewport={"width": width, "height": 900})
    page = seen.page
    wide = {}
    for name in PAGES:
        page.goto(f"{seen.address}{name}")
        page.evaluate(STYLED, ALL_LAID_OUT)
        for direction in ("ltr", "rtl"):
            page.evaluate("dir => { document.documentElement.dir = dir; }", direction)
            found = page.evaluate(WIDTH)
            if found != width:
                wide[name, direction] = found
    assert wide == {}
