"""The reference: every public name once, with its source, its equations, and what it refuses."""

from __future__ import annotations

import inspect
import re
from collections import Counter

import pytest
from bs4 import Tag

import nnkit as nn
from book.reference import catalogue, refusals
from nnkit import diagrams, live, playground, plots
from tests.helpers.equations import Labels
from tests.helpers.reference import REFERENCE, follow, sections
from tests.helpers.site import REPOSITORY, ROOT, soup

SOURCE = REPOSITORY.source("")  # empty where the book is built without a public address


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
    assert {"`m` a whole number ≥ 1", "`init` a function of (shape, rng)", "`rng` a generator"} <= set(
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
