"""The playground's page: its module and its looks come with it, its picture lies in a file beside it."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

from PIL import Image

from book.site.figure_files import Store
from book.site.figures import FOLDER
from nnkit.live.show.picture import fewer_colors

FIGURE = '<figure class="nnkit-playground"'
PICTURE = re.compile(r'(?<=<img class="nnkit-playground-picture" src=")data:image/png;base64,(?P<data>[^"]*)')


def begun(page: str, outdir: Path, root: str) -> str:
    """The page with all that its playground needs, if it has one; `root` leads to the book's beginning."""
    if FIGURE not in page:
        return page
    prefix, store = f"{root}{FOLDER}/", Store(outdir / FOLDER)

    def moved(image: re.Match[str]) -> str:
        return prefix + store.add(smaller(base64.b64decode(image["data"])), ".png")

    page = PICTURE.sub(moved, page)
    styles = [f'<link rel="stylesheet" href="{prefix}playground.css">']
    if "data-nnkit-live>" not in page:
        styles.insert(0, f'<link rel="stylesheet" href="{prefix}live.css" data-nnkit-live>')
    module = f'<script type="module" src="{prefix}playground.js"></script>'
    return page.replace("</head>", "\n".join([*styles, module, "</head>"]), 1)


def smaller(png: bytes) -> bytes:
    """The picture at half its size: it stands there only until the playground begins."""
    with Image.open(io.BytesIO(png)) as image:
        half = image.convert("RGB").resize((image.width // 2, image.height // 2))
    plain = io.BytesIO()
    half.save(plain, "PNG")
    return fewer_colors(plain.getvalue())
