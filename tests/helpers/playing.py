"""A page with the playground in a real browser, as the book shows it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Locator

from nnkit.live.show.page import safe_json
from nnkit.playground.settings import Settings
from nnkit.playground.spec import spec
from tests.helpers.pages import ADDRESS, DOT, POLICY, Figures

PAGE = """<!doctype html><html lang="en" data-theme="{theme}"><head><meta charset="utf-8">
<title>Playground</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="live.css"><link rel="stylesheet" href="playground.css">
<link rel="stylesheet" href="page.css"></head><body><main><h1>Playground</h1><h2>Try it</h2>
<figure class="nnkit-playground" id="playground"><div class="nnkit-playground-stage">
<img class="nnkit-playground-picture" src="{dot}" width="720" height="405" alt="The picture"></div>
<script type="application/json" class="nnkit-playground-spec">{spec}</script></figure>
<p><a href="#playground?data=xor">Exclusive or</a></p><p><a href="#after">After the playground</a>.</p></main>
<script type="module" src="playground.js"></script></body></html>"""


class Playing(Figures):
    """The playground's page; what is said and read of it."""

    def __init__(self, browser: Browser, **context: Any) -> None:
        super().__init__(browser, **context)
        self.files["page.css"] += "\na { color: inherit }"
        self.headers = {"Content-Security-Policy": POLICY}

    def start(self, address: str = "", theme: str = "light") -> Playing:
        """Open the page at this address, and wait until the playground is drawn."""
        described = {**spec(), "address": ""}
        self.files["index.html"] = PAGE.format(theme=theme, dot=DOT, spec=safe_json(described))
        self.page.goto("about:blank")
        self.page.goto(f"{ADDRESS}index.html" + (f"#playground?{address}" if address else ""))
        self.page.locator(".nnpg[data-ready=true]").wait_for(timeout=20_000)
        return self

    def settings(self) -> Settings:
        """The settings in the address, which is written a little later than they change."""
        self.page.wait_for_timeout(200)
        return Settings.from_address(self.page.evaluate("() => location.hash"))

    def count(self, name: str) -> int:
        """A number that the playground shows of itself: `epochs` or `steps`."""
        return int(self.page.locator(".nnpg").get_attribute(f"data-{name}") or 0)

    def wait_for_epochs(self, more: int) -> None:
        """Until more than so many further epochs have gone by."""
        goal = self.count("epochs") + more
        self.page.wait_for_function(
            "goal => Number(document.querySelector('.nnpg').dataset.epochs) > goal", arg=goal
        )

    def text(self, test_id: str) -> str:
        """What an element says, once all is drawn."""
        self.settle()
        return self.get(test_id).inner_text()

    def pixels(self, inside: str) -> str:
        """What is on the canvas in an element, as a text to compare."""
        self.settle()
        return str(self.page.locator(f"{inside} canvas").first.evaluate("canvas => canvas.toDataURL()"))

    def open_panel(self, name: str) -> Locator:
        """Unfold one of the panels."""
        panel = self.get(name)
        if panel.get_attribute("open") is None:
            panel.locator("summary").first.click()
        return panel
