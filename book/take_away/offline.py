"""`make offline`: the whole book as a folder, zipped, whose pages work when they are opened as files.

What needs a server is left out (the worker that keeps pages, the index of the texts, the pages of single
figures); modules become scripts.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from book.site.embed import FOLDER
from book.site.policy import with_policy
from book.take_away import offer
from book.take_away.modules import as_scripts, is_module, with_scripts
from book.tools import build

LOADER = Path(__file__).with_name("classic.js")
APART = shutil.ignore_patterns(
    *("_sources", FOLDER, "fragment", "index", "cards", "wasm.*", "pagefind*", "*.zip", "*.pdf", ".*"),
    *("sw.js", "edition.json", "404.html", "sitemap.xml", "robots.txt", "objects.inv"),
)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
INLINE = re.compile(r"(?<=<script>).*?(?=</script>)", re.DOTALL)
EMBED = re.compile(r' data-embed="(?!https?:)[^"]*"')  # the way to what is left out
ROOT = re.compile(r'data-content_root="(?P<root>[^"]*)"')
NAMES = "search/names"
ALWAYS = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


def as_file(page: str, name: str) -> str:
    """A page that works as a file: no modules, and a policy that fits what it has become."""
    root = ROOT.search(page)
    page = EMBED.sub("", POLICY.sub("", page, count=1)).replace('<script type="module"', "<script defer")
    head, end, body = page.partition("</head>")
    head = INLINE.sub(lambda script: with_scripts(script[0]), head)
    loader = f'<script src="{root["root"] if root else "./"}_static/{LOADER.name}"></script>\n'
    head = head.replace("<script>", f"{loader}<script>", 1).replace(" crossorigin", "")
    return with_policy(head + end + body, name)


def scripts(folder: Path) -> None:
    """All modules as scripts, and the names that the search knows."""
    names = folder / f"{NAMES}.json"
    if names.exists():
        names.with_suffix(".js").write_text(
            f"export default {names.read_text(encoding='utf-8')}", encoding="utf-8"
        )
        names.unlink()
    paths = [path for path in sorted(folder.rglob("*.js")) if is_module(path.read_text(encoding="utf-8"))]
    as_scripts(paths, folder)
    shutil.copy(LOADER, folder / "_static")


def folder_of(site: Path, folder: Path) -> None:
    """The site, as a folder to open without a server."""
    shutil.copytree(site, folder, ignore=APART)
    scripts(folder)
    for path in folder.rglob("*.html"):
        page = as_file(path.read_text(encoding="utf-8"), path.relative_to(folder).with_suffix("").as_posix())
        path.write_text(offer.withdrawn(page), encoding="utf-8")


def zipped(folder: Path, target: Path) -> None:
    """The folder with its name, in one file that is the same whenever it is made."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), ALWAYS)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())


def make(site: Path, target: Path) -> None:
    """Write the zip of a built site."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, offer.NAME)
        folder_of(site, folder)
        zipped(folder, Path(made, target.name))
        shutil.move(Path(made, target.name), target)


def main() -> int:
    """Of the book that is built here; its first page then offers it."""
    with build.more() as site:
        target = site / offer.ZIP
        make(site, target)
        offer.fill(site)
    print(f"The book as a folder: {target} ({offer.size(target)}). Unpack it, and open its index.html.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
