"""After a page has been read it can be read without a network; with one, nobody sees yesterday's page."""

from __future__ import annotations

import asyncio
import json
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from book.site.offline import listed, worker
from book.tools import serve
from book.tools.record import write_whole
from tests.helpers.readers import reader
from tests.helpers.site import SITE

KEPT = """async () => {
  const names = await caches.keys();
  const held = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
  const states = [installing, waiting, active].map((worker) => worker?.state ?? null);
  return [held.flat().map(({ url }) => url), states];
}"""
ASK = "async (keep) => (await navigator.serviceWorker.ready).active.postMessage({ keep })"
UPDATE = """async () => {
  const known = await navigator.serviceWorker.getRegistration();
  window.before = known.active;
  await known.update();
}"""
PATIENCE = 120  # seconds in which nothing happens; a worker that has nothing to do lives for thirty


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the site in a folder below the root of its host."""
    return shutil.copytree(
        SITE, tmp_path / "host" / "book", ignore=shutil.ignore_patterns("_sources", "api", "figures")
    )


@pytest.fixture
def address(book: Path) -> Iterator[str]:
    """Where it is served."""
    with serve.server(0, book.parent) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/book/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = reader(browser)
    yield context.new_page()
    context.close()


def until(page: Page, name: str, kept: bool) -> None:
    """Wait until a file with such a name is kept, or is no more, as long as the worker gets on with it."""
    before, since = None, time.monotonic()
    while time.monotonic() - since < PATIENCE:
        now = page.evaluate(KEPT)
        if any(url.endswith(name) for url in now[0]) == kept:
            return
        if now != before:
            before, since = now, time.monotonic()
        page.wait_for_timeout(100)
    raise AssertionError(f"{name}: expected it {'kept' if kept else 'gone'}, and the worker rests: {before}")


def read(page: Page, address: str, place: str) -> None:
    """Open a page and wait until all that it lists is kept."""
    page.goto(f"{address}{place}", wait_until="load")
    for name in listed(SITE / place, SITE):
        until(page, name, kept=True)
    page.wait_for_load_state("networkidle")


def publish(book: Path, edition: str, words: str) -> None:
    """A new edition in the same folder, with other words on every page; no file is ever there in part."""
    for path in [*book.glob("*.html"), *book.glob("*/*.html")]:
        text = path.read_text(encoding="utf-8")
        known = text.split('data-edition="')[1].split('"')[0]
        write_whole(path, text.replace(known, edition).replace("<h1", f"<h1 title='{words}'", 1))
    write_whole(book / "edition.json", json.dumps({"edition": edition}))
    write_whole(book / "sw.js", worker(book))


def test_pages_that_were_read_live_on_without_a_network(page: Page, address: str) -> None:
    """Read one, read another, go offline: both are there, sliders and choices not yet moved move."""
    read(page, address, "chapters/neuron.html")
    read(page, address, "chapters/activations.html")
    page.context.set_offline(True)
    page.reload()
    page.goto(f"{address}chapters/neuron.html")
    figure = page.locator("#fig-neuron_1d")
    figure.scroll_into_view_if_needed()
    expect(figure).to_have_attribute("data-ready", "true")
    before = figure.get_attribute("data-revision")
    figure.locator("input[type=range]").first.press("ArrowRight")
    expect(figure).not_to_have_attribute("data-revision", str(before))
    page.goto(f"{address}chapters/activations.html")
    for choice in page.locator(".nnkit-live").all():
        choice.scroll_into_view_if_needed()
        expect(choice).to_have_attribute("data-ready", "true")
        for option in choice.locator("input[type=radio]").all():
            option.check(force=True)
    page.wait_for_timeout(300)
    expect(page.locator(".nnkit-live-error:visible")).to_have_count(0)
    page.goto(f"{address}")
    expect(page.locator("h1")).to_be_visible()


def test_a_new_edition_is_seen_at_once_and_an_open_page_says_so(page: Page, address: str, book: Path) -> None:
    """Also what was kept for later is then of the new edition, and what it no longer lists is gone."""
    place = "chapters/neuron.html"
    old = next(path.name for path in (book / "_static").glob("book.*.css"))
    read(page, address, place)
    other = page.context.new_page()
    read(other, address, "intro.html")
    expect(other.locator(".newer")).to_have_count(0)
    new = "book.0123456789abcdef.css"
    shutil.copy(book / "_static" / old, book / "_static" / new)
    for path in [*book.glob("*.html"), *book.glob("*/*.html")]:
        write_whole(path, path.read_text(encoding="utf-8").replace(old, new))
    publish(book, "second", "Anew")
    page.reload()
    expect(page.locator("h1")).to_have_attribute("title", "Anew")
    other.evaluate("dispatchEvent(new Event('online'))")
    expect(other.locator(".foot .newer")).to_contain_text("newer edition")
    until(page, old, kept=False)
    page.context.set_offline(True)
    other.locator(".newer a").click()
    expect(other.locator("h1")).to_have_attribute("title", "Anew")
    expect(other.locator(".newer")).to_have_count(0)


def test_a_new_edition_does_not_wait_for_what_the_old_one_still_keeps(
    page: Page, address: str, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that the old worker was asked to keep does not come: the new worker takes over all the same."""
    place, asked, get = "chapters/neuron.html", threading.Event(), serve.Files.get

    async def slow(self: serve.Files, path: str, include_body: bool = True) -> None:
        if path.endswith(place):
            asked.set()
            await asyncio.Event().wait()
        await get(self, path, include_body)

    read(page, address, "intro.html")
    monkeypatch.setattr(serve.Files, "get", slow)
    page.evaluate(ASK, f"{address}{place}")
    assert asked.wait(PATIENCE)
    publish(book, "second", "Anew")
    page.evaluate(UPDATE)
    page.wait_for_function("() => window.before.state === 'redundant'", timeout=1000 * PATIENCE)


def test_a_page_of_an_old_edition_meets_only_its_own_scripts(page: Page, address: str, book: Path) -> None:
    """Its engine is gone from the new site: it says so, instead of running the new one."""
    place = "chapters/neuron.html"
    kept = (book / place).read_text(encoding="utf-8")
    (engine,) = (book / "live").glob("live.*.js")
    engine.rename(engine.with_name("live.0123456789abcdef.js"))
    page.route(f"**/{place}", lambda route: route.fulfill(body=kept, content_type="text/html"))
    page.goto(f"{address}{place}")
    figure = page.locator("#fig-neuron_1d")
    figure.scroll_into_view_if_needed()
    expect(figure.locator(".nnkit-live-lost")).to_contain_text("could not be loaded from this site")
    expect(figure.locator(".nnkit-live-picture")).to_be_visible()


def test_an_engine_of_another_version_says_which_is_older(page: Page, address: str, book: Path) -> None:
    place = "chapters/neuron.html"
    text = (book / place).read_text(encoding="utf-8")
    for version, word in ((0, "older"), (2, "newer")):
        (book / place).write_text(text.replace('{"version":1,', f'{{"version":{version},'), encoding="utf-8")
        page.goto(f"{address}{place}")
        page.locator("#fig-neuron_1d").scroll_into_view_if_needed()
        note = page.locator("#fig-neuron_1d .nnkit-live-lost")
        expect(note).to_contain_text(f"This page is {word} than the program of its figures: reload the page")
        expect(note.get_by_role("button", name="Reload the page")).to_be_visible()
