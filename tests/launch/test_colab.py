"""A notebook of the book on ground like Colab's: its Python, older widgets and NumPy, nnkit from git."""

from collections.abc import Iterator
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser, Page

from book.running.notebooks import ROOT
from grading.course import Course, release
from tests.helpers import colab, heard
from tests.helpers.classic import ClassicNotebook
from tests.helpers.grading import notebook as submission
from tests.helpers.grading import solutions
from tests.helpers.lab import window
from tests.helpers.servers import environment, free_port, server

NOTEBOOK, ASSIGNMENT = ROOT / "appendix" / "live_figures.ipynb", "neuron"
VERSIONS = """
import json, sys, importlib.metadata as m, nnkit
print(json.dumps({"python": sys.version.split()[0], "nnkit": nnkit.__file__,
                  **{name: m.version(name) for name in ("ipywidgets", "notebook", "numpy")}}))
"""


@pytest.fixture(scope="module", params=[colab.python()[1]])
def drive(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, str]]:
    """A page and a server of a folder with the notebook and an assignment, given out and answered; its setup
    cell has been run once. The test's name says by which Python."""
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("drive")
    interpreter = colab.environment(home)
    lesson = nbformat.read(NOTEBOOK, as_version=4)
    cell = next(cell for cell in lesson.cells if cell.cell_type == "code")
    cell.source = colab.setup_cell(colab.repository(home / "repository"))
    nbformat.write(lesson, folder / NOTEBOOK.name)
    course = Course(tmp_path_factory.mktemp("course"))
    release(course, ASSIGNMENT)
    for name, answers in {"given": {}, "answered": solutions(course, ASSIGNMENT)}.items():
        nbformat.write(submission(course, ASSIGNMENT, answers), folder / f"{name}.ipynb")
    command = [str(interpreter), "-m", "notebook", "--no-browser", "--allow-root", f"--port={free_port()}"]
    command += ["--ip=127.0.0.1", "--NotebookApp.token=", "--NotebookApp.iopub_data_rate_limit=1e9"]
    path = f"{interpreter.parent}:{environment(home)['PATH']}"
    with (
        window(browser, 1200, 900) as page,
        server(command, folder, environment(home, PATH=path)) as url,
    ):
        first = ClassicNotebook(page, f"{url}/notebooks/{NOTEBOOK.name}")
        assert first.run(0, 1 + lesson.cells.index(cell)) == []
        yield page, f"{url}/notebooks"


@pytest.fixture(scope="module")
def opened(drive: tuple[Page, str]) -> ClassicNotebook:
    """The notebook, opened afresh: the page learns of anywidget, as Colab's does by itself."""
    page, url = drive
    return ClassicNotebook(page, f"{url}/{NOTEBOOK.name}")


@pytest.fixture(scope="module")
def known(opened: ClassicNotebook) -> dict[str, Any]:
    """The notebook, run to its end; its first figure that has a slider, as the kernel knows it."""
    assert opened.run() == []
    return dict(opened.ask(heard.KNOWN))


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
    heard.of_a_drag(opened, known)


def test_a_value_set_in_python_moves_the_figure(opened: ClassicNotebook, known: dict[str, Any]) -> None:
    """Setting the trait moves the slider and draws again."""
    heard.of_a_value_set_in_python(opened, known)


def test_what_is_drawn_and_written_is_read_in_python_and_back(opened: ClassicNotebook) -> None:
    """A pad and a line of text, both ways."""
    heard.of_what_is_drawn_and_written(opened)


def test_the_playground_trains(opened: ClassicNotebook) -> None:
    """A cell shows it, and an epoch moves it on."""
    opened.add_cell("\n".join(heard.PLAYGROUND))
    heard.playground_trains(opened.page)


def test_an_assignment_says_what_is_missing_and_passes_when_answered(drive: tuple[Page, str]) -> None:
    """As given out, the first answer is missing and its check says so; answered, every cell runs."""
    page, url = drive
    raised = ClassicNotebook(page, f"{url}/given.ipynb").run()
    assert raised[0].startswith("NotImplementedError")
    assert "expected a number, received None" in raised[1]
    assert "HIDDEN" not in page.content()
    assert ClassicNotebook(page, f"{url}/answered.ipynb").run() == []
