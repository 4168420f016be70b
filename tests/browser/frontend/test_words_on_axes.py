"""Words, years and moving numbers on axes; the picture has the same limits."""

from __future__ import annotations

import json

import numpy as np
import pytest

from nnkit import live
from nnkit.live.view.limits import limits
from nnkit.live.view.number_text import render
from nnkit.live.view.spec import view_spec
from tests.helpers import marks
from tests.helpers.pages import Figures
from tests.helpers.specs import figure


def texts(figures: Figures, number: int) -> list[str]:
    """All words of one plot."""
    return figures.page.locator(".nnkit-live-plot").nth(number).locator("text").all_text_contents()


def test_bars_have_their_names_and_years_no_comma(figures: Figures) -> None:
    figures.open(marks.distributions().spec)
    assert texts(figures, 0)[:3] == ["apples", "pears", "quinces and m…"]
    assert "1980" in texts(figures, 1)
    assert {"plain", "momentum", "Adam", "perhaps"} <= set(texts(figures, 4))
    assert "cats" not in texts(figures, 3)
    assert figures.page.locator(".nnkit-live-key").all_inner_texts() == ["cats", "dogs", "birds"]
    overlaps = """svg => {
      const boxes = [...svg.querySelectorAll("text")].slice(0, 3).map(t => t.getBoundingClientRect());
      const frame = svg.getBoundingClientRect();
      return boxes.some(b => b.left < frame.left || b.bottom > frame.bottom); }"""
    assert not figures.page.locator(".nnkit-live-plot").nth(0).evaluate(overlaps)


def test_the_alternative_says_words_of_axes_whole_and_what_is_drawn_where_nothing_is_named(
    figures: Figures,
) -> None:
    figures.open(marks.distributions().spec)
    said = [figures.page.get_by_role("img").nth(n).get_attribute("aria-label") or "" for n in range(5)]
    assert "To the right: apples, pears, quinces and medlars." in said[0]
    assert "Drawn: bars." in said[0]
    assert "Drawn: cats, dogs, birds" in said[3]
    assert "To the right: plain, momentum, Adam" in said[4]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([0, 20_000], "10,000"),
        ([1950, 2020], "1980"),
        ([0, 3e8], "1e8"),
        ([0, 2e-8], "1e−8"),
        ([-0.5, 0.5], "−0.4"),
    ],
)
def test_numbers_on_axes_are_written_as_one_reads_them(
    figures: Figures, values: list[float], words: str
) -> None:
    spec = view_spec(live.view(live.plot(live.line([0, 1], values))))
    figures.open(figure("still", [], [], [spec]))
    assert words in texts(figures, 0)


def test_words_and_limits_follow_the_slider(figures: Figures) -> None:
    figures.open(marks.colours().spec)
    assert "x, spread 1.0" in texts(figures, 2)
    figures.set("s", 0.5)
    assert "x, spread 0.5" in texts(figures, 2)
    (_, y) = json.loads(figures.page.locator(".nnkit-live-plot").nth(2).get_attribute("data-limits") or "")
    assert y == [-1.5, 1.5]
    described = figures.page.locator(".nnkit-live-plot").nth(1)
    figures.page.wait_for_function(
        "e => e.ariaLabel.includes('Colours show weight')", arg=described.element_handle()
    )


def test_page_and_picture_have_the_same_limits(figures: Figures) -> None:
    """Random marks of every kind: the page shows what the picture shows, so that nothing jumps."""
    rng = np.random.default_rng(3)
    plots = []
    for k in range(24):
        x, y = rng.normal(size=(2, 6)) * 10.0 ** rng.integers(-4, 5, (2, 1)) + rng.choice([0, 50])
        made = [
            live.line(x, y), live.bars(np.arange(6), y), live.histogram(x, bins=5), live.errors(x, y, y + 1),
            live.area(x, y), live.heatmap([[1, 2]], x=(0.1, 3.7), y=(-1.3, 2)),
        ]  # fmt: skip
        scale = "log" if k % 5 == 4 else "linear"
        chosen = [made[k % 6], made[int(rng.integers(5))]]
        plots.append(live.plot(*chosen, y=live.axis("y", scale=scale), height=200))
    figures.open(figure("still", [], [], [view_spec(live.view(*plots, columns=6))]))
    shown = figures.page.locator(".nnkit-live-plot").evaluate_all(
        "all => all.map(e => JSON.parse(e.dataset.limits))"
    )
    for one, drawn in zip(shown, plots, strict=True):
        np.testing.assert_allclose(one, limits(drawn), rtol=1e-10)


@pytest.mark.parametrize("values", [{"w": 0.5, "n": 2}, {"w": -1.25, "n": 5}, {"w": 0.25, "n": 0}])
def test_numbers_in_f_strings_follow_and_are_those_of_the_picture(
    figures: Figures, values: dict[str, float]
) -> None:
    """The start, and two rounded halves: Python alone would write -1.2 and 0.2."""
    spoken = marks.spoken()
    figures.open(spoken.spec)
    for name, value in values.items():
        figures.set(name, value)
    plot, *notes = spoken(**values).items
    words = {str(label) for label in (plot.title, plot.x.label, plot.y.label)}
    mark = plot.marks[1]
    words.add(render(mark.style["template"], mark.channels))
    seen = figures.page.locator(".nnkit-live").inner_text()
    drawn = {text.strip() for text in texts(figures, 0)}
    for word in words:
        assert word in drawn or word in seen
    for note in notes:
        assert render(note.template, note.values) in seen
