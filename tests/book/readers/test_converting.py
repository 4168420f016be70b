"""A reader's notebook as other forms: a page, a script, a print. Nothing breaks, and nothing is lost."""

from __future__ import annotations

from urllib.parse import unquote

import nbformat
import pypdfium2
import pytest
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter, PythonExporter
from playwright.sync_api import Browser

from tests.helpers.site import CHAPTERS, SITE

pytestmark = pytest.mark.usefixtures("site")


def converted(name: str, exporter: type = HTMLExporter) -> str:
    """What `jupyter nbconvert` makes of the notebook."""
    notebook = nbformat.read(SITE / "notebooks" / f"{name}.ipynb", as_version=4)
    text, _files = exporter().from_notebook_node(notebook)
    return str(text)


@pytest.mark.parametrize("name", CHAPTERS)
def test_it_converts_to_a_page(name: str) -> None:
    """Every stored picture is in it, and every link within the notebook has its place."""
    page = BeautifulSoup(converted(name), "html.parser")
    cells = nbformat.read(SITE / "notebooks" / f"{name}.ipynb", as_version=4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    assert len(page.select("img[src^='data:image/png']")) == len(pictures) > 0
    places = {tag.get("id") or tag.get("name") for tag in page.select("[id], a[name]")}
    links = [unquote(link["href"][1:]) for link in page.select("a[href^='#']:not(.anchor-link)")]
    assert links or name.startswith("appendix/")
    assert [link for link in links if link not in places] == []


@pytest.mark.parametrize("name", CHAPTERS)
def test_it_converts_to_a_script(name: str) -> None:
    lines = converted(name, PythonExporter).splitlines()
    plain = "\n".join(line for line in lines if not line.startswith("get_ipython()"))
    compile(plain, name, "exec")


def test_the_page_prints(browser: Browser) -> None:
    """As `--to webpdf` does it: a browser that reaches nobody writes sheets with the words and pictures."""
    page = browser.new_page()
    page.set_content(converted(CHAPTERS[0]))
    sheets = pypdfium2.PdfDocument(page.pdf())
    page.close()
    words = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    kinds = [one.type for sheet in sheets for one in sheet.get_objects()]
    title = BeautifulSoup(converted(CHAPTERS[0]), "html.parser").h1.get_text().removesuffix("¶")
    assert title in words
    assert len(sheets) > 5
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE in kinds
