"""What each page lists, for the worker that keeps visited pages for reading offline (theme/inline/sw.js).

The pages of single figures (embed.py) are none that one reads; the worker leaves them to the network.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from posixpath import dirname, join, normpath

from sphinx.application import Sphinx

from book.site.embed import FOLDER
from book.tools.record import write_whole

WORKER = Path(__file__).parents[1] / "theme" / "inline" / "sw.js"
NAMED = re.compile(r"""["'(](?P<path>[\w./-]+\.(?:css|js|woff2|png|svg))["')]""")
TEXTS = (".css", ".js")
STAND_IN = re.compile(r"live/[0-9a-f]{16}\.png")  # the picture of a figure, where it does not come
APART = re.compile(rf"_sources/|{STAND_IN.pattern}")


def named_in(path: Path, site: Path) -> set[str]:
    """The files of the site that a text of it names."""
    place = dirname(path.relative_to(site).as_posix())
    found = {normpath(join(place, name)) for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    return {name for name in found if not APART.match(name) and (site / name).is_file()}


def listed(page: Path, site: Path) -> list[str]:
    """What a page names, and what that names in turn."""
    found: set[str] = set()
    waiting = named_in(page, site)
    while waiting:
        name = waiting.pop()
        found.add(name)
        if name.endswith(TEXTS):
            waiting |= named_in(site / name, site) - found
    return sorted(found)


def worker(site: Path) -> str:
    """The worker for a built site."""
    places = [page for page in sorted(site.rglob("*.html")) if page.parent != site / FOLDER]
    pages = {page.relative_to(site).as_posix(): listed(page, site) for page in places}
    edition = json.loads((site / "edition.json").read_text(encoding="utf-8"))["edition"]
    book = json.dumps({"edition": edition, "pages": pages}, separators=(",", ":"))
    return f"const BOOK = {book};\n{WORKER.read_text(encoding='utf-8')}"


def write_worker(app: Sphinx, error: Exception | None) -> None:
    """When all else is written."""
    if error is None and app.builder.format == "html":
        site = Path(app.outdir)
        write_whole(site / "sw.js", worker(site))


def setup(app: Sphinx) -> None:
    app.connect("build-finished", write_worker, priority=900)
