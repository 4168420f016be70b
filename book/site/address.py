"""Where the book is: what tells search engines and those who share a page its one address.

Without an address nothing of this is written: no canonical link, no card, no map of the site.
"""

from __future__ import annotations

import re
from html import escape
from io import BytesIO
from os.path import normpath
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from PIL import Image
from sphinx.application import Sphinx

from book.repository import Repository
from book.tools.record import write_whole

LOST = "404"  # the page that hosts show for an address that leads nowhere
CARD = (1200, 630)
MARGIN = 30
ALT = "The figure at the beginning of this page"
PICTURE = re.compile(r'<img class="nnkit-live-picture" src="(?P<src>[^"]+\.png)"')
RELATIVE = re.compile(r'\b(href|src|action|data-content_root)="(?![a-z]+:|[/#])(?P<address>[^"]*)"')
SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def home(app: Sphinx) -> str:
    """The public address of the book, with its last slash; empty where it has none."""
    return Repository(app.config.html_theme_options).home


def canonical(app: Sphinx, page: str) -> str:
    """The one address of a page; the first page is at the book's own."""
    place = "" if page == app.config.root_doc else app.builder.get_target_uri(page)
    return home(app) + place if home(app) else ""


def introduced(app: Sphinx, page: str, text: str) -> str:
    """A page's HTML with its canonical address and the picture for those who share it."""
    if page == LOST:
        return from_any_depth(text, urlparse(home(app)).path or "/")
    address = escape(canonical(app, page))
    if not address or page not in app.env.found_docs:
        return text
    picture = PICTURE.search(text)
    tags = [
        f'<link rel="canonical" href="{address}">',
        f'<meta property="og:url" content="{address}">',
        f'<meta name="twitter:card" content="{"summary_large_image" if picture else "summary"}">',
    ]
    if picture:
        name = write_card(Path(app.outdir), page, picture["src"])
        said = {"": home(app) + name, ":width": CARD[0], ":height": CARD[1], ":alt": ALT}
        tags += [f'<meta property="og:image{key}" content="{value}">' for key, value in said.items()]
    return text.replace("</head>", "\n".join(tags) + "\n</head>", 1)


def write_card(outdir: Path, page: str, source: str) -> str:
    """The page's first figure on a card of the size that is asked for; returns its path in the site."""
    with Image.open(normpath(outdir / page / ".." / source)) as stored:
        paper = Image.new("RGBA", stored.size, "white")
        figure = Image.alpha_composite(paper, stored.convert("RGBA")).convert("RGB")
    scale = min((side - 2 * MARGIN) / size for side, size in zip(CARD, figure.size, strict=True))
    width, height = round(figure.width * scale), round(figure.height * scale)
    card = Image.new("RGB", CARD, "white")
    card.paste(
        figure.resize((width, height), Image.Resampling.LANCZOS),
        ((CARD[0] - width) // 2, (CARD[1] - height) // 2),
    )
    data = BytesIO()
    card.quantize(64, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
    name = f"_static/cards/{page.replace('/', '-')}.png"
    (outdir / name).parent.mkdir(parents=True, exist_ok=True)
    write_whole(outdir / name, data.getvalue())
    return name


def from_any_depth(text: str, root: str) -> str:
    """The page of lost readers, whose links hold wherever a host shows it."""
    return RELATIVE.sub(lambda found: f'{found[1]}="{root}{found["address"].removeprefix("./")}"', text)


def lost_page(app: Sphinx) -> Any:
    """Sphinx is asked for one more page."""
    return [(LOST, {}, "404.html")]


def write_map(app: Sphinx, error: Exception | None) -> None:
    """The list of all pages for search engines, and where they find it."""
    if error is not None or app.builder.format != "html" or not home(app):
        return
    pages = sorted(app.env.found_docs & set(app.env.titles))
    listed = "".join(f"<url><loc>{escape(canonical(app, page))}</loc></url>\n" for page in pages)
    write_whole(Path(app.outdir, "sitemap.xml"), f"{SITEMAP}{listed}</urlset>\n")
    write_whole(Path(app.outdir, "robots.txt"), f"User-agent: *\nAllow: /\nSitemap: {home(app)}sitemap.xml\n")


def setup(app: Sphinx) -> None:
    app.connect("html-collect-pages", lost_page)
    app.connect("build-finished", write_map)
