"""The search: each query of a list leads to its place, and the page of the search serves every reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.axe import violations
from tests.helpers.site import SITE
from tests.helpers.visits import Visit

LINES = Path(__file__).with_name("queries.txt").read_text(encoding="utf-8").splitlines()
QUERIES = [line.split(" | ") for line in LINES if not line.startswith("#")]
FOUND = """async (query) => {
  const [places] = await begin();
  return ranked(places, query, await texts(query)).map((place) => place.url);
}"""
STRANGE = (
    "",
    "   ",
    "constructor",
    "__proto__",
    "hasOwnProperty",
    "a" * 300,
    "(((",
    "\\",
    "🙂",
    "<b>",
    "%",
    "\u202e",
)
MARKED = "#results .context mark"


@pytest.fixture
def search(visit: Callable[..., Visit]) -> Callable[..., Page]:
    def of(query: str = "", **who: object) -> Page:
        return visit(**who).open(f"search.html?q={query}")

    return of


def test_every_query_leads_to_its_place(visit: Callable[..., Visit]) -> None:
    """Sixty queries and more, each with the place that teaches it."""
    assert len(QUERIES) >= 60
    seen = visit()
    page = seen.open("search.html")
    wrong = []
    for query, within, place in QUERIES:
        found = page.evaluate(FOUND, query)
        if place not in found[: int(within)]:
            wrong.append((query, place, found[:3]))
    assert wrong == []
    assert seen.complaints == []
    assert seen.foreign == []


@pytest.mark.usefixtures("site")
def test_nothing_of_the_index_is_empty() -> None:
    """A file that its writer was stopped in would leave the book without a search."""
    written = [path for path in (SITE / "search").rglob("*") if path.is_file()]
    assert len(written) > 1000
    assert [path.name for path in written if not path.stat().st_size] == []


def test_only_whole_words_and_beginnings_are_found(search: Callable[..., Page]) -> None:
    """`rate` is no part of enumerate; the places of `enumerate` alone are not among its hits."""
    page = search()
    assert page.evaluate("expression(['rate']).test('enumerate separated')") is False
    assert set(page.evaluate(FOUND, "rate")).isdisjoint(
        {"chapters/backpropagation.html#what-it-costs-in-memory", "appendix/licence.html"}
    )


def test_nothing_is_loaded_before_the_search_is_used(visit: Callable[..., Visit]) -> None:
    """Neither a chapter nor the empty page of the search asks for the index."""
    seen = visit()
    seen.open("chapters/neuron.html")
    page = seen.open("search.html")
    assert [address for address in seen.asked if "/search/" in address or "marks.js" in address] == []
    page.get_by_role("searchbox").fill("softmax")
    expect(page.locator(MARKED).first).to_be_visible()
    assert any(address.endswith("pagefind.js") for address in seen.asked)


def test_a_result_says_what_it_is_and_opens_at_its_marked_place(visit: Callable[..., Visit]) -> None:
    seen = visit(motion=True)
    page = seen.open("search.html?q=learning rate")
    first = page.locator("#results li").first
    expect(first.locator(".kind")).to_have_text("Section")
    expect(first.locator(".where")).to_have_text("7 Optimizers")
    expect(page.get_by_role("status")).to_contain_text("places found")
    first.get_by_role("link").click()
    page.wait_for_url("**/optimizers.html#gradient-descent-and-its-one-number")  # no query is left in it
    marks = page.locator("#gradient-descent-and-its-one-number mark")
    expect(marks.first).to_have_text("learning")
    assert page.locator("mark").count() == marks.count()
    expect(marks.first).to_be_in_viewport()
    assert seen.complaints == []


def test_the_keyboard_walks_through_the_results(visit: Callable[..., Visit]) -> None:
    """From any page to the box, down and up the results, and into one of them."""
    page = visit().open("chapters/neuron.html")
    for keys in ("/", "Control+k"):
        page.locator("h1").click()
        page.keyboard.press(keys)
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.press("Tab")
    page.get_by_role("searchbox").fill("and/or")
    page.get_by_role("searchbox").press("/")
    expect(page.get_by_role("searchbox")).to_have_value("and/or/")  # in the box it is a letter
    page.get_by_role("searchbox").fill("softmax")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results li")
    links = page.locator("#results a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/activations.html#softmax*")


def test_strange_queries_do_no_harm(visit: Callable[..., Visit]) -> None:
    """Neither nothing, nor the names of JavaScript, nor a text that never ends."""
    seen = visit()
    page = seen.open("search.html")
    for query in STRANGE:
        page.get_by_role("searchbox").fill(query)
        page.keyboard.press("Enter")
        page.wait_for_function("turn => asked > turn", arg=page.evaluate("asked") - 1)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.complaints == []


def test_more_places_are_shown_on_demand(search: Callable[..., Page]) -> None:
    page = search("rate")
    expect(page.locator("#results li")).to_have_count(10)
    page.get_by_role("button", name="More places").click()
    expect(page.locator("#results li")).to_have_count(20)
    expect(page.locator("#results a").nth(10)).to_be_focused()


@pytest.mark.parametrize("phone", [False, True])
def test_axe_finds_nothing_among_the_results(phone: bool, search: Callable[..., Page]) -> None:
    page = search("softmax", phone=phone, dark=phone)
    expect(page.locator(MARKED).first).to_be_visible()
    assert violations(page) == []


def test_without_webassembly_titles_and_names_are_searched(visit: Callable[..., Visit]) -> None:
    """As under a policy without 'wasm-unsafe-eval', and where a browser keeps nothing: the page says so."""
    seen = visit()
    seen.page.add_init_script("delete window.WebAssembly; delete window.localStorage;")
    page = seen.open("search.html?q=softmax")
    expect(page.get_by_role("status")).to_contain_text("only titles and names are searched")
    expect(page.locator("#results a").first).to_contain_text("Softmax")


def test_a_lost_line_is_told_and_tried_again(visit: Callable[..., Visit]) -> None:
    page = visit(service_workers="block").open("search.html")
    page.route("**/names.json", lambda route: route.abort())
    page.get_by_role("searchbox").fill("softmax")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    page.unroute("**/names.json")
    page.keyboard.press("Enter")
    expect(page.locator("#results a").first).to_contain_text("Softmax")
