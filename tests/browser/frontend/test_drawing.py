"""What is drawn is what the numbers say, and nothing that is no number reaches the page."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

import pytest

from nnkit.live.view import number_text
from tests.helpers import specs
from tests.helpers.pages import Figures
from tests.helpers.specs import axis, const, figure, mark, note, out, plot, readout, slider, view

Make = Callable[..., Figures]
ODD = [float("nan"), float("inf"), -float("inf")]


def words(values: list[float]) -> list[float | str]:
    """Numbers for JSON, where NaN and infinities are words."""
    names = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
    return [names.get(str(v), v) for v in values]


def still(*items: specs.Spec, name: str = "still") -> specs.Spec:
    """A figure that depends on nothing."""
    return figure(name, [], [], [view(*items)])


def test_slider_moves_curve_readouts_and_note_as_python_computes_them(figures: Figures) -> None:
    figures.open(specs.neuron())
    before = figures.paths(".nnkit-live-line")
    for w, b in [(-5, 5), (2.5, -1.3), (0, 1), (5, -5)]:
        figures.set("w", w)
        figures.set("b", b)
        decision = -b / w if w else -math.inf
        assert figures.number(0) == pytest.approx(decision, rel=1e-12)
        output = 1 / (1 + math.exp(-b))
        assert figures.number(1) == pytest.approx(output, rel=1e-12)
        assert figures.get("readout-0").locator("dd").inner_text() == number_text.readout(decision, 2)
        assert figures.get("note-0").inner_text() == f"The neuron answers {output:.2f} at x = 0."
    assert figures.paths(".nnkit-live-line") != before


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


def test_numbers_are_written_to_the_character_as_python_writes_them(figures: Figures) -> None:
    values = [0.0, -0.0, 1.0, -1.5, 0.125, 2.5, -0.0004, 1234567.891, 1e-7, -3e21, 0.1 + 0.2, 999999.5, *ODD]
    kinds = ["", ".2f", "+.1f", ".0f", ".3g", "+.4g", ".1g", ".2e", "d", "+d", ".1%", "f", "g"]
    notes = [
        note(
            "|".join(f"{{v{i}:{kind}}}" if kind else f"{{v{i}}}" for i in range(len(values))),
            **{f"v{i}": const(v) for i, v in enumerate(words(values))},
        )
        for kind in kinds
    ]
    readouts = [
        readout("r", const(v), digits, unit) for v in words(values) for digits, unit in [(0, "%"), (3, "V")]
    ]
    figures.open(still(*notes, *readouts))
    for i, kind in enumerate(kinds):
        expected = "|".join(number_text.number(v, kind or number_text.DEFAULT) for v in values)
        assert figures.get(f"note-{i}").text_content() == expected, kind
    expected = [number_text.readout(v, digits, unit) for v in values for digits, unit in [(0, "%"), (3, "V")]]
    assert figures.page.locator(".nnkit-live-readout dd").all_text_contents() == expected


def test_undefined_and_infinite_numbers_leave_gaps_and_no_bad_attribute(figures: Figures) -> None:
    x = const(list(range(8)))
    y = const(words([0, 1, math.nan, 3, math.inf, -math.inf, math.nan, 2]), 8)
    odd = const(words(ODD), 3)
    figures.open(
        still(
            plot(
                mark("line", x=x, y=y),
                mark("dots", x=x, y=y),
                mark("area", x=x, y1=y, y2=const(0)),
                mark("bars", x=x, height=y, width=None),
                mark("rule", x=odd),
                mark("rule", y=odd),
                mark("link", x1=x, y1=y, x2=const(3), y2=const(1), head=True, domain=None, value=y, width=y),
                mark("text", x=x, y=y, v=y, template="{v}", anchor="middle"),
            ),
            plot(
                mark(
                    "heatmap",
                    z=const(words([*ODD, 1]), 2, 2),
                    x=[0, 1],
                    y=[0, 1],
                    domain=None,
                    contour=[0],
                    origin="lower",
                )
            ),
            plot(mark("line", x=const([], 0), y=const([], 0)), mark("dots", x=const([], 0), y=const([], 0))),
            plot(mark("line", x=const([2, 2]), y=const([5, 5]))),
            plot(mark("line", x=const([1, 2]), y=const([0, 1])), x=axis("x", 3, 3), y=axis("y", 0, 0)),
            plot(
                mark("line", x=const([1, 2, 3, 4]), y=const([-1, 0, 10, 100])),
                mark("bars", x=const([1]), height=const([10]), width=None),
                mark("area", x=const([1, 2]), y1=const([1, 10]), y2=const(0)),
                y=axis("log", scale="log"),
            ),
            plot(mark("line", x=const([1, 2]), y=const([-1, -2])), y=axis("log", -1, 0, scale="log")),
        )
    )
    assert not [value for value in figures.attributes() if re.search(r"NaN|Infinity|undefined|null", value)]
    line = figures.paths(".nnkit-live-line")[0]
    assert line.count("M") == 3  # 0–1, 3 with the two infinities, the last point alone
    assert figures.page.locator(".nnkit-live-plot").count() == 7


def test_logarithmic_axis_drops_what_is_not_positive(figures: Figures) -> None:
    drawn = mark("line", x=const([1, 2, 3, 4]), y=const([-1, 0, 10, 100]))
    figures.open(still(plot(drawn, y=axis("J", scale="log"))))
    (path,) = figures.paths(".nnkit-live-line")
    assert len(re.findall("[ML]", path)) == 2


def test_ticks_stand_at_powers_of_ten_and_at_classes(figures: Figures) -> None:
    wide = mark("line", x=const([1, 2]), y=const([1e-9, 1e6]))
    classes = mark("bars", x=const([1, 2, 3]), height=const([1, 2, 3]), width=None)
    figures.open(still(plot(wide, y=axis("J", scale="log"), height=240), plot(classes, height=240)))
    texts = figures.page.locator(".nnkit-live-plot").nth(0).locator("text").all_text_contents()
    powers = [text for text in texts if text.startswith("10") or text in {"0.01", "0.1", "1", "100", "1000"}]
    assert 2 < len(powers) < 8
    labels = figures.page.locator(".nnkit-live-plot").nth(1).locator("text").all_text_contents()
    assert labels[:3] == ["1", "2", "3"]


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


def test_ten_thousand_random_moves_leave_no_error_no_bad_number_and_no_node_behind(figures: Figures) -> None:
    figures.open(specs.neuron())
    moves = """async (n) => {
      const inputs = [...document.querySelectorAll('.nnkit-live-controls input')];
      let seed = 1;
      const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
      for (let i = 0; i < n; i++) {
        const input = inputs[Math.floor(random() * inputs.length)];
        if (input.type === 'range') {
          input.value = Number(input.min) + random() * (input.max - input.min);
          input.dispatchEvent(new Event('input', {bubbles: true}));
        } else input.click();
        if (i % 50 === 49) await new Promise(requestAnimationFrame);
      }
      await new Promise(requestAnimationFrame);
      return document.querySelectorAll('*').length;
    }"""
    settled = figures.page.evaluate(moves, 500)
    assert abs(figures.page.evaluate(moves, 10_000) - settled) < 60  # another view, at most
    assert not [value for value in figures.attributes() if re.search(r"NaN|Infinity|undefined", value)]


def test_a_plot_without_axes_has_no_ticks_grid_or_labels_and_all_the_room(figures: Figures) -> None:
    drawn = mark("line", x=const([0, 1]), y=const([0, 1]))
    axes = {"x": axis("input x", 0, 1), "y": axis("output y", 0, 1)}
    figures.open(still(plot(drawn, **axes), plot(drawn, **axes, axes=False)))
    usual, bare = figures.page.locator(".nnkit-live-plot").all()
    assert "input x" in usual.text_content()
    assert bare.text_content() == ""
    assert bare.locator("line").count() == 0
    around, whole = usual.locator(".nnkit-live-line").bounding_box(), bare.bounding_box()
    line = bare.locator(".nnkit-live-line").bounding_box()
    assert line["width"] > around["width"] + 30
    assert (line["width"], line["height"]) == pytest.approx((whole["width"], whole["height"]), abs=8)


def test_text_with_an_undefined_number_is_not_said(figures: Figures) -> None:
    """As in the picture: NaN is left out, an infinite number is not."""
    v = const(words([1, math.nan, math.inf]), 3)
    drawn = mark("text", x=const([1, 2, 3]), y=const([1, 1, 1]), v=v, template="v = {v}", anchor="middle")
    figures.open(still(plot(drawn, x=axis("x", 0, 4), y=axis("y", 0, 2))))
    assert figures.page.locator(".nnkit-live-texts-in text").all_text_contents() == ["v = 1", "", "v = ∞"]


@pytest.mark.parametrize("width", range(300, 420, 10))
def test_labels_of_the_axes_stay_in_the_picture(make_figures: Make, width: int) -> None:
    """A plot with equal units grows when its margin shrinks, and then may bring longer labels."""
    cells = mark("heatmap", z=const([0.0, 1.0, 2.0, 3.0], 2, 2), x=[-2, 2], y=[-2, 2], domain=None)
    cells |= {"palette": "sequential", "contour": [], "origin": "lower", "smooth": None}
    figures = make_figures(viewport={"width": width, "height": 900})
    figures.open(still(plot(cells, x=axis(""), y=axis(""), aspect="equal")))
    outside = """svg => { const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
        .filter(([, box]) => box.left < frame.left || box.right > frame.right).map(([words]) => words); }"""
    assert figures.page.locator("svg.nnkit-live-plot").evaluate(outside) == []
