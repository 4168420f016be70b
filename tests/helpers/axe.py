"""The accessibility checker in a page."""

from __future__ import annotations

import functools
from typing import Any

from playwright.sync_api import Page

from book.tools import npm
from tests.helpers.site import ROOT

COLOURS = ("color-contrast", "link-in-text-block")  # the rules whose answer depends on the colours


@functools.cache
def source() -> str:
    """The checker itself."""
    package = npm.modules(ROOT / "tests" / "book" / "site") / "axe-core"
    return (package / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, only: tuple[str, ...] = ()) -> list[Any]:
    """What it complains about: rule, the first places, and why; by all its rules or by `only` these."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(source())
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if only:
        options["runOnly"] = list(only)
    found = page.evaluate("options => axe.run(document, options).then((found) => found.violations)", options)
    return [
        (rule["id"], [node["target"] for node in rule["nodes"]][:5], rule["nodes"][0]["failureSummary"])
        for rule in found
    ]
