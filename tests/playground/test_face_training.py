"""Playing, stepping, restarting; losses, accuracy and counts; what a screen reader hears."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]


def test_step_update_and_restart(playing: Start) -> None:
    page = playing("n=100&batch=10")
    page.get("update").click()
    page.settle()
    assert (page.count("epochs"), page.count("steps")) == (0, 1)
    page.get("step").click()
    page.get("step").click()
    page.settle()
    assert (page.count("epochs"), page.count("steps")) == (2, 10)
    assert page.text("epochs") == "epoch 2"
    page.get("restart").click()
    page.settle()
    assert (page.count("epochs"), page.count("steps")) == (0, 0)


def test_restart_brings_the_same_weights_and_another_seed_others(playing: Start) -> None:
    page = playing()
    first = page.pixels("[data-testid=plane]")
    page.get("step").click()
    page.get("restart").click()
    assert page.pixels("[data-testid=plane]") == first
    page.get("new-weights").click()
    assert page.pixels("[data-testid=plane]") != first
    assert page.settings().start == 1


def test_nothing_moves_until_it_is_told_to_and_play_goes_on_until_pause(playing: Start) -> None:
    page = playing(reduced_motion="no-preference")
    page.page.wait_for_timeout(200)
    assert page.count("steps") == 0
    page.get("play").click()
    page.page.wait_for_function("() => Number(document.querySelector('.nnpg').dataset.epochs) >= 3")
    page.get("play").click()
    page.settle()
    at = page.count("steps")
    page.page.wait_for_timeout(200)
    assert page.count("steps") == at


def test_training_lowers_the_loss_and_the_curves_tell(playing: Start) -> None:
    page = playing("data=gauss&optimizer=adam")
    before = float(page.text("loss-train"))
    for _ in range(5):
        page.get("step").click()
    assert float(page.text("loss-train")) < before
    assert page.text("accuracy-test") == "100.0%"
    paths = page.paths(".nnpg-curve")
    assert len(paths) == 2
    assert all(path.count("L") == 5 for path in paths)
    expect(page.get("curves")).to_have_attribute("aria-label", re.compile("^epoch 5: training loss"))


def test_the_confusion_count_is_of_all_test_data(playing: Start) -> None:
    page = playing("n=200&ratio=70")
    counts = {name: int(page.text(name)) for name in ("tp", "fp", "fn", "tn")}
    assert sum(counts.values()) == 60
    right = (counts["tp"] + counts["tn"]) / 60
    assert page.text("accuracy-test") == f"{right:.1%}"


def test_regression_has_losses_alone(playing: Start) -> None:
    page = playing("data=plane")
    expect(page.get("accuracy-test")).to_be_hidden()
    expect(page.get("tp")).to_be_hidden()
    expect(page.get("control-loss")).to_be_hidden()


def test_the_live_region_tells_of_a_run_that_rests(playing: Start) -> None:
    page = playing()
    page.get("step").click()
    words = re.compile(r"epoch 1: training loss 0\.\d{3}, test loss 0\.\d{3}, test accuracy \d+\.\d%")
    expect(page.get("status")).to_have_text(words)


@pytest.mark.parametrize("address", ["activation=relu&data=bumps&lr=10&hidden=8,8", "activation=elu&lr=3"])
def test_a_run_that_diverges_stops_says_why_and_goes_on_at_a_smaller_rate(
    playing: Start, address: str
) -> None:
    page = playing(address)
    before = page.text("loss-train")
    page.get("play").click()
    expect(page.get("trouble")).to_contain_text("ran away in epoch 1", timeout=15_000)
    expect(page.get("trouble")).to_contain_text("of epoch 0 again")
    expect(page.page.locator(".nnpg")).to_have_attribute("data-playing", "false")
    assert page.text("loss-train") == before
    page.get("step").click()
    assert page.count("epochs") == 0
    page.get("control-lr").press("Home")
    expect(page.get("trouble")).to_be_hidden()
    page.get("step").click()
    page.settle()
    assert page.count("epochs") == 1


def test_the_confusion_count_is_of_the_training_data_if_wanted(playing: Start) -> None:
    page = playing("n=200&ratio=70&noise=30")
    page.get("counts").select_option("training data")
    counts = {name: int(page.text(name)) for name in ("tp", "fp", "fn", "tn")}
    assert sum(counts.values()) == 140
    assert page.text("accuracy-train") == f"{(counts['tp'] + counts['tn']) / 140:.1%}"
    assert page.settings().counts == "train"


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("control-activation", "ReLU", "activation"),
        ("control-optimizer", "Adam", "optimizer"),
        ("control-init", "He", "init"),
    ],
)
def test_choices_reach_the_settings(playing: Start, name: str, value: str, field: str) -> None:
    page = playing()
    page.get(name).select_option(value)
    assert getattr(page.settings(), field) == value.lower()


def test_sliders_and_switches_reach_the_settings(playing: Start) -> None:
    page = playing("penalty=l2&optimizer=momentum")
    page.get("control-lr").press("ArrowRight")
    page.get("control-rate").press("ArrowRight")
    page.get("entry-batch").fill("32")
    page.get("entry-batch").press("Enter")
    page.get("control-dropout").press("ArrowRight")
    page.get("control-momentum").press("Home")
    page.get("control-norm").check()
    found = page.settings()
    assert (found.lr, found.rate, found.batch, found.dropout) == (0.1, 0.0001, 32, 0.05)
    assert (found.momentum, found.norm) == (0, True)


def test_a_rate_between_those_of_the_slider_can_be_typed(playing: Start) -> None:
    page = playing()
    page.get("entry-lr").fill("0.0123")
    page.get("entry-lr").press("Enter")
    assert page.settings().lr == 0.0123
    assert page.text("value-lr") == "0.0123"


def test_rows_that_would_do_nothing_are_not_there(playing: Start) -> None:
    page = playing()
    expect(page.get("control-momentum")).to_be_hidden()
    expect(page.get("control-rate")).to_be_hidden()
    page.get("control-optimizer").select_option("Nesterov")
    expect(page.get("control-momentum")).to_be_visible()


def test_a_slice_through_the_loss_along_one_weight_and_two(playing: Start) -> None:
    page = playing("hidden=2&n=100")
    page.open_panel("landscape")
    expect(page.get("slice-words")).to_contain_text("Training loss along the weight from x₁")
    assert len(page.paths("[data-testid=slice] .nnpg-curve")) == 0
    page.get("slice-1").select_option("")
    (path,) = page.paths("[data-testid=slice] .nnpg-curve")
    assert path.count("L") == 24
    page.get("slice-0").select_option("1-bias-1")
    expect(page.get("slice-words")).to_contain_text("along the bias of neuron 2 of layer 1")
    assert page.paths("[data-testid=slice] .nnpg-curve") != [path]
