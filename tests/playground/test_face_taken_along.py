"""What is taken along: weights, Python and notebook, the link."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]


def test_weights_go_out_and_come_back(playing: Start, tmp_path: Path) -> None:
    page = playing("hidden=3&activation=relu")
    page.get("step").click()
    loss = page.text("loss-train")
    page.open_panel("weights")
    with page.page.expect_download() as waiting:
        page.get("weights-save").click()
    file = tmp_path / "weights.json"
    waiting.value.save_as(file)
    json.loads(file.read_text(encoding="utf-8"))
    page.get("restart").click()
    assert page.text("loss-train") != loss
    page.get("weights-read-file").set_input_files(file)
    expect(page.get("weights-said")).to_contain_text("in the network now")
    assert page.text("loss-train") == loss


def test_weights_of_another_network_bring_their_settings(playing: Start) -> None:
    page = playing("hidden=3&activation=relu&features=x1,x1x1")
    page.get("step").click()
    page.open_panel("weights")
    expect(page.get("weights-text")).not_to_have_value("")
    text = page.get("weights-text").input_value()
    loss = page.text("loss-train")
    page.page.evaluate("() => { location.hash = '#playground?hidden=2,2'; }")
    expect(page.get("neurons-2")).to_be_visible()
    page.get("weights-text").fill(text)
    page.get("weights-use").click()
    assert page.text("loss-train") == loss
    found = page.settings()
    assert (found.hidden, found.activation, found.features) == ((3,), "relu", ("x1", "x1x1"))
    page.get("weights-text").fill("{}")
    page.get("weights-use").click()
    expect(page.get("weights-said")).not_to_contain_text("in the network now")


def test_python_and_notebook_follow_the_settings(playing: Start, tmp_path: Path) -> None:
    page = playing("hidden=3")
    page.open_panel("python")
    expect(page.get("python-text")).to_contain_text("nn.Linear(2, 3")
    page.get("neurons-1-more").click()
    expect(page.get("python-text")).to_contain_text("nn.Linear(2, 4")
    expect(page.get("python-note")).to_contain_text("this very network")
    with page.page.expect_download() as waiting:
        page.get("notebook").click()
    file = tmp_path / "playground.ipynb"
    waiting.value.save_as(file)
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    assert any("nn.Linear(2, 4" in "".join(cell["source"]) for cell in cells)
    page.get("node-1-0").click()
    page.get("weight-1-0-0").fill("1")
    page.get("weight-1-0-0").press("Enter")
    expect(page.get("python-note")).to_contain_text("Yours was changed on the way")


def test_the_link_is_copied(playing: Start) -> None:
    page = playing("activation=relu", permissions=["clipboard-read", "clipboard-write"])
    page.get("copy-link").click()
    expect(page.get("status")).to_contain_text("Link copied")
    copied = page.page.evaluate("() => navigator.clipboard.readText()")
    assert copied.endswith("#playground?activation=relu")
