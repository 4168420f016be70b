"""What can be found on a built page: chapters, sections, equations, figures, exercises, entries, terms.

A record is one place. It has the names under which readers look for it (a title, a number, a label, a
Chinese word), and the words that stand there and in none of the places inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from book.search.words import code_in, names_in_code, names_of, prose_in
from nnkit.live.view.plain_math import readable

HEADING = re.compile(r"h[1-6]")
QUESTIONS = "appendix/questions.html"  # each heading is one that readers ask
WHERE = 3  # the columns of the glossary: English, Chinese, the sentence, where it is taught


@dataclass(frozen=True)
class Record:
    """One place: what it is, its title, the page and section around it, its address, names and words."""

    kind: str
    title: str
    place: str
    url: str
    names: tuple[str, ...]
    text: str = field(repr=False)


def records(page: str, html: str) -> list[Record]:
    """All places of a page; `page` is its address from the root of the site."""
    article = BeautifulSoup(html, "html.parser").article
    first = article.section if article is not None else None
    return [] if first is None else list(Reader(page, _heading(first)).section(first, 1))


@dataclass(frozen=True)
class Term(Record):
    """A row of the glossary, and the address of the section that teaches it."""

    where: str = ""


def with_terms(found: list[Record], forms: dict[str, tuple[str, ...]]) -> list[Record]:
    """Each term with all its forms (by its anchor), and each section with the names of what it teaches."""
    names: dict[str, tuple[str, ...]] = {}
    for record in found:
        if isinstance(record, Term):
            own = forms.get(record.url.partition("#")[2], ())
            names[record.url] = own
            names[record.where] = (*names.get(record.where, ()), *own)
    return [replace(record, names=_once([*record.names, *names.get(record.url, ())])) for record in found]


@dataclass(frozen=True)
class Reader:
    """Goes through one page."""

    page: str
    chapter: str

    def section(self, tag: Tag, depth: int, above: str = "") -> Iterator[Record]:
        """A section and all that is inside it."""
        title = _heading(tag)
        yield self._section_itself(tag, title, depth, above)
        place = self.chapter if depth == 1 else f"{self.chapter} › {title}"
        for part in own_parts(tag):
            yield from self._inside(part, place, title)
        for inner in tag.find_all("section", recursive=False):
            yield from self.section(inner, depth + 1, "" if depth == 1 else f" › {title}")

    def _section_itself(self, tag: Tag, title: str, depth: int, above: str) -> Record:
        kind = "exercise" if title.startswith("Exercise ") else "section"
        if self.page == QUESTIONS and title.endswith("?"):
            kind = "question"
        names = names_of(title)
        if depth == 1:
            kind = "chapter" if tag.h1 is not None and tag.h1.find(class_="section-number") else "page"
        elif "api" in tag.get("class", []):
            kind, names = "function", names_in_code(title)
        text = " ".join([*map(prose_in, own_parts(tag)), *map(code_in, own_parts(tag))])
        place = "" if depth == 1 else f"{self.chapter}{above}"
        return Record(kind, title, place, self._url(tag, depth), _once(names), text)

    def _url(self, tag: Tag, depth: int) -> str:
        return self.page if depth == 1 else f"{self.page}#{tag['id']}"

    def _inside(self, part: Tag, place: str, section: str) -> Iterator[Record]:
        for tag in [part, *part.find_all(True)]:
            classes = tag.get("class", [])
            if "display" in classes and tag.find(class_="eqno"):
                yield self._equation(tag, place, section)
            elif "nnkit-live" in classes:
                yield self._figure(tag, place)
            elif tag.name == "dt" and tag.get("id") and "api-members" in tag.parent.get("class", []):
                yield self._member(tag, place)
            elif tag.name == "tr" and str(tag.get("id", "")).startswith("term-"):
                yield self._term(tag)

    def _equation(self, tag: Tag, place: str, section: str) -> Record:
        number = tag.find(class_="eqno").find(string=True).strip("() \n")
        label = str(tag["id"]).removeprefix("equation-eq-").replace("-", " ")
        names = [number, f"equation {number}", f"eq {label}", label]
        formula = readable(tag.find("annotation").get_text())
        title = f"({number}) {names_of(section)[0]}"
        return Record("equation", title, self.chapter, self._anchor(tag), _once(names), formula)

    def _figure(self, tag: Tag, place: str) -> Record:
        caption = prose_in(tag.figcaption)
        title = re.split(r"(?<=[.?!:]) ", caption, maxsplit=1)[0].rstrip(".:")
        names = [title, str(tag["data-name"]).replace("_", " ")]
        return Record("figure", title, place, self._anchor(tag), _once(names), caption)

    def _member(self, tag: Tag, place: str) -> Record:
        title = str(tag["id"])
        names = (title, title.partition(".")[2])
        text = f"{code_in(tag)} {prose_in(tag.find_next_sibling('dd'))}"
        return Record("function", title, self.chapter, self._anchor(tag), names, text)

    def _term(self, tag: Tag) -> Term:
        cells = tag.find_all("td", recursive=False)
        english, chinese, sentence = (prose_in(cell) for cell in cells[:WHERE])
        names = _once([*english.split(", "), *re.split("[，、（）]", chinese)])
        text = f"{english} {chinese}: {sentence}"
        where = urljoin(self.page, cells[WHERE].a["href"])
        return Term("term", f"{english} · {chinese}", self.chapter, self._anchor(tag), names, text, where)

    def _anchor(self, tag: Tag) -> str:
        return f"{self.page}#{tag['id']}"


def own_parts(section: Tag) -> list[Tag]:
    """The children of a section that are no sections, without its heading."""
    children = section.find_all(True, recursive=False)
    return [child for child in children if child.name != "section" and not HEADING.fullmatch(child.name)]


def _heading(section: Tag) -> str:
    return prose_in(section.find(HEADING))


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
