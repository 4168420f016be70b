"""Move the controls of a live figure on a built page as a reader does, and read what the page then shows."""

import json
import math
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from nnkit.live.figures.agreement import NUDGE
from tests.helpers.oracle import Oracle

PATIENCE = 20.0  # seconds: only a figure that is wrong takes so long
SCRIPTS = Path(__file__).with_name("driver.js").read_text(encoding="utf-8")


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

    def _ask(self, question: str, *given: Any) -> Any:
        """One trip to the page: what `driver.js` answers."""
        script = f"(element, given) => {{ {SCRIPTS}; return {question}(element, ...given); }}"
        return self.element.evaluate(script, list(given))

    def state(self) -> dict[str, Any]:
        """Values of all controls, numbers of all read-outs, state of the goal, once the figure rests."""
        return dict(self._ask("state"))

    def value(self, name: str) -> Any:
        """The present value of one control."""
        return self.state()["values"][name]

    def agree(self, steps: int | None = None) -> dict[str, Any]:
        """Wait until the page shows what Python computes for the page's values, and return the state.

        What a running simulation shows depends on all that happened; its numbers are compared only where
        `steps` says that it began with these values and has taken so many steps.
        """
        end, before = time.monotonic() + PATIENCE, None
        while True:
            state = self.state()
            if not (wrong := self._wrong(state, steps)):
                return state
            if state == before and state["resting"] and self._rounded(state, steps):
                return state
            assert time.monotonic() < end, wrong
            before = state

    def _wrong(self, state: dict[str, Any], steps: int | None = None) -> str:
        """What the page shows otherwise than Python says; nothing, if they agree."""
        if self.spec["simulation"] is not None and steps is None:
            return "" if state["resting"] else f"{self.name} does not come to rest"
        expected = self.oracle.numbers(self.name, state["values"], state["seed"], steps or 0)
        if state["resting"] and state["steps"] == (steps or 0) and self._equal(state, expected):
            return ""
        return (
            f"{self.name} at {json.dumps(state['values'])}: the page shows {state['readouts']}, "
            f"goal {state['goal']} after {state['steps']} steps; Python says {expected}"
        )

    def _rounded(self, state: dict[str, Any], steps: int | None) -> bool:
        """Whether Python's own read-outs move as far when its sliders move by their last digits.

        They do where nearly equal numbers are subtracted: there exp of NumPy and of the browser may differ.
        """
        values = state["values"]
        moved = [
            values | {slider["name"]: values[slider["name"]] * (1 + k * NUDGE)}
            for slider in self.controls("slider")
            if not (slider.get("whole") or slider.get("sizes"))
            for k in (-3, -2, -1, 1, 2, 3)
        ]
        here, *near = (
            self.oracle.numbers(self.name, one, state["seed"], steps or 0) for one in (values, *moved)
        )
        rounded: dict[str, Any] = {"readouts": [], "goal": here["goal"]}
        for shown, at, *others in zip(
            state["readouts"], here["readouts"], *(one["readouts"] for one in near), strict=True
        ):
            far = max((abs(float(other) - float(at)) for other in others), default=0.0)
            rounded["readouts"].append(shown if abs(float(shown) - float(at)) <= 2 * far else at)
        return state["steps"] == (steps or 0) and self._equal(state, rounded)

    def _equal(self, state: dict[str, Any], expected: dict[str, Any]) -> bool:
        goal = {None: None, True: "met", False: "open"}[expected["goal"]]
        numbers = [same(*pair) for pair in zip(state["readouts"], expected["readouts"], strict=True)]
        return all(numbers) and state["goal"] == goal

    def drawing(self) -> str:
        """A fingerprint of everything drawn and said, without the handles and the controls themselves."""
        self.agree()
        return str(self._ask("drawing"))

    def looks(self, steps: int, name: str | None = None) -> list[str]:
        """The drawing, Python agreeing; of a simulation, begun anew and after so many steps, one by one.

        With the name of a slider: one drawing for its minimum, one for its maximum, one for where it stood.
        """
        return [self._judged(seen) for seen in self._ask("looks", name, steps)]

    def _judged(self, seen: dict[str, Any]) -> str:
        simulated = self.spec["simulation"] is not None
        for count, state in enumerate(seen["states"]):
            assert not (wrong := self._wrong(state, count if simulated else None)), wrong
        return str(seen["drawing"])

    def press(self, button: str) -> None:
        """Press a button of a simulation or of the quiet line."""
        self.element.get_by_test_id(button).click()

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
            self.page.mouse.move(box["x"] + part * box["width"] + over, middle, steps=2)
            values.append(float(self.agree()["values"][name]))
        self.page.mouse.up()
        return values

    def tap_slider(self, name: str, part: float) -> None:
        """Tap on a slider, at this part of its way."""
        element = self.control(name)
        element.scroll_into_view_if_needed()
        box = element.bounding_box()
        assert box is not None
        element.tap(position={"x": part * box["width"], "y": box["height"] / 2})

    def key_slider(self, control: dict[str, Any], wanted: float) -> float:
        """Bring a slider to a value with the keyboard alone: from an end by pages, then by steps."""
        low, high = (place(control, control[end]) for end in ("min", "max"))
        step, wanted = control["step"], place(control, wanted)
        from_low = wanted - low <= high - wanted
        way = (wanted - low) if from_low else (high - wanted)
        pages = int(way / max(step, (high - low) / 10) * 0.99)
        self.keys(
            control["name"], "Home" if from_low else "End", *pages * ["PageUp" if from_low else "PageDown"]
        )
        count = round((wanted - place(control, self.value(control["name"]))) / step)
        return float(self.keys(control["name"], *abs(count) * ["ArrowUp" if count > 0 else "ArrowDown"]))

    def keys(self, name: str, *keys: str) -> Any:
        """Press these keys on a control; the value of the slider then."""
        self.control(name).focus()
        for key in keys:
            self.page.keyboard.press(key)
        return self.state()["values"].get(name)
