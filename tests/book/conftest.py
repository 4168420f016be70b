"""Visits to the built book in a real browser that can reach nobody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.helpers.visits import Visit, enter


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Visit]]:
    """Make a visit: `visit(phone=True, dark=True)`."""
    visits = []

    def make(**who: Any) -> Visit:
        visits.append(enter(browser, site, **who))
        return visits[-1]

    yield make
    for seen in visits:
        seen.page.context.close()
