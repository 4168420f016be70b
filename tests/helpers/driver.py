"""Move the controls of a live figure on a built page as a reader does, and read what the page then shows."""

import json
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Route

from tests.helpers.oracle import Oracle

PATIENCE = 20.0  # seconds: only a figure that is wrong takes so long
ALL_LAID_OUT = "section { content-visibility: visible !important; }"
STATE = """async (element) => {
  const href = document.querySelector('link[href$="live/live.css"]').href;
  const module = await import(new URL("live.js", href));
  const figure = await module.mount(element);
  const pairs = (v) => Array.from({length: v.length / 2}, (_, i) => [v[2 * i], v[2 * i + 1]]);
  const list = (v) => typeof v === "object" ? pairs(v) : v;
  const values = Object.fromEntries(Object.entries(figure.values).map(([k, v]) => [k, list(v)]));
  const readouts = [...element.querySelectorAll(".nnkit-live-readout")].map((e) => e.dataset.value);
  const goal = element.querySelector("[data-testid=goal]")?.dataset.goal ?? null;
  const {seed = null, steps = 0} = figure.simulation ?? {};
  return {values, readouts, goal, seed, steps, revision: figure.revision, resting: figure.resting};
}"""
DRAWING = """async (element) => {
  const parts = [];
  for (const panel of element.querySelectorAll(".nnkit-live-panel")) {
    const copy = panel.cloneNode(true);
    copy.querySelectorAll(".nnkit-live-handles").forEach((handles) => handles.remove());
    for (const node of copy.querySelectorAll("*")) {
      for (const name of ["id", "aria-label", "clip-path"]) node.removeAttribute(name);
    }
    parts.push(copy.innerHTML, ...[...panel.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()));
  }
  const texts = element.querySelectorAll(".nnkit-live-number, .nnkit-live-note");
  for (const text of texts) parts.push(text.textContent);
  const bytes = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(parts.join("|")));
  return [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
}"""


@contextmanager
def open_page(browser: Browser, url: str) -> Iterator[tuple[Page, list[str]]]:
    """A page that may ask its own site only, and the list of everything that goes wrong on it."""
    wrong: list[str] = []
    own = url.split("/", 3)[2]

    def only_own(route: Route) -> None:
        if route.request.url.startswith("data:") or route.request.url.split("/", 3)[2] == own:
            route.continue_()
        else:
            wrong.append(f"asked another host: {route.request.url}")
            route.abort()

    def log(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"{message.type}: {message.text}")

    context = browser.new_context(viewport={"width": 1100, "height": 900}, reduced_motion="reduce")
    context.route("**/*", only_own)
    page = context.new_page()
    page.on("console", log)
    page.on("pageerror", lambda error: wrong.append(f"exception: {error}"))
    page.goto(url)
    page.add_style_tag(content=ALL_LAID_OUT)  # nothing moves later
    yield page, wrong
    context.close()


def same(shown: str, expected: str) -> bool:
    """Equal to 1e-6 relative (JavaScript and Python spell NaN and infinity differently)."""
    a, b = float(shown), float(expected)
    return (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-9)


def place(control: dict[str, Any], value: float) -> float:
    """Where a slider stands at this value, in units of its step: on a log scale, the power of ten."""
    return math.log10(value) if control.get("log") else value


def after(control: dict[str, Any], steps: int) -> float:
    """The value so many steps above a slider's minimum; beyond the last step, that of the last step."""
    low, high, step = place(control, control["min"]), place(control, control["max"]), control["step"]
    at = low + step * min(steps, int((high - low) / step + 1e-9))
    return float(f"{10**at:.6g}") if control.get("log") else at


