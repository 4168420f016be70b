"""Two runs side by side: as many epochs of each, settings and names of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]
UNLIKE = "n=500&batch=10&second=batch%3D125"
DIVERGING = "data=bumps&activation=relu&hidden=8,8&second=lr%3D10"
AT_END = re.compile(r"epoch (\d+)$")


def epochs(page: Playing) -> list[float]:
    """The last epoch that each run's curve of the training loss has reached, as its end along the axis."""
    paths = page.paths(".nnpg-curve.nnpg-train")
    return [float(re.split("[ML]", path)[-1].split(",")[0]) for path in paths]


def test_both_begin_anew_when_the_comparison_begins(playing: Start) -> None:
    page = playing()
    for _ in range(3):
        page.get("step").click()
    loss = page.text("loss-train")
    page.get("compare").check()
    assert page.text("epochs") == "epoch 0"
    assert page.text("loss-train") == page.text("second-loss-train") != loss
    page.get("step").click()
    assert page.text("epochs") == "epoch 1"
    assert page.text("loss-train") == page.text("second-loss-train")


def test_both_begin_anew_when_one_does(playing: Start) -> None:
    page = playing("second=same")
    page.get("step").click()
    page.get("edit-1").check(force=True)
    page.get("control-activation").select_option("ReLU")
    assert page.text("epochs") == "epoch 0"
    page.get("step").click()
    page.get("control-optimizer").select_option("Adam")
    assert page.text("epochs") == "epoch 1"


def test_batches_of_unlike_sizes_take_as_many_epochs(playing: Start) -> None:
    page = playing(UNLIKE, reduced_motion="no-preference")
    page.get("play").click()
    page.page.wait_for_function("() => Number(document.querySelector('.nnpg').dataset.epochs) >= 5")
    page.get("play").click()
    one, two = epochs(page)
    assert abs(one - two) < 0.3 * max(one, two)
    page.get("step").click()
    assert AT_END.match(page.text("epochs"))
    assert len(set(epochs(page))) == 1


def test_the_count_tells_of_both_where_they_differ(playing: Start) -> None:
    page = playing("n=500&batch=10&second=batch%3D250")
    page.get("update").click()
    assert page.text("epochs") == "epoch A 0, B 1"
    page.get("step").click()
    assert page.text("epochs") == "epoch 1"
    assert page.get("epochs").get_attribute("title") == "A 25, B 1 updates"


def test_a_run_that_diverges_stops_once_and_the_other_goes_on(playing: Start) -> None:
    page = playing(DIVERGING, reduced_motion="no-preference")
    page.get("play").click()
    expect(page.get("second-trouble")).to_contain_text("ran away", timeout=15_000)
    expect(page.page.locator(".nnpg")).to_have_attribute("data-playing", "false")
    page.get("play").click()
    page.wait_for_epochs(3)
    page.get("play").click()
    expect(page.get("trouble")).to_be_hidden()


def test_what_run_a_is_given_run_b_does_not_take(playing: Start) -> None:
    page = playing("second=lr%3D0.1")
    page.get("edit-0").check(force=True)
    page.get("control-activation").select_option("ReLU")
    expect(page.get("differences")).to_contain_text("activation tanh instead of ReLU")
    page.get("run").get_by_test_id("neurons-1-more").click()
    expect(page.get("run").get_by_test_id("neurons-1")).to_have_text("5")
    expect(page.get("second-run").get_by_test_id("neurons-1")).to_have_text("4")
    found = page.settings()
    assert (found.activation, found.hidden) == ("relu", (5, 2))
    assert found.second == "hidden=4,2&activation=tanh&lr=0.1"


def test_each_run_is_a_region_with_a_name(playing: Start) -> None:
    page = playing("second=same")
    for name, test_id in (("Run A", "run"), ("Run B", "second-run")):
        region = page.page.get_by_role("region", name=name)
        expect(region).to_have_attribute("data-testid", test_id)
    page.get("compare").uncheck()
    expect(page.get("run")).not_to_have_attribute("aria-label", "Run A")


def test_the_count_is_no_live_region(playing: Start) -> None:
    page = playing()
    live = "e => Boolean(e.closest('output, [aria-live], [role=status], [role=alert]'))"
    assert page.get("epochs").evaluate(live) is False


@pytest.mark.parametrize("hidden", ["8,8", "8,8,8", "4,4,4,4", "8,8,8,8,8,8", "8,8,8,8,8,8,8,8"])
@pytest.mark.parametrize("width", [1000, 1100, 1500])
def test_networks_side_by_side_are_seen_whole(playing: Start, hidden: str, width: int) -> None:
    """Or one below the other, where there is no room: nothing to scroll to sideways on a computer."""
    page = playing(f"hidden={hidden}&second=activation%3Drelu", viewport={"width": width, "height": 900})
    page.settle()
    hidden_part = "all => all.map((e) => e.scrollWidth - e.clientWidth)"
    found = page.page.locator(".nnpg-left > .nnpg-network").evaluate_all(hidden_part)
    assert len(found) == 2
    assert max(found) <= 0
