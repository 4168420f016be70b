"""On a line of 400 kbit/s with 400 ms to and fro the text can be read within three seconds.

What has to arrive before anything is painted is counted, not timed: two times to and fro for the connection,
one for the page, one for its styles leave 1.4 s, which is 70 kB; half of it is for lines that are worse.
"""

from __future__ import annotations

import gzip
import re

import pytest

from tests.helpers.site import PAGES, SITE, soup

MOST, MOST_AS_FILES = 35_000, 90_000  # bytes, packed as hosts do, and not


def needed(page: str) -> list[bytes]:
    """The page to the end of its first paragraph, and all that stops a browser from painting it."""
    text = (SITE / page).read_text(encoding="utf-8")
    start = text.index("</p>", text.index("<main"))
    head = soup(page).head
    blocking = head.select("link[rel=stylesheet], script[src]:not([defer]):not([async]):not([type=module])")
    names = [tag.get("href") or tag["src"] for tag in blocking]
    return [text[:start].encode(), *((SITE / page).parent.joinpath(name).read_bytes() for name in names)]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("page", PAGES)
def test_little_is_needed_before_text_is_painted(page: str) -> None:
    parts = needed(page)
    assert sum(len(gzip.compress(part, 6)) for part in parts) <= MOST
    assert sum(map(len, parts)) <= MOST_AS_FILES


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("page", PAGES)
def test_letters_wait_for_the_style_and_text_does_not_wait_for_them(page: str) -> None:
    """Fonts are asked for early but after what paints, and until they come others stand in."""
    fonts = soup(page).head.select("link[rel=preload][as=font]")
    assert [font.get("fetchpriority") for font in fonts] == ["low"] * len(fonts)
    for link in soup(page).head.select("link[rel=stylesheet]"):
        style = (SITE / page).parent.joinpath(link["href"]).read_text(encoding="utf-8")
        for face in re.findall(r"@font-face\s*\{(.*?)\}", style, re.DOTALL):
            assert ("font-display: swap" in face) != ("local(" in face)
            assert ("local(" in face) == ("ascent-override" in face)  # as high as what it stands in for
