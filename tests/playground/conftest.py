"""The playground in a browser, whose console stays clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.helpers.playing import Playing

WIDE = {"viewport": {"width": 1100, "height": 900}, "reduced_motion": "reduce"}


@pytest.fixture
def playing(browser: Browser) -> Iterator[Callable[..., Playing]]:
    """Opens the playground: `playing("activation=relu", theme="dark", viewport=…)`."""
    made: list[Playing] = []

    def start(address: str = "", theme: str = "light", **context: Any) -> Playing:
        made.append(Playing(browser, **{**WIDE, **context}))
        return made[-1].start(address, theme)

    yield start
    for page in made:
        page.close()
        assert page.errors == []
