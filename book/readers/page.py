"""What the built book knows of a page: its numbers, its anchors, where its links lead, whom it cites."""

from __future__ import annotations

import posixpath
import re
from typing import Any

from docutils import nodes
from docutils.core import publish_doctree
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.application import Sphinx
from sphinx.io import SphinxStandaloneReader
from sphinx.util.docutils import sphinx_domains

from book.readers.inline import inline
from book.repository import Repository

SCHEME = re.compile(r"[a-z][a-z+.-]*:|//", re.I)
IN_BRACKETS = re.compile(r"\[(\[.*\]\(.*\))\]", re.S)  # as citations stand: [[Kingma and Ba, 2015](#…)]
PLAIN = re.compile(r"[A-Za-z0-9 ,.:;!?'-]+")  # what neither Markdown nor an address writes otherwise
LABEL = re.compile(r"\((eq:[\w-]+)\)")
YEAR = re.compile(r", (\d{4}[a-z]?)(?=\])")


class Page:
    """One page of the book, asked while its notebook is rewritten."""

    def __init__(self, app: Sphinx, name: str) -> None:
        self.app, self.name = app, name
        self.home = Repository(app.config.html_theme_options).home
        self.slugs: dict[str, tuple[int, str, str]] = dict(app.env.metadata[name].get("myst_slugs", {}))
        self.headings = iter(self.slugs)
        self.cited: list[str] = []
        domain: Any = app.env.get_domain("cite")
        self.keys = {
            (citation.bibliography_key.docname, citation.citation_id): citation.key
            for citation in domain.citations
        }
        self.answers: dict[tuple[str, str], str] = {}

    def next_heading(self) -> str | None:
        """The place that the next heading has in a notebook."""
        slug = next(self.headings, None)
        return slug and self.place(self.name, slug)

    def place(self, document: str, fragment: str) -> str:
        """Where a notebook has what a page has at this anchor: at a heading by Jupyter's name for it."""
        slugs = self.app.env.metadata[document].get("myst_slugs", {})
        title = slugs[fragment][2] if fragment in slugs else ""
        return title.replace(" ", "-") if PLAIN.fullmatch(title) else fragment

    @staticmethod
    def identifier(label: str) -> str:
        """The anchor that a label has on the page."""
        return nodes.make_id(label)

    def equation(self, label: str) -> tuple[str, str]:
        """Anchor and number of a labelled equation."""
        identifier = nodes.make_id(f"equation-{label}")
        number = self.app.env.toc_fignumbers[self.name]["displaymath"][identifier]
        return identifier, ".".join(map(str, number))

    def numbered(self, code: str) -> str:
        """Code whose comments give the numbers of equations, where the book's source gives their labels."""

        def number(found: re.Match[str]) -> str:
            document, _ = equations.get(found[1], ("", 0))
            numbers = self.app.env.toc_fignumbers.get(document, {}).get("displaymath", {})
            at = numbers.get(nodes.make_id(f"equation-{found[1]}"))
            return f"({'.'.join(map(str, at))})" if at else found[0]

        equations = self.app.env.domaindata["math"]["objects"]
        return LABEL.sub(number, code)

    def role(self, role: str, content: str) -> str:
        """What a role shows on the page, as Markdown: Sphinx is asked."""
        if (role, content) not in self.answers:
            text = inline(self.resolved(f"{{{role}}}`{content}`"), self.address)
            if role.startswith("cite"):
                text = YEAR.sub(r" \1", IN_BRACKETS.sub(r"(\1)", text))
            self.answers[role, content] = text
        return self.answers[role, content]

    def resolved(self, text: str) -> nodes.Node:
        """The first paragraph of a text as it would stand on this page, all its references resolved."""
        env = self.app.env
        env.prepare_settings(self.name)
        reader, parser = SphinxStandaloneReader(), MystParser()
        reader.setup(self.app)
        parser.set_application(self.app)
        settings = {**env.settings, "env": env, "output_encoding": "unicode"}
        with sphinx_domains(env):
            document = publish_doctree(
                text, env.doc2path(self.name), reader=reader, parser=parser, settings_overrides=settings
            )
        env.resolve_references(document, self.name, self.app.builder)
        return next(iter(document.findall(nodes.paragraph)), document)

    def link(self, text: str, target: str, *, picture: bool = False) -> str:
        """A link or picture as it works inside a notebook; words alone where nothing can be linked to."""
        if SCHEME.match(target):
            return f"{'!' * picture}[{text}]({target})"
        if picture:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), target))
            file = self.app.env.images[path][1]
            return f"![{text}]({self.home}_images/{file})" if self.home else f"*{text}*"
        path, _, fragment = target.partition("#")
        if not path and fragment not in self.slugs:
            return inline(self.resolved(f"[{text}](#{fragment})"), self.address)
        name = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), path)) if path else self.name
        document = posixpath.splitext(name)[0]
        if document not in self.app.env.found_docs:
            source = Repository(self.app.config.html_theme_options).source(name)
            return f"[{text}]({source})" if source else text
        text = text or self.app.env.titles[document].astext()
        address = self.outside(document, fragment)
        return f"[{text}]({address})" if address else text

    def address(self, node: nodes.Element) -> str:
        """Where a resolved reference leads, from inside the notebook."""
        target = str(node.get("refuri") or f"#{node['refid']}")
        if SCHEME.match(target):
            return target
        path, _, fragment = target.partition("#")
        base = posixpath.dirname(self.name)
        document = (
            posixpath.splitext(posixpath.normpath(posixpath.join(base, path)))[0] if path else self.name
        )
        if (document, fragment) in self.keys:
            key = self.keys[document, fragment]
            self.cited += [key] if key not in self.cited else []
            return f"#cite-{key}"
        return self.outside(document, fragment)

    def outside(self, document: str, fragment: str) -> str:
        """A place in the book: in this notebook, else on the published page, else in the next notebook."""
        if document == self.name:
            return f"#{self.place(document, fragment or self.first())}"
        if self.home:
            return f"{self.home}{document}.html{'#' * bool(fragment)}{fragment}"
        if not self.app.env.doc2path(document).endswith(".ipynb"):
            return ""
        place = f"#{self.place(document, fragment)}" if fragment else ""
        return posixpath.relpath(f"{document}.ipynb", posixpath.dirname(self.name)) + place

    def state(self, text: str, fragment: str) -> str:
        """A link that sets something of this page: only the published page can be set, else its words."""
        return f'<a href="{self.home}{self.name}.html#{fragment}">{text}</a>' if self.home else text

    def first(self) -> str:
        """The anchor of the title."""
        return next(iter(self.slugs), "")