class LiveFigure:
    """One figure on a page, and the Python that it must agree with."""

    def __init__(self, page: Page, spec: dict[str, Any], oracle: Oracle) -> None:
        self.page, self.spec, self.oracle = page, spec, oracle
        self.name: str = spec["name"]
        self.element = page.locator(f"#fig-{self.name}")
        self.element.scroll_into_view_if_needed()
        page.wait_for_selector(f"#fig-{self.name}[data-ready=true]")

    def controls(self, *kinds: str) -> list[dict[str, Any]]:
        """The controls of these kinds."""
        return [control for control in self.spec["controls"] if control["kind"] in kinds]

    def control(self, name: str) -> Locator:
        """The element of a control."""
        return self.element.get_by_test_id(f"control-{name}")

    def state(self) -> dict[str, Any]:
        """Values of all controls, numbers of all read-outs, state of the goal."""
        return dict(self.element.evaluate(STATE))

    def value(self, name: str) -> Any:
        """The present value of one control."""
        return self.state()["values"][name]

    def agree(self, steps: int | None = None) -> dict[str, Any]:
        """Wait until the page shows what Python computes for the page's values, and return the state.

        What a running simulation shows depends on all that happened; its numbers are compared only where
        `steps` says that it began with these values and has taken so many steps.
        """
        end = time.monotonic() + PATIENCE
        free = self.spec["simulation"] is not None and steps is None
        while True:
            state = self.state()
            if free and state["resting"]:
                return state
            expected = self.oracle.numbers(self.name, state["values"], state["seed"], steps or 0)
            if state["resting"] and state["steps"] == (steps or 0) and self._equal(state, expected):
                return state
            assert time.monotonic() < end, (
                f"{self.name} at {json.dumps(state['values'])}: the page shows {state['readouts']}, "
                f"goal {state['goal']}; Python says {expected}"
            )

    def _equal(self, state: dict[str, Any], expected: dict[str, Any]) -> bool:
        goal = {None: None, True: "met", False: "open"}[expected["goal"]]
        numbers = [same(*pair) for pair in zip(state["readouts"], expected["readouts"], strict=True)]
        return all(numbers) and state["goal"] == goal

    def drawing(self) -> str:
        """A fingerprint of everything drawn and said, without the handles and the controls themselves."""
        self.agree()
        return str(self.element.evaluate(DRAWING))

    def press(self, button: str) -> None:
        """Press a button of a simulation or of the quiet line."""
        self.element.get_by_test_id(button).click()

    def rerun(self, steps: int) -> str:
        """Begin a simulation anew and take these steps one by one, Python agreeing; its drawing then."""
        self.press("restart")
        self.agree(steps=0)
        for k in range(steps):
            self.press("step")
            self.agree(steps=k + 1)
        return self.drawing()

    def choose(self, control: dict[str, Any], value: Any) -> None:
        """Set a choice or a toggle by clicking it."""
        element = self.control(control["name"])
        if control["kind"] == "toggle":
            element.set_checked(value)
        elif element.evaluate("element => element.tagName") == "SELECT":
            element.select_option(value)
        else:
            element.get_by_label(value, exact=True).check()
        assert self.value(control["name"]) == value

    def drag_slider(self, name: str, *parts: float) -> list[float]:
        """Take a slider with the mouse and drag it to these parts of its way; its values, Python agreeing."""
        element = self.control(name)
        element.scroll_into_view_if_needed()
        box = element.bounding_box()
        assert box is not None
        middle = box["y"] + box["height"] / 2
        self.page.mouse.move(box["x"] + box["width"] / 2, middle)
        self.page.mouse.down()
        values = []
        for part in parts:
            over = {0: -15, 1: 15}.get(part, 0)  # an end is reached beyond the end
            self.page.mouse.move(box["x"] + part * box["width"] + over, middle, steps=3)
            values.append(float(self.agree()["values"][name]))
        self.page.mouse.up()
        return values

    def key_slider(self, control: dict[str, Any], wanted: float) -> float:
        """Bring a slider to a value with the keyboard alone."""
        element = self.control(control["name"])
        low, high = (place(control, control[end]) for end in ("min", "max"))
        step, wanted = control["step"], place(control, wanted)
        from_low = wanted - low <= high - wanted
        element.press("Home" if from_low else "End")
        count = round(((wanted - low) if from_low else (high - wanted)) / step)
        page_steps = max(1, round((high - low) / 10 / step))
        for _ in range(count // page_steps if page_steps > 1 else 0):
            before = place(control, self.value(control["name"]))
            element.press("PageUp" if from_low else "PageDown")
            moved = abs(place(control, self.value(control["name"])) - before) / step
            count -= round(moved)
        for _ in range(abs(count)):
            element.press("ArrowUp" if (count > 0) == from_low else "ArrowDown")
        return float(self.value(control["name"]))
