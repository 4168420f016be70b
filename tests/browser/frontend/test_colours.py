"""Colours that stand for numbers: bars, palettes, small maps, images, and the number under the pointer."""

from __future__ import annotations

import numpy as np
from matplotlib import colormaps

from tests.helpers import marks
from tests.helpers.pages import Figures
from tests.helpers.specs import axis, const, mark, plot, still

PIXELS = "c => [...c.getContext('2d').getImageData(0, 0, c.width, c.height).data]"


def heat(values: list[float], rows: int, columns: int, **looks: object) -> dict[str, object]:
    """A heat map over its cells."""
    place = {"x": [0, columns], "y": [0, rows], "contour": [], "origin": "upper", "smooth": False}
    return mark(
        "heatmap", z=const(values, rows, columns), **{"domain": None, "palette": "viridis"} | place | looks
    )


def test_a_bar_has_round_ends_and_moves_with_the_numbers(figures: Figures) -> None:
    figures.open(marks.colours().spec)
    bar = figures.page.locator(".nnkit-live-panel").nth(0).locator(".nnkit-live-colorbar text")
    assert bar.all_text_contents() == [
        "−2.0",
        "−1.5",
        "−1.0",
        "−0.5",
        "0.0",
        "0.5",
        "1.0",
        "1.5",
        "2.0",
        "error J",
    ]
    figures.set("s", 0.1)
    assert bar.all_text_contents()[:2] == ["−0.4", "−0.3"]
    assert figures.page.locator(".nnkit-live-title").nth(0).inner_text() == "spread 0.1"
    outside = """() => [...document.querySelectorAll(".nnkit-live-colorbar text")].filter((text) => {
      const [box, frame] = [text, text.closest("svg")].map((node) => node.getBoundingClientRect());
      return box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
    }).map((text) => text.textContent)"""
    assert figures.page.evaluate(outside) == []
    strips = """() => [...document.querySelectorAll(".nnkit-live-colorbar")].filter((bar) => {
      const strip = bar.querySelector("rect").getBoundingClientRect();
      return [...bar.querySelectorAll("text:not(.nnkit-live-axislabel)")]
        .some((text) => text.getBoundingClientRect().left < strip.right);
    }).length"""
    assert figures.page.evaluate(strips) == 0


def test_a_named_palette_has_matplotlibs_colours(figures: Figures) -> None:
    values = np.linspace(0, 1, 16)
    names = ["viridis", "magma", "cividis"]
    figures.open(still(*[plot(heat(values.tolist(), 4, 4, palette=name)) for name in names]))
    for canvas, name in zip(figures.page.locator("canvas").all(), names, strict=True):
        shown = np.reshape(canvas.evaluate(PIXELS), (16, 4))[:, :3]
        assert np.abs(shown - 255 * colormaps[name](values)[:, :3]).max() < 4


def test_a_centred_palette_has_its_middle_at_zero(figures: Figures) -> None:
    figures.open(still(plot(heat([-1.0, 0.0, 4.0, 0.0], 2, 2, palette="red-blue"))))
    pixels = np.reshape(figures.page.locator("canvas").evaluate(PIXELS), (4, 4))
    assert np.abs(pixels[1, :3] - 247).max() <= 1


def test_the_number_under_the_pointer_is_said_with_its_place(figures: Figures) -> None:
    figures.open(still(plot(heat([1.0, 2.0, 3.0, 4.5], 2, 2), x=axis("x", 0, 2), y=axis("y", 0, 2))))
    box = figures.page.locator("canvas").bounding_box()
    assert box
    figures.page.mouse.move(box["x"] + 0.75 * box["width"], box["y"] + 0.75 * box["height"])
    assert figures.get("tip").inner_text() == "x 1.5, y 0.5: 4.5"
    figures.page.mouse.move(2, 2)
    assert figures.get("tip").is_hidden()


def test_small_maps_share_one_scale_and_are_named(figures: Figures) -> None:
    figures.open(marks.colours().spec)
    panel = figures.page.locator(".nnkit-live-panel").nth(4)
    assert panel.locator("canvas").count() == 6
    assert panel.locator(".nnkit-live-names text").all_text_contents() == [f"map {k}" for k in range(6)]
    places = [canvas.bounding_box() for canvas in panel.locator("canvas").all()]
    frame = panel.bounding_box()
    assert frame
    for one in places:
        assert one
        assert frame["x"] <= one["x"] < one["x"] + one["width"] <= frame["x"] + frame["width"]
    first = places[0]
    assert first
    figures.page.mouse.move(first["x"] + 2, first["y"] + 2)
    noise = np.random.default_rng(0)
    noise.normal(size=(60, 2))
    assert panel.get_by_test_id("tip").inner_text().endswith(f"{noise.normal():.3g}".replace("-", "−"))


def test_an_image_shows_its_own_colours(figures: Figures) -> None:
    colours = [1.0, 0.0, 0.0, 0.0, 0.5, 2.0, "NaN", 0.0, 0.0, 0.2, 0.4, 0.6]
    looks = {"x": [0, 2], "y": [0, 2], "origin": "upper", "smooth": False}
    figures.open(still(plot(mark("image", rgb=const(colours, 2, 2, 3), **looks))))
    pixels = figures.page.locator("canvas").evaluate(PIXELS)
    assert pixels[:8] == [255, 0, 0, 255, 0, 128, 255, 255]
    assert pixels[11] == 0
    assert pixels[12:] == [51, 102, 153, 255]


def test_tables_hold_the_numbers_of_maps_and_the_words_of_axes(figures: Figures) -> None:
    figures.open(marks.colours().spec, marks.distributions().spec)
    for name, heads, cell in (
        ("colours", ["map", "row", "column 1", "red"], "map 0"),
        ("distributions", ["fruit", "kg", "how many"], "quinces and medlars"),
    ):
        figure = figures.page.locator(f"#fig-{name}")
        figure.get_by_test_id("more").click()
        figure.get_by_test_id("data").click()
        figure.locator("table").first.wait_for()
        said = " ".join(figure.locator("table").all_inner_texts())
        assert [head for head in heads if head not in said] == []
        assert cell in said
