"""The site's own scripts, styles and fonts, under names that hold the hash of what is in them.

An address then stands for one content for good: a page that a browser kept never meets the script of another
edition, and what was fetched once need not be asked for again.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from posixpath import dirname, join, normpath

from sphinx.application import Sphinx

import nnkit.live
from book.tools.record import write_whole

STATIC = Path(__file__).parents[1] / "theme" / "static"
BUNDLE = Path(nnkit.live.__file__).parent / "show" / "bundle"
MODULES = ("live.js", "later.js", "live.css", "playground.js", "playground.css")
TEXTS = {".css", ".js"}  # in which other files of the site are named
IMPORTED = re.compile(r'^@import "(.+)";\n', re.MULTILINE)
NAMED = re.compile(r"""(?<=["'(])(?P<path>[\w./-]+\.\w+)(?:\?v=\w+)?(?=["')])""")


def joined(path: Path) -> str:
    """The text of a file, that of the styles it imports in their place: these name files as from there."""
    text = path.read_bytes().decode("utf-8")
    return IMPORTED.sub(lambda found: joined(path.parent / found[1]), text)


class Assets:
    """Files by their place on the site, each with its public name, in which it names others by theirs."""

    def __init__(self, sources: Mapping[str, Path]) -> None:
        self.sources = sources
        self.names: dict[str, str] = {}
        self.contents: dict[str, bytes] = {}
        for place in sources:
            self.name(place)

    def name(self, place: str) -> str:
        """The public name of a file."""
        if place not in self.names:
            source, path = self.sources[place], PurePosixPath(place)
            if path.suffix in TEXTS:
                data = self.renamed(joined(source), place).encode("utf-8")
            else:
                data = source.read_bytes()
            hashed = f"{path.stem}.{hashlib.sha256(data).hexdigest()[:16]}{path.suffix}"
            self.names[place] = str(path.with_name(hashed))
            self.contents[place] = data
        return self.names[place]

    def renamed(self, text: str, place: str) -> str:
        """A text that stands at `place` on the site, with the public names of the files it names."""

        def one(found: re.Match[str]) -> str:
            target = normpath(join(dirname(place), found["path"]))
            if target not in self.sources:
                return found[0]
            return join(dirname(found["path"]), PurePosixPath(self.name(target)).name)

        return NAMED.sub(one, text)


@functools.cache
def assets() -> Assets:
    """Those of the theme, and the modules and styles of all figures and of the playground."""
    files = {f"_static/{path.name}": path for path in sorted(STATIC.iterdir()) if path.is_file()}
    return Assets(files | {f"live/{name}": BUNDLE / name for name in MODULES})


def write_assets(app: Sphinx, error: Exception | None) -> None:
    """Each under its public name, and only there."""
    if error is not None or app.builder.format != "html":
        return
    for place, name in assets().names.items():
        path = Path(app.outdir, name)
        path.parent.mkdir(exist_ok=True)
        write_whole(path, assets().contents[place])
        Path(app.outdir, place).unlink(missing_ok=True)


def setup(app: Sphinx) -> None:
    app.connect("build-finished", write_assets)
