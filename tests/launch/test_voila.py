"""A chapter in a real Voilà: the notebook as a page, without its code, with a kernel behind it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

from book.running.notebooks import CHAPTERS
from tests.helpers.collect import names
from tests.helpers.heard import drag_to_the_end
from tests.helpers.servers import environment, free_port, server

CHAPTER = "neuron.ipynb"
FIGURE, SLIDER = "neuron_1d", "w"
# What carries widgets; not the tools of those who write the book, which want a whole JupyterLab.
ALLOWED = ["anywidget", "@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8"]
DRAWING = ".nnkit-live-panels"
# Voilà's page was once seen to find none of its widgets, for a reason that is not known. A reader would load
# it again; so does the test, and only for this one error.
LATE, TRIES = "model not found", 3


@dataclass
class App:
    """The page, and all that went wrong in it and behind it."""

    page: Page
    errors: list[str]
    log: list[str]


@pytest.fixture(scope="module")
def app(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The chapter alone in a folder, served by Voilà and open in the browser."""
    folder, home = tmp_path_factory.mktemp("app"), tmp_path_factory.mktemp("home")
    shutil.copy(CHAPTERS / CHAPTER, folder)
    command = [sys.executable, "-m", "voila", CHAPTER, "--no-browser", f"--port={free_port()}"]
    command += ["--Voila.ip=127.0.0.1", f"--VoilaConfiguration.extension_allowlist={ALLOWED}"]
    found = App(browser.new_page(viewport={"width": 1280, "height": 900}), [], [])
    found.page.set_default_timeout(120_000)

    def own(route: Route) -> None:
        if route.request.url.startswith((url, "data:", "blob:")):
            route.continue_()
        else:  # Voilà asks another host for its icons, which no figure uses
            route.fulfill(body="", content_type="text/css")

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            found.errors.append(message.text)

    found.page.on("console", hear)
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    with server(command, folder, environment(home), log=found.log) as url:
        found.page.route("**/*", own)
        for _ in range(TRIES):
            found.errors.clear()
            found.page.goto(url)
            found.page.locator(f"figure[data-name], :text('{LATE}')").first.wait_for(state="attached")
            if not any(LATE in error for error in found.errors):
                break
        yield found
        found.page.close()


def test_every_figure_of_the_chapter_comes_alive(app: App) -> None:
    """The whole notebook ran, and no figure stays a picture."""
    for name in names(CHAPTERS / CHAPTER):
        figure = app.page.locator(f"figure[data-name={name}]")
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_attribute("data-ready", "true", timeout=60_000)


def test_a_slider_moves_the_drawing(app: App) -> None:
    """By mouse and by keyboard; the number beside the slider follows."""
    figure = app.page.locator(f"figure[data-name={FIGURE}][data-ready]")
    slider, panels = figure.get_by_test_id(f"control-{SLIDER}"), figure.locator(DRAWING)
    start = panels.inner_html()
    drag_to_the_end(slider)
    expect(figure.get_by_test_id(f"value-{SLIDER}")).to_have_text("5.0")
    app.page.wait_for_function(
        "([element, before]) => element.innerHTML !== before", arg=[panels.element_handle(), start]
    )
    dragged = panels.inner_html()
    slider.press("Home")
    app.page.wait_for_function(
        "([element, before]) => element.innerHTML !== before", arg=[panels.element_handle(), dragged]
    )


def test_nothing_is_logged_as_an_error(app: App) -> None:
    """Neither in the page's console nor by the server."""
    assert app.errors == []
    assert [line for line in app.log if "ERROR" in line or "Traceback" in line] == []
