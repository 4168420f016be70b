"""What the appendix says of a page's needs is what the browser tests grant."""

from __future__ import annotations

import re

import nbformat

from book.site.policy import DIRECTIVES, policy
from tests.helpers.pages import POLICY
from tests.helpers.site import ROOT


def text(path: str) -> str:
    """All that a page of the book says outside its code."""
    if path.endswith(".md"):
        return (ROOT / path).read_text(encoding="utf-8")
    cells = nbformat.read(ROOT / path, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def test_the_table_of_directives_is_the_policy_under_which_figures_are_tested() -> None:
    """No directive is missing, none is wider than what every page states."""
    table = re.findall(r"(?m)^\| `([a-z-]+ '[^`]*)` \|", text("appendix/live_figures.ipynb"))
    assert [tuple(line.split(" ", 1)) for line in table] == list(DIRECTIVES.items())
    assert policy() == POLICY


def test_the_guides_lead_to_it() -> None:
    """The ten-minute guide is short, and says where the long one is."""
    assert "appendix/live_figures.ipynb" in text("CONTRIBUTING.md")
