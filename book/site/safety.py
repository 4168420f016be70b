"""What authors write goes into the page as it is: scripts in it and links that run something are refused."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

SCHEMES = {"", "http", "https", "mailto"}
SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>", re.IGNORECASE)
# Data, or a script of the theme.
HARMLESS = re.compile(r'type="application/json"|src="[\w./-]*_static/[\w.-]+"')
RUNS = re.compile(
    r"""<[^>]*\s(?P<name>on\w+(?=\s*=)|"""
    r"""(?:href|src|action|srcdoc)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)\b)""",
    re.IGNORECASE,
)
log = logging.getLogger(__name__)


def scripts(html: str) -> list[str]:
    """What in a piece of HTML would run."""
    found = [match[0] for match in SCRIPT.finditer(html) if not HARMLESS.search(match["attributes"])]
    return found + [match["name"] for match in RUNS.finditer(html)]


def runs(address: str) -> bool:
    """Whether a link does something else than lead to a page."""
    return urlsplit(re.sub(r"[\x00-\x20]", "", address)).scheme.lower() not in SCHEMES


def refuse(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Say what was found, and where; with warnings as errors the build ends so."""
    if page in app.config.book_scripts_allowed:
        return
    for raw in doctree.findall(nodes.raw):
        for found in scripts(raw.astext()) if "html" in raw.get("format", "") else []:
            message = (
                "expected no script (_config.yml: book_scripts_allowed lists pages with some), received %s"
            )
            log.warning(message, found, location=raw if raw.line else page)
    for link in doctree.findall(nodes.reference):
        if runs(link.get("refuri", "")):
            message = "expected a link with http, https or mailto, received %r"
            log.warning(message, link["refuri"], location=link if link.line else page)


def setup(app: Sphinx) -> None:
    app.add_config_value("book_scripts_allowed", [], "html")
    app.connect("doctree-resolved", refuse, priority=900)
