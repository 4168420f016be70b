"""Numbers are Python's to the character, and nothing that is no number reaches the page."""

from __future__ import annotations

import math
import re

import pytest

from nnkit.live.view import number_text
from tests.helpers import specs
from tests.helpers.pages import Figures
from tests.helpers.specs import axis, const, mark, note, plot, readout, still, words

ODD = [float("nan"), float("inf"), -float("inf")]


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


def test_numbers_are_written_to_the_character_as_python_writes_them(figures: Figures) -> None:
    values = [0.0, -0.0, 1.0, -1.5, 0.125, 2.5, -0.0004, 1234567.891, 1e-7, -3e21, 0.1 + 0.2, 999999.5, *ODD]
    kinds = [
        "",
        ".2f",
        "+.1f",
        ".0f",
        ".3g",
        "+.4g",
        ".1g",
        ".2e",
        "d",
        "+d",
        ".1%",
        "f",
        "g",
        "?no|yes|more",
    ]
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


def test_text_with_an_undefined_number_is_not_said(figures: Figures) -> None:
    """As in the picture: NaN is left out, an infinite number is not."""
    v = const(words([1, math.nan, math.inf]), 3)
    drawn = mark("text", x=const([1, 2, 3]), y=const([1, 1, 1]), v=v, template="v = {v}", anchor="middle")
    figures.open(still(plot(drawn, x=axis("x", 0, 4), y=axis("y", 0, 2))))
    assert figures.page.locator(".nnkit-live-texts-in text").all_text_contents() == ["v = 1", "", "v = ∞"]
