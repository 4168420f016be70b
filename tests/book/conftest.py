"""Visits to the built book in a real browser that may talk to nobody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ALL_READY = "[...document.querySelectorAll('.nnkit-live')].every((figure) => 'ready' in figure.dataset)"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


class Visit:
    """A page in the browser, with all it asked of others and all it complained about."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.foreign: list[str] = []
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on(
            "response",
            lambda response: response.ok or self.complaints.append(f"{response.status}: {response.url}"),
        )
        page.route("**/*", self._guard)

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _guard(self, route: Any) -> None:
        self.asked.append(route.request.url)
        if route.request.url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()

    def open(self, page: str) -> Page:
        """Go to a page of the book and wait until it is at rest."""
        self.page.goto(self.address + page)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def read_to_the_end(self) -> None:
        """Scroll through the whole page, so that all that waits for the reader arrives."""
        self.page.evaluate(
            """async () => {
              document.documentElement.style.scrollBehavior = "auto";
              for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
                scrollTo(0, y);
                await new Promise((done) => setTimeout(done, 30));
              }
            }"""
        )
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_function(ALL_READY)


def enter(browser: Browser, site: str, phone: bool = False, dark: bool = False, **options: Any) -> Visit:
    """A visit in a context of its own, on a wide screen or a phone, of a reader who wants nothing to move."""
    context = browser.new_context(
        viewport=PHONE if phone else DESKTOP,
        has_touch=phone,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        **options,
    )
    return Visit(context.new_page(), f"{site}/")


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Visit]]:
    """Make a visit: `visit(phone=True, dark=True)`."""
    visits = []

    def make(**options: Any) -> Visit:
        visits.append(enter(browser, site, **options))
        return visits[-1]

    yield make
    for seen in visits:
        seen.page.context.close()
