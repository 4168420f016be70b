"""What is drawn lies where the numbers say."""

from __future__ import annotations

import math
import re

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures
from tests.helpers.specs import axis, const, figure, mark, out, plot, slider, still, view


def test_curve_passes_through_the_computed_pixels(figures: Figures) -> None:
    figures.open(specs.neuron())
    figures.set("w", 2)
    points = [
        tuple(map(float, p.split(",")))
        for p in re.findall(r"[ML]([\d.]+,[\d.]+)", figures.paths(".nnkit-live-line")[0])
    ]
    assert len(points) == 241
    (left, _), (right, _) = points[0], points[-1]
    middle = points[120]
    assert middle[0] == pytest.approx((left + right) / 2, abs=0.02)
    height = points[0][1] - points[-1][1]  # from v(−6) to v(6), within 1e-5 of 0 and 1
    assert points[140][1] == pytest.approx(points[0][1] - height / (1 + math.exp(-2)), abs=0.02)


def test_choices_and_toggles_select_program_and_view(figures: Figures) -> None:
    figures.open(specs.neuron())
    assert figures.page.locator(".nnkit-live-line").count() == 1
    figures.get("control-slope").check()
    figures.page.locator(".nnkit-live-line").nth(1).wait_for(state="attached")
    assert figures.page.locator(".nnkit-live-key").all_inner_texts() == [
        "output v",
        "derivative dv/dz",
        "decision point −b/w",
    ]
    revision = figures.revision()
    figures.get("control-activation").get_by_label("tanh").check()
    figures.painted(revision)
    assert figures.number(1) == 0.0


def test_dots_outside_the_frame_are_not_drawn_and_words_stay_in_the_picture(figures: Figures) -> None:
    dots = mark("dots", x=const([1, 3, 1]), y=const([1, 1, 9]))
    words = mark("text", x=const(2), y=const(1), template="many words at the edge", anchor="start")
    figures.open(still(plot(dots, words, x=axis("x", 0, 2), y=axis("y", 0, 2))))
    (path,) = figures.paths(".nnkit-live-dots path")
    assert path.count("M") == 1
    picture = figures.page.locator(".nnkit-live-plot").bounding_box()
    text = figures.page.locator(".nnkit-live-texts-in text").bounding_box()
    assert picture
    assert text
    assert text["x"] + text["width"] <= picture["x"] + picture["width"] + 1


def test_heat_map_cells_and_contour_lie_where_the_axes_say(figures: Figures) -> None:
    cells = [-1.0] * 8 + [1.0] * 8
    drawn = mark(
        "heatmap",
        z=const(cells, 4, 4),
        x=[0, 4],
        y=[0, 4],
        domain=[-1, 1],
        palette="diverging",
        contour=[0],
        origin="lower",
        smooth=False,
    )
    figures.open(still(plot(drawn, x=axis("x", 0, 4), y=axis("y", 0, 4), aspect="equal")))
    pixels = figures.page.eval_on_selector(
        "canvas", "c => [0, 3].map(row => [...c.getContext('2d').getImageData(0, row, 1, 1).data])"
    )
    top, bottom = pixels
    assert top[0] > top[2], "high values are orange and on top"
    assert bottom[2] > bottom[0], "low values are blue and at the bottom"
    canvas = figures.page.locator("canvas").bounding_box()
    contour = figures.page.locator(".nnkit-live-contours path").bounding_box()
    assert canvas
    assert contour
    assert contour["y"] + contour["height"] / 2 == pytest.approx(canvas["y"] + canvas["height"] / 2, abs=1)
    assert contour["width"] == pytest.approx(canvas["width"] * 3 / 4, abs=3), "from centre to centre"


def test_all_marks_draw_and_move(figures: Figures) -> None:
    figures.open(specs.gallery(), specs.decision_map())
    names = ["area", "bars", "line", "dots path", "crosses path"]
    shapes = ", ".join(f".nnkit-live-{name}" for name in names)
    before = figures.paths(shapes)
    assert all(before)
    figures.set("k", 2)
    after = figures.paths(shapes)
    assert len(after) == len(before)
    assert after != before
    assert figures.page.locator(".nnkit-live-links path[d^='M']").count() == 8  # four arrows: shaft and head


def test_arrays_that_programs_reuse_are_drawn_as_they_are_now(figures: Figures) -> None:
    program = "(lib) => { const a = new Float64Array(2); return (p) => { a[1] = p.k; return {o0: a}; }; }"
    spec = figure(
        "reuse",
        [slider("k", 0, 4, 1, 1)],
        [program],
        [view(plot(mark("line", x=const([0, 1]), y=out("o0", 2)), y=axis("y", 0, 4)))],
    )
    figures.open(spec)
    first = figures.paths(".nnkit-live-line")
    figures.set("k", 4)
    second = figures.paths(".nnkit-live-line")
    figures.set("k", 1)
    assert figures.paths(".nnkit-live-line") == first != second
