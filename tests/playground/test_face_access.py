"""For every reader: names, keyboard, contrast, small screens, dark pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.helpers.axe import COLOURS, violations
from tests.helpers.playing import Playing
from tests.helpers.targets import small_targets

Start = Callable[..., Playing]
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PANELS = ("own", "landscape", "weights", "python", "hide")
MOST_STOPS = 130  # of the Tab key through all that is unfolded


def unfold(page: Playing) -> None:
    """Open whatever can be opened."""
    page.get("compare").check()
    page.get("node-1-0").first.click()
    for name in PANELS:
        page.open_panel(name)
    page.get("draw").click()
    page.settle()


@pytest.mark.parametrize(("first", "screen"), [("light", {}), ("dark", PHONE)])
def test_axe_finds_nothing(playing: Start, first: str, screen: dict[str, Any]) -> None:
    page = playing("penalty=l1&optimizer=momentum", theme=first, **screen)
    unfold(page)
    assert violations(page.page) == []
    other = "dark" if first == "light" else "light"
    page.page.evaluate("scheme => { document.documentElement.dataset.theme = scheme; }", other)
    expect(page.page.locator(".nnpg")).to_have_attribute("data-scheme", other)
    assert violations(page.page, only=COLOURS) == []


def on_a_phone(playing: Start, address: str) -> Playing:
    """A neuron chosen and all panels open."""
    page = playing(address, **PHONE)
    page.get("node-1-0").first.tap()
    for name in PANELS:
        page.open_panel(name)
    page.settle()
    return page


@pytest.mark.parametrize("address", ["", "hidden=8,8,8&second=lr%3D0.1"])
def test_targets_are_large_enough_for_a_finger(playing: Start, address: str) -> None:
    page = on_a_phone(playing, address)
    assert small_targets(page.page, spared="main > p a") == {}


@pytest.mark.parametrize("address", ["", "hidden=8,8,8,8,8,8,8,8", "second=lr%3D0.1&hidden=8,8,8"])
def test_a_phone_scrolls_one_way_only(playing: Start, address: str) -> None:
    page = on_a_phone(playing, address)
    assert page.page.evaluate("() => document.documentElement.scrollWidth") == 390


def test_the_tab_key_passes_through_everything_and_the_focus_is_seen(playing: Start) -> None:
    page = playing("hidden=8,8,7")
    for name in PANELS:
        page.open_panel(name)
    page.get("node-1-0").click()
    page.page.evaluate("() => document.body.focus()")
    page.get("play").focus()
    seen: list[str] = []
    look = """() => {
      const found = document.activeElement;
      const near = [found, found.nextElementSibling, found.parentElement].filter(Boolean);
      const styles = near.map((e) => getComputedStyle(e)).filter((s) => s.opacity !== "0");
      const seen = styles.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1) ||
        parseFloat(styles[0].strokeWidth) === 5;
      return [found.dataset.testid ?? found.textContent.trim().slice(0, 30), seen];
    }"""
    for _ in range(MOST_STOPS):
        page.page.keyboard.press("Tab")
        name, shown = page.page.evaluate(look)
        assert shown, f"the focus is not seen at {name}"
        seen.append(name)
        if name == "After the playground":
            break
    assert seen[-1] == "After the playground"
    one_each = [name for name in seen if re.match(r"(node|link)-\d", name)]
    assert len(one_each) == 2  # the nodes are one stop, the links another
    wanted = (
        "set-circle compare layers-more neurons-3-more show-test control-lr presets speed slice-0 "
        "weights-text notebook hide-data draw paste csv formula"
    )
    assert set(wanted.split()) <= set(seen)


def test_every_control_has_a_name(playing: Start) -> None:
    page = playing("hidden=3,2")
    unfold(page)
    for role in ("button", "textbox", "combobox", "slider", "checkbox", "radio"):
        for control in page.page.get_by_role(role).all():  # type: ignore[arg-type]
            name = control.evaluate(
                "e => e.ariaLabel || [...(e.labels ?? [])].map((l) => l.textContent).join() || e.textContent"
            )
            assert re.search(r"[^\W\d_]", name), control.evaluate("e => e.outerHTML")


def test_arrows_go_through_the_links_and_enter_opens_one(playing: Start) -> None:
    page = playing("hidden=2")
    page.get("link-1-0-0").focus()
    for key, there in (("ArrowDown", "link-1-1-0"), ("ArrowRight", "link-1-0-1"), ("End", "link-2-bias-0")):
        page.page.keyboard.press(key)
        expect(page.get(there)).to_be_focused()
    page.page.keyboard.press("Enter")
    expect(page.get("weight-entry")).to_be_focused()
    page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    expect(page.get("link-2-bias-0")).to_be_focused()
    expect(page.get("link-2-bias-0")).to_have_attribute("aria-label", "bias of the output: 0.1")


def test_the_colours_of_the_maps_follow_the_page(playing: Start) -> None:
    page = playing()
    light = page.pixels("[data-testid=node-1-0]")
    page.page.evaluate("() => { document.documentElement.dataset.theme = 'dark'; }")
    expect(page.page.locator(".nnpg")).to_have_attribute("data-scheme", "dark")
    assert page.pixels("[data-testid=node-1-0]") != light


def test_a_notebook_shows_the_same_and_ends_it(playing: Start) -> None:
    page = playing()
    page.page.evaluate("""async () => {
      const { default: widget, unmount } = await import("./playground.js");
      const figure = document.querySelector("#playground");
      const spec = JSON.parse(figure.querySelector("script").textContent);
      unmount(figure);
      const el = document.createElement("div");
      document.querySelector("main").prepend(el);
      const model = { get: () => ({ ...spec, address: "data=xor&hidden=3" }) };
      window.end = widget.render({ model, el });
    }""")
    expect(page.get("set-xor")).to_be_checked()
    page.get("neurons-1-more").click()
    expect(page.get("neurons-1")).to_have_text("4")
    assert page.page.evaluate("() => location.hash") == ""
    page.page.evaluate("() => window.end()")
    expect(page.page.locator(".nnpg")).not_to_be_attached()


def test_limits_are_told_and_keep_the_focus(playing: Start) -> None:
    page = playing("hidden=7")
    page.get("neurons-1-more").focus()
    page.page.keyboard.press("Enter")
    page.page.keyboard.press("Enter")
    expect(page.get("neurons-1")).to_have_text("8")
    expect(page.get("neurons-1-more")).to_be_focused()
    expect(page.get("status")).to_contain_text("layer 1: 8 neurons")


def test_the_playground_ends_without_leaving_anything(playing: Start) -> None:
    page = playing()
    page.page.evaluate(
        "async () => (await import('./playground.js')).unmount(document.querySelector('#playground'))"
    )
    expect(page.page.locator(".nnpg")).not_to_be_attached()
    page.page.evaluate("() => { location.hash = '#playground?lr=1&nonsense=1'; }")
    page.page.wait_for_timeout(300)
    assert page.page.locator(".nnpg").count() == 0
    assert page.page.evaluate("() => location.hash") == "#playground?lr=1&nonsense=1"
