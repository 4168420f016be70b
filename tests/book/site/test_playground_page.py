"""A page with the playground brings its module and its looks; other pages stay as they are."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from PIL import Image

from book.site.assets import assets
from book.site.playground import begun
from book.site.policy import with_policy

HEAD = '<html><head><meta charset="utf-8">\n<link rel="stylesheet" href="a.css">\n</head><body>'


def figure() -> str:
    """A playground that shows a blue picture, eight by six."""
    drawn = io.BytesIO()
    Image.new("RGB", (8, 6), "blue").save(drawn, "PNG")
    picture = f"data:image/png;base64,{base64.b64encode(drawn.getvalue()).decode()}"
    return (
        '<figure class="nnkit-playground" id="playground">'
        f'<img class="nnkit-playground-picture" src="{picture}" alt="x"></figure>'
    )


FIGURE = figure()


def test_a_page_without_it_is_left_alone(tmp_path: Path) -> None:
    page = HEAD + "<p>No playground.</p>"
    assert begun(page, tmp_path, "../") == page
    assert not list(tmp_path.iterdir())


def test_a_page_with_it_gets_module_styles_and_the_picture_as_a_file(tmp_path: Path) -> None:
    page = begun(HEAD + FIGURE, tmp_path, "../")
    head, _, body = page.partition("</head>")
    assert '<script type="module" src="../live/playground.js"></script>' in head
    styles = [line.split('href="')[1].split('"')[0] for line in head.splitlines() if "stylesheet" in line]
    assert styles == ["a.css", "../live/live.css", "../live/playground.css"]
    (picture,) = (tmp_path / "live").glob("*.png")
    with Image.open(picture) as shown:
        assert shown.size == (4, 3)
        assert shown.convert("RGB").getcolors() == [(12, (0, 0, 255))]
    assert f'src="../live/{picture.name}"' in body


def test_the_look_of_figures_comes_once(tmp_path: Path) -> None:
    head = HEAD.replace("</head>", '<link rel="stylesheet" href="../live/live.css" data-nnkit-live>\n</head>')
    assert begun(head + FIGURE, tmp_path, "../").count("live/live.css") == 1


def test_its_files_have_public_names_and_no_inline_script_is_needed(tmp_path: Path) -> None:
    page = assets().renamed(begun(HEAD + FIGURE, tmp_path, "../"), "chapters/playground.html")
    for place in ("live/playground.js", "live/playground.css"):
        assert f'"../{assets().names[place]}"' in page
    assert "sha256-" not in with_policy(page, "chapters/playground")
