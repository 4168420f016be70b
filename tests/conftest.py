"""Settings shared by all tests."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import settings

from book.tools import chromium, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("book", deadline=None, max_examples=25, derandomize=True, print_blob=True)
settings.load_profile("book")


@pytest.fixture
def rng() -> np.random.Generator:
    """A generator that starts alike in every test."""
    return np.random.default_rng(20240229)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process; a test opens its own context in it."""
    from playwright.sync_api import sync_playwright

    path = chromium.find()
    assert path is not None, chromium.HELP
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        running = playwright.chromium.launch(executable_path=path, args=options)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Address of the built book, served on this computer."""
    assert (serve.SITE / "index.html").exists(), "there is no built book yet: run `make book`"
    with serve.server(0) as httpd:
        Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
