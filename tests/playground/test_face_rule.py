"""Weights that are typed, and the last update, which stays true whatever is changed after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]


def choose(page: Playing) -> None:
    """Lay the first neuron's weights open, the first of them chosen."""
    page.get("node-1-0").click()
    page.get("weight-1-0-0").focus()


def test_an_edit_leaves_the_last_update_true_and_is_told_beside_it(playing: Start) -> None:
    page = playing("hidden=2")
    choose(page)
    page.get("update").click()
    filled = page.text("rule-filled")
    expect(page.get("rule-edited")).not_to_be_attached()
    page.get("weight-1-0-0").fill("2")
    page.get("weight-1-0-0").press("Enter")
    expect(page.get("rule-edited")).to_have_text("Edited since: it is 2 now.")
    assert page.text("rule-filled") == filled
    page.get("update").click()
    expect(page.get("rule-filled")).to_contain_text("2 − 0.03 ·")
    expect(page.get("rule-edited")).not_to_be_attached()


@pytest.mark.parametrize("name", ["lr", "momentum", "rate"])
def test_another_rate_leaves_the_last_update_as_it_was(playing: Start, name: str) -> None:
    page = playing("hidden=2&optimizer=momentum&penalty=l2&rate=0.01")
    choose(page)
    page.get("update").click()
    before = page.text("rule")
    page.get(f"entry-{name}").fill("0.5")
    page.get(f"entry-{name}").press("Enter")
    assert float(page.text(f"value-{name}")) == 0.5
    assert page.text("rule") == before
    page.get("update").click()
    expect(page.get("rule").get_by_text("0.5").first).to_be_visible()


def test_a_penalty_taken_away_leaves_the_last_update_as_it_was(playing: Start) -> None:
    page = playing("hidden=2&penalty=l1&rate=0.1")
    choose(page)
    page.get("update").click()
    before = page.text("rule")
    page.get("control-penalty").get_by_role("radio", name="none").check(force=True)
    assert page.text("rule") == before


def test_a_rule_that_has_not_been_used_says_since_when(playing: Start) -> None:
    page = playing("hidden=2")
    choose(page)
    page.get("step").click()
    page.get("control-optimizer").select_option("Adam")
    expect(page.get("rule")).to_contain_text("has not been updated since the rule")


def test_a_weight_is_typed_in_the_list_while_it_plays(playing: Start) -> None:
    page = playing("hidden=2", reduced_motion="no-preference")
    page.get("node-1-0").click()
    page.get("play").click()
    entry = page.get("weight-1-0-0")
    entry.click()
    page.page.keyboard.press("Control+a")
    page.wait_for_epochs(3)
    selected = "e => e.value.slice(e.selectionStart, e.selectionEnd) === e.value"
    assert entry.evaluate(selected)
    page.page.keyboard.type("3")
    expect(entry).to_have_value("3")
    page.page.keyboard.press("Control+a")
    page.page.keyboard.type("1e6")
    page.get("play").click()
    expect(entry).to_have_value("1000000")


def test_a_field_left_untouched_changes_nothing_and_shows_the_weight_again(playing: Start) -> None:
    page = playing("hidden=2", reduced_motion="no-preference")
    page.get("node-1-0").click()
    page.get("play").click()
    entry = page.get("weight-1-0-0")
    entry.click()
    old = entry.input_value()
    page.wait_for_epochs(3)
    page.get("play").click()
    expect(entry).not_to_have_value(old)
    page.open_panel("python")
    expect(page.get("python-note")).to_contain_text("this very network")


def test_a_link_that_goes_while_its_weight_is_typed_takes_nothing(playing: Start) -> None:
    page = playing("hidden=3,3")
    page.get("link-2-2-2").focus()
    page.page.keyboard.press("Enter")
    page.get("weight-entry").fill("7")
    page.page.evaluate("() => { location.hash = '#playground?hidden='; }")
    expect(page.get("weight-entry")).to_be_hidden()
    expect(page.get("layers")).to_have_text("0 hidden layers")


def test_a_formula_typed_and_not_used_yet_stays(playing: Start) -> None:
    page = playing()
    page.open_panel("own")
    page.get("formula").fill("x1 > x2")
    page.get("control-noise").press("End")
    expect(page.get("formula")).to_have_value("x1 > x2")
    page.page.evaluate("() => { location.hash = '#playground?data=formula&formula=x1'; }")
    expect(page.get("formula")).to_have_value("x1")
