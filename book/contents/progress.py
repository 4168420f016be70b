"""The page on which readers see what they have done: challenges, questions and exercises, page by page.

```{progress}
```

Names and numbers are written when the book is built; `theme/static/progress.js` says which of them are done.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from book.contents.challenges import challenges
from book.contents.chapters import parts
from book.doctrees import as_read
from book.quiz.page import Markup

KINDS = {"challenges": "", "questions": "#check-yourself", "exercises": "#exercises"}  # and where they begin
HEAD = """<table class="progress-table"><caption>Done so far, chapter by chapter</caption>
<thead><tr><th scope="col">Chapter</th><th scope="col">Challenges</th><th scope="col">Questions</th>
<th scope="col">Exercises</th></tr></thead>
<tbody>
"""
FOOT = """</tbody></table>
<div class="progress" hidden>
<p role="status"></p>
<button type="button" class="button" data-do="save">Save as a file</button>
<label class="button">Read from a file<input type="file" accept=".json,application/json"></label>
<button type="button" class="button" data-do="forget">Forget all of it</button>
</div>
<div class="unreadable" hidden>
<p>What this browser had kept could not be read; it was put aside, not thrown away.</p>
<button type="button" class="button" data-do="save-unreadable">Save it as a file</button></div>
<script type="module" src="{script}"></script>"""


class Progress(nodes.General, nodes.Element):
    """Stands where the table will be, until every page is known."""


class ProgressTable(SphinxDirective):
    """The table of what can be done."""

    def run(self) -> list[nodes.Node]:
        return [Progress()]


def things(app: Sphinx, document: str) -> dict[str, list[str]]:
    """The names of a page's challenges, questions and exercises."""
    doctree = as_read(app.env, document)
    questions = [node["name"] for node in doctree.findall(Markup) if node.get("name")]
    ids = [name for section in doctree.findall(nodes.section) for name in section["ids"]]
    return {
        "challenges": [challenge.name for challenge in challenges(app.env, document)],
        "questions": [f"{document}#{name}" for name in questions],
        "exercises": [f"{document}#{name}" for name in ids if name.startswith("exercise-")],
    }


def row(app: Sphinx, page: str, document: str, found: dict[str, list[str]]) -> str:
    """A page's row: a link, and of each kind the names and their number."""
    address = app.builder.get_relative_uri(page, document)
    cells = [
        f'<td data-kind="{kind}" data-names="{escape(" ".join(found[kind]))}">'
        + (f'<a href="{address}{anchor}">{len(found[kind])}</a></td>' if found[kind] else "–</td>")
        for kind, anchor in KINDS.items()
    ]
    title = escape(app.env.titles[document].astext())
    return f'<tr><th scope="row"><a href="{address}">{title}</a></th>{"".join(cells)}</tr>\n'


def rows(app: Sphinx, page: str) -> Iterator[str]:
    """The rows of all pages on which something can be done."""
    pages = [document for _, part in parts(Path(app.srcdir), numbered=False) for document in part]
    for document in [app.config.root_doc, *pages]:
        if document in app.env.titles and document != page:
            found = things(app, document)
            if any(found.values()):
                yield row(app, page, document, found)


def fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Put the table where the directive stood."""
    for place in list(doctree.findall(Progress)):
        script = relative_uri(app.builder.get_target_uri(page), "_static/progress.js")
        table = HEAD + "".join(rows(app, page)) + FOOT.format(script=script)
        place.replace_self(nodes.raw("", table, format="html"))


def setup(app: Sphinx) -> None:
    app.add_node(Progress)
    app.add_directive("progress", ProgressTable)
    app.connect("doctree-resolved", fill)
