"""A fork's page leads to its notebooks: to the reader's own JupyterHub, and to no other kind of address."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers.fork import HOME, OWNER, Fork
from tests.helpers.servers import served
from tests.helpers.visits import Visit, enter

PAGE = "chapters/one.html"


@pytest.fixture
def seen(fork: Fork, browser: Browser) -> Iterator[Visit]:
    """A visit to the fork's chapter, its menu "Run this page" open."""
    with served(fork.built / "html") as address:
        visit = enter(browser, address)
        visit.open(PAGE)
        visit.page.get_by_role("button", name="Run this page").click()
        yield visit
        visit.page.context.close()


def ask(page: Page, address: str) -> None:
    """Type a hub's address and go."""
    page.get_by_label("JupyterHub").fill(address)
    page.get_by_role("button", name="Open in JupyterHub").click()


def test_the_hub_pulls_the_forks_notebooks(seen: Visit) -> None:
    """The link brings the branch of reader's notebooks and opens this page's."""
    with seen.page.expect_request("https://hub.example.org/**") as asked:
        ask(seen.page, "https://hub.example.org/")
    wanted = urlparse(asked.value.url)
    assert wanted.path == "/hub/user-redirect/git-pull"
    query = {key: values[0] for key, values in parse_qs(wanted.query).items()}
    assert query == {
        "repo": f"https://github.com/{OWNER}",
        "branch": "notebooks",
        "urlpath": "lab/tree/my-book/chapters/one.ipynb",
    }


def test_a_hub_that_was_used_is_remembered(seen: Visit) -> None:
    """What the store holds is taken where it is the address of a page."""
    seen.page.evaluate("localStorage.setItem('/hub', 'https://hub.example.org')")
    seen.page.reload(wait_until="networkidle")
    seen.page.get_by_role("button", name="Run this page").click()
    expect(seen.page.get_by_label("JupyterHub")).to_have_value("https://hub.example.org")


def test_launch_links_lead_to_the_forks_notebooks(seen: Visit) -> None:
    """Binder and Colab open the reader's notebook of this page; no page names another repository."""
    links = seen.page.locator("a.launch").evaluate_all("all => all.map((link) => link.href)")
    assert links == [
        f"https://mybinder.org/v2/gh/{OWNER}/notebooks?urlpath=lab/tree/chapters/one.ipynb",
        f"https://colab.research.google.com/github/{OWNER}/blob/notebooks/chapters/one.ipynb",
    ]
    (source,) = seen.page.locator(".foot a[href^=http]").evaluate_all("all => all.map((link) => link.href)")
    assert source == f"https://github.com/{OWNER}"


def test_a_figure_leads_to_its_cell_in_colab_and_to_its_own_page(seen: Visit) -> None:
    """Both addresses are the fork's; the figure's own page is there."""
    figure = seen.page.locator("figure.nnkit-live")
    expect(figure).to_have_attribute("data-ready", "true")
    assert figure.get_attribute("data-name") == "slope"
    notebook = f"https://colab.research.google.com/github/{OWNER}/blob/notebooks/chapters/one.ipynb"
    assert figure.get_attribute("data-colab") == f"{notebook}#scrollTo=figure"
    assert figure.get_attribute("data-embed") == f"{HOME}figures/slope.html"
    seen.open("figures/slope.html")
    expect(figure).to_have_attribute("data-ready", "true")


@pytest.mark.parametrize("address", ["javascript:alert(1)//", "data:text/html,x", "hub.example.org"])
def test_no_other_address_leads_anywhere(address: str, seen: Visit) -> None:
    """Neither out of the browser's store nor typed: the field is marked, the page stays."""
    seen.page.evaluate("text => localStorage.setItem('/hub', text)", address)
    seen.page.reload(wait_until="networkidle")
    seen.page.get_by_role("button", name="Run this page").click()
    expect(seen.page.get_by_label("JupyterHub")).to_have_value("")
    ask(seen.page, address)
    assert seen.page.locator("#hub").evaluate("field => !field.validity.valid")
    assert seen.page.url.endswith(PAGE)
    assert seen.foreign == []
