"""A visit to a page of the built book, and all that the page asked for and complained about meanwhile."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from tests.helpers.readers import reader

ALL_READY = "() => [...document.querySelectorAll('.nnkit-live')].every((figure) => 'ready' in figure.dataset)"
ALL_LAID_OUT = "section { content-visibility: visible !important; }"
STYLED = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet); // which the page's policy leaves to its own scripts
}"""
VIOLATED = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`))"""
READ = """async () => {
  document.documentElement.style.scrollBehavior = "auto";
  const frame = () => new Promise(requestAnimationFrame);
  const near = () => [...document.querySelectorAll(".nnkit-live")].filter((figure) =>
    figure.checkVisibility({ contentVisibilityAuto: true })
    && Math.abs(figure.getBoundingClientRect().top) < innerHeight + 2000);
  for (let y = 0; y < document.documentElement.scrollHeight; y += 0.9 * innerHeight) {
    scrollTo(0, y);
    await frame(); // the browser tells who has come into view
    await frame();
    while (!near().every((figure) => "ready" in figure.dataset)) await frame(); // at a reader's pace
  }
}"""


class Visit:
    """A page in the browser, listened to but not held up: other hosts are out of reach anyway."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.foreign: list[str] = []
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.add_init_script(VIOLATED)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("request", self._note)
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("response", self._judge)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _note(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.foreign.append(request.url)

    def _judge(self, response: Response) -> None:
        if not (response.ok or response.status == 304):
            self.complaints.append(f"{response.status}: {response.url}")

    def open(self, page: str) -> Page:
        """Go to a page of the book and wait until it is at rest."""
        self.page.goto(self.address + page)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def read_to_the_end(self) -> None:
        """Scroll through the whole page, so that all that waits for the reader arrives."""
        self.page.evaluate(READ)
        self.page.wait_for_function(ALL_READY)
        self.page.wait_for_load_state("networkidle")

    def lay_out(self) -> None:
        """Lay out what is out of view too, so that nothing moves later."""
        self.page.evaluate(STYLED, ALL_LAID_OUT)


def enter(browser: Browser, site: str, **who: Any) -> Visit:
    """A visit of such a reader."""
    return Visit(reader(browser, **who).new_page(), f"{site}/")
