"""How long a moved slider takes to be on the screen, for every live figure of the built book.

    python -m benchmarks.drawing [page …]

Two medians each, in this computer's Chromium: the page's own work (program, drawing, texts), and the whole
way from the slider's event until the frame with the change was painted, waiting for the next frame included.
A simulation is measured while it rests; its steps have a budget of their own in each frame.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.server import SITE, serving
from book.site import embed
from book.tools import chromium

MOVES = 40
MEASURE = """async ([index, moves]) => {
  const element = document.querySelectorAll("figure.nnkit-live")[index];
  const { live } = JSON.parse(document.querySelector(".nnkit-live-addresses").textContent);
  const { mount } = await import(new URL(live, document.baseURI));
  const figure = await mount(element);
  while (!("ready" in element.dataset)) await new Promise(requestAnimationFrame);
  const control = figure.spec.controls.find((c) => c.kind === "slider");
  if (!control) return null;
  const slider = element.querySelector(`[data-testid="control-${control.name}"]`);
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  }));
  const move = (i) => {
    slider.valueAsNumber = control.min + ((i * 0.37) % 1) * (control.max - control.min);
    slider.dispatchEvent(new Event("input"));
  };
  const [work, whole] = [[], []];
  for (let i = 0; i < moves; i++) {
    await new Promise((done) => setTimeout(done, 20 + ((i * 0.618) % 1) * 16.7)); // at any time of a frame
    const start = performance.now();
    move(i);
    await painted();
    whole.push(performance.now() - start);
    figure.values[control.name] = control.min;
    const before = performance.now();
    figure.frame();
    work.push(performance.now() - before);
  }
  return { name: figure.spec.name, work, whole };
}"""


def measured(page: Page, address: str, root: str) -> list[dict[str, Any]]:
    """The times of all figures of one page that have a slider."""
    page.goto(address, wait_until="load")
    found = []
    for index in range(page.locator("figure.nnkit-live").count()):
        page.locator("figure.nnkit-live").nth(index).scroll_into_view_if_needed()
        result = page.evaluate(MEASURE, [index, MOVES])
        if result:
            found.append(result)
    return found


def rows(names: list[str]) -> list[tuple[str, str, float, float]]:
    """Page, figure, and the two medians in milliseconds."""
    pages = [path for path in sorted(SITE.rglob("*.html")) if path.parent.name != embed.FOLDER]
    pages = [path for path in pages if "nnkit-live-spec" in path.read_text("utf-8")]
    chosen = [path for path in pages if not names or path.stem in names]
    table = []
    with serving() as address, sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=flags)
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        for path in chosen:
            place = path.relative_to(SITE)
            root = "../" * (len(place.parts) - 1) or "./"
            for result in measured(page, address + place.as_posix(), root):
                table.append((path.stem, result["name"], median(result["work"]), median(result["whole"])))
        browser.close()
    return table


def main() -> None:
    """Print the table and keep it beside this script."""
    lines = ["| page | figure | work in ms | event to painted in ms |", "|---|---|---:|---:|"]
    table = rows(sys.argv[1:])
    lines += [f"| {page} | {figure} | {work:.1f} | {whole:.1f} |" for page, figure, work, whole in table]
    if table:
        works, wholes = [row[2] for row in table], [row[3] for row in table]
        lines.append(f"| all | median | {median(works):.1f} | {median(wholes):.1f} |")
        lines.append(f"| all | slowest | {max(works):.1f} | {max(wholes):.1f} |")
    text = "\n".join(lines)
    print(text)
    if not sys.argv[1:]:
        Path(__file__).with_suffix(".md").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
