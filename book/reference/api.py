"""The reference of nnkit, made from its docstrings.

    ```{api}
    linear sequential
    ```

describes every public name of these modules, and `{api-index}` lists all names, page by page.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from book.doctrees import as_read
from book.reference import catalogue, equations, refusals, uses
from book.reference.catalogue import Entry
from book.reference.docstrings import to_markdown
from book.reference.signatures import signature
from book.repository import Repository


class Formula(nodes.General, nodes.Element):
    """Stands where the formula of an equation will be, until every chapter is read."""


class Reference(SphinxDirective):
    """What the two directives share: Markdown from docstrings, and the addresses of things."""

    def markdown(self, text: str) -> list[nodes.Node]:
        """The nodes of a text in MyST Markdown."""
        place = nodes.container()
        self.state.nested_parse(StringList(text.splitlines(), self.env.docname), self.content_offset, place)
        return place.children

    @property
    def documents(self) -> list[str]:
        """The pages of the book in their order."""
        return list(self.config.external_site_map)

    @property
    def known(self) -> dict[str, None]:
        """The labels that these pages define."""
        paths = [Path(self.env.doc2path(name)) for name in self.documents if name in self.env.found_docs]
        return dict.fromkeys(label for path in paths for label in equations.in_document(path))


class Api(Reference):
    """Describes the public names of some modules, in the order of the modules."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        wanted = {f"nnkit.{name}" for name in " ".join(self.content).split()}
        found = [entry for entry in catalogue.entries().values() if entry.object.__module__ in wanted]
        empty = wanted - {entry.object.__module__ for entry in found}
        if empty:
            raise self.error(f"expected modules with public names, received {', '.join(sorted(empty))}")
        return [self.section(entry) for entry in found]

    def section(self, entry: Entry) -> nodes.section:
        """All about one name."""
        text = signature(entry.name, entry.object)
        where = nodes.container("", *self.markdown(self.where(entry)), classes=["api-where"])
        return nodes.section(
            "",
            nodes.title("", "", nodes.literal("", entry.name)),
            nodes.literal_block(text, text, language="python"),
            *self.markdown(to_markdown(inspect.getdoc(entry.object) or "", self.known)),
            *self.equations(entry),
            *self.members(entry),
            *self.refusals(entry),
            where,
            ids=[entry.name],
            names=[entry.name],
            classes=["api"],
        )

    def equations(self, entry: Entry) -> Iterator[nodes.Node]:
        """The equations of the book it computes, each with its number and its line of source."""
        for label, line in entry.equations.items():
            if label in self.known:
                link = f" {self.at(entry, line, f'line {line}')}" if line else ""
                number = nodes.container("", *self.markdown(f"{{eq}}`{label}`{link}"), classes=["api-number"])
                yield nodes.container("", Formula(label=label), number, classes=["api-equation"])

    def refusals(self, entry: Entry) -> Iterator[nodes.Node]:
        """What it refuses, unless the docstring says so in its own words."""
        asked = [] if "Raises\n" in (inspect.getdoc(entry.object) or "") else refusals.of(entry.object)
        if asked:
            text = f"Refuses, by `ValueError` or `TypeError`, anything but: {' · '.join(asked)}."
            yield nodes.container("", *self.markdown(text), classes=["api-refuses"])

    def members(self, entry: Entry) -> Iterator[nodes.Node]:
        """Methods and properties, each with its parameters and its docstring."""
        listed = nodes.definition_list(classes=["api-members"])
        for name, value in entry.members.items():
            code = nodes.literal("", signature(name, value, types=False))
            said = self.markdown(to_markdown(inspect.getdoc(value) or "", self.known))
            term = nodes.term("", "", code, ids=[f"{entry.name}.{name}"])
            listed += nodes.definition_list_item("", term, nodes.definition("", *said))
        if listed.children:
            yield listed

    def at(self, entry: Entry, line: int, words: str) -> str:
        """These words as a link to a line of source; the words alone where the book has no public address."""
        address = Repository(self.config.html_theme_options).source(f"{entry.file}#L{line}")
        return f"[{words}]({address})" if address else words

    def where(self, entry: Entry) -> str:
        """Its place in the source, and the places in the chapters that use it."""
        line = entry.lines.start
        up = "../" * self.env.docname.count("/")
        links = [
            f"[{use.title}]({up}{use.document}.ipynb{use.anchor})"
            for use in uses.of_entry(entry, self.documents)
        ]
        used = f" Used in {', '.join(links)}." if links else ""
        return f"Source: {self.at(entry, line, f'{entry.file}, line {line}')}.{used}"


class Index(Reference):
    """Lists every page of the reference with its names, each with the first sentence said of it."""

    def run(self) -> list[nodes.Node]:
        pages: dict[str, list[Entry]] = {}
        for entry in catalogue.entries().values():
            pages.setdefault(entry.page, []).append(entry)
        return [self.page(name, pages[name]) for name in self.documents if name in pages]

    def page(self, document: str, listed: list[Entry]) -> nodes.section:
        """The names of one page."""
        title = uses.title(Path(self.env.doc2path(document)))
        address = self.env.app.builder.get_relative_uri(self.env.docname, document)
        lines = [self.line(entry) for entry in listed]
        return nodes.section(
            "",
            nodes.title("", "", nodes.reference("", title, internal=True, refuri=address)),
            nodes.bullet_list("", *lines, classes=["api-index"]),
            ids=[nodes.make_id(title)],
            names=[title],
        )

    def line(self, entry: Entry) -> nodes.list_item:
        """A name that leads to its entry, and the first sentence of its docstring."""
        first = (inspect.getdoc(entry.object) or "").split("\n\n")[0]
        said = self.markdown(to_markdown(" ".join(first.split()), self.known))
        link = entry_link(self.env.app, self.env.docname, entry, entry.name, nodes.literal("", entry.name))
        return nodes.list_item("", nodes.paragraph("", "", link), *said)


def entry_link(app: Sphinx, page: str, entry: Entry, anchor: str, *shown: nodes.Node) -> nodes.reference:
    """A link from a page to an entry or one of its methods."""
    address = f"{app.builder.get_relative_uri(page, entry.page)}#{anchor}"
    return nodes.reference("", "", *shown, internal=True, refuri=address, classes=["to-api"])


def fill_formulas(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Show each equation as its chapter does."""
    wanted = list(doctree.findall(Formula))
    domain: Any = app.env.get_domain("math")
    for place in wanted:
        document = domain.equations[place["label"]][0]
        source = as_read(app.env, document).findall(nodes.math_block)
        found = next(block for block in source if block.get("label") == place["label"])
        text = found.astext()
        place.replace_self(nodes.math_block(text, text, nowrap=found.get("nowrap", False), number=None))


def setup(app: Sphinx) -> None:
    app.add_node(Formula)
    app.add_directive("api", Api)
    app.add_directive("api-index", Index)
    app.connect("doctree-resolved", fill_formulas)
