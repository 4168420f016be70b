"""State in the address, pictures as files, the Python and the data behind a figure; words stay words."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest

from tests.helpers import specs
from tests.helpers.pages import ADDRESS, Figures
from tests.helpers.specs import axis, const, figure, mark, note, out, plot, readout, slider, view

EVIL = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'


def test_state_in_the_address_is_shown_and_only_by_its_figure(figures: Figures) -> None:
    figures.open(specs.descent(), specs.neuron(), hash="#fig-neuron?w=2.5&activation=tanh&slope=true&lr=1")
    assert figures.get("value-w").inner_text() == "2.5"
    assert figures.get("control-activation").get_by_label("tanh").is_checked()
    assert figures.get("control-slope").is_checked()
    assert figures.get("value-lr").inner_text() == "0.020"
    assert figures.page.locator("#fig-neuron").is_visible()


@pytest.mark.parametrize(
    "hash",
    [
        "#fig-neuron?w=abc&b=&activation=gone&slope=1&old=3",
        "#fig-neuron?w=NaN",
        "#fig-neuron?w=Infinity&b=%E0%A4%A",
        "#fig-neuron?",
        "#fig-neuron",
        "#fig-other?w=2",
        "#%",
        "#fig-neuron?w=1&w=5",
    ],
)
def test_bad_and_outdated_addresses_are_ignored(figures: Figures, hash: str) -> None:
    figures.open(specs.neuron(), hash=hash)
    assert figures.get("value-w").inner_text() == "1.0"
    assert figures.get("value-b").inner_text() == "0.0\u00a0V"
    assert not figures.get("control-slope").is_checked()


def test_values_outside_the_range_end_at_its_ends(figures: Figures) -> None:
    figures.open(specs.neuron(), hash="#fig-neuron?w=99&b=-1e9")
    assert figures.get("value-w").inner_text() == "5.0"
    assert figures.get("value-b").inner_text() == "−5.0\u00a0V"


def test_copied_link_brings_back_the_very_state(figures: Figures) -> None:
    figures.open(specs.neuron(), specs.line_fit())
    figures.set("w", -2.3)
    figures.get("control-slope").check()
    figures.context.grant_permissions(["clipboard-read", "clipboard-write"])
    first = figures.page.locator("#fig-neuron")
    first.get_by_test_id("more").click()
    first.get_by_test_id("copy-link").click()
    figures.page.wait_for_function("location.hash !== ''")
    link = figures.page.evaluate("navigator.clipboard.readText()")
    assert link == f"{ADDRESS}index.html#fig-neuron?w=-2.3&slope=true"
    assert figures.page.url == link
    figures.open(specs.neuron(), specs.line_fit(), hash=link.split("index.html")[1])
    assert figures.get("value-w").inner_text() == "−2.3"
    assert figures.get("control-slope").is_checked()


def test_points_travel_in_the_address(figures: Figures) -> None:
    figures.open(specs.line_fit(), hash="#fig-line-fit?pts=-1,-1,0,0,1,1,1.5,1.5")
    assert figures.number(0) == pytest.approx(1)
    figures.open(specs.line_fit(), hash="#fig-line-fit?pts=-1,-1,0")
    assert figures.number(0) == pytest.approx(0.68)


def test_following_a_link_on_the_same_page_moves_the_figure(figures: Figures) -> None:
    figures.open(specs.neuron())
    revision = figures.revision()
    figures.page.evaluate("location.hash = '#fig-neuron?w=4'")
    figures.painted(revision)
    assert figures.get("value-w").inner_text() == "4.0"


def test_picture_is_saved_as_self_contained_svg(figures: Figures) -> None:
    figures.open(specs.decision_map())
    figures.get("more").click()
    with figures.page.expect_download() as saved:
        figures.get("save-svg").click()
    assert saved.value.suggested_filename == "decision-map.svg"
    text = saved.value.path().read_text(encoding="utf-8")
    root = ET.fromstring(text)
    names = [node.tag.split("}")[1] for node in root.iter()]
    assert names.count("image") == 1
    assert names.count("path") > 10
    assert "data" in "".join(root.itertext())
    assert "Weights" in "".join(root.itertext())
    assert "var(" not in text
    assert "class=" not in text


def test_what_makes_points_easy_to_touch_is_not_in_the_saved_picture(figures: Figures) -> None:
    figures.open(specs.line_fit())
    figures.get("more").click()
    with figures.page.expect_download() as saved:
        figures.get("save-svg").click()
    circles = ET.fromstring(saved.value.path().read_text(encoding="utf-8")).findall(".//{*}circle")
    assert {circle.get("r") for circle in circles} == {"8"}


def test_picture_is_saved_as_png_at_twice_its_size(figures: Figures) -> None:
    figures.open(specs.neuron())
    figures.get("more").click()
    with figures.page.expect_download() as saved:
        figures.get("save-png").click()
    data = saved.value.path().read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width = int.from_bytes(data[16:20], "big")
    box = figures.page.locator(".nnkit-live-panels").bounding_box()
    assert box
    assert width == pytest.approx(2 * box["width"], abs=3)


def test_data_table_is_made_on_demand_follows_and_is_capped(figures: Figures) -> None:
    figures.open(specs.neuron())
    assert figures.page.locator("table").count() == 0
    figures.get("more").click()
    figures.get("data").locator("summary").click()
    table = figures.page.locator("table").first
    table.wait_for()
    assert table.locator("caption").inner_text() == "output v (first 200 of 241 rows)"
    assert table.locator("thead th").all_inner_texts() == ["input x", "output v"]
    assert table.locator("tbody tr").count() == 200
    first = table.locator("tbody tr").first.inner_text()
    figures.set("w", 3)
    figures.page.wait_for_function("t => document.querySelector('tbody tr').innerText !== t", arg=first)
    figures.get("more").click()
    figures.set("w", 2)
    figures.page.wait_for_function("document.querySelectorAll('table').length === 0")


def test_python_of_the_figure_is_shown_as_it_is(figures: Figures) -> None:
    spec = specs.neuron()
    spec["python"] = "def neuron(w):\n    return a < b > c & 'x'"
    figures.open(spec)
    figures.get("more").click()
    figures.get("python").locator("summary").click()
    assert figures.page.locator(".nnkit-live-python").inner_text() == spec["python"]


def test_hostile_words_stay_words(figures: Figures) -> None:
    choice = {"name": "c", "kind": "choice", "label": EVIL, "options": [EVIL, "b"], "start": EVIL}
    points = {
        "name": "p",
        "kind": "points",
        "label": EVIL,
        "start": [[0, 0]],
        "x": [-1, 1],
        "y": [-1, 1],
        "panel": 0,
    }
    marks = [
        mark("line", EVIL, EVIL, x=const([0, 1]), y=const([0, 1])),
        mark("text", x=const(0), y=const(0), template=EVIL, anchor=EVIL),
        mark("dots", "blue", EVIL, x=const(0), y=const(0), symbol=EVIL),
    ]
    items = [
        plot(*marks, x=axis(EVIL), y=axis(EVIL), title=EVIL),
        readout(EVIL, out("o0"), 2, EVIL),
        note(EVIL),
    ]
    goal = {"text": EVIL, "channels": {"condition": out("o0")}}
    spec = figure(
        "evil",
        [slider("s", 0, 1, 0, label=EVIL, unit=EVIL), choice, points],
        ["(lib) => (p) => ({o0: p.s})"],
        [view(*items, goal=goal)],
        variants={},
        python=EVIL,
        alt=EVIL,
        title=EVIL,
        challenge="__proto__",
    )

    spec["variants"] = {json.dumps([EVIL], separators=(",", ":")): {"program": 0, "view": 0}}
    figures.open(spec)
    figures.set("s", 1)
    figures.get("more").click()
    figures.get("data").locator("summary").click()
    figures.page.locator("table").first.wait_for()
    figures.page.wait_for_timeout(1000)
    assert figures.page.evaluate("window.hacked") is None
    assert (
        figures.page.locator(
            ".nnkit-live img:not(.nnkit-live-picture), .nnkit-live script:not(.nnkit-live-spec)"
        ).count()
        == 0
    )
