"""The first page offers what was made, with its size, and the record of the build knows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.take_away import modules, offer

PAGE = '<p>Before</p><ul class="take-away">\n<li>old</li>\n</ul><ul><li>after</li></ul>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in offer.PAGES:
        (tmp_path / name).write_text(PAGE)
    return tmp_path


def test_nothing_made_says_how_to_make_it(site: Path) -> None:
    offer.fill(site)
    text = (site / "index.html").read_text()
    assert "make offline" in text
    assert "old" not in text
    assert text.endswith("<ul><li>after</li></ul>")


def test_what_is_made_is_offered_with_its_size(site: Path) -> None:
    """Made later, the other joins it; told twice, it is said once."""
    (site / offer.ZIP).write_bytes(bytes(6_540_000))
    offer.fill(site)
    text = (site / "intro.html").read_text()
    assert f'href="{offer.ZIP}" download' in text
    assert "zip, 6.5 MB" in text
    assert offer.PDF not in text
    (site / offer.PDF).write_bytes(bytes(1_250_000))
    offer.fill(site)
    offer.fill(site)
    text = (site / "intro.html").read_text()
    assert (text.count(offer.ZIP), text.count(offer.PDF)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "module"),
    [
        ("export default {a: 1};", True),
        ("const a=1;export{a as default};", True),
        ('import { a } from "./b.js";\na();', True),
        ('load(); const later = () => import("./b.js");', True),
        ("// nothing to import here\nconst important = 1; this.export(important)", False),
    ],
)
def test_modules_are_told_from_scripts(text: str, module: bool) -> None:
    assert modules.is_module(text) is module
