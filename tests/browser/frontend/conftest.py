"""Every test gets a fresh page and must leave the console clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.helpers.pages import Figures


@pytest.fixture
def make_figures(browser: Browser) -> Iterator[Callable[..., Figures]]:
    """Makes pages with chosen settings; their consoles are for the test to judge."""
    made: list[Figures] = []

    def make(**context: Any) -> Figures:
        made.append(Figures(browser, **context))
        return made[-1]

    yield make
    for figures in made:
        figures.close()


@pytest.fixture
def figures(make_figures: Callable[..., Figures]) -> Iterator[Figures]:
    """A page whose console stays free of errors."""
    page = make_figures(viewport={"width": 900, "height": 900})
    yield page
    assert page.errors == []
