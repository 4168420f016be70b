"""Images, small maps, histograms, arrows, words and colour bars: page, notebook and print say the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.text import Annotation

from nnkit.live.show import picture
from nnkit.live.show.widget import module
from tests.browser.frontend.test_notebook import notebook
from tests.helpers import marks
from tests.helpers.pages import Figures

S = 1.5  # the slider's value, which is not its start
FIGURES = {"colours": marks.colours, "distributions": marks.distributions}
SAID = """async () => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  document.querySelector("[data-testid=more]").click();
  document.querySelector("[data-testid=data] summary").click();
  while (!all(".nnkit-live-data table").length) await new Promise(requestAnimationFrame);
  const words = [".nnkit-live-data table", ".nnkit-live-title", ".nnkit-live-key", ".nnkit-live-number"];
  const pixels = all("canvas").map((canvas) => [canvas.width, canvas.height, canvas.toDataURL()]);
  return [...words.map((selector) => all(selector).map((node) => node.textContent)), pixels];
}"""
BARS = """() => [...document.querySelectorAll(".nnkit-live-colorbar")].map((bar) => {
  const texts = [...bar.querySelectorAll("text:not(.nnkit-live-axislabel)")];
  const numbers = texts.map((text) => Number(text.textContent.replace("−", "-").replaceAll(",", "")));
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const heights = boxes.map((box) => (box.top + box.bottom) / 2);
  const unit = (numbers.at(-1) - numbers[0]) / (heights.at(-1) - heights[0]);
  const strip = bar.querySelector("rect").getBoundingClientRect();
  return [strip.bottom, strip.top].map((y) => numbers[0] + (y - heights[0]) * unit);
})"""  # what stands at either end, judged by where the numbers stand
LAYERS = """async () => {
  const { mount } = await import("./live.js");
  const { panels } = await mount(document.querySelector(".nnkit-live"));
  const plain = (values) => (typeof values === "number" ? [values] : Array.from(values ?? []));
  const all = (values) => Object.fromEntries(Object.entries(values).map(([k, v]) => [k, plain(v)]));
  const read = ({ mark, values }) => [mark.type, all(values)];
  return panels.map((panel) => panel.layers.map(read));
}"""


@pytest.mark.parametrize("name", FIGURES)
def test_page_notebook_and_print_say_the_same(
    figures: Figures, make_figures: Callable[..., Figures], name: str
) -> None:
    figure = FIGURES[name]()
    figures.open(figure.spec)
    figures.set("s", S)
    figures.settle()
    said, layers = figures.page.evaluate(SAID), figures.page.evaluate(LAYERS)
    assert all(said[0])
    other = make_figures(viewport={"width": 900, "height": 900})
    other.files["live.js"] = module()
    notebook(other, figure.spec, s=S)
    assert other.page.evaluate(SAID) == said
    assert other.errors == []
    printed = picture.draw(figure(s=S)).axes
    ends = np.reshape([bar.get_ylim() for axes in printed for bar in axes.child_axes], (-1, 2))
    shown = np.reshape(figures.page.evaluate(BARS), (-1, 2))
    assert np.all(np.abs(shown - ends) < 0.02 * np.ptp(ends, axis=1, keepdims=True)), (shown, ends)
    for axes, plotted in zip(printed, layers, strict=True):
        for mark, values in plotted:
            PRINTED[mark](axes, {channel: np.array(numbers) for channel, numbers in values.items()})


def maps(axes: Axes, values: dict[str, Any]) -> None:
    """Cells: of a heat map, of an image, of small maps one after the other."""
    found = [np.asarray(image.get_array(), float) for image in axes.images]
    cells = np.concatenate([array[..., :3].ravel() if array.ndim == 3 else array.ravel() for array in found])
    wanted = values["z"] if "z" in values else np.clip(values["rgb"], 0, 1)
    np.testing.assert_allclose(cells, wanted, rtol=1e-6, atol=1e-9)


def dots(axes: Axes, values: dict[str, Any]) -> None:
    """Every dot, whatever its class."""
    found = np.concatenate([c.get_offsets() for c in axes.collections if isinstance(c, PathCollection)])
    wanted = np.column_stack([values["x"], values["y"]])
    np.testing.assert_allclose(np.sort(found, axis=0), np.sort(wanted, axis=0), rtol=1e-6, atol=1e-9)


def bars(axes: Axes, values: dict[str, Any]) -> None:
    """Heights, in order."""
    heights = [patch.get_height() for patch in axes.patches]
    np.testing.assert_allclose(heights, values["height"], rtol=1e-6)


def line(axes: Axes, values: dict[str, Any]) -> None:
    """Some line goes through these points."""
    ends = [line.get_ydata() for line in axes.lines]
    assert any(len(y) == len(values["y"]) and np.allclose(y, values["y"]) for y in ends)


def errors(axes: Axes, values: dict[str, Any]) -> None:
    """One stroke from end to end for each."""
    (strokes,) = [c for c in axes.collections if isinstance(c, LineCollection)]
    wanted = [[[x, y1], [x, y2]] for x, y1, y2 in zip(values["x"], values["y1"], values["y2"], strict=True)]
    np.testing.assert_allclose(strokes.get_segments(), wanted)


def arrows(axes: Axes, values: dict[str, Any]) -> None:
    """Each from its foot to its head."""
    notes = [note for note in axes.texts if isinstance(note, Annotation)]
    found = np.array([[*note.xyann, *note.xy] for note in notes])
    np.testing.assert_allclose(found, np.column_stack([values[end] for end in ("x1", "y1", "x2", "y2")]))


PRINTED: dict[str, Callable[[Axes, dict[str, Any]], None]] = {
    "heatmap": maps, "image": maps, "rasters": maps, "dots": dots, "bars": bars, "line": line,
    "errors": errors, "link": arrows,
}  # fmt: skip
