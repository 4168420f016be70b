"""A notebook of the book on ground like Colab's: its Python, older widgets and NumPy, nnkit from git."""

from collections.abc import Iterator
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser

from book.running.notebooks import ROOT
from tests.helpers import colab
from tests.helpers.classic import ClassicNotebook
from tests.helpers.lab import eventually, window
from tests.helpers.servers import environment, free_port, server

NOTEBOOK = ROOT / "appendix" / "live_figures.ipynb"
VERSIONS = """
import json, sys, importlib.metadata as m, nnkit
print(json.dumps({"python": sys.version.split()[0], "nnkit": nnkit.__file__,
                  **{name: m.version(name) for name in ("ipywidgets", "notebook", "numpy")}}))
"""
KNOWN = """
import json
from nnkit.live import registry
fig = next(f for f in registry.values() if any(c.kind == "slider" for c in f.controls.values()))
name, slider = next((n, c) for n, c in fig.controls.items() if c.kind == "slider")
print(json.dumps({"name": fig.name, "slider": name, "low": slider.minimum, "high": slider.maximum}))
"""


@pytest.fixture(scope="module", params=[colab.python()[1]])
def opened(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ClassicNotebook]:
    """The notebook alone in an empty folder, its setup cell run; the test's name says by which Python."""
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("drive")
    interpreter = colab.environment(home)
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.cell_type == "code")
    cell.source = colab.setup_cell(colab.repository(home / "repository"))
    nbformat.write(notebook, folder / NOTEBOOK.name)
    command = [str(interpreter), "-m", "notebook", "--no-browser", "--allow-root", f"--port={free_port()}"]
    command += ["--ip=127.0.0.1", "--NotebookApp.token=", "--NotebookApp.iopub_data_rate_limit=1e9"]
    path = f"{interpreter.parent}:{environment(home)['PATH']}"
    with (
        window(browser, 1200, 900) as page,
        server(command, folder, environment(home, PATH=path)) as url,
    ):
        address = f"{url}/notebooks/{NOTEBOOK.name}"
        first = ClassicNotebook(page, address)
        assert first.run(0, 1 + notebook.cells.index(cell)) == []
        yield ClassicNotebook(
            page, address
        )  # afresh: the page learns of anywidget, as Colab's does by itself


@pytest.fixture(scope="module")
def known(opened: ClassicNotebook) -> dict[str, Any]:
    """The notebook, run to its end; its first figure that has a slider, as the kernel knows it."""
    assert opened.run() == []
    return dict(opened.ask(KNOWN))


def test_the_versions_are_those_it_claims(opened: ClassicNotebook) -> None:
    """Colab's generation, and nnkit where pip put it, not in this repository."""
    versions = opened.ask(VERSIONS)
    assert colab.python()[1].split()[1].strip(",") == versions.pop("python")
    package = versions.pop("nnkit")
    assert "site-packages" in package
    assert str(ROOT) not in package
    assert {f"{name}=={version}" for name, version in versions.items()} < set(colab.PINS)


def test_every_figure_comes_alive(opened: ClassicNotebook, known: dict[str, Any]) -> None:
    """All that the page shows is drawn; nothing says that a widget could not be made."""
    assert known["name"]
    figures = opened.page.locator("figure.nnkit-live")
    assert figures.count() > 0
    for index in range(figures.count()):
        figures.nth(index).scroll_into_view_if_needed()
        figures.nth(index).and_(opened.page.locator("[data-ready]")).wait_for()
    assert opened.page.get_by_text("Error displaying widget").count() == 0


def test_a_dragged_slider_is_read_in_python(opened: ClassicNotebook, known: dict[str, Any]) -> None:
    """The reader drags to the right end; the kernel reads the slider's maximum."""
    slider = opened.figure(known["name"]).get_by_test_id(f"control-{known['slider']}")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box is not None
    opened.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + box["width"] + 20, box["y"] + box["height"] / 2, steps=4)
    opened.page.mouse.up()
    trait = f"print(json.dumps(fig.{known['slider']}))"
    eventually(lambda: opened.ask(trait) == known["high"], "Python hears of the drag")


def test_a_value_set_in_python_moves_the_figure(opened: ClassicNotebook, known: dict[str, Any]) -> None:
    """Setting the trait moves the slider and draws again."""
    figure = opened.figure(known["name"])
    slider, panels = figure.get_by_test_id(f"control-{known['slider']}"), figure.locator(".nnkit-live-panels")
    before = panels.inner_html()
    opened.ask(f"fig.{known['slider']} = {known['low']}; print(1)")
    eventually(lambda: float(slider.input_value()) == known["low"], "the slider moves")
    eventually(lambda: panels.inner_html() != before, "the drawing changes")
