""" "Open in Colab" of a figure opens the notebook at the very cell that shows the figure."""

from __future__ import annotations

import ast
from collections.abc import Callable

import nbformat
import pytest
from playwright.sync_api import expect

from tests.helpers.site import CHAPTERS, REPOSITORY, ROOT, soup
from tests.helpers.visits import Visit


def shows(source: str, name: str) -> bool:
    """Whether a cell ends by showing what this name means."""
    cell = ast.parse(source.replace("%pip", "#"))
    last = cell.body[-1] if cell.body else None
    return isinstance(last, ast.Expr) and isinstance(last.value, ast.Name) and last.value.id == name


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_figure_names_its_own_cell(name: str) -> None:
    """The address ends with the id of a cell of this notebook that shows this figure; else there is none."""
    cells = {cell.id: cell.source for cell in nbformat.read(ROOT / f"{name}.ipynb", as_version=4).cells}
    figures = soup(f"{name}.html").select("figure.nnkit-live")
    assert figures
    for figure in figures:
        if not REPOSITORY.known:
            assert "data-colab" not in figure.attrs
            continue
        address, _, cell = figure["data-colab"].partition("#scrollTo=")
        assert (
            address
            == {link["name"]: link["url"] for link in REPOSITORY.launch_links(f"{name}.ipynb")}["Colab"]
        )
        assert shows(cells[cell], figure["data-name"]), figure["data-name"]


def test_the_menu_of_a_figure_has_the_link(visit: Callable[..., Visit]) -> None:
    """Behind "More", in the page as the reader has it."""
    page = visit().open(f"{CHAPTERS[0]}.html")
    figure = page.locator("figure.nnkit-live").first
    figure.scroll_into_view_if_needed()
    figure.get_by_test_id("more").click()
    link = figure.get_by_role("link", name="Open in Colab")
    if not REPOSITORY.known:
        expect(figure.get_by_test_id("python")).to_be_visible()
        expect(link).to_have_count(0)
        return
    expect(link).to_be_visible()
    assert link.get_attribute("href") == figure.get_attribute("data-colab")


def test_a_figure_of_a_text_page_has_no_notebook_to_open(visit: Callable[..., Visit]) -> None:
    """The first page is no notebook."""
    page = visit().open("intro.html")
    figure = page.locator("figure.nnkit-live").first
    figure.get_by_test_id("more").click()
    expect(figure.get_by_test_id("python")).to_be_visible()
    expect(figure.get_by_test_id("colab")).to_have_count(0)
