"""The built book as the tests see it: which pages there are, where they lie, what is in them."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import yaml
from bs4 import BeautifulSoup, Tag

from book.repository import Repository

ROOT = Path(__file__).parents[2]
SITE = ROOT / "_build" / "html"
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
REPOSITORY = Repository(
    {
        "repository_url": CONFIG["repository"]["url"],
        "repository_branch": CONFIG["repository"]["branch"],
        "path_to_docs": CONFIG["repository"]["path_to_book"],
        "launch_buttons": CONFIG["launch_buttons"],
    }
)
TOC = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
ENTRIES = [entry for part in TOC["parts"] for entry in part["chapters"]]
LISTED = [TOC["root"], *(entry["file"] for entry in ENTRIES)]  # in the contents on every page
DOCUMENTS = LISTED + [section["file"] for entry in ENTRIES for section in entry.get("sections", [])]
CHAPTERS = [name for name in DOCUMENTS if (ROOT / f"{name}.ipynb").exists()]
PAGES = [f"{name}.html" for name in DOCUMENTS] + ["search.html"]
UNBUILT = "there is no built book yet: run `make book`"


@functools.cache
def soup(page: str) -> BeautifulSoup:
    """The parsed page."""
    assert (SITE / page).exists(), UNBUILT
    return BeautifulSoup((SITE / page).read_text(encoding="utf-8"), "html.parser")


@functools.cache
def by_id(page: str) -> dict[str, Tag]:
    """What an address on this page can lead to: each element that has an id."""
    return {tag["id"]: tag for tag in soup(page).find_all(id=True)}


@functools.cache
def figure_modules(page: str) -> dict[str, str]:
    """The published module of each live figure of a page, by the figure's id."""
    found = {}
    for figure in soup(page).select("figure.nnkit-live"):
        spec = json.loads(figure.select_one("script.nnkit-live-spec").string)
        found[figure["id"]] = (SITE / page).parent.joinpath(spec["url"]).read_text(encoding="utf-8")
    return found
