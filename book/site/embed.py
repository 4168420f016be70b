"""Each live figure on a page of its own, `figures/NAME.html`: for a frame elsewhere, a slide, a projector.

Such a page has the figure, its caption and where it is from; program and picture are those of the chapter's.
A figure on any page knows the address of its own page, from which its menu makes the code that embeds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from book.site.address import home
from book.site.figure_files import FIGURE

FOLDER = "figures"
NAME = re.compile(r'(?<=<figure class="nnkit-live") id="[^"]*" data-name="(?P<name>\w+)"')
ALT = re.compile(r'<img class="nnkit-live-picture"[^>]* alt="(?P<alt>[^"]*)"')
SENTENCE = re.compile(r".*?[.!?](?=\s|$)")


@dataclass(frozen=True)
class Embedded:
    """A figure: its name, its HTML, and the page it is from."""

    name: str
    html: str
    page: str

    @property
    def title(self) -> str:
        """What it is about: the first sentence of what stands for its picture."""
        found = ALT.search(self.html)
        alt = unescape(found["alt"]) if found else self.name
        sentence = SENTENCE.match(alt)
        return (sentence[0] if sentence else alt).rstrip(".")


class Pages:
    """The pages of all figures, gathered while the pages they are from are written."""

    def __init__(self) -> None:
        self.found: dict[str, Embedded] = {}

    def gather(self, app: Sphinx, doctree: nodes.document, page: str) -> None:
        """Remember the figures of a page, and tell each the address of its own page."""
        for raw in list(doctree.findall(nodes.raw)):
            text = raw.astext()
            figures = [match[0] for match in FIGURE.finditer(text)]
            for figure in figures:
                self.add(figure, page)
            if figures:
                raw.replace_self(nodes.raw("", addressed(app, page, text), format=raw["format"]))

    def add(self, figure: str, page: str) -> None:
        """One figure; a name stands for one page."""
        found = NAME.search(figure)
        if found is None:
            raise ExtensionError(f"{page}: expected a live figure with its name, received {figure[:120]!r}")
        name = found["name"]
        other = self.found.setdefault(name, Embedded(name, figure, page))
        if other.page != page:
            raise ExtensionError(
                f"expected a name of its own for each live figure, received {name!r} "
                f"on {other.page} and on {page}"
            )

    def pages(self, app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
        """Name, context and template of each page, for Sphinx."""
        for name, one in sorted(self.found.items()):
            place = f"{FOLDER}/{name}"
            context = {
                "title": escape(one.title),
                "figure": addressed(app, place, one.html),
                "origin": one.page,
                "origin_title": app.env.titles[one.page].astext(),
                "origin_number": number(app, one.page),
            }
            yield place, context, "figure.html"


def number(app: Sphinx, page: str) -> str:
    """The number of a chapter; empty for other pages."""
    return ".".join(map(str, app.env.toc_secnumbers.get(page, {}).get("", ())))


def addressed(app: Sphinx, page: str, text: str) -> str:
    """HTML with figures, for a page: each knows the address of its own page (see `address`)."""

    def one(found: re.Match[str]) -> str:
        return f'{found[0]} data-embed="{escape(address(app, page, found["name"]))}"'

    return NAME.sub(one, text)


def address(app: Sphinx, page: str, name: str) -> str:
    """Of a figure's own page: the public one, or, where none is known, the way there from this page."""
    place = f"{FOLDER}/{name}"
    if home(app):
        return home(app) + app.builder.get_target_uri(place)
    return app.builder.get_relative_uri(page, place) or f"{name}.html"


def setup(app: Sphinx) -> None:
    pages = Pages()
    app.connect("doctree-resolved", pages.gather, priority=600)  # with what else its page says to a figure
    app.connect("html-collect-pages", pages.pages)
