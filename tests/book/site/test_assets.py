"""An address of a script, a style or a font stands for one content for good."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from book.site.assets import Assets, assets
from tests.helpers.site import PAGES, SITE, soup

HASHED = re.compile(r"\.([0-9a-f]{16})\.\w+$")


def write(folder: Path, style: str = "a {}") -> Assets:
    """A script that imports a script, a style, a font."""
    texts = {
        "_static/book.js": 'import "../live/live.js"; // not "live.js"',
        "live/live.js": 'const style = new URL("live.css", import.meta.url)',
        "live/live.css": f"@font-face {{ src: url(../_static/book.woff2) }} {style}",
        "_static/book.woff2": "font",
    }
    for place, text in texts.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text)
    return Assets({place: folder / place for place in texts})


def test_a_file_has_another_name_when_anything_it_names_has_changed(tmp_path: Path) -> None:
    """The script that imports the module of which the style is another, too; the font stays."""
    old, new = write(tmp_path).names, write(tmp_path, "b {}").names
    assert {place for place in old if old[place] != new[place]} == {
        *("_static/book.js", "live/live.js", "live/live.css")
    }


def test_files_and_pages_name_files_by_their_public_names(tmp_path: Path) -> None:
    made = write(tmp_path)
    module = made.names["live/live.js"]
    assert made.contents["_static/book.js"].decode() == f'import "../{module}"; // not "live.js"'
    assert f"url(../{made.names['_static/book.woff2']})" in made.contents["live/live.css"].decode()
    page = '<link href="../live/live.css?v=abc"><a href="../live/other.css">"live/live.js"</a>'
    assert made.renamed(page, "chapters/one.html") == (
        f'<link href="../{made.names["live/live.css"]}"><a href="../live/other.css">"live/live.js"</a>'
    )


def test_a_style_and_those_it_imports_are_one_file(tmp_path: Path) -> None:
    """Their texts stand where they are imported, and what they name has its public name."""
    (tmp_path / "font.woff2").write_text("font")
    (tmp_path / "style.css").write_text('/* All */\n@import "parts/a.css";\n\n@import "parts/b.css";\n')
    (tmp_path / "parts").mkdir()
    for part, text in {"a": "a {}\n", "b": 'b { src: url("font.woff2") }\n'}.items():
        (tmp_path / "parts" / f"{part}.css").write_text(text)
    made = Assets({name: tmp_path / name for name in ("style.css", "font.woff2")})
    font = made.names["font.woff2"]
    assert made.contents["style.css"].decode() == f'/* All */\na {{}}\n\nb {{ src: url("{font}") }}\n'
    assert not re.search("@import", assets().contents["_static/book.css"].decode())


@pytest.mark.usefixtures("site")
def test_the_site_has_each_under_its_public_name_alone() -> None:
    for place, name in assets().names.items():
        found = HASHED.search(name)
        assert found
        assert hashlib.sha256((SITE / name).read_bytes()).hexdigest().startswith(found[1])
        assert not (SITE / place).exists()


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("page", [page for page in PAGES if page != "search.html"])
def test_a_page_names_all_its_scripts_styles_and_fonts_so(page: str) -> None:
    named = [tag.get("src") or tag["href"] for tag in soup(page).select("script[src], link[rel~=stylesheet]")]
    named += [tag["href"] for tag in soup(page).select("link[rel=preload], link[rel=icon]")]
    assert len(named) >= 4
    assert [name for name in named if not HASHED.search(name)] == []
