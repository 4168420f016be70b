"""Nothing that others wrote is on the site without its notice."""

from __future__ import annotations

from fnmatch import fnmatch

import pytest

from book.site import bom, notices
from book.site.assets import assets
from tests.helpers.site import SITE

OWN = [
    *("*.html", "_sources/*", "_images/*.png", "_images/*.svg", "edition.json", "sw.js", "search/names.json"),
    *("wheels/neural_networks_in_motion-*.whl", "notebooks/*.ipynb", "*.zip", "*.pdf"),
    *("live/" + "[0-9a-f]" * 16 + ending for ending in (".js", ".png")),
    *(name for place, name in assets().names.items() if place != "live/live.js" and ".woff2" not in name),
    *(notices.NAME, bom.NAME, "live/THIRD-PARTY-NOTICES.txt", "_static/OFL-*.txt", "_static/LICENCE-*.txt"),
]
OTHERS = [
    *(name for names in notices.PACKAGES.values() for name in names),
    *(name for _, names in notices.FILES.values() for name in names),
]


def test_every_file_is_ours_or_has_a_notice() -> None:
    """A new file of somebody else's fails here until its notice is added in book/site/notices.py."""
    known = [*OWN, *OTHERS, assets().name("live/live.js")]
    paths = [str(path.relative_to(SITE)) for path in SITE.rglob("*") if path.is_file()]
    assert len(paths) > 50
    assert [path for path in paths if not any(fnmatch(path, pattern) for pattern in known)] == []


def test_every_notice_is_on_the_site() -> None:
    """One file, and the fonts' beside the fonts; each page leads to it."""
    text = (SITE / notices.NAME).read_text()
    assert text == notices.notices()
    for words in ("Sphinx", "SIL OPEN FONT LICENSE", "GUST Font License", "Temml", "Pygments", "myst-nb"):
        assert words.lower() in text.lower(), words
    assert (SITE / "_static" / "OFL-source-serif.txt").read_bytes()
    assert 'href="../_static/THIRD-PARTY-NOTICES.txt"' in (SITE / "appendix" / "licence.html").read_text()


@pytest.mark.parametrize("name", notices.PACKAGES)
def test_a_package_brings_its_licence(name: str) -> None:
    assert "copyright" in notices.of_package(name).lower()
