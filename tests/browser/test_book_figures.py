"""On the built pages, every control of every live figure is moved by mouse and keyboard; Python agrees."""

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from book.tools import serve
from tests.helpers.collect import ROOT, pages
from tests.helpers.driver import LiveFigure, place
from tests.helpers.moving import every_control_of
from tests.helpers.oracle import Oracle
from tests.helpers.targets import small_targets
from tests.helpers.visits import enter

PAGES = [path.relative_to(ROOT).as_posix() for path in pages()]
HEAVIEST = 60_000  # bytes of one program, compressed as a server sends it


@pytest.fixture(scope="module", params=PAGES)
def oracle(request: pytest.FixtureRequest) -> Iterator[tuple[str, Oracle]]:
    """Python's side of one page."""
    answers = Oracle(request.param)
    yield request.param.rsplit(".", 1)[0], answers
    answers.close()


def test_every_control_moves_the_figure_as_python_says(
    browser: Browser, site: str, oracle: tuple[str, Oracle]
) -> None:
    """Sliders, choices, toggles, points, pads and texts, by mouse and by keyboard, then reset."""
    address, answers = oracle
    seen = enter(browser, site)
    page = seen.open(f"{address}.html")
    seen.lay_out()
    shown = page.locator("figure.nnkit-live").evaluate_all("all => all.map((f) => f.id)")
    assert sorted(shown) == sorted(f"fig-{name}" for name in answers.specs)
    for spec in answers.specs.values():
        every_control_of(LiveFigure(page, spec, answers))
    assert seen.complaints == []
    assert seen.foreign == []
    page.context.close()


def test_on_a_phone_in_the_dark_every_control_moves_the_figure_too(
    browser: Browser, site: str, oracle: tuple[str, Oracle]
) -> None:
    """Sliders are tapped, options are tapped, points go by keys; Python agrees there as well.

    Whatever can be touched on the page is large enough for a finger.
    """
    address, answers = oracle
    seen = enter(browser, site, phone=True, dark=True)
    page = seen.open(f"{address}.html")
    seen.lay_out()
    for spec in answers.specs.values():
        figure = LiveFigure(page, spec, answers)
        for control in figure.controls("choice", "toggle"):
            values = control.get("options", [True, False])
            figure.choose(control, next(value for value in values if value != control["start"]))
        for control in figure.controls("slider"):
            low, high, start = (place(control, control[end]) for end in ("min", "max", "start"))
            here = (start - low) / (high - low)
            figure.tap_slider(control["name"], here + (0.3 if here < 0.5 else -0.3))
        for control in figure.controls("points"):
            figure.keys(f"{control['name']}-0", "ArrowLeft", "ArrowUp", "Shift+ArrowRight")
        for control in figure.controls("pad"):
            figure.control(control["name"]).tap(position={"x": 12, "y": 9})
        for control in figure.controls("text"):
            figure.control(control["name"]).fill(control["start"][1:])
        moved = figure.agree()["values"]
        kinds = figure.controls("choice", "toggle", "slider", "points", "pad", "text")
        assert [c["name"] for c in kinds if moved[c["name"]] == c["start"]] == [], figure.name
    assert small_targets(page) == {}
    assert seen.complaints == []
    page.context.close()


def test_every_program_computes_what_python_computes(oracle: tuple[str, Oracle]) -> None:
    """All numbers that a figure can show agree to 1e-9 relative, at many values of its controls."""
    _, answers = oracle
    compared = {name: answers.parity(name) for name in answers.specs}
    assert {name: found for name, found in compared.items() if isinstance(found, str) or found < 1} == {}


def test_no_program_is_heavy(oracle: tuple[str, Oracle]) -> None:
    """Whatever sizes and sliders are combined."""
    _, answers = oracle
    programs = [(spec["name"], source) for spec in answers.specs.values() for source in spec["programs"]]
    weights = [(name, len(gzip.compress(source.encode()))) for name, source in programs]
    assert [one for one in weights if one[1] > HEAVIEST] == []


def test_every_page_with_figures_is_in_the_built_book() -> None:
    """No page with a figure is forgotten by the table of contents."""
    assert [page for page in PAGES if not (serve.SITE / page).with_suffix(".html").exists()] == []
    assert PAGES
