"""What the appendix says of a page's needs is what the browser tests grant."""

from __future__ import annotations

import re

import nbformat

from tests.helpers.pages import POLICY
from tests.helpers.site import ROOT


def text(path: str) -> str:
    """All that a page of the book says outside its code."""
    if path.endswith(".md"):
        return (ROOT / path).read_text(encoding="utf-8")
    cells = nbformat.read(ROOT / path, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def test_the_table_of_directives_is_the_policy_under_which_figures_are_tested() -> None:
    """No directive is missing, none is wider than need be."""
    table = re.findall(r"(?m)^\| `([a-z-]+-(?:src|attr)[^`]*)` \|", text("appendix/live_figures.ipynb"))
    tested = [part.strip() for part in POLICY.split(";")]
    others = {"default-src 'none'", "font-src 'self'"}  # nothing else is allowed; fonts are the book's own
    assert set(table) == set(tested) - others


def test_the_guides_lead_to_it() -> None:
    """The ten-minute guide is short, and says where the long one is."""
    assert "appendix/live_figures.ipynb" in text("CONTRIBUTING.md")
