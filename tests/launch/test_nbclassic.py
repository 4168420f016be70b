"""A reader's notebook in nbclassic, the classic Notebook on a server of today."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import nbformat
import pytest
from playwright.sync_api import Browser

from tests.helpers.classic import ClassicNotebook
from tests.helpers.lab import jupyterlab, window
from tests.helpers.markup import left_over
from tests.helpers.site import SITE

CHAPTER = "neuron.ipynb"
TEXT = "() => [...document.querySelectorAll('.text_cell_render')].map((cell) => cell.innerText).join('\\n')"
FOLDS = "() => [...document.querySelectorAll('.text_cell_render details')].map((fold) => fold.open)"
FOLLOW = """(place) => {
  const link = document.querySelector(`.text_cell_render a[href="#${place}"]:not(.anchor-link)`);
  link.scrollIntoView();
  link.click();
}"""
ARRIVED = """(place) => {
  const {top} = document.getElementById(place).getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}"""


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClassicNotebook]:
    """The notebook alone in a folder, open, not yet run."""
    folder = tmp_path_factory.mktemp("books")
    shutil.copy(SITE / "notebooks" / "chapters" / CHAPTER, folder)
    with (
        window(browser, 1200, 900) as page,
        jupyterlab(folder, tmp_path_factory.mktemp("home")) as url,
    ):
        yield ClassicNotebook(page, f"{url}/nbclassic/notebooks/{CHAPTER}")


def test_before_a_run_it_reads_well(opened: ClassicNotebook) -> None:
    """No markup is left, folds are closed, no answer is printed, every figure has its picture."""
    assert left_over(opened.page.evaluate(TEXT)) == []
    folds = opened.page.evaluate(FOLDS)
    assert len(folds) > 5
    assert not any(folds)
    cells = nbformat.read(SITE / "notebooks" / "chapters" / CHAPTER, as_version=4).cells
    stored = [out for cell in cells for out in cell.get("outputs", []) if "image/png" in out.get("data", {})]
    assert opened.page.locator(".output_png img").count() == len(stored) > 3


def test_links_to_headings_arrive(opened: ClassicNotebook) -> None:
    """Classic names headings as JupyterLab does."""
    cells = nbformat.read(SITE / "notebooks" / "chapters" / CHAPTER, as_version=4).cells
    words = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    places = set(re.findall(r"\]\(#([A-Z][^)]+)\)", words))
    assert places
    for place in places:
        opened.page.evaluate(FOLLOW, place)
        opened.page.wait_for_function(ARRIVED, arg=place)


def test_cells_run_and_figures_come_alive(opened: ClassicNotebook) -> None:
    """From top to bottom; a slider moves its figure."""
    assert opened.run() == []
    figures = opened.page.locator("figure.nnkit-live")
    assert figures.count() > 3
    for figure in figures.all():
        figure.scroll_into_view_if_needed()
        figure.and_(opened.page.locator("[data-ready]")).wait_for()
    assert opened.page.get_by_text("Error displaying widget").count() == 0
    panels, slider = (
        figures.first.locator(".nnkit-live-panels"),
        figures.first.locator("input[type=range]").first,
    )
    before = panels.inner_html()
    slider.press("End")
    opened.page.wait_for_function(
        "([one, html]) => one.innerHTML !== html", arg=[panels.element_handle(), before]
    )
