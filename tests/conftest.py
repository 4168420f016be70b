"""Settings shared by all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import settings

from book.tools import chromium, serve
from tests.helpers import again, units
from tests.helpers.site import UNBUILT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

settings.register_profile("book", deadline=None, max_examples=25, derandomize=True, print_blob=True)
settings.load_profile("book")
# No host but this computer can be reached, so no test need stand between a page and what it asks for.
ALONE = ["--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Notebooks run a second time; what takes longest comes first."""
    again.extend(items)
    items.sort(key=lambda item: units.place(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """The processes of a run share the work as `units` says."""
    return units.Scheduling(config, log)


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
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", *ALONE]
        running = playwright.chromium.launch(executable_path=path, args=options)
        yield running
        running.close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Make a context: `reader(phone=True, dark=True, motion=True, touch=False)`; it closes after the test."""
    from tests.helpers.readers import reader as of

    made: list[BrowserContext] = []

    def make(**who: Any) -> BrowserContext:
        made.append(of(browser, **who))
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Address of the built book, served on this computer."""
    assert (serve.SITE / "index.html").exists(), UNBUILT
    with serve.server(0) as httpd:
        Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
