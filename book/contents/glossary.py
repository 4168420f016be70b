"""The first use of each term of the glossary in a chapter leads to the glossary.

The table in `appendix/glossary.md` names the terms; a comment below it lists the other forms a term takes:

    <!-- forms
    batch, mini-batch: batches, mini-batches
    -->

and one more the phrases in which such a word means something else, one a line:

    <!-- other senses
    what does it cost
    -->
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from book.contents.chapters import parts
from book.site.links import inside

PAGE = "appendix/glossary"
FORMS = re.compile(r"<!-- forms\n(.*?)-->", re.DOTALL)
OTHER = re.compile(r"<!-- other senses\n(.*?)-->", re.DOTALL)
APART = (
    nodes.table,
    nodes.citation,
    nodes.footnote,
    nodes.caption,
    nodes.title,
    nodes.Admonition,
    addnodes.compact_paragraph,
)
IN_ITSELF = (
    nodes.reference,
    nodes.raw,
    nodes.literal,
    nodes.math,
    nodes.footnote_reference,
    addnodes.pending_xref,
)


@dataclass(frozen=True)
class Term:
    """A row of the glossary: its English cell, all forms in small letters, and its sentence."""

    name: str
    forms: tuple[str, ...]
    sentence: str

    @property
    def anchor(self) -> str:
        return f"term-{nodes.make_id(self.name)}"


def read(text: str) -> list[Term]:
    """The terms of the glossary."""
    listed = FORMS.search(text)
    more = dict(line.split(": ") for line in listed[1].splitlines()) if listed else {}
    cells = [[cell.strip() for cell in row.split("|")[1:-1]] for row in text.splitlines() if row[:2] == "| "]
    names = {row[0] for row in cells[1:]}
    if set(more) - names:
        raise ExtensionError(f"{PAGE}.md: expected forms of its terms, received {sorted(set(more) - names)}")
    return [Term(row[0], forms(row[0], more.get(row[0])), row[2].replace("'", "’")) for row in cells[1:]]


def other_senses(text: str) -> list[str]:
    """The phrases of the glossary's text in which a word is no term."""
    listed = OTHER.search(text)
    return listed[1].lower().splitlines() if listed else []


def forms(name: str, more: str | None) -> tuple[str, ...]:
    """All that a text may write for a term, in small letters."""
    return tuple(dict.fromkeys((f"{name}, {more}" if more else name).lower().split(", ")))


def pattern(written: Iterable[str]) -> re.Pattern[str]:
    """Any of these forms as whole words, the longest that fits first."""
    longest = sorted(written, key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def running_text(doctree: nodes.document) -> Iterator[nodes.Text]:
    """The words of the paragraphs, without tables, remarks, results, captions, code, formulas and links."""
    for paragraph in doctree.findall(nodes.paragraph):
        if not inside(paragraph, APART) and not in_results(paragraph):
            for element in paragraph.findall(nodes.TextElement):
                join_text(element)
            yield from (text for text in paragraph.findall(nodes.Text) if not inside(text, IN_ITSELF))


def join_text(element: nodes.Element) -> None:
    """Put together the words that a line break in the source keeps apart."""
    joined: list[nodes.Node] = []
    for child in element.children:
        if isinstance(child, nodes.Text) and joined and isinstance(joined[-1], nodes.Text):
            joined[-1] = nodes.Text(f"{joined[-1]}{child}")
        else:
            joined.append(child)
    element.children = []
    element.extend(joined)


def in_results(node: nodes.Node) -> bool:
    """Whether this is what a code cell printed."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, nodes.Element) and "cell_output" in node.get("classes", []):
            return True
    return False


def link_first_uses(doctree: nodes.document, terms: list[Term], other: list[str], address: str) -> None:
    """Turn the first use of each term into a link."""
    by_form = {form: term for term in terms for form in term.forms}
    words = pattern([*by_form, *other])
    seen: set[str] = set()
    for text in list(running_text(doctree)):
        written, pieces, end = text.astext(), [], 0
        for match in words.finditer(written):
            term = by_form.get(" ".join(match[0].lower().split()))
            if term is not None and term.name not in seen:
                seen.add(term.name)
                target = f"{address}#{term.anchor}"
                link = nodes.reference("", match[0], internal=True, refuri=target, reftitle=term.sentence)
                link["classes"] = ["term"]
                pieces += [nodes.Text(written[end : match.start()]), link]
                end = match.end()
        if pieces:
            text.parent.replace(text, [*pieces, nodes.Text(written[end:])])


def mark_rows(doctree: nodes.document, terms: list[Term]) -> None:
    """Give each row of the glossary its anchor, and say that its second cell is Chinese."""
    anchors = {term.name: term.anchor for term in terms}
    for table in doctree.findall(nodes.table):
        table["classes"].append("glossary")
        for row in table.findall(nodes.row):
            row["ids"] = [anchors[row[0].astext()]] if row[0].astext() in anchors else []
            row[1]["classes"].append("language-zh-Hans")  # docutils writes it as the attribute lang


def resolve(app: Sphinx, doctree: nodes.document, page: str) -> None:
    if PAGE not in app.env.found_docs:
        return
    chapters = [name for _caption, documents in parts(Path(app.srcdir)) for name in documents]
    if page not in [*chapters, PAGE]:
        return
    text = Path(app.env.doc2path(PAGE)).read_text(encoding="utf-8")
    terms = read(text)
    if page == PAGE:
        mark_rows(doctree, terms)
    else:
        link_first_uses(doctree, terms, other_senses(text), app.builder.get_relative_uri(page, PAGE))


def setup(app: Sphinx) -> None:
    app.connect("doctree-resolved", resolve)
