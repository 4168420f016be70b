"""Pages with live figures for a real browser: no server, every request is answered from memory or refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Route

from book.site.policy import policy
from nnkit.live.show.page import safe_json
from nnkit.live.show.room import tall

STATIC = Path(__file__).parents[2] / "nnkit" / "live" / "show" / "bundle"
ADDRESS = "https://figures.test/"
POLICY = policy()  # what every page of the book states
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
PAGE = """<!doctype html><html lang="en"{theme}><head><meta charset="utf-8"><title>Figures</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="live.css">
<link rel="stylesheet" href="page.css"></head><body><main><h1>Figures</h1>{figures}
<p>After the figures.</p></main>
<script type="module" src="live.js"></script></body></html>"""
LOOKS = """
body { font: 16px/1.6 sans-serif; max-width: 720px; margin: 0 auto; padding: 0 16px; color: #1f2328;
background: #fff }
html[data-theme="dark"] body { color: #e6e6e6; background: #14181e }"""


def figure_html(spec: Mapping[str, Any], embedded: Any = None) -> str:
    """The figure element of a page, as nnkit.live writes it."""
    view = spec["views"][0]
    plots = [item for item in view["items"] if item["kind"] == "plot"]
    columns = view["columns"] or {0: 1, 1: 1, 2: 2, 4: 2}.get(len(plots), 3)
    shapes = ["square" if plot["aspect"] == "equal" else "wide" for plot in plots]
    boxes = "".join(f'<div class="nnkit-live-panel" data-shape="{shape}"></div>' for shape in shapes)
    rows = sum(control["kind"] != "points" for control in spec["controls"])
    texts = len(view["items"]) - len(plots)
    labels = [item["label"] for item in view["items"] if item["kind"] == "readout"]
    notes = [item["template"] for item in view["items"] if item["kind"] == "note"]
    room = tall(spec["controls"], labels, notes)
    flags = ' data-goal="open"' if view["goal"] else ""
    flags += " data-simulation" if spec["simulation"] else ""
    return f"""<figure class="nnkit-live" id="fig-{spec["name"]}" data-name="{spec["name"]}"
style="--nnkit-live-controls:{rows};--nnkit-live-readouts:{texts};--nnkit-live-tall:{room}"
{flags}><div class="nnkit-live-stage">
<div class="nnkit-live-panels" data-columns="{columns}">{boxes}</div>
<img class="nnkit-live-picture" src="{DOT}" width="720" height="405" alt="The picture"></div>
<figcaption class="nnkit-live-caption">{spec["caption"]}</figcaption>
<script type="application/json" class="nnkit-live-spec">{safe_json(embedded or spec)}</script></figure>"""


class Figures:
    """A browser page that shows figures; remembers what the console and the network said."""

    def __init__(self, browser: Browser, **context: Any) -> None:
        self.context: BrowserContext = browser.new_context(**context)
        self.files: dict[str, str] = {"page.css": LOOKS}
        self.headers: dict[str, str] = {}
        self.errors: list[str] = []
        self.foreign: list[str] = []
        self.context.route("**/*", self._answer)
        self.page: Page = self.context.new_page()
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _answer(self, route: Route) -> None:
        address = route.request.url.split("#")[0].split("?")[0]
        name = address.removeprefix(ADDRESS)
        if not address.startswith(ADDRESS):
            self.foreign.append(address)
            route.abort()
        elif name in self.files:
            kinds = {"js": "text/javascript", "css": "text/css"}
            kind = kinds.get(name.rsplit(".", 1)[-1], "text/html")
            route.fulfill(body=self.files[name], content_type=f"{kind}; charset=utf-8", headers=self.headers)
        elif (STATIC / name).is_file():
            route.fulfill(path=STATIC / name, headers=self.headers)
        elif name == "favicon.ico":
            route.fulfill(status=204)
        else:
            route.fulfill(status=404)

    def open(
        self, *specs: Mapping[str, Any], hash: str = "", theme: str = "light", ready: bool = True
    ) -> Figures:
        """Show the figures; wait until each has drawn itself."""
        self.files["index.html"] = PAGE.format(
            figures="\n".join(figure_html(spec) for spec in specs), theme=f' data-theme="{theme}"'
        )
        self.page.goto("about:blank")
        self.page.goto(f"{ADDRESS}index.html{hash}")
        if ready:
            for spec in specs:
                self.ready(spec["name"])
        return self

    def ready(self, name: str) -> Locator:
        """The figure element, once it has drawn itself."""
        self.page.locator(f"#fig-{name}").scroll_into_view_if_needed()
        found = self.page.locator(f"#fig-{name}[data-ready]")
        found.wait_for(timeout=10_000)
        return found

    def get(self, test_id: str) -> Locator:
        """The element with this data-testid."""
        return self.page.get_by_test_id(test_id)

    def set(self, name: str, value: float) -> None:
        """Move a slider, and wait for the painting."""
        slider = self.get(f"control-{name}")
        if float(slider.input_value()) != float(value):
            revision = self.revision()
            slider.fill(str(value))
            self.painted(revision)

    def revision(self) -> int:
        """How often the first figure has been painted."""
        return int(self.page.locator(".nnkit-live").first.get_attribute("data-revision") or 0)

    def painted(self, revision: int) -> None:
        """Wait until the first figure was painted after this revision."""
        condition = "r => Number(document.querySelector('.nnkit-live').dataset.revision) > r"
        self.page.wait_for_function(condition, arg=revision)

    def settle(self) -> None:
        """Wait for two frames."""
        self.page.evaluate("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")

    def number(self, index: int = 0) -> float:
        """The raw number of a read-out."""
        text = self.get(f"readout-{index}").get_attribute("data-value") or ""
        return float(text.replace("Infinity", "inf"))

    def paths(self, selector: str) -> list[str]:
        """The `d` of all paths that match."""
        return self.page.eval_on_selector_all(selector, "nodes => nodes.map(n => n.getAttribute('d') ?? '')")

    def attributes(self) -> Iterable[str]:
        """Every attribute value inside the plots."""
        script = "nodes => nodes.flatMap(n => [...n.attributes].map(a => a.value))"
        return self.page.eval_on_selector_all(".nnkit-live-plot, .nnkit-live-plot *", script)

    def storage(self) -> Any:
        """What the page keeps about goals."""
        return json.loads(self.page.evaluate("() => localStorage.getItem('nnkit-live-goals')") or "{}")

    def close(self) -> None:
        """End the page; nothing may have been asked of another host."""
        self.context.close()
        assert self.foreign == []
