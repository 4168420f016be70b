"""The reference: every public name once, with its source, its equations, its chapters, linked both ways."""

from __future__ import annotations

import functools
import inspect
import re
from collections import Counter
from pathlib import Path, PurePosixPath

import nbformat
import pytest
from bs4 import Tag

import nnkit as nn
from book.reference import catalogue, refusals, uses
from book.site.links import link_code
from nnkit import diagrams, live, playground, plots
from tests.helpers.equations import Labels
from tests.helpers.site import CHAPTERS, DOCUMENTS, REPOSITORY, ROOT, by_id, soup

REFERENCE = [name for name in DOCUMENTS if name.startswith("appendix/api/")]
SOURCE = REPOSITORY.source("")  # empty where the book is built without a public address
USED = re.compile(r"(?<![\w.])nn\.([A-Za-z]\w*)")


@functools.cache
def sections() -> dict[str, Tag]:
    """Every entry of the reference by its anchor."""
    return {tag["id"]: tag for name in REFERENCE for tag in soup(f"{name}.html").select("section.api")}


def follow(page: str, link: Tag) -> tuple[str, str]:
    """Page and anchor a link leads to."""
    path, _, anchor = link["href"].partition("#")
    there = PurePosixPath(page).parent / path if path else PurePosixPath(page)
    parts: list[str] = []
    for part in there.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts), anchor


def lines_of(section: Tag, box: Tag) -> list[str]:
    """The lines of source that a box of an entry names; where the book has an address, links lead there."""
    file = re.search(r"Source: ([\w/.]+), line", section.select_one(".api-where").get_text())[1]
    numbers = re.findall(r"line (\d+)", box.get_text())
    links = [f"{SOURCE}{file}#L{number}" for number in numbers] if SOURCE else []
    assert [a["href"] for a in box.select('a[href*="/blob/"]')] == links
    source = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [source[int(number) - 1].strip() for number in numbers]


@pytest.mark.usefixtures("site")
def test_every_public_name_has_one_entry() -> None:
    """What the package exports is what the reference describes, each name in exactly one place."""
    public = [f"nn.{name}" for name in nn.__all__] + [f"live.{name}" for name in live.__all__]
    for module in (plots, diagrams, playground):
        public += [f"{module.__name__.replace('nnkit', 'nn')}.{name}" for name in module.__all__]
    found = Counter(tag["id"] for name in REFERENCE for tag in soup(f"{name}.html").select("section.api"))
    assert found == Counter(public)


def test_a_module_that_no_page_covers_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever adds a module is told where to put it."""
    pages = {name: page for name, page in catalogue.modules().items() if name != "nnkit.neurons.linear"}
    monkeypatch.setattr(catalogue, "modules", lambda: pages)
    with pytest.raises(LookupError, match=r"missing: \['nnkit.neurons.linear'\]"):
        catalogue.entries.__wrapped__()


@pytest.mark.usefixtures("site")
def test_the_overview_names_them_all() -> None:
    links = soup("appendix/api.html").select(".api-index a.to-api")
    there = [follow("appendix/api.html", link) for link in links]
    assert sorted(anchor for _page, anchor in there) == sorted(sections())
    assert {page for page, _anchor in there} == {f"{name}.html" for name in catalogue.modules().values()}


def test_every_docstring_begins_with_one_line() -> None:
    """A reader of a list sees the first line alone, so it says what the thing is."""
    for entry in catalogue.entries().values():
        for name, thing in {entry.name: entry.object, **entry.members}.items():
            first = (inspect.getdoc(thing) or "").split("\n\n")[0]
            assert first, (entry.name, name)
            assert "\n" not in first, (entry.name, name)


def test_every_label_in_a_docstring_is_an_equation() -> None:
    """It is defined in the book; or computed and checked, and waits for its chapter."""
    labels = Labels.of(ROOT)
    for entry in catalogue.entries().values():
        for label in entry.equations:
            waits = label in labels.package and label in labels.checked
            assert label in labels.defined or waits, (entry.name, label)


@pytest.mark.usefixtures("site")
def test_an_entry_shows_the_equations_it_computes() -> None:
    """Each with its formula, its number, which leads to the chapter, and the line that computes it."""
    defined = Labels.of(ROOT).defined
    shown = 0
    for name, section in sections().items():
        labels = [label for label in catalogue.entries()[name].equations if label in defined]
        boxes = section.select(".api-equation")
        assert len(boxes) == len(labels), name
        for label, box in zip(labels, boxes, strict=True):
            assert box.find("math"), label
            number = box.select_one('a[href*="#equation-"]')
            assert number["href"].endswith("#equation-" + label.replace(":", "-").lower()), label
            for line in lines_of(section, box):
                assert f"({label})" in line, (name, label)
            shown += 1
    assert shown >= 50


@pytest.mark.usefixtures("site")
def test_an_entry_leads_to_its_own_line() -> None:
    for name, section in sections().items():
        (line,) = lines_of(section, section.select_one(".api-where"))
        assert re.match(rf"(class|def) {name.rsplit('.', 1)[-1]}\b", line), name


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


@pytest.mark.usefixtures("site")
def test_every_entry_says_what_it_refuses() -> None:
    """In its docstring, or as the page reads it off its checks."""
    shown = sections()
    for name, entry in catalogue.entries().items():
        asked = refusals.of(entry.object)
        if asked and "Raises\n" not in (inspect.getdoc(entry.object) or ""):
            text = shown[name].select_one(".api-refuses")
            assert text is not None, name
            plain = " ".join(
                text.get_text()
                .translate({ord("“"): '"', ord("”"): '"', ord("‘"): "'", ord("’"): "'"})
                .split()
            )
            for phrase in asked:
                assert phrase.replace("`", "") in plain, (name, phrase)


def test_refusals_are_those_of_the_checks_and_the_messages() -> None:
    """Its own, those of helpers without an entry, and those of a base class without one."""
    assert refusals.of(nn.SGD) == [
        "`lr` a number > 0",
        "`momentum` in [0, 1)",
        "`weight_decay` a number ≥ 0",
        "nesterov True or False",
        "momentum > 0 with nesterov=True",
    ]
    assert "`noise` a number ≥ 0" in refusals.of(nn.make_moons)
    assert {"`m` a whole number ≥ 1", "init an initializer such as nn.he_normal", "`rng` a generator"} <= set(
        refusals.of(nn.LSTM)
    )
    assert refusals.of(nn.tanh_from_sigmoid) == []


def test_every_room_has_its_page_in_the_order_of_the_contents() -> None:
    """A page of the reference lists modules of one room, and the pages stand as the rooms in `nnkit`."""
    for module, page in catalogue.modules().items():
        assert module.split(".")[1] == page.rsplit("/", 1)[1]
    contents = (ROOT / "nnkit" / "__init__.py").read_text(encoding="utf-8")
    rooms = re.findall(r"^from nnkit\.(\w+) import \*", contents, re.MULTILINE)
    pages = [name.rsplit("/", 1)[1] for name in REFERENCE]
    assert pages == [*rooms, "plots", "diagrams", "live", "playground", "differences"]
