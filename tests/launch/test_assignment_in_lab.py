"""An assignment as a student opens it in a real JupyterLab: given out, answered, checked by nbgrader."""

from __future__ import annotations

from collections.abc import Iterator

import nbformat
import pytest
from playwright.sync_api import Browser, Page

from grading.course import Course, release
from tests.helpers.grading import notebook, solutions
from tests.helpers.lab import Notebook, jupyterlab, window

NAME = "neuron"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A student's folder: the notebook that was given out, and the same with answers."""
    course, folder = Course(tmp_path_factory.mktemp("course")), tmp_path_factory.mktemp("student")
    release(course, NAME)
    for name, answers in {"given": {}, "answered": solutions(course, NAME)}.items():
        nbformat.write(notebook(course, NAME, answers), folder / f"{name}.ipynb")
    with jupyterlab(folder, tmp_path_factory.mktemp("home")) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window."""
    with window(browser, 1200, 900) as page:
        yield page


def validated(page: Page) -> str:
    """What the button says."""
    page.get_by_text("Validate", exact=True).locator("visible=true").click()
    return page.locator(".jp-Dialog-content").inner_text()


def test_what_was_given_out_says_where_it_stands(lab: str, page: Page) -> None:
    """The given cells run; the first answer is missing, and nothing hidden is there to be seen."""
    opened = Notebook(page, lab, "given.ipynb")
    ran = opened.run_all()
    assert [bool(cell["errors"]) for cell in ran[:3]] == [False, False, True]
    assert "expected a number, received" in validated(page)
    assert "HIDDEN" not in page.content()


def test_answers_pass_the_visible_checks(lab: str, page: Page) -> None:
    """Every cell runs without an error, and the button agrees."""
    opened = Notebook(page, lab, "answered.ipynb")
    assert [cell for cell in opened.run_all() if cell["errors"]] == []
    assert "Success! Your notebook passes all the tests." in validated(page)
