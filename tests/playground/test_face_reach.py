"""What is meant is hit: links by the pointer, the focus after what closes, numbers out of all bounds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]
REACHED = """() => {
  const hits = [...document.querySelectorAll(".nnpg-hits path")];
  const reached = (path) => {
    for (let i = 0; i <= 40; i++) {
      const { x, y } = path.getPointAtLength((path.getTotalLength() * i) / 40);
      const { x: clientX, y: clientY } = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
      const under = document.elementFromPoint(clientX, clientY);
      if (!hits.includes(under)) continue;
      under.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX, clientY }));
      if (path.classList.contains("nnpg-near")) return true;
    }
    return false;
  };
  return hits.filter((path) => !reached(path)).map((path) => path.dataset.testid);
}"""


@pytest.mark.parametrize("hidden", ["4,2", "8,8", "8,8,8,8"])
def test_every_link_is_reached_by_the_pointer(playing: Start, hidden: str) -> None:
    page = playing(f"hidden={hidden}&features=x1,x2,x1x1,x2x2,x1x2,sin1,sin2")
    page.page.locator(".nnpg-canvas").scroll_into_view_if_needed()
    assert page.page.evaluate(REACHED) == []


def test_the_link_that_is_read_is_the_one_that_opens(playing: Start) -> None:
    page = playing("hidden=8,8")
    page.get("link-2-3-4").scroll_into_view_if_needed()
    x, y = page.get("link-2-3-4").evaluate("""path => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.9);
      const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
      return [left, top];
    }""")
    page.page.mouse.move(x, y)
    read = page.get("link-tip").inner_text().split(":")[0]
    page.page.mouse.click(x, y)
    expect(page.get("weight-entry")).to_be_focused()
    assert page.get("weight-entry").locator("xpath=..").locator("span").inner_text() == read
    page.page.keyboard.press("Escape")
    focused = page.page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    assert focused.startswith(read)


def test_the_help_names_features_where_they_can_be_pressed(playing: Start) -> None:
    words = "Press a feature to switch it on or off."
    page = playing()
    expect(page.page.get_by_text(words)).to_be_visible()
    page.page.evaluate("() => { location.hash = '#playground?hide=features'; }")
    expect(page.page.get_by_text(words)).to_be_hidden()


def test_the_focus_goes_back_to_the_neuron_whose_box_is_closed(playing: Start) -> None:
    page = playing()
    page.get("node-1-2").click()
    page.get("close-chosen").focus()
    page.page.keyboard.press("Enter")
    expect(page.get("chosen")).to_be_hidden()
    expect(page.get("node-1-2")).to_be_focused()


def test_the_focus_stays_near_the_button_that_shows_all_again(playing: Start) -> None:
    page = playing("hide=data")
    page.get("show-all").focus()
    page.page.keyboard.press("Enter")
    expect(page.get("hide").locator("summary")).to_be_focused()


def test_escape_takes_the_steps_of_the_arrow_keys_back(playing: Start) -> None:
    page = playing("hidden=2")
    link = page.get("link-1-0-0")
    link.focus()
    name = link.get_attribute("aria-label")
    page.page.keyboard.press("Enter")
    for _ in range(3):
        page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Escape")
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-label", name or "")


def test_a_weight_beyond_all_bounds_is_short_and_its_loss_is_remarked_on_at_once(playing: Start) -> None:
    page = playing("hidden=2&data=bumps&activation=relu")
    page.get("node-2-0").click()
    page.get("weight-2-bias-0").fill("1e200")
    page.get("weight-2-bias-0").press("Enter")
    assert len(page.get("weight-2-bias-0").input_value()) < 12
    expect(page.get("trouble")).to_contain_text("no longer finite")
    page.get("restart").click()
    expect(page.get("trouble")).to_be_hidden()


def test_a_run_that_ran_away_does_not_flatten_its_curve(playing: Start) -> None:
    page = playing("hidden=&data=plane&n=100")
    first = float(page.text("loss-train"))
    page.get("step").click()
    page.get("node-1-0").click()
    page.get("weight-1-bias-0").fill("1e20")
    page.get("weight-1-bias-0").press("Enter")
    page.get("step").click()
    page.settle()
    most = float(page.page.locator(".nnpg-most").inner_text())
    assert first < most < 15 * first
