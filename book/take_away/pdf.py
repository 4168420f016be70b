"""`make pdf`: the whole book as one PDF, tagged, with outline, page numbers and links that work.

Chromium prints one document of all pages (paper.py) twice: the first time tells on which sheet each begins,
for the contents. pikepdf then says whose it is, and packs it to less than half the bytes.
"""

from __future__ import annotations

import io
import json
import re
import sys
import threading
from pathlib import Path
from typing import Any

import pikepdf
import yaml
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, sync_playwright

from book.take_away import offer, paper
from book.tools import build, chromium, serve

PLACE = "on-paper.html"  # an address in the site that no page has
STYLES = ("live/live.*.css", "_static/book.*.css")
GLUED = re.compile(r"^(\d+(?:\.\d+)*)(?=[^\s\d.])")
SUBJECT = "A textbook on neural networks: every idea as an equation, as code, and as a figure"


def about(site: Path, pages: dict[str, BeautifulSoup]) -> dict[str, str]:
    """Title, author, language, edition and public address of the book."""
    config = yaml.safe_load(Path("_config.yml").read_text(encoding="utf-8"))
    home = next(iter(pages.values())).find("link", rel="canonical")
    return {
        "title": str(config["title"]),
        "author": str(config["author"]),
        "language": str(config["sphinx"]["config"]["language"]),
        "edition": str(json.loads((site / "edition.json").read_text(encoding="utf-8"))["edition"]),
        "home": str(home["href"]) if isinstance(home, Tag) else "",
    }


def printed(browser: Browser, address: str, html: str, **options: Any) -> bytes:
    """A document at an address of the site, on paper."""
    page = browser.new_page()
    try:
        page.route(f"{address}{PLACE}", lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(f"{address}{PLACE}")
        page.evaluate("document.fonts.ready.then(() => true)")
        return page.pdf(prefer_css_page_size=True, **options)
    finally:
        page.close()


def numbers(data: bytes) -> dict[str, int]:
    """On which page each named place of a PDF is, counted from one."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        places = pdf.Root.get("/Dests", pikepdf.Dictionary())
        return {name.removeprefix("/"): pages[place[0].objgen] for name, place in places.items()}


def spaced(item: pikepdf.OutlineItem) -> None:
    """The number of a section stands before its title, not at it."""
    item.title = GLUED.sub(r"\1 ", item.title)
    for child in item.children:
        spaced(child)


def finished(data: bytes, facts: dict[str, str], target: Path) -> None:
    """Write the PDF with who wrote it, and what a reader's program shows first."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
            meta["dc:title"], meta["dc:creator"] = facts["title"], [facts["author"]]
            meta["dc:description"], meta["dc:language"] = SUBJECT, {facts["language"]}
        with pdf.open_outline() as outline:
            for item in outline.root:
                spaced(item)
        info = {"/Title": facts["title"], "/Author": facts["author"], "/Subject": SUBJECT}
        for key, value in info.items():
            pdf.docinfo[key] = value
        pdf.docinfo["/Creator"] = offer.NAME
        pdf.Root.Lang = facts["language"]
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)


def make(site: Path, target: Path, browser: Browser, pages: dict[str, BeautifulSoup] | None = None) -> None:
    """Write the PDF of a built site, or of some of its pages."""
    chosen = pages or paper.in_order(site)
    texts = {name: str(page) for name, page in chosen.items()}
    facts = about(site, chosen)
    styles = [next(site.glob(pattern)).relative_to(site).as_posix() for pattern in STYLES]

    def document(known: dict[str, int]) -> str:
        fresh = {name: BeautifulSoup(text, "html.parser") for name, text in texts.items()}
        return paper.joined(fresh, styles, facts, known)

    with serve.server(0, site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        try:
            first = printed(browser, address, document({}))
            data = printed(browser, address, document(numbers(first)), tagged=True, outline=True)
        finally:
            server.shutdown()
    finished(data, facts, target)


def main() -> int:
    """Of the book that is built here; its first page then offers it."""
    path = chromium.find()
    if path is None:
        print(chromium.HELP)
        return 1
    with build.more() as site, sync_playwright() as playwright:
        target = site / offer.PDF
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        make(site, target, browser)
        browser.close()
        offer.fill(site)
    print(f"The book as one PDF: {target} ({offer.size(target)}).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
