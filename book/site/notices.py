"""The notices of all that others wrote and this site carries, in one file that each page's foot leads to."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

import nnkit.live
from book.tools.record import write_whole

NAME = "_static/THIRD-PARTY-NOTICES.txt"
BOOK = Path(__file__).parents[1]
# Whose files they are (patterns of the site's paths), and where the notice is: a distribution or a file.
PACKAGES = {
    "Sphinx": (
        *("_static/basic.css", "_static/file.png", "_static/minus.png", "_static/plus.png"),
        *("objects.inv", ".buildinfo"),
    ),
    "myst-nb": ("_static/mystnb.*.css",),
    "Pygments": ("_static/pygments.css",),
}
FONTS = BOOK / "tools" / "fonts"
FILES = {
    FONTS / "OFL-source-serif.txt": (
        "Source Serif",
        ("_static/book-text.*.woff2", "_static/book-italic.*.woff2"),
    ),
    FONTS / "LICENCE-latin-modern-math.txt": ("Latin Modern Math", ("_static/book-math.*.woff2",)),
    BOOK / "search" / "LICENSE-pagefind": (
        "Pagefind",
        ("search/pagefind*", "search/wasm.*.pagefind", "search/*/*.pf_*"),
    ),
    BOOK / "temml" / "LICENSE": ("Temml, which wrote the formulas", ("*.html",)),
}
BUNDLE = Path(nnkit.live.__file__).parent / "show" / "bundle" / "THIRD-PARTY-NOTICES.txt"  # of live/live.js


def of_package(name: str) -> str:
    """The licence that an installed distribution brings along."""
    found = distribution(name)
    texts = [
        path.read_text() for path in found.files or [] if path.name.upper().startswith(("LICEN", "COPYING"))
    ]
    if not texts:
        raise ExtensionError(f"expected a licence file in the distribution {name}, received none")
    return "\n".join(texts)


def notices() -> str:
    """All of them, each under the names of what it is for."""
    parts = [(f"{name}: {', '.join(files)}", of_package(name)) for name, files in PACKAGES.items()]
    for path, (name, files) in FILES.items():
        parts.append((f"{name}: {', '.join(files)}", path.read_text(encoding="utf-8")))
    if BUNDLE.exists():
        parts.append(("live/live.*.js", BUNDLE.read_text(encoding="utf-8")))
    rule = "=" * 80
    said = "The same as a list for programs (CycloneDX): sbom.cdx.json, beside this file.\n\n"
    return said + "\n".join(f"{rule}\n{title}\n{rule}\n\n{text.strip()}\n" for title, text in parts)


def write_notices(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        write_whole(Path(app.outdir, NAME), notices())
        for path in FILES:
            if path.parent == FONTS:  # as its licence asks, beside the font
                write_whole(Path(app.outdir, "_static", path.name), path.read_text(encoding="utf-8"))


def setup(app: Sphinx) -> None:
    app.connect("build-finished", write_notices)
