"""Settings and the second run in the address; presets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from nnkit.playground.spec import spec
from tests.helpers.playing import Playing

Start = Callable[..., Playing]
RICH = (
    "data=spiral&noise=10&features=x1,x2,sin1,sin2&hidden=6,4&activation=relu&optimizer=adam&lr=0.01"
    "&penalty=l1&rate=0.001&test=true"
)


def test_an_address_sets_all_up_and_stays_as_it_was(playing: Start) -> None:
    page = playing(RICH)
    assert page.settings().address() == RICH
    expect(page.get("set-spiral")).to_be_checked()
    expect(page.get("control-activation")).to_have_value("ReLU")
    expect(page.get("neurons-1")).to_have_text("6")
    expect(page.get("node-0-5")).to_have_attribute("aria-pressed", "true")
    expect(page.get("show-test")).to_be_checked()
    page.get("discrete").check()
    page.get("discrete").uncheck()
    assert page.settings().address() == RICH


def test_a_link_of_the_page_sets_it_up_at_once_and_the_focus_goes_there(playing: Start) -> None:
    page = playing()
    page.get("step").click()
    page.page.evaluate("() => { location.hash = '#playground?data=xor&hidden=3'; }")
    expect(page.get("set-xor")).to_be_checked()
    expect(page.page.locator("#playground")).to_be_focused()
    page.settle()
    assert page.count("steps") == 0
    assert page.settings().hidden == (3,)


def test_a_link_to_where_one_is_begins_anew(playing: Start) -> None:
    page = playing("data=xor")
    page.get("step").click()
    page.page.get_by_role("link", name="Exclusive or").click()
    page.page.wait_for_function("() => document.querySelector('.nnpg').dataset.epochs === '0'")


def test_the_address_is_not_written_at_every_move_of_a_slider(playing: Start) -> None:
    page = playing()
    page.page.evaluate("""() => {
      window.written = 0;
      const before = history.replaceState;
      history.replaceState = function (...words) { window.written += 1; before.apply(this, words); };
      const slider = document.querySelector("[data-testid=control-noise]");
      for (let i = 1; i <= 20; i++) {
        slider.value = 5 * i;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }""")
    assert page.settings().noise == 100
    assert page.page.evaluate("() => window.written") == 2


def test_a_slider_that_goes_to_and_fro_writes_no_more_addresses_than_safari_takes(playing: Start) -> None:
    """The hundred and first within thirty seconds is an error there, in the middle of a move."""
    page = playing()
    page.page.clock.install()
    page.page.evaluate("""() => {
      window.written = [];
      const before = history.replaceState;
      history.replaceState = function (...words) {
        window.written.push(performance.now());
        before.apply(this, words);
      };
      const slider = document.querySelector("[data-testid=control-noise]");
      window.moving = setInterval(() => {
        slider.value = slider.value === "50" ? "5" : "50";
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }, 100);
    }""")
    page.page.clock.run_for(60_000)
    page.page.evaluate("clearInterval(window.moving)")
    page.page.clock.run_for(30_000)
    times = page.page.evaluate("window.written")
    assert len(times) > 80
    assert max(sum(0 <= other - time < 30_000 for other in times) for time in times) <= 100
    assert page.settings().noise == int(page.get("control-noise").input_value())


def test_bad_parts_of_an_address_are_ignored(playing: Start) -> None:
    page = playing("lr=hello&hidden=99&activation=relu&nonsense=1")
    expect(page.get("control-activation")).to_have_value("ReLU")
    expect(page.get("neurons-1")).to_have_text("4")


def test_an_address_with_too_few_own_points_is_refused_in_words(playing: Start) -> None:
    page = playing()
    page.page.evaluate("() => { location.hash = '#playground?data=own&own=1,1,1'; }")
    expect(page.get("complaint")).to_contain_text("at least 2 points")
    expect(page.get("set-circle")).to_be_checked()


@pytest.mark.parametrize("preset", spec()["presets"], ids=lambda preset: preset["name"])
def test_every_preset_sets_up_what_it_says(playing: Start, preset: dict[str, str]) -> None:
    page = playing("hidden=1")
    page.get("presets").select_option(label=preset["name"])
    assert page.settings().address() == preset["address"]
    assert page.text("preset-sentence") == preset["sentence"]


def test_two_runs_share_the_data_and_differ_in_what_is_changed(playing: Start) -> None:
    page = playing("n=100")
    page.get("compare").check()
    page.get("control-activation").select_option("ReLU")
    expect(page.get("differences")).to_contain_text("activation ReLU instead of tanh")
    page.get("set-xor").check(force=True)
    found = page.settings()
    assert (found.data, found.activation, found.second) == ("xor", "tanh", "activation=relu")
    page.get("step").click()
    page.settle()
    assert page.text("loss-train") != page.text("second-loss-train")
    assert len(page.paths(".nnpg-curve")) == 4
    page.get("edit-0").check(force=True)
    expect(page.get("control-activation")).to_have_value("tanh")
    page.get("compare").uncheck()
    expect(page.get("second-run")).not_to_be_attached()
    assert page.settings().second == ""


def test_a_comparison_is_set_up_by_its_address(playing: Start) -> None:
    page = playing("second=activation%3Drelu%26lr%3D0.1")
    expect(page.get("second-run")).to_be_visible()
    expect(page.get("differences")).to_contain_text("0.1 instead of 0.03")
    page.get("second-run").get_by_test_id("neurons-1-more").click()
    assert page.settings().second == "hidden=5,2&activation=relu&lr=0.1"
    expect(page.get("run").get_by_test_id("neurons-1")).to_have_text("4")
