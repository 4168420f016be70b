"""The learning goals of all chapters in one table, for those who plan a course.

```{learning-goals}
```

The goals and the minutes are the chapters' own words; a chapter's assignment is the folder of its name.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from book.contents.chapters import parts
from book.contents.quoted import quoted
from book.doctrees import as_read

HEADING = "What you will be able to do"
HEADS = ("Chapter", HEADING, "Time to read", "Assignment")
WIDTHS = (20, 56, 12, 12)


class Table(nodes.General, nodes.Element):
    """Stands where the table will be, until every chapter is known."""


class LearningGoals(SphinxDirective):
    """The table of all learning goals."""

    def run(self) -> list[nodes.Node]:
        return [Table()]


def goals(doctree: nodes.document, document: str) -> tuple[nodes.bullet_list, nodes.paragraph]:
    """A chapter's goals, and the paragraph below them that says how long it takes."""
    for section in doctree.findall(nodes.section):
        if section.next_node(nodes.title).astext() == HEADING:
            listed = [child for child in section.children if isinstance(child, nodes.bullet_list)]
            times = [child for child in section.children if child.astext().startswith("Reading time:")]
            if len(listed) == 1 and times and isinstance(times[0], nodes.paragraph):
                return listed[0], times[0]
    raise ExtensionError(
        f'{document}: expected a section "{HEADING}" with one list and "Reading time: …", received none'
    )


def minutes(paragraph: nodes.paragraph) -> str:
    """The time alone: the first clause of the first sentence."""
    return paragraph.astext().removeprefix("Reading time:").partition(".")[0].partition(",")[0].strip()


def row(app: Sphinx, page: str, document: str) -> nodes.row:
    """One chapter."""
    listed, time = goals(as_read(app.env, document), document)
    title = quoted(app, page, document, app.env.titles[document], links=False)
    link = nodes.reference("", "", *title, internal=True, refuri=app.builder.get_relative_uri(page, document))
    items = [
        nodes.list_item("", nodes.paragraph("", "", *said)) for said in _said(app, page, document, listed)
    ]
    name = PurePosixPath(document).name
    given = [nodes.literal("", name)] if Path(app.srcdir, "assignments", name).is_dir() else [nodes.Text("–")]
    cells: tuple[nodes.Node, ...] = (
        nodes.paragraph("", "", link),
        nodes.bullet_list("", *items),
        nodes.paragraph("", minutes(time)),
        nodes.paragraph("", "", *given),
    )
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))


def _said(app: Sphinx, page: str, document: str, listed: nodes.bullet_list) -> list[list[nodes.Node]]:
    return [quoted(app, page, document, item.next_node(nodes.paragraph)) for item in listed.children]


def fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Put the table where the directive stood."""
    for place in list(doctree.findall(Table)):
        documents = [name for _, part in parts(Path(app.srcdir)) for name in part if name in app.env.titles]
        head = nodes.row("", *(nodes.entry("", nodes.paragraph("", words)) for words in HEADS))
        body = nodes.tbody("", *(row(app, page, document) for document in documents))
        columns = [nodes.colspec(colwidth=width) for width in WIDTHS]
        group = nodes.tgroup("", *columns, nodes.thead("", head), body, cols=len(HEADS))
        place.replace_self(nodes.table("", group, classes=["goals"]))


def setup(app: Sphinx) -> None:
    app.add_node(Table)
    app.add_directive("learning-goals", LearningGoals)
    app.connect("doctree-resolved", fill)
