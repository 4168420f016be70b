"""The index of the search: written once all pages are, by Pagefind, from the book's own records.

Pagefind finds words in the texts; `names.json` says what each of its results is called and where it is, so
that the page of the search can put the place first that teaches a thing (theme/static/search.js).
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from sphinx.application import Sphinx

from book.contents import glossary
from book.search.records import Record, records, with_terms
from book.tools.record import write_whole

FOLDER = "search"
END_OF_TEXT = " ⁂ "  # behind it stand the names, which search.js does not show
LANGUAGE = "en"  # how words are brought to their stems
NEEDED = ("pagefind.js", "pagefind-entry.json", f"wasm.{LANGUAGE}.pagefind", "*.pf_meta", "*/*.pf_*")
OF_SPHINX = (
    *("doctools.js", "documentation_options.js", "language_data.js"),
    *("searchtools.js", "sphinx_highlight.js"),
)  # scripts of its own search, which the basic theme brings
SIGN = b"pagefind_dcd"  # which each of its files begins with, once unpacked


def write_pages(found: list[Record], folder: Path) -> None:
    """A page for each record, named by its place in the list: one request for all of them."""
    for number, record in enumerate(found):
        text = END_OF_TEXT.join([record.text, " · ".join(record.names)])
        page = f'<!doctype html><html lang="{LANGUAGE}"><body>{escape(text)}</body></html>'
        (folder / f"{number}.html").write_text(page, encoding="utf-8")


def write_index(found: list[Record], folder: Path) -> None:
    """Pagefind's index of these records, in a folder of its own.

    By its command, which ends when all is written; its Python service is ended while it may still write.
    """
    with tempfile.TemporaryDirectory() as pages:
        write_pages(found, Path(pages))
        places = ["--site", pages, "--output-path", str(folder)]
        subprocess.run([sys.executable, "-m", "pagefind", "--silent", *places], check=True)


def results(found: list[Record], folder: Path) -> dict[str, str]:
    """The name that Pagefind gives to each result, by the address of its place."""
    texts = {
        path.stem: gzip.decompress(path.read_bytes()).removeprefix(SIGN)
        for path in folder.glob("fragment/*.pf_fragment")
    }
    pages = {json.loads(text)["url"]: name for name, text in texts.items()}
    return {record.url: pages[f"/{number}.html"] for number, record in enumerate(found)}


def names(found: list[Record], results: dict[str, str]) -> str:
    """What search.js knows of every place before it asks Pagefind: one line each."""
    lines = [
        json.dumps(
            [results[one.url], one.kind, one.title, one.place, one.url, *one.names], ensure_ascii=False
        )
        for one in found
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def all_records(app: Sphinx) -> list[Record]:
    """The records of every page, in the order of the contents, terms with all their forms."""
    pages = [app.config.root_doc, *sorted(app.env.found_docs - {app.config.root_doc})]
    found: list[Record] = []
    for name in pages:
        page = app.builder.get_target_uri(name)
        html = Path(app.outdir, page).read_text(encoding="utf-8")
        found += records(page, html)
    return with_terms(found, forms(app))


def forms(app: Sphinx) -> dict[str, tuple[str, ...]]:
    """All that a text may write for each term of the glossary, by the term's anchor."""
    if glossary.PAGE not in app.env.found_docs:
        return {}
    text = Path(app.env.doc2path(glossary.PAGE)).read_text(encoding="utf-8")
    return {term.anchor: term.forms for term in glossary.read(text)}


def write(app: Sphinx, error: Exception | None) -> None:
    """Write the index, and no more of Pagefind than the page of the search asks for."""
    if error is not None or app.builder.format != "html":
        return
    for name in OF_SPHINX:
        Path(app.outdir, "_static", name).unlink(missing_ok=True)
    found = all_records(app)
    target = Path(app.outdir, FOLDER)
    with tempfile.TemporaryDirectory() as made:
        write_index(found, Path(made))
        for pattern in NEEDED:
            for path in sorted(Path(made).glob(pattern)):
                copy = target / path.relative_to(made)
                copy.parent.mkdir(parents=True, exist_ok=True)
                write_whole(copy, path.read_bytes())
        write_whole(target / "names.json", names(found, results(found, Path(made))))


def instead_of_sphinx(app: Sphinx) -> None:
    """Sphinx writes no index and no page of its own, and copies no script for them."""
    app.builder.search = False


def page(app: Sphinx) -> list[tuple[str, dict[str, str], str]]:
    return [("search", {}, "search.html")]


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", instead_of_sphinx)
    app.connect("html-collect-pages", page)
    app.connect("build-finished", write)
