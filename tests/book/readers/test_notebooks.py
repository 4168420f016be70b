"""The notebook that a reader downloads, or that Colab and Binder open: every chapter of the book."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from PIL import Image

from book.readers.publish import addresses
from book.running import first_cell, made_with
from tests.helpers.collect import names
from tests.helpers.markup import left_over
from tests.helpers.site import CHAPTERS, REPOSITORY, ROOT, SITE, soup

pytestmark = [pytest.mark.usefixtures("site"), pytest.mark.parametrize("name", CHAPTERS)]
LARGEST = 600_000  # bytes


def given(name: str) -> NotebookNode:
    """What the reader gets of a chapter."""
    return nbformat.read(SITE / "notebooks" / f"{name}.ipynb", as_version=4)


def text(notebook: NotebookNode) -> str:
    """All its words."""
    return "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def test_it_is_a_small_valid_notebook_with_the_chapters_cells(name: str) -> None:
    """The ids are the chapter's, as figures of the page lead to them; the cited works are one cell more."""
    nbformat.validate(given(name))
    assert (SITE / "notebooks" / f"{name}.ipynb").stat().st_size < LARGEST
    chapter = nbformat.read(ROOT / f"{name}.ipynb", as_version=4)
    assert [cell.id for cell in given(name).cells if cell.id != "works-cited"] == [
        c.id for c in chapter.cells
    ]


def test_no_markup_of_the_books_tools_is_left(name: str) -> None:
    """Neither in words nor, as labels of equations, in code."""
    notebook = given(name)
    assert left_over(text(notebook)) == []
    assert [cell.id for cell in notebook.cells if "(eq:" in cell.source] == []


def test_numbers_of_equations_are_those_of_the_page(name: str) -> None:
    """Every numbered formula, in order; and a reference gives the number that it gives on the page."""
    page = soup(f"{name}.html")
    shown = [tag.get_text() for tag in page.select("main .eqno, main .number")]
    numbers = [found for words in shown for found in re.findall(r"\((\d+\.\d+)\)", words)]
    assert re.findall(r"\\tag\{([\d.]+)\}", text(given(name))) == numbers
    places = ", ".join(f'{where} a[href*="#equation-"]' for where in ("main p", "main li", ".quiz"))
    on_page = [a.get_text() for a in page.select(places)]
    here = re.findall(r"\[\(([\d.]+)\)\]\([^)]*#equation-", text(given(name)))
    assert sorted(here) == sorted(
        words.strip("()") for words in on_page if re.fullmatch(r"\([\d.]+\)", words)
    )


def test_links_arrive(name: str) -> None:
    """A jump leads to a place in the notebook; what leads out has a whole address, or a notebook's name."""
    words = text(given(name))
    places = re.findall(r'<a id="([^"]+)"></a>', words)
    others = [text(given(other)) for other in CHAPTERS if other != name]
    jump = re.compile(rf"\b{Path(name).name}\.ipynb#([^)]+)\)")
    from_elsewhere = {place for other in others for place in jump.findall(other)}
    here = set(re.findall(r"\]\(#([^)]+)\)", words))
    assert sorted(places) == sorted(here | from_elsewhere)
    for target in re.findall(r"\]\(([^#)][^)]*)\)", words):
        sibling = re.fullmatch(r"(?:\.\./\w+/)?\w+\.ipynb(#[^)\s]+)?", target)
        assert re.match("https?://", target) or (sibling and not REPOSITORY.known), target


def test_works_are_cited_by_name_and_listed(name: str) -> None:
    """ "Kingma and Ba 2015" leads to the line of the list that says what it is."""
    words = text(given(name))
    cited = re.findall(r"\[([^\]]+) (\d{4})\]\(#cite-(\w+)\)", words)
    assert len(cited) >= ((ROOT / f"{name}.ipynb").read_text(encoding="utf-8").count("{cite}`"))
    for _, year, key in cited:
        line = re.search(rf'<a id="cite-{key}"></a>(.*)', words)
        assert line is not None
        assert year in line[1]


def test_answers_are_closed_and_nothing_of_them_is_stored(name: str) -> None:
    """Code and output: in JupyterLab, the classic Notebook and Colab."""
    for cell in given(name).cells:
        if "solution" in cell.metadata.get("tags", []):
            assert cell.outputs == []
            assert cell.metadata["jupyter"] == {"outputs_hidden": True, "source_hidden": True}
            assert (cell.metadata["cellView"], cell.metadata["collapsed"]) == ("form", True)
            assert cell.source.startswith("# @title Solution\n")


def test_what_the_page_folds_is_folded(name: str) -> None:
    """Code that only draws: its output shows, its source waits."""
    for cell in given(name).cells:
        if "hide-input" in cell.metadata.get("tags", []):
            assert cell.metadata["jupyter"] == {"source_hidden": True}
            assert cell.metadata["cellView"] == "form"


def test_every_live_figure_shows_its_picture_before_anything_runs(name: str) -> None:
    """As PNG alone: no widget without its kernel, no script."""
    outputs = [out for cell in given(name).cells for out in cell.get("outputs", [])]
    figures = [out for out in outputs if "<live figure" in out.get("data", {}).get("text/plain", "")]
    folder = ROOT / f"{name}.ipynb"
    assert len(figures) == len(names(folder))
    for out in outputs:
        assert not {"application/vnd.jupyter.widget-view+json", "text/html"} & set(out.get("data", {}))
        assert out.get("name") != "stderr"
    for out in figures:
        assert set(out.data) == {"image/png", "text/plain"}
        assert Image.open(io.BytesIO(base64.b64decode(out.data["image/png"]))).width >= 700


def test_the_first_cell_installs_the_books_own_wheel(name: str) -> None:
    """From the site that this notebook is of, else by git; without an address it says what to do."""
    cell = next(cell for cell in given(name).cells if cell.cell_type == "code")
    (wheel,) = (SITE / "wheels").glob("*.whl")
    edition = made_with.of_wheel(wheel)
    wanted = first_cell.first_cell(*addresses(REPOSITORY, wheel), edition=edition)
    assert cell.source == f"# @title Run this first\n{wanted}"
    assert f"-{first_cell.project()['version']}-" in wheel.name
