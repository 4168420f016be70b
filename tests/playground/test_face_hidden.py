"""Controls that a teacher hides: in the address, all of a kind or one alone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from nnkit.playground.settings import ALONE
from tests.helpers.playing import Playing

Start = Callable[..., Playing]


def test_hidden_controls_are_in_the_address_and_come_back(playing: Start) -> None:
    page = playing("hide=data,network")
    expect(page.get("sets")).to_be_hidden()
    expect(page.get("layers")).to_be_hidden()
    expect(page.get("control-lr")).to_be_visible()
    page.open_panel("hide")
    page.get("hide-training").check()
    assert page.settings().hide == ("data", "network", "training")
    page.get("show-all").click()
    expect(page.get("sets")).to_be_visible()
    expect(page.get("control-lr")).to_be_visible()
    assert page.settings().hide == ()


def test_every_control_is_hidden_alone_and_the_address_remembers_it(playing: Start) -> None:
    page = playing("penalty=l2&optimizer=momentum")
    page.open_panel("hide")

    def seen() -> set[str]:
        page.settle()
        names = """() => [...document.querySelectorAll(".nnpg [data-testid]")]
          .filter((e) => e.checkVisibility()).map((e) => e.dataset.testid)"""
        return set(page.page.evaluate(names)) - {"show-all"}

    everything, hidden = seen(), set()
    for name, _ in ALONE:
        page.get(f"hide-{name}").check()
        gone = everything - seen()
        assert 0 < len(gone) < 15, name
        assert not gone & hidden, name
        hidden |= gone
        page.get(f"hide-{name}").uncheck()
    assert seen() == everything
    for name in ("play", "lr"):
        page.get(f"hide-{name}").check()
    assert page.settings().hide == ("play", "lr")
    page.page.reload()
    page.page.locator(".nnpg[data-ready=true]").wait_for()
    for name in ("play", "control-lr"):
        expect(page.get(name)).to_be_hidden()
    expect(page.get("step")).to_be_visible()


def test_hidden_features_leave_those_in_use_and_cannot_be_switched(playing: Start) -> None:
    page = playing("hide=features,network")
    assert page.page.locator(".nnpg-node .nnpg-feature").count() == 2
    page.get("node-0-0").click()
    assert page.settings().features == ("x1", "x2")
    expect(page.get("neurons-1-more")).to_be_hidden()
