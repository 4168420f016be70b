"""Chapters and the reference lead to each other: from code, from words, from equations, and back."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from bs4 import Tag

import nnkit as nn
from book.reference import catalogue, uses
from book.site.links import link_code
from tests.helpers.equations import Labels
from tests.helpers.reference import REFERENCE, follow, sections
from tests.helpers.site import CHAPTERS, ROOT, by_id, soup

USED = re.compile(r"(?<![\w.])nn\.([A-Za-z]\w*)")


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_chapter_and_reference_lead_to_each_other(chapter: str) -> None:
    """A name used in a chapter's code leads to its entry, and the entry leads back to the chapter."""
    cells = nbformat.read(ROOT / f"{chapter}.ipynb", as_version=4).cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    code = re.sub(r"\"[^\"\n]*\"|#.*", "", code)
    wanted = {f"nn.{name}" for name in USED.findall(code) if name in nn.__all__}
    assert wanted or not chapter.startswith("chapters/")
    page = f"{chapter}.html"
    linked = {follow(page, link)[1] for link in soup(page).select(".cell_input a.to-api")}
    assert wanted <= linked | {".".join(anchor.split(".")[:2]) for anchor in linked}
    for name in wanted:
        back = [follow(f"{p}.html", a)[0] for p in REFERENCE for a in find(p, name)]
        assert page in back, name


def find(page: str, name: str) -> list[Tag]:
    section = by_id(f"{page}.html").get(name)
    return section.select(".api-where a.internal") if section else []


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_link_to_the_reference_arrives(chapter: str) -> None:
    """It stands at the name of what it leads to, and that is there."""
    page = f"{chapter}.html"
    for link in soup(page).select("a.to-api, a.to-code"):
        there, anchor = follow(page, link)
        assert anchor in by_id(there), link
        if "to-api" in link["class"]:
            named = re.sub(r"^@|\(.*\)$", "", link.get_text())
            entry, _, member = anchor.rpartition(".") if anchor not in sections() else (anchor, "", "")
            assert named.split(".")[-1] in (entry.rsplit(".", 1)[-1], member, anchor.rsplit(".", 1)[-1])


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_inline_code_that_names_a_public_thing_is_a_link(chapter: str) -> None:
    for code in soup(f"{chapter}.html").select("article p code, article li code"):
        named = re.fullmatch(r"nn\.(\w+)(\(.*\))?", code.get_text())
        if named and named[1] in nn.__all__:
            assert code.find_parent("a", "to-api"), code


@pytest.mark.usefixtures("site")
def test_a_numbered_equation_leads_to_the_code_that_computes_it() -> None:
    """Exactly where a line of a public part of nnkit carries its label."""
    labels = Labels.of(ROOT)
    led = 0
    for chapter in CHAPTERS:
        for box in soup(f"{chapter}.html").select(".math.display[id^=equation-]"):
            link = box.select_one("a.to-code")
            label = next(
                one for one in labels.defined if f"equation-{one.replace(':', '-').lower()}" == box["id"]
            )
            assert (link is not None) == (label in labels.package), label
            if link:
                _page, anchor = follow(f"{chapter}.html", link)
                entry, _anchor = catalogue.lookup(anchor) or (None, "")
                assert entry is not None
                assert label in entry.equations
                led += 1
    assert led >= 40


def linked(html: str) -> list[str]:
    """The addresses that a piece of highlighted code leads to."""
    page = f'<div class="highlight"><pre>{html}</pre></div>'
    return re.findall(r'href="([^"]+)"', link_code(page, lambda entry, anchor: anchor))


def code(*names: str) -> str:
    return '<span class="o">.</span>'.join(f'<span class="n">{name}</span>' for name in names)


def test_names_in_code_lead_to_what_they_name() -> None:
    """Another package's `nn` is left alone; a name that moved leads to where it lives; once in each cell."""
    assert linked(code("nn", "Linear")) == ["nn.Linear"]
    assert linked(code("torch", "nn", "Linear")) == []
    assert linked(code("nn", "data", "column")) == ["nn.column"]
    assert linked(code("nn", "SGD", "update")) == ["nn.SGD.update"]
    assert linked(code("nn", "functional", "mse_loss")) == []
    assert linked(code("nn", "Linear") + " " + code("nn", "Linear")) == ["nn.Linear"]
    assert linked('<span class="nd">@live</span><span class="o">.</span><span class="n">figure</span>') == [
        "live.figure"
    ]


def test_a_use_is_found_under_its_heading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference leads to the section that uses a name first."""
    monkeypatch.setattr(uses, "ROOT", tmp_path)
    cells = [
        nbformat.v4.new_markdown_cell("# Demo\n\n## First part"),
        nbformat.v4.new_code_cell("%matplotlib inline\nnn.ReLU()"),
        nbformat.v4.new_markdown_cell("## Second part"),
        nbformat.v4.new_code_cell("nn.ReLU(), nn.Tanh()"),
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "demo.ipynb")
    found = uses.of_chapter(tmp_path / "demo.ipynb")
    assert found["nn.ReLU"].anchor == "#first-part"
    assert found["nn.Tanh"].anchor == "#second-part"
    assert found["nn.Tanh"].title == "Demo"
