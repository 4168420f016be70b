"""A chapter in a real JupyterLab, as Binder opens it: run, drag, read, set, compose, save, reopen, close."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser, expect

from book.running.notebooks import CHAPTERS
from tests.helpers import heard
from tests.helpers.lab import Notebook, eventually, jupyterlab, window

CHAPTER = "neuron.ipynb"
COMPOSED = """
import ipywidgets
twin = ipywidgets.FloatSlider(min=slider.minimum, max=slider.maximum, step=slider.step)
link = ipywidgets.link((fig, name), (twin, "value"))
seen = []
fig.observe(lambda change: seen.append(change["new"]), name)
ipywidgets.VBox([fig, twin])
"""
BOXED = """
from IPython import get_ipython
box = ipywidgets.VBox()
comms = get_ipython().kernel.comm_manager.comms
box
"""
CYCLES = 8
SHOW = "box.children = [fig.widget]; print(1)"
CLOSE = "box.children = []; fig.close(); print(len(comms))"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A JupyterLab in a folder that holds one chapter and nothing else."""
    home = tmp_path_factory.mktemp("home")
    folder = tmp_path_factory.mktemp("books")
    shutil.copy(CHAPTERS / CHAPTER, folder)
    with jupyterlab(folder, home) as url:
        yield url, folder


@pytest.fixture(scope="module")
def notebook(lab: tuple[str, Path], browser: Browser) -> Iterator[Notebook]:
    """The chapter, open and run from top to bottom, with everything that goes wrong in the page collected."""
    with window(browser) as page:
        opened = Notebook(page, lab[0], CHAPTER)
        opened.cells = opened.run_all()  # type: ignore[attr-defined]
        yield opened


@pytest.fixture(scope="module")
def known(notebook: Notebook) -> dict[str, Any]:
    """The first figure that has a slider, as the kernel knows it."""
    return dict(notebook.ask(heard.KNOWN))


def test_the_chapter_runs_and_every_figure_comes_alive(notebook: Notebook, known: dict[str, Any]) -> None:
    """No cell fails, and no figure stays a picture."""
    assert [cell for cell in notebook.cells if cell["errors"] or not cell["count"]] == []  # type: ignore[attr-defined]
    for name in known["figures"]:
        assert notebook.figure(name).locator(".nnkit-live-error:not([hidden])").count() == 0


def test_a_dragged_slider_is_the_figures_trait_in_python(notebook: Notebook, known: dict[str, Any]) -> None:
    """The reader drags to the right end; Python reads the slider's maximum."""
    heard.of_a_drag(notebook, known)


def test_a_value_set_in_python_moves_the_figure(notebook: Notebook, known: dict[str, Any]) -> None:
    """Setting the trait moves the slider and draws again."""
    heard.of_a_value_set_in_python(notebook, known)


def test_what_few_readers_use_comes_with_the_widget(notebook: Notebook, known: dict[str, Any]) -> None:
    """Export and tables are a module of their own, which a notebook brings as a text: nothing is fetched."""
    figure = notebook.figure(known["name"])
    asked: list[str] = []
    notebook.page.on("request", lambda request: asked.append(request.url))
    figure.get_by_test_id("more").click()
    for button, ending in (("save-svg", ".svg"), ("save-png", ".png")):
        with notebook.page.expect_download() as saved:
            figure.get_by_test_id(button).click()
        assert saved.value.suggested_filename.endswith(ending)
    figure.get_by_test_id("data").locator("summary").click()
    figure.locator(".nnkit-live-data table").first.wait_for()
    assert [url for url in asked if "later" in url] == []
    figure.get_by_test_id("more").click()


def test_what_is_drawn_and_written_is_read_in_python_and_back(notebook: Notebook) -> None:
    """A pad and a line of text, which come with the module of few readers: both ways."""
    heard.of_what_is_drawn_and_written(notebook)


def test_figures_compose_with_other_widgets(notebook: Notebook, known: dict[str, Any]) -> None:
    """In a VBox, linked to an ipywidgets slider, observed: all follow a key press in the second view."""
    notebook.add_cell(COMPOSED)
    copy = notebook.figure(known["name"], 1)
    copy.get_by_test_id(f"control-{known['slider']}").press("End")
    eventually(
        lambda: notebook.ask("print(json.dumps(twin.value))") == known["high"], "the linked slider follows"
    )
    eventually(lambda: notebook.ask("print(json.dumps(seen))")[-1:] == [known["high"]], "observe is called")
    first = notebook.figure(known["name"], 0).get_by_test_id(f"control-{known['slider']}")
    eventually(lambda: float(first.input_value()) == known["high"], "the first view follows the second")
    notebook.ask("twin.value = slider.minimum; print(1)")
    eventually(lambda: float(first.input_value()) == known["low"], "the figure follows the linked slider")


def test_saved_reopened_and_closed_without_a_trace(
    notebook: Notebook, known: dict[str, Any], lab: tuple[str, Path]
) -> None:
    """The saved file has a picture and HTML of each figure; reopened, the figures live; closed, they go."""
    url, folder = lab
    assert notebook.close() >= len(known["figures"])
    eventually(lambda: notebook.still_alive() == 0, "the closed notebook's figures let go of everything")
    saved = nbformat.read(folder / CHAPTER, as_version=4)
    outputs = [out for cell in saved.cells if cell.cell_type == "code" for out in cell.outputs]
    figures = [out for out in outputs if "nnkit-live" in str(out.get("data", {}).get("text/html", ""))]
    assert len(figures) == len(known["figures"]) + 1  # the one that an earlier test added
    assert all("image/png" in out.data for out in figures)
    again = Notebook(notebook.page, url, CHAPTER)
    slider = again.figure(known["name"]).get_by_test_id(f"control-{known['slider']}")
    assert float(slider.input_value()) == known["low"]
    slider.press("End")
    eventually(
        lambda: again.ask(f"print(json.dumps(fig.{known['slider']}))") == known["high"], "it still talks"
    )


def test_a_closed_figure_leaves_no_comm_no_listener_and_no_node(
    notebook: Notebook, known: dict[str, Any]
) -> None:
    """Shown and closed again and again, nothing grows: neither in the kernel nor in the page."""
    shown = notebook.page.locator(f"figure[data-name={known['name']}]")
    notebook.ask("link.unlink(); fig.close(); print(1)")
    expect(shown).to_have_count(0)
    notebook.add_cell(BOXED)
    eventually(lambda: notebook.ask("print('true' if 'comms' in globals() else 'false')"), "the cell has run")

    def cycles(count: int) -> tuple[int, dict[str, int]]:
        for _ in range(count):
            notebook.ask(SHOW)
            notebook.figure(known["name"])
            comms = notebook.ask(CLOSE)
            expect(shown).to_have_count(0)
        return comms, notebook.counters()

    before, after = cycles(3), cycles(CYCLES)
    if after[1]["documents"] != before[1]["documents"]:  # JupyterLab opens one of its own, once, at any time
        before, after = after, cycles(CYCLES)
    assert after[1]["documents"] == before[1]["documents"], "a document stays open"
    assert after[0] == before[0], "a comm stays open"
    assert after[1]["nodes"] - before[1]["nodes"] < 20 * CYCLES  # JupyterLab keeps a few of any widget's
    assert after[1]["jsEventListeners"] - before[1]["jsEventListeners"] < CYCLES
