"""Where the first page offers the book to take along: as a folder, and as a PDF, each with its size.

    ```{take_away}
    ```

The directive leaves the place; `make offline` and `make pdf` fill it when they have written their file.
"""

from __future__ import annotations

import re
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

NAME = "neural-networks-in-motion"
ZIP, PDF = f"{NAME}.zip", f"{NAME}.pdf"
WORDS = {
    ZIP: "The whole book as a folder",
    PDF: "The whole book as one PDF",
}
USE = {
    ZIP: "unpack it and open its <code>index.html</code>; all works without a network and without a server",
    PDF: "to print, or to read where nothing moves: all answers are open",
}
NONE = "This copy has none yet: <code>make offline</code> and <code>make pdf</code> write the files."
HERE = "This is the folder: it has all pages. The newest edition is where you found it."
PLACE = re.compile(r'(?<=<ul class="take-away">).*?(?=</ul>)', re.DOTALL)
PAGES = ("index.html", "intro.html")


def size(path: Path) -> str:
    """In megabytes, as readers know them."""
    return f"{path.stat().st_size / 1e6:.1f} MB"


def item(path: Path) -> str:
    """One file, its kind and size, and what it is good for."""
    kind = path.suffix[1:]
    link = f'<a href="{path.name}" download>{WORDS[path.name]}</a> <small>{kind}, {size(path)}</small>'
    return f"<li><p>{link}: {USE[path.name]}.</p></li>"


def offered(page: str, site: Path) -> str:
    """A page whose place has what is in the site."""
    found = [item(site / name) for name in WORDS if (site / name).exists()]
    text = "\n".join(found) or f"<li><p>{NONE}</p></li>"
    return PLACE.sub(lambda _: f"\n{text}\n", page)


def withdrawn(page: str) -> str:
    """A page of the folder itself, which offers no folder."""
    return PLACE.sub(f"\n<li><p>{HERE}</p></li>\n", page)


def fill(site: Path) -> None:
    """Say on the first page what there is."""
    for name in PAGES:
        path = site / name
        path.write_text(offered(path.read_text(encoding="utf-8"), site), encoding="utf-8")


class TakeAway(SphinxDirective):
    """The place."""

    def run(self) -> list[nodes.Node]:
        return [nodes.raw("", f'<ul class="take-away">\n<li><p>{NONE}</p></li>\n</ul>', format="html")]


def setup(app: Sphinx) -> None:
    app.add_directive("take_away", TakeAway)
