"""On the built pages, opening and closing a figure, and thousands of its moves, leave no memory behind.

Every figure is opened and closed. Moved are a page's richest, and of each kind of control, panel and mark
one figure at least: what leaks is a part of the engine, and each part is in one of them.
Chromium's own counters say so, after it collected its garbage: bytes of the JavaScript heap, nodes of the
document (also those that are no longer shown) and listeners.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page

from tests.helpers.collect import ROOT, pages
from tests.helpers.site import figure_modules
from tests.helpers.visits import enter

PAGES = [path.relative_to(ROOT).as_posix() for path in pages()]
MOVES, CYCLES = 10_000, 10
WARM_MOVES, WARM_CYCLES = 1_000, 3  # until the engine has compiled and cached what it will
MOVES_A_PAINTING = 50
BYTES_A_MOVE, BYTES_A_CYCLE = 12, 20_000  # less than the smallest object a move; far less than a figure
ROUNDS = (0.4, *6 * [1])  # how much of it is done until once all is level; most need but the first
NODES, LISTENERS = 60, 5  # another view's, at most
KIND = re.compile(r'"(?:kind|type)":"\w+"|"simulation":(?!null)')
MOVE = """async (element, [moves, perPainting, seed]) => {
  const { live } = JSON.parse(document.querySelector(".nnkit-live-addresses").textContent);
  const { mount } = await import(new URL(live, document.baseURI));
  const figure = await mount(element);
  await Promise.all(figure.spec.programs.map((_, index) => figure.programs.load(index)));
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const among = (list) => list[Math.floor(random() * list.length)];
  const between = ([low, high]) => low + random() * (high - low);
  const found = (words) => [...element.querySelectorAll(words)];
  const slide = (input) => () => {
    input.value = between([Number(input.min), Number(input.max)]);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const select = (list) => () => {
    list.value = among([...list.options]).value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const scatter = ({ name, start, x, y }) => () =>
    figure.change(name, start.flatMap(() => [between(x), between(y)]));
  const possible = [
    ...found(".nnkit-live-controls input[type=range]").map(slide),
    ...found(".nnkit-live-controls input:not([type=range])").map((input) => () => input.click()),
    ...found(".nnkit-live-controls select").map(select),
    ...found("[data-testid=step], [data-testid=restart], [data-testid=new-seed]").map((b) => () => b.click()),
    ...figure.spec.controls.filter((control) => control.kind === "points").map(scatter),
  ];
  for (let i = 1; i <= moves; i++) {
    among(possible)();
    if (i % perPainting === 0) figure.frame(); // as an animation frame would, without waiting for one
    if (i % 1000 === 0) await new Promise(requestAnimationFrame);
  }
  await new Promise((done) => setTimeout(done, 200)); // until the figure has rested and described itself
}"""
CYCLE = """async (element, [n]) => {
  const { live } = JSON.parse(document.querySelector(".nnkit-live-addresses").textContent);
  const { mount, unmount } = await import(new URL(live, document.baseURI));
  for (let i = 0; i < n; i++) {
    await unmount(element);
    const figure = await mount(element);
    await figure.programs.load(figure.variant().program);
    figure.frame();
    element.querySelector("[data-testid=more]").click();
    element.querySelector("[data-testid=data] summary")?.click();
    await new Promise((done) => setTimeout(done, 10));
  }
  await unmount(element);
}"""


def built(source: str) -> str:
    return f"{source.rsplit('.', 1)[0]}.html"


def kinds(page: str) -> dict[str, set[str]]:
    """The kinds of controls, panels and marks of each figure of a page."""
    return {name: set(KIND.findall(module)) for name, module in figure_modules(page).items()}


@functools.cache
def moved() -> set[tuple[str, str]]:
    """Page and figure of those that are moved."""
    chosen: set[tuple[str, str]] = set()
    seen: set[str] = set()
    for page in map(built, PAGES):
        richest_first = sorted(kinds(page).items(), key=lambda item: -len(item[1]))
        for rank, (figure, parts) in enumerate(richest_first):
            if rank == 0 or parts - seen:
                chosen.add((page, figure))
                seen |= parts
    return chosen


@dataclass
class Level:
    """What the page holds."""

    bytes: float
    nodes: float
    listeners: float


def level(session: CDPSession) -> Level:
    """The level after the garbage was collected."""
    for _ in range(2):
        session.send("HeapProfiler.collectGarbage")
    metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    used = session.send("Runtime.getHeapUsage")["usedSize"]
    return Level(used, metrics["Nodes"], metrics["JSEventListeners"])


def stays_level(page: Page, figure: Locator, script: str, warm: int, full: int, most: float) -> None:
    """The script leaves hardly more bytes, nodes and listeners behind than there were.

    What leaks leaks every time; what the engine compiles and caches on the way does so once. So the script
    may run up to seven times, and one of them must be level, by the same measure for each move: a figure with
    many drawings needed sixty thousand moves until the engine had seen them all.
    """
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    figure.evaluate(script, [warm, MOVES_A_PAINTING, 1])
    levels = [level(session)]
    for seed, part in enumerate(ROUNDS, 2):
        figure.evaluate(script, [round(part * full), MOVES_A_PAINTING, seed])
        levels.append(level(session))
        before, after = levels[-2:]
        enough = after.bytes - before.bytes < part * most and after.nodes - before.nodes < part * NODES
        if enough and after.listeners - before.listeners < part * LISTENERS:
            return
    raise AssertionError(f"{figure.get_attribute('id')} leaves something behind: {levels}")


@pytest.mark.usefixtures("site")
def test_each_kind_is_in_a_figure_that_is_moved() -> None:
    every = {page: kinds(page) for page in map(built, PAGES)}
    wanted = {kind for figures in every.values() for parts in figures.values() for kind in parts}
    assert {kind for page, figure in moved() for kind in every[page][figure]} == wanted
    assert len(wanted) > 20


@pytest.mark.parametrize("source", PAGES)
def test_many_openings_and_thousands_of_moves_leave_nothing_behind(
    browser: Browser, site: str, source: str
) -> None:
    """Each figure closed and opened, its drawer too, and some moved: random values of all controls."""
    seen = enter(browser, site)
    page = seen.open(built(source))
    seen.lay_out()
    for figure in page.locator("figure.nnkit-live").all():
        figure.scroll_into_view_if_needed()
        if (built(source), figure.get_attribute("id")) in moved():
            stays_level(page, figure, MOVE, WARM_MOVES, MOVES, most=BYTES_A_MOVE * MOVES)
        stays_level(page, figure, CYCLE, WARM_CYCLES, CYCLES, most=BYTES_A_CYCLE * CYCLES)
    assert seen.complaints == []
    assert seen.foreign == []
    page.context.close()
