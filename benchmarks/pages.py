"""What each page weighs, and how soon its first figure is ready.

    python -m benchmarks.pages

Weights are all that a browser fetches until the page is read to its end, compressed as a host does. Times are
medians in this computer's Chromium, not slowed down; the network is this computer's own.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlparse

import yaml
from playwright.sync_api import Browser, sync_playwright

from benchmarks.server import SITE, packed, serving
from book.tools import chromium

ROOT = Path(__file__).resolve().parents[1]
RUNS = 9
SETTLED = 700  # ms after loading in which nothing is asked of the page
KINDS = {
    ".html": "text",
    ".css": "style",
    ".js": "script",
    ".woff2": "font",
    ".png": "picture",
    ".svg": "picture",
    ".json": "data",
}

WATCH = """{
  const look = () => {
    const figure = document.querySelector(".nnkit-live");
    if (figure && "ready" in figure.dataset) window.figureReady = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""  # from inside the page: a question from outside would delay what it asks about


def pages() -> list[str]:
    """All pages in the order of the book."""
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    documents = [
        contents["root"],
        *(entry["file"] for part in contents["parts"] for entry in part["chapters"]),
    ]
    return [f"{name}.html" for name in documents]


def weigh(browser: Browser, address: str, page: str) -> dict[str, int]:
    """Bytes of each kind that travel until the page is read to its end."""
    opened = browser.new_page()
    fetched: set[str] = set()
    opened.on("request", lambda request: fetched.add(urlparse(request.url).path.lstrip("/")))
    opened.goto(address + page)
    opened.wait_for_load_state("networkidle")
    height = opened.evaluate("document.documentElement.scrollHeight")
    for y in range(0, height + 900, 450):
        opened.evaluate("(y) => scrollTo({ top: y, behavior: 'instant' })", y)
        opened.wait_for_timeout(30)
    opened.wait_for_load_state("networkidle")
    opened.close()
    weights = dict.fromkeys(dict.fromkeys(KINDS.values()), 0)
    for path in (SITE / name for name in fetched):
        if path.is_file():
            weights[KINDS[path.suffix]] += len(packed(path))
    return weights


def first_figure(page: str) -> str | None:
    """The id of the page's first live figure."""
    text = (SITE / page).read_text(encoding="utf-8")
    _, found, rest = text.partition('<figure class="nnkit-live"')
    return rest.partition('id="')[2].partition('"')[0] if found else None


def ready(browser: Browser, address: str, page: str) -> float | None:
    """Milliseconds from navigation to the page's first figure, at its address, to that figure being ready."""
    figure = first_figure(page)
    if figure is None:
        return None
    times = []
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        context.add_init_script(WATCH)
        opened = context.new_page()
        opened.goto(f"{address}{page}#{figure}", wait_until="load")
        opened.wait_for_timeout(SETTLED)
        times.append(opened.wait_for_function("() => window.figureReady").json_value())
        context.close()
    return median(times)


def row(browser: Browser, address: str, page: str) -> str:
    weights = weigh(browser, address, page)
    milliseconds = ready(browser, address, page)
    cells: list[Any] = [f"{size / 1000:.0f}" for size in weights.values()]
    cells += [f"{sum(weights.values()) / 1000:.0f}"]
    cells += ["–" if milliseconds is None else f"{milliseconds:.0f}"]
    return f"| {page} | " + " | ".join(cells) + " |"


def table() -> str:
    """The table, one line a page."""
    kinds = list(dict.fromkeys(KINDS.values()))
    head = ["page", *(f"{kind} kB" for kind in kinds), "all kB", "figure ready ms"]
    lines = ["| " + " | ".join(head) + " |", "|---|" + "--:|" * (len(head) - 1)]
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=["--no-sandbox", "--disable-gpu"]
        )
        lines += [row(browser, address, page) for page in pages()]
        browser.close()
    return "\n".join(lines)


def main() -> None:
    """Measure, print, keep."""
    text = "# Pages\n\nCompressed weights and median times, made by `python -m benchmarks.pages`.\n\n"
    text += f"{table()}\n"
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
