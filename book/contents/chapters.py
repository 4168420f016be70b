"""The list of chapters on the first page: each with the question it answers, in the order of `_toc.yml`.

```{chapters}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from book.contents.quoted import quoted
from book.doctrees import as_read


class ChapterListing(nodes.General, nodes.Element):
    """Stands where the list will be, until every title is known."""


class Chapters(SphinxDirective):
    """The list of the numbered chapters, part by part."""

    def run(self) -> list[nodes.Node]:
        return [ChapterListing()]


def parts(folder: Path, numbered: bool = True) -> Iterator[tuple[str, list[str]]]:
    """Caption and documents of each numbered part; of every part, where asked."""
    for part in _contents((folder / "_toc.yml").read_text(encoding="utf-8"))["parts"]:
        if part.get("numbered") or not numbered:
            yield part["caption"], [entry["file"] for entry in part["chapters"]]


@cache
def _contents(text: str) -> Any:
    """What `_toc.yml` says, which every page asks for many times."""
    return yaml.safe_load(text)


def question(app: Sphinx, page: str, document: str) -> nodes.paragraph:
    """The chapter's first paragraph: the one question it answers."""
    first = next(as_read(app.env, document).findall(nodes.paragraph), nodes.paragraph())
    return nodes.paragraph("", "", *quoted(app, page, document, first), classes=["question"])


def entry(app: Sphinx, page: str, document: str) -> nodes.list_item:
    title = quoted(app, page, document, app.env.titles[document], links=False)
    link = nodes.reference("", "", *title, internal=True, refuri=app.builder.get_relative_uri(page, document))
    return nodes.list_item("", nodes.paragraph("", "", link), question(app, page, document))


def fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Put the list where the directive stood."""
    for place in list(doctree.findall(ChapterListing)):
        filled: list[nodes.Node] = []
        number = 1
        for caption, documents in parts(Path(app.srcdir)):
            filled.append(nodes.rubric("", caption))
            documents = [name for name in documents if name in app.env.titles]  # Sphinx reports the others
            items = [entry(app, page, document) for document in documents]
            filled.append(
                nodes.enumerated_list("", *items, classes=["chapters"], start=number, enumtype="arabic")
            )
            number += len(documents)
        place.replace_self(filled)


def setup(app: Sphinx) -> None:
    app.add_node(ChapterListing)
    app.add_directive("chapters", Chapters)
    app.connect("doctree-resolved", fill)
