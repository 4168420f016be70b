"""The slice through the loss, the weights' text: of the network of now, or they say of when."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]


def told(page: Playing) -> float:
    """The present loss, as the slice has it."""
    found = re.search(r"now ([\d.e−-]+)[,.]", page.text("slice-words"))
    assert found
    return float(found[1].replace("−", "-"))


def up_to_date(page: Playing) -> bool:
    """Whether the slice's loss is the run's."""
    return told(page) == pytest.approx(float(page.text("loss-train")), rel=6e-3)


def test_the_slice_follows_a_run_that_rests(playing: Start) -> None:
    page = playing("hidden=2&n=100&data=gauss")
    page.open_panel("landscape")
    losses = [told(page)]
    for act in (
        lambda: page.get("step").click(),
        lambda: page.get("set-xor").check(force=True),
        lambda: page.get("new-weights").click(),
        lambda: page.page.evaluate("() => { location.hash = '#playground?data=bumps'; }"),
        lambda: page.get("restart").click(),
        lambda: page.get("step").click(),
    ):
        act()
        page.page.wait_for_timeout(50)
        assert up_to_date(page)
        losses.append(told(page))
    assert len(set(losses)) >= 6


def test_the_slice_offers_the_weights_there_are(playing: Start) -> None:
    page = playing("hidden=3,2&n=100")
    page.open_panel("landscape")
    page.get("slice-0").select_option("3-1-0")
    page.get("layers-less").click()
    page.get("layers-less").click()
    expect(page.get("slice-0").locator("option")).to_have_text(
        ["weight from x₁ to the output", "weight from x₂ to the output", "bias of the output"]
    )
    page.page.get_by_role("button", name="Compute again").click()
    expect(page.get("slice-words")).to_contain_text("Training loss along the weight from x₁ to the output")
    page.get("node-0-4").click()
    expect(page.get("slice-0").locator("option")).to_have_count(4)
    page.get("slice-0").select_option(index=2)
    assert up_to_date(page)


def test_the_slice_of_a_run_that_moves_says_of_when_it_is(playing: Start) -> None:
    page = playing("hidden=2&n=100", reduced_motion="no-preference")
    page.open_panel("landscape")
    page.get("play").click()
    expect(page.get("slice-words")).to_contain_text("That was at epoch 0: the run has gone on.")
    page.get("play").click()
    expect(page.get("slice-words")).not_to_contain_text("has gone on")
    assert up_to_date(page)


def test_the_slice_is_of_the_run_whose_controls_are_shown(playing: Start) -> None:
    page = playing("n=100&second=activation%3Drelu%26hidden%3D3")
    page.open_panel("landscape")
    assert up_to_date(page)
    page.get("edit-1").check(force=True)
    page.settle()
    assert told(page) == pytest.approx(float(page.text("second-loss-train")), rel=6e-3)


def test_a_slice_without_a_finite_loss_says_so(playing: Start) -> None:
    page = playing("hidden=2&n=100&data=bumps&activation=relu")
    page.get("node-2-0").click()
    page.get("weight-2-bias-0").fill("1e300")
    page.get("weight-2-bias-0").press("Enter")
    page.open_panel("landscape")
    expect(page.get("slice-words")).to_contain_text("nowhere finite")


def test_the_text_of_the_weights_is_of_now_unless_the_reader_wrote_in_it(playing: Start) -> None:
    page = playing("n=100", permissions=["clipboard-read", "clipboard-write"])
    page.open_panel("weights")
    text = page.get("weights-text")
    expect(text).not_to_have_value("")
    before = json.loads(text.input_value())
    page.get("step").click()
    page.settle()
    now = json.loads(text.input_value())
    assert (before["epochs"], now["epochs"]) == (0, 1)
    assert before["parameters"] != now["parameters"]
    text.fill("mine")
    page.get("step").click()
    page.settle()
    expect(text).to_have_value("mine")
    page.get("weights-copy").click()
    expect(page.get("weights-said")).to_contain_text("copied")
    assert json.loads(page.page.evaluate("() => navigator.clipboard.readText()"))["epochs"] == 2


def test_weights_made_on_other_data_are_taken_and_said_so(playing: Start) -> None:
    page = playing("data=bumps&n=100&lr=0.1")
    page.open_panel("weights")
    expect(page.get("weights-text")).not_to_have_value("")
    text = page.get("weights-text").input_value()
    page.page.evaluate("() => { location.hash = '#playground?data=xor'; }")
    expect(page.get("set-xor")).to_be_checked()
    page.get("weights-text").fill(text)
    page.get("weights-use").click()
    expect(page.get("weights-said")).to_contain_text("made on other data")
    expect(page.get("accuracy-test")).to_be_visible()
    page.get("step").click()
    page.get("control-optimizer").select_option("Adam")  # no new beginning
    page.settle()
    assert page.count("epochs") == 1
    assert (page.settings().data, page.settings().lr) == ("xor", 0.1)


@pytest.mark.parametrize("name", ["parameters", "buffers", "settings"])
def test_a_file_with_a_hole_is_refused_in_words(playing: Start, name: str) -> None:
    page = playing("hidden=2&norm=true&n=100")
    page.open_panel("weights")
    expect(page.get("weights-text")).not_to_have_value("")
    file = json.loads(page.get("weights-text").input_value())
    page.get("weights-text").fill(json.dumps({**file, name: None}))
    page.get("weights-use").click()
    expect(page.get("weights-said")).to_contain_text("Expected")
