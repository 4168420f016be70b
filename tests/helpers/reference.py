"""The pages of the reference: their entries, and where their links lead."""

from __future__ import annotations

import functools
from pathlib import PurePosixPath

from bs4 import Tag

from tests.helpers.site import DOCUMENTS, soup

REFERENCE = [name for name in DOCUMENTS if name.startswith("appendix/api/")]


@functools.cache
def sections() -> dict[str, Tag]:
    """Every entry of the reference by its anchor."""
    return {tag["id"]: tag for name in REFERENCE for tag in soup(f"{name}.html").select("section.api")}


def follow(page: str, link: Tag) -> tuple[str, str]:
    """Page and anchor a link leads to."""
    path, _, anchor = link["href"].partition("#")
    there = PurePosixPath(page).parent / path if path else PurePosixPath(page)
    parts: list[str] = []
    for part in there.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts), anchor
