"""Pages on a screen of 320 pixels (400 % zoom of a wide one), and pages turned to run from right to left."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator

from tests.helpers.site import PAGES
from tests.helpers.visits import Visit

WIDTH = "document.documentElement.scrollWidth"
TO_THE_END = "box => { box.scrollLeft = box.scrollWidth; }"


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(width: int, visit: Callable[..., Visit]) -> None:
    """Neither as it is written, nor as a translation into a language that runs from right to left."""
    seen = visit(viewport={"width": width, "height": 900})
    page = seen.page
    wide = {}
    for name in PAGES:
        page.goto(f"{seen.address}{name}")
        seen.lay_out()
        for direction in ("ltr", "rtl"):
            page.evaluate("dir => { document.documentElement.dir = dir; }", direction)
            found = page.evaluate(WIDTH)
            if found != width:
                wide[name, direction] = found
    assert wide == {}


def shaded(box: Locator) -> tuple[bool, bool]:
    """Whether a shade lies along the left edge of a box, and along the right, behind the letters."""
    picture = np.asarray(Image.open(io.BytesIO(box.screenshot())).convert("L"), dtype=float)
    rows = picture[2:-12]  # a bar to scroll with may lie below
    behind = np.median(rows, axis=0)
    beside = np.median(behind)
    return bool(abs(behind[1] - beside) > 15), bool(abs(behind[-2] - beside) > 15)


SHADED = {
    ".formula": "chapters/optimizers.html",
    ".cell_input pre": "chapters/optimizers.html",
    ".cell_output pre": "chapters/optimizers.html",
    ".table-box": "appendix/map.html",
    ".picture-box": "chapters/neuron.html",  # in dark colours a white card, which is seen to be cut
}


@pytest.mark.parametrize(
    ("kind", "dark"),
    [(kind, dark) for kind in SHADED for dark in (False, True) if not (kind == ".picture-box" and dark)],
)
def test_an_edge_behind_which_there_is_more_is_shaded(
    kind: str, dark: bool, visit: Callable[..., Visit]
) -> None:
    """Else a formula whose end is out of sight looks whole, where no bar to scroll with is shown."""
    seen = visit(phone=True, dark=dark)
    seen.open(SHADED[kind])
    seen.lay_out()
    box = seen.page.locator(f"{kind}[tabindex]").locator("visible=true").first
    box.scroll_into_view_if_needed()
    assert shaded(box) == (False, True)
    box.evaluate(TO_THE_END)
    assert shaded(box) == (True, False)


LETTERS = 100 * 10 / 72  # pixels of a letter in a picture as it is drawn


@pytest.mark.parametrize("name", ["neuron", "learning", "greedy_pretraining"])
def test_letters_in_a_diagram_are_read_on_a_phone(name: str, visit: Callable[..., Visit]) -> None:
    """A wide one is scrolled in its box, by keys too; the page is not."""
    seen = visit(phone=True, viewport={"width": 390, "height": 740})
    seen.open(f"chapters/{name}.html")
    seen.lay_out()
    pictures = seen.page.locator(".cell_output img:not(.nnkit-live-picture)")
    assert pictures.count() > 0
    for picture in pictures.all():
        shown, whole = picture.evaluate(
            "picture => [picture.clientWidth, Number(picture.getAttribute('width'))]"
        )
        assert LETTERS * shown / whole >= 9
    wide = seen.page.locator(".picture-box[tabindex='0']")
    assert wide.count() > 0
    assert seen.page.evaluate(WIDTH) == 390
