"""Who opens an address in a real browser is at its place, and the figure there comes with the page."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.helpers.site import CHAPTERS, soup
from tests.helpers.visits import Visit

IN_VIEW = "id => Math.abs(document.getElementById(id).getBoundingClientRect().top - 150) < 150"


@pytest.mark.parametrize("name", CHAPTERS)
def test_an_address_leads_to_its_place(name: str, visit: Callable[..., Visit]) -> None:
    """A link to the last figure ends there, and so does a jump within the page once it has come to rest."""
    last = soup(f"{name}.html").find_all("figure", class_="nnkit-live")[-1]["id"]
    seen = visit()
    page = seen.page
    page.goto(f"{seen.address}{name}.html#{last}")
    page.wait_for_selector(f"#{last}[data-ready=true]")
    page.wait_for_function(IN_VIEW, arg=last)
    page.goto("about:blank")
    page.goto(f"{seen.address}{name}.html")
    page.wait_for_function(
        "() => [...document.querySelectorAll('article > section > section')].at(-1).style.contentVisibility"
    )
    page.evaluate("id => { location.hash = id; }", last)
    page.wait_for_selector(f"#{last}[data-ready=true]")
    page.wait_for_function(IN_VIEW, arg=last)


def test_the_figure_in_an_address_comes_with_the_page(visit: Callable[..., Visit]) -> None:
    """Its module is asked for beside live.js, not after it, and no number format is made on the way."""
    seen = visit()
    seen.page.add_init_script(
        """window.formats = 0;
        Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
          construct(target, given) { window.formats += 1; return new target(...given); },
        });"""
    )
    seen.page.route("**/live/live.*.js", lambda route: None)  # never arrives
    figure = soup("chapters/neuron.html").find(class_="nnkit-live")
    module = json.loads(figure.find("script").string)["url"].rpartition("/")[2]
    with seen.page.expect_request(f"**/{module}"):
        seen.page.goto(f"{seen.address}chapters/neuron.html#{figure['id']}")
    seen.page.unroute("**/live/live.*.js")
    seen.page.reload()
    seen.page.wait_for_function(f"'ready' in document.getElementById('{figure['id']}').dataset")
    assert seen.page.evaluate("window.formats") == 0
