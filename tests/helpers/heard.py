"""What a figure and Python must hear of each other, in whatever a notebook is open in."""

from __future__ import annotations

from typing import Any, Protocol

from playwright.sync_api import Locator, Page, expect

from tests.helpers.lab import eventually

KNOWN = """
import json
from nnkit.live import registry
fig = next(f for f in registry.values() if any(c.kind == "slider" for c in f.controls.values()))
name, slider = next((n, c) for n, c in fig.controls.items() if c.kind == "slider")
print(json.dumps({"figures": list(registry), "name": fig.name, "slider": name,
                  "low": slider.minimum, "high": slider.maximum, "start": slider.start}))
"""
DRAWN_AND_WRITTEN = """
import json
import numpy as np
from nnkit import live
@live.figure(drawn=live.pad(4, 4, start=np.zeros((4, 4))), word=live.text_input("ab", alphabet="abc", most=5))
def drawn_and_written(drawn, word):
    \"\"\"How much is drawn, and how many letters there are. **Draw.**\"\"\"
    return live.view(live.readout("ink", np.sum(drawn)), live.readout("letters", np.sum(word >= 0), digits=0))
drawn_and_written
"""
PLAYGROUND = ("from nnkit.playground import Playground", "Playground('#playground?data=xor&hidden=3')")


class Open(Protocol):
    """A notebook that is open in a page."""

    page: Page

    def ask(self, code: str) -> Any:
        """Run code in the kernel; what it prints, read as JSON."""

    def add_cell(self, source: str) -> None:
        """Append a cell and run it."""

    def figure(self, name: str) -> Locator:
        """A figure that is ready, by its name."""


def drag_to_the_end(slider: Locator) -> None:
    """Take a slider in its middle with the mouse, and drag it beyond its right end."""
    slider.scroll_into_view_if_needed()
    box, mouse = slider.bounding_box(), slider.page.mouse
    assert box is not None
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(box["x"] + box["width"] + 20, box["y"] + box["height"] / 2, steps=4)
    mouse.up()


def of_a_drag(notebook: Open, known: dict[str, Any]) -> None:
    """The reader drags to the right end; Python reads the slider's maximum."""
    slider = notebook.figure(known["name"]).get_by_test_id(f"control-{known['slider']}")
    drag_to_the_end(slider)
    trait = f"print(json.dumps(fig.{known['slider']}))"
    eventually(lambda: notebook.ask(trait) == known["high"], "Python hears of the drag")


def of_a_value_set_in_python(notebook: Open, known: dict[str, Any]) -> None:
    """Setting the trait moves the slider and draws again."""
    figure = notebook.figure(known["name"])
    slider, panels = figure.get_by_test_id(f"control-{known['slider']}"), figure.locator(".nnkit-live-panels")
    before = panels.inner_html()
    notebook.ask(f"fig.{known['slider']} = {known['low']}; print(1)")
    eventually(lambda: float(slider.input_value()) == known["low"], "the slider moves")
    eventually(lambda: panels.inner_html() != before, "the drawing changes")


def of_what_is_drawn_and_written(notebook: Open) -> None:
    """A pad and a line of text, which come with the module of few readers: both ways."""
    notebook.add_cell(DRAWN_AND_WRITTEN)
    figure = notebook.figure("drawn_and_written")
    ink, letters = figure.get_by_test_id("readout-0"), figure.get_by_test_id("readout-1")
    figure.get_by_test_id("control-word").fill("cab")
    eventually(
        lambda: notebook.ask("print(json.dumps(drawn_and_written.word))") == "cab", "the text is heard"
    )
    eventually(lambda: letters.get_attribute("data-value") == "3", "its letters are counted")
    figure.get_by_test_id("control-drawn").click()
    heard = "print(json.dumps(float(np.sum(drawn_and_written.drawn))))"
    eventually(lambda: notebook.ask(heard) > 0, "the drawing is heard")
    eventually(lambda: float(ink.get_attribute("data-value") or 0) == notebook.ask(heard), "and it is summed")
    notebook.ask("drawn_and_written.drawn = np.ones((4, 4)); drawn_and_written.word = 'b'; print(1)")
    eventually(lambda: ink.get_attribute("data-value") == "16", "a drawing from Python is shown")
    eventually(lambda: figure.get_by_test_id("control-word").input_value() == "b", "and a text")


def playground_trains(page: Page) -> None:
    """It begins with the cell's settings, and an epoch moves it on."""
    figure = page.locator("figure.nnkit-playground").first
    figure.scroll_into_view_if_needed()
    expect(figure.get_by_test_id("epochs")).to_contain_text("epoch 0")
    expect(figure.get_by_test_id("set-xor")).to_be_checked()
    figure.get_by_test_id("step").click()
    expect(figure.get_by_test_id("epochs")).to_contain_text("epoch 1")
