"""The page of all challenges: every figure with a goal, and what this reader has reached."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from posixpath import normpath

from playwright.sync_api import Page, expect

from tests.helpers.site import DOCUMENTS, figure_modules, soup
from tests.helpers.visits import Visit

PAGE = "appendix/challenges.html"
WON = {"w1": 1, "w2": 1, "b": -1}  # this line has all eight points on their sides
ITEM = "#challenge-neuron_2d"


def goals() -> dict[str, set[str]]:
    """Address of every figure with a goal, and the texts of its goals, as the published programs say."""
    found = {}
    for document in DOCUMENTS:
        for name, module in figure_modules(f"{document}.html").items():
            if '"challenge":null' not in module:
                texts = re.findall(r'"goal":\{"text":("(?:[^"\\]|\\.)*"),"channels"', module)
                found[f"{document}.html#{name}"] = {json.loads(text) for text in texts}
    return found


def test_every_figure_with_a_goal_is_in_the_list() -> None:
    """Once, with the words of its goal, the chapter it stands in, and a link that leads to it."""
    items = soup(PAGE).select(".challenges > li")
    listed = {normpath(f"appendix/{item.a['href']}"): item for item in items}
    expected = goals()
    assert expected
    assert {address: item.a.get_text().lower() for address, item in listed.items()} == {
        address: ", or ".join(sorted(texts)).lower() for address, texts in expected.items()
    }
    assert len(items) == len(listed)
    for address, item in listed.items():
        target, _, anchor = address.partition("#")
        there = soup(target)
        heading = there.find(id=anchor).find_parent("section").find(re.compile("h[1-4]"))
        place = [item.find_parent("ul").find_previous(class_="rubric"), *item.select(".where")]
        assert place[0].get_text() in there.h1.get_text()
        assert place[-1].get_text() in heading.get_text()


def reach(page: Page) -> None:
    """Reach the goal of the neuron's figure as a reader does."""
    figure = page.locator("#fig-neuron_2d")
    figure.scroll_into_view_if_needed()
    figure.and_(page.locator("[data-ready]")).wait_for()
    for name, value in WON.items():
        figure.get_by_test_id(f"control-{name}").fill(str(value))
    expect(figure.get_by_test_id("goal")).to_have_attribute("data-kept", "true")
    page.wait_for_load_state("networkidle")


def test_what_is_reached_is_ticked_with_its_date_and_can_be_forgotten(visit: Callable[..., Visit]) -> None:
    """Reached on a chapter's page, ticked here, also after a reload; forgotten, open again at the figure."""
    seen = visit()
    count = len(goals())
    page = seen.open(PAGE)
    status, forget = page.get_by_role("status"), page.get_by_role("button", name="Forget my progress")
    expect(status).to_have_text(f"You have reached 0 of {count}.")
    expect(forget).to_be_disabled()
    page.locator(f"{ITEM} a").click()
    page.wait_for_url("**/chapters/neuron.html#fig-neuron_2d")
    expect(page.locator("#fig-neuron_2d")).to_be_in_viewport()
    reach(page)
    date = page.evaluate("JSON.parse(localStorage.getItem('/nnkit-live-goals')).neuron_2d.date")
    page.go_back(wait_until="networkidle")
    expect(page.locator(f"{ITEM}.met time")).to_have_attribute("datetime", date)
    page.reload(wait_until="networkidle")
    expect(page.locator(f"{ITEM}.met time")).to_contain_text("Reached on")
    expect(page.locator(".challenges > li.met")).to_have_count(1)
    expect(status).to_have_text(f"You have reached 1 of {count}.")

    page.once("dialog", lambda dialog: dialog.dismiss())
    forget.click()
    expect(page.locator(".challenges > li.met")).to_have_count(1)
    page.once("dialog", lambda dialog: dialog.accept())
    forget.click()
    expect(page.locator(".challenges > li.met, .challenges time")).to_have_count(0)
    expect(forget).to_be_disabled()
    page.reload(wait_until="networkidle")
    expect(status).to_have_text(f"You have reached 0 of {count}.")
    seen.open("chapters/neuron.html#fig-neuron_2d")
    page.locator("#fig-neuron_2d").scroll_into_view_if_needed()
    expect(page.locator("#fig-neuron_2d").get_by_test_id("goal")).to_have_attribute("data-kept", "false")
    assert seen.complaints == []


def test_another_tab_reaches_a_goal_and_the_list_knows(visit: Callable[..., Visit]) -> None:
    """The open list is ticked without being asked."""
    page = visit().open(PAGE)
    other = page.context.new_page()
    other.goto(page.url.replace(PAGE, "chapters/neuron.html"))
    reach(other)
    expect(page.locator(f"{ITEM}.met time")).to_be_visible()


def test_what_the_browser_kept_may_be_broken(visit: Callable[..., Visit]) -> None:
    """An entry without a date is ticked all the same; an entry of a figure that is gone is left alone."""
    seen = visit()
    page = seen.open(PAGE)
    stored = {"neuron_2d": {"met": True}, "gone": {"date": "2025-01-31"}, "gates": {"date": "<b>never</b>"}}
    page.evaluate("text => localStorage.setItem('/nnkit-live-goals', text)", json.dumps(stored))
    page.reload(wait_until="networkidle")
    expect(page.locator(".challenges > li.met time")).to_have_text(["Reached", "Reached"])
    assert seen.complaints == []


def test_without_scripts_it_is_a_plain_list(visit: Callable[..., Visit]) -> None:
    """All challenges, no button that would do nothing."""
    page = visit(java_script_enabled=False).open(PAGE)
    expect(page.locator(".challenges > li")).to_have_count(len(goals()))
    expect(page.locator(".progress")).to_be_hidden()


def test_the_first_page_leads_there() -> None:
    """A quiet link."""
    assert soup("intro.html").find("article").find("a", href=PAGE)
