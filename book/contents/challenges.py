"""The page of all challenges: every figure with a goal, by chapter, and what this reader has reached.

```{challenges}
```

The list is made when the book is built. What was reached is known to the reader's browser alone, where the
figures keep it; `theme/static/challenges.js` shows it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from book.contents.chapters import parts
from book.contents.quoted import quoted
from book.doctrees import as_read
from book.site.figure_files import SPEC

PROGRESS = """<div class="progress" hidden><p role="status"></p>
<button type="button" class="button">Forget my progress</button></div>"""
SCRIPT = '<script type="module" src="{}"></script>'


class Goals(nodes.General, nodes.Element):
    """Stands where the list will be, until every figure is known."""


@dataclass(frozen=True)
class Challenge:
    """A goal, and where on a page its figure stands."""

    name: str  # under which the figure keeps that it was reached
    goal: str
    anchor: str
    section: nodes.title


class Challenges(SphinxDirective):
    """The list of all challenges, page by page."""

    def run(self) -> list[nodes.Node]:
        return [nodes.raw("", PROGRESS, format="html"), Goals()]


def specs(output: nodes.raw) -> Iterator[dict[str, Any]]:
    """The figures in a piece of HTML, as the page knows them."""
    return (json.loads(found[0]) for found in SPEC.finditer(output.astext()))


def challenges(env: BuildEnvironment, document: str) -> Iterator[Challenge]:
    """The challenges of one page, in order."""
    for output in as_read(env, document).findall(nodes.raw):
        for spec in specs(output):
            if spec["challenge"]:
                goals = dict.fromkeys(view["goal"]["text"] for view in spec["views"] if view["goal"])
                yield Challenge(spec["challenge"], ", or ".join(goals), f"fig-{spec['name']}", place(output))


def place(output: nodes.Node) -> nodes.title:
    """The title of the section in which an output stands."""
    while not isinstance(output, nodes.section):
        output = output.parent
    return next(iter(output.findall(nodes.title)))


def entry(app: Sphinx, page: str, document: str, challenge: Challenge) -> nodes.list_item:
    """The goal as a link to its figure, and the section it belongs to."""
    target = f"{app.builder.get_relative_uri(page, document)}#{challenge.anchor}"
    goal = challenge.goal[:1].upper() + challenge.goal[1:]
    line = nodes.paragraph("", "", nodes.reference("", goal, internal=True, refuri=target))
    if challenge.section.astext() != app.env.titles[document].astext():
        section = quoted(app, page, document, challenge.section, links=False)
        line += [nodes.Text(" "), nodes.inline("", "", *section, classes=["where"])]
    item = nodes.list_item("", line)
    item["ids"] = [f"challenge-{challenge.name}"]
    return item


def fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Put the list where the directive stood."""
    for listing in list(doctree.findall(Goals)):
        filled: list[nodes.Node] = []
        pages = [document for _, part in parts(Path(app.srcdir), numbered=False) for document in part]
        for document in [app.config.root_doc, *pages]:
            found = list(challenges(app.env, document)) if document in app.env.titles else []
            if found:
                items = [entry(app, page, document, challenge) for challenge in found]
                filled.append(
                    nodes.rubric("", "", *quoted(app, page, document, app.env.titles[document], links=False))
                )
                filled.append(nodes.bullet_list("", *items, classes=["challenges"]))
        script = relative_uri(app.builder.get_target_uri(page), "_static/challenges.js")
        filled.append(nodes.raw("", SCRIPT.format(script), format="html"))
        listing.replace_self(filled)


def setup(app: Sphinx) -> None:
    app.add_node(Goals)
    app.add_directive("challenges", Challenges)
    app.connect("doctree-resolved", fill)
