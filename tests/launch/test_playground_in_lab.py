"""The playground in a real JupyterLab: alive as a widget, and gone with its notebook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.helpers import heard
from tests.helpers.lab import Notebook, jupyterlab, window
from tests.helpers.tiny_book import notebook


@pytest.fixture
def opened(tmp_path: Path, browser: Browser) -> Iterator[Notebook]:
    """A notebook that shows the playground, run from top to bottom."""
    folder, home = tmp_path / "books", tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    (folder / "one.ipynb").write_text(notebook(*heard.PLAYGROUND))
    with jupyterlab(folder, home) as url, window(browser, patience=60) as page:
        made = Notebook(page, url, "one.ipynb")
        assert [cell["errors"] for cell in made.run_all()] == [[], []]
        yield made


def test_it_trains_in_the_notebook_and_leaves_with_it(opened: Notebook) -> None:
    """It begins with the cell's settings, an epoch moves it on, and a closed notebook holds none."""
    heard.playground_trains(opened.page)
    opened.close()
    expect(opened.page.locator("figure.nnkit-playground")).to_have_count(0)
