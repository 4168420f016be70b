"""Whatever of a figure does not arrive: its picture stays, a sentence says why, and a button asks again."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from book.site.offline import STAND_IN
from tests.helpers.site import SITE
from tests.helpers.visits import Visit

PAGE = "chapters/neuron.html"
ENGINE = "**/live/live.*.js*"
ALONE = {"service_workers": "block"}  # what a worker asks for, a test cannot hold up
MODULES = re.compile(r"/live/[0-9a-f]{16}\.js")
LOST = {
    "refused": lambda route: route.abort(),
    "an error of the server": lambda route: route.fulfill(status=500),
    "cut short": lambda route: route.fulfill(body="export default {", content_type="text/javascript"),
}


def figure_of(page: Page) -> Locator:
    """The first figure, in view."""
    figure = page.locator(".nnkit-live").first
    figure.scroll_into_view_if_needed()
    return figure


def seen_whole(picture: Locator) -> None:
    """The picture has arrived and is in sight."""
    expect(picture).to_be_visible()
    picture.page.wait_for_function("picture => picture.naturalWidth > 0", arg=picture.element_handle())
    expect(picture).to_have_css("opacity", "1")


@pytest.mark.parametrize("answer", LOST.values(), ids=LOST)
@pytest.mark.parametrize("what", [ENGINE, MODULES], ids=["the engine", "the programs"])
def test_what_is_lost_leaves_the_picture_a_sentence_and_a_second_try(
    what: Any, answer: Callable[[Route], None], visit: Callable[..., Visit]
) -> None:
    seen = visit(**ALONE)
    page = seen.page
    page.route(what, answer)
    page.goto(f"{seen.address}{PAGE}")
    figure = figure_of(page)
    again = figure.get_by_role("button", name="Try again")
    again.wait_for()
    seen_whole(figure.locator(".nnkit-live-picture"))
    expect(figure.locator(".nnkit-live-lost")).to_contain_text("could not be loaded from this site")
    expect(figure.locator(".nnkit-live-panels")).to_be_hidden()
    page.unroute(what)
    again.click()
    expect(figure).to_have_attribute("data-ready", "true")
    expect(figure.locator(".nnkit-live-picture, .nnkit-live-lost").locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize("what", [ENGINE, MODULES], ids=["the engine", "the programs"])
def test_what_never_comes_is_waited_for_only_so_long(what: Any, visit: Callable[..., Visit]) -> None:
    """The picture is there meanwhile; what comes after all is welcome."""
    seen = visit(**ALONE)
    page, held = seen.page, list[Route]()
    page.clock.install()
    page.route(what, lambda route: held.append(route))
    page.goto(f"{seen.address}{PAGE}")
    figure = figure_of(page)
    page.wait_for_function("document.readyState === 'complete'")
    seen_whole(figure.locator(".nnkit-live-picture"))
    expect(page.locator(".nnkit-live-lost")).to_have_count(0)
    while not held:
        page.wait_for_timeout(20)
    page.clock.run_for(10_001)
    expect(figure.locator(".nnkit-live-lost")).to_contain_text("could not be loaded")
    for route in held:
        route.continue_()
    page.unroute(what)
    expect(figure).to_have_attribute("data-ready", "true")
    expect(page.locator(".nnkit-live-lost")).to_have_count(0)


@pytest.mark.parametrize("what", [ENGINE, MODULES], ids=["the engine", "the programs"])
def test_a_line_that_is_there_again_brings_the_figure(what: Any, visit: Callable[..., Visit]) -> None:
    """As behind a tunnel: nobody need press a button."""
    seen = visit(**ALONE)
    page = seen.page
    page.route(what, lambda route: route.abort())
    page.goto(f"{seen.address}{PAGE}")
    figure = figure_of(page)
    expect(figure.locator(".nnkit-live-lost")).to_be_visible()
    page.unroute(what)
    page.context.set_offline(True)
    page.context.set_offline(False)
    expect(figure).to_have_attribute("data-ready", "true")
    expect(figure.locator(".nnkit-live-lost")).to_have_count(0)


def test_only_the_picture_of_a_figure_that_is_looked_at_is_asked_for(visit: Callable[..., Visit]) -> None:
    """And only where the figure does not come: none beside an engine that arrives; on paper all are there."""
    seen = visit(**ALONE)
    page = seen.page
    page.route(ENGINE, lambda route: None)
    page.goto(f"{seen.address}{PAGE}")
    seen_whole(figure_of(page).locator(".nnkit-live-picture"))
    assert len([address for address in seen.asked if STAND_IN.search(address)]) == 1
    pictures = page.locator(".nnkit-live-picture")
    assert pictures.count() > 2
    expect(pictures.locator("visible=true")).to_have_count(1)
    page.emulate_media(media="print")
    expect(pictures.locator("visible=true")).to_have_count(pictures.count())


def test_until_it_has_drawn_nothing_hides_the_picture(visit: Callable[..., Visit]) -> None:
    """Not even where no script of the site arrives."""
    seen = visit(**ALONE)
    seen.page.route("**/*.js", lambda route: route.abort())
    seen.page.goto(f"{seen.address}{PAGE}")
    seen_whole(figure_of(seen.page).locator(".nnkit-live-picture"))


def test_a_page_opened_as_a_file_shows_its_pictures_and_says_what_to_do(visit: Callable[..., Visit]) -> None:
    page = visit(**ALONE).page
    page.goto((SITE / PAGE).as_uri())
    figure = figure_of(page)
    seen_whole(figure.locator(".nnkit-live-picture"))
    expect(figure.locator(".nnkit-live-lost")).to_contain_text("make serve")
    expect(page.locator(".nnkit-live-lost button")).to_have_count(0)


def test_a_name_that_all_objects_have_is_no_figure(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.open(f"{PAGE}#constructor")
    seen.open(f"{PAGE}#__proto__?w=1")
    seen.read_to_the_end()
    assert seen.complaints == []
