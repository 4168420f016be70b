"""The network as it is seen and changed: layers, neurons, features, maps, weights."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]


def test_layers_and_neurons_are_added_and_taken_away(playing: Start) -> None:
    page = playing()
    page.get("layers-more").click()
    assert page.settings().hidden == (4, 2, 2)
    page.get("neurons-3-more").click()
    page.get("neurons-1-less").click()
    assert page.settings().hidden == (3, 2, 3)
    for _ in range(3):
        page.get("layers-less").click()
    assert page.settings().hidden == ()
    expect(page.get("layers-less")).to_be_disabled()
    expect(page.get("link-1-0-0")).to_be_attached()


def test_buttons_end_where_the_limits_are(playing: Start) -> None:
    page = playing("hidden=8,1,2,2,2,2,2,2")
    for name in ("layers-more", "neurons-1-more", "neurons-2-less"):
        expect(page.get(name)).to_be_disabled()


def test_features_are_switched_and_one_stays(playing: Start) -> None:
    page = playing()
    page.get("node-0-4").click()
    assert page.settings().features == ("x1", "x2", "x1x2")
    expect(page.get("node-0-4")).to_have_attribute("aria-pressed", "true")
    expect(page.get("link-1-4-0")).to_be_attached()
    for node in ("node-0-0", "node-0-1", "node-0-4"):
        page.get(node).click()
    assert page.settings().features == ("x1x2",)


def test_every_neuron_has_a_map_that_training_changes(playing: Start) -> None:
    page = playing("hidden=3,2")
    nodes = [f"node-{layer}-{i}" for layer, n in ((1, 3), (2, 2), (3, 1)) for i in range(n)]
    before = [page.pixels(f"[data-testid={node}]") for node in nodes]
    assert len(set(before)) == len(nodes)
    page.get("step").click()
    after = [page.pixels(f"[data-testid={node}]") for node in nodes]
    assert all(a != b for a, b in zip(before, after, strict=True))


def test_a_node_looked_at_is_shown_large(playing: Start) -> None:
    page = playing()
    output = page.pixels("[data-testid=plane]")
    page.get("node-1-2").hover()
    expect(page.page.locator(".nnpg-planename")).to_have_text("Neuron 3 of layer 1")
    assert page.pixels("[data-testid=plane]") != output
    page.page.mouse.move(5, 5)
    expect(page.page.locator(".nnpg-planename")).to_have_text("The output")
    assert page.pixels("[data-testid=plane]") == output
    page.get("node-2-1").focus()
    expect(page.page.locator(".nnpg-planename")).to_have_text("Neuron 2 of layer 2")


def test_a_weight_is_read_under_the_pointer_and_typed_on_the_link(playing: Start) -> None:
    page = playing()
    output = page.pixels("[data-testid=plane]")
    link = page.get("link-1-0-0")
    link.dispatch_event("pointerover", {"bubbles": True})
    expect(page.get("link-tip")).to_contain_text("weight from x₁ to neuron 1 of layer 1: ")
    link.dispatch_event("click")
    page.get("weight-entry").fill("-2,5")
    page.get("weight-entry").press("Enter")
    expect(page.get("weight-1-0-0")).to_have_value("−2.5")
    expect(link).to_have_attribute("aria-label", "weight from x₁ to neuron 1 of layer 1: −2.5")
    expect(link).to_be_focused()
    page.page.mouse.move(5, 5)
    page.get("close-chosen").click()
    assert page.pixels("[data-testid=plane]") != output


def test_what_is_no_number_is_refused_and_escape_takes_back(playing: Start) -> None:
    page = playing()
    link = page.get("link-2-bias-1")
    link.focus()
    name = link.get_attribute("aria-label")
    page.page.keyboard.press("Enter")
    page.get("weight-entry").fill("abc")
    page.page.keyboard.press("Enter")
    expect(page.page.locator(".nnpg-editor")).to_contain_text("a number, please")
    page.page.keyboard.press("Escape")
    expect(page.get("weight-entry")).to_be_hidden()
    expect(link).to_have_attribute("aria-label", name or "")


def test_all_weights_of_a_neuron_are_typed_in_its_list(playing: Start) -> None:
    page = playing("hidden=2")
    page.get("node-2-0").click()
    expect(page.get("chosen").get_by_role("textbox")).to_have_count(3)
    page.get("weight-2-bias-0").fill("0.75")
    page.get("weight-2-bias-0").press("Enter")
    expect(page.get("link-2-bias-0")).to_have_attribute("aria-label", "bias of the output: 0.75")
    page.get("node-2-0").click()
    expect(page.get("chosen")).to_be_hidden()


def test_links_say_size_by_width_and_sign_by_colour(playing: Start) -> None:
    page = playing("hidden=")
    drawn = page.page.locator(".nnpg-drawn path").first
    page.get("node-1-0").click()
    seen = []
    for value in ("0.1", "2", "-2"):
        page.get("weight-1-0-0").fill(value)
        page.get("weight-1-0-0").press("Enter")
        page.settle()
        seen.append((float(drawn.get_attribute("stroke-width") or 0), drawn.get_attribute("stroke")))
    (thin, plus), (wide, plus_too), (wide_too, minus) = seen
    assert thin < wide == wide_too
    assert plus == plus_too != minus


@pytest.mark.parametrize(("key", "there"), [("ArrowRight", "node-1-1"), ("ArrowDown", "node-0-2")])
def test_arrows_go_from_node_to_node(playing: Start, key: str, there: str) -> None:
    page = playing()
    page.get("node-0-1").focus()
    page.page.keyboard.press(key)
    expect(page.get(there)).to_be_focused()


def test_the_update_rule_is_shown_with_the_numbers_of_the_last_step(playing: Start) -> None:
    page = playing("optimizer=momentum&hidden=2")
    page.get("node-1-0").click()
    page.get("weight-1-0-0").focus()
    expect(page.get("rule")).to_contain_text("has not been updated yet")
    page.get("update").click()
    expect(page.get("rule-filled").first).to_contain_text("0.9")
    numbers = {
        entry.locator("dt").inner_text(): entry.locator("dd").inner_text()
        for entry in page.get("rule").locator("dl > div").all()
    }
    before, change, after = (float(numbers[name].replace("−", "-")) for name in ("before", "change", "after"))
    assert before + change == pytest.approx(after, abs=1e-3)
    assert change != 0


def test_a_rule_shows_no_empty_places(playing: Start) -> None:
    page = playing("optimizer=adam&penalty=l2&rate=0.01&hidden=2")
    page.get("node-1-0").click()
    page.get("weight-1-0-0").focus()
    page.get("update").click()
    expect(page.get("rule-line").last).to_contain_text("t = 1")
    expect(page.get("rule")).not_to_contain_text("{")
