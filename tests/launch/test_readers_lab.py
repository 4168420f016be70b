"""A reader's notebook, and a chapter as it is stored, in a real JupyterLab: what shows before a run."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import nbformat
import pytest
from playwright.sync_api import Browser, Page

from book.running.notebooks import CHAPTERS
from tests.helpers.lab import Notebook, eventually, jupyterlab, window
from tests.helpers.site import SITE

CHAPTER = "neuron.ipynb"
GIVEN = SITE / "notebooks" / "chapters" / CHAPTER
JUMP = """async (id) => {
  const {content} = window.panel;
  const link = () => document.querySelector(`.jp-Notebook a[href="#${id}"]:not(.jp-InternalAnchorLink)`);
  for (let at = 0; at < content.widgets.length && !link(); at += 1) await content.scrollToItem(at);
  link().scrollIntoView();
  link().click();
}"""
IN_VIEW = """(id) => {
  const place = document.querySelector(`[data-jupyter-id="${id}"]`)?.getBoundingClientRect();
  return Boolean(place) && place.top >= -50 && place.top < innerHeight; // a line more or less
}"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A JupyterLab in a folder with both notebooks."""
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("books")
    shutil.copy(CHAPTERS / CHAPTER, folder / "stored.ipynb")
    shutil.copy(GIVEN, folder / "given.ipynb")
    with jupyterlab(folder, home) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of an own context."""
    with window(browser) as opened:
        yield opened


@pytest.mark.parametrize("name", ["stored", "given"])
def test_answers_are_closed_when_a_notebook_is_opened(name: str, lab: str, page: Page) -> None:
    """Neither their code nor what it printed is to be seen; of the other cells both are."""
    notebook = Notebook(page, lab, f"{name}.ipynb")
    solutions = notebook.shown("solution")
    assert len(solutions) > 5
    assert set(solutions) == {0}
    assert min(notebook.shown("nbval-check-output")[:3]) >= 2


def test_a_readers_notebook_shows_its_figures_and_runs_twice(lab: str, page: Page) -> None:
    """Pictures before anything runs; top to bottom, and again."""
    notebook = Notebook(page, lab, "given.ipynb")
    assert min(notebook.shown("hide-input")) == 0
    assert max(notebook.shown("hide-input")) == 1
    for _ in range(2):
        assert [cell["errors"] for cell in notebook.run_all() if cell["errors"]] == []


def test_links_within_a_readers_notebook_arrive(lab: str, page: Page) -> None:
    """The farthest of each kind: a section or an exercise, a formula, a cited work."""
    words = "\n".join(
        cell.source for cell in nbformat.read(GIVEN, as_version=4).cells if cell.cell_type == "markdown"
    )
    kinds = {re.split("-", place)[0]: place for place in re.findall(r"\]\(#([^)]+)\)", words)}
    assert {"Exercise", "equation", "cite"} <= set(kinds)
    Notebook(page, lab, "given.ipynb")
    for place in kinds.values():  # what is drawn late may move the place once: then a second click arrives

        def arrives(place: str = place) -> bool:
            page.evaluate(JUMP, place)
            page.wait_for_timeout(500)
            return bool(page.evaluate(IN_VIEW, place))

        eventually(arrives, f"the link to {place} arrives")
